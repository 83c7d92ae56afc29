/** The version of this library, as its package says it; every seal names the one that answered. */
export const LIBRARY_VERSION = '0.1.0';
