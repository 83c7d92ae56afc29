/** Currencies whose amounts have another number of decimals than two (ISO 4217, minor units). */
const MINOR_UNITS: Readonly<Record<string, number>> = {
  ...{ BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3 },
  ...{
    BIF: 0,
    CLP: 0,
    DJF: 0,
    GNF: 0,
    ISK: 0,
    JPY: 0,
    KMF: 0,
    KRW: 0,
    PYG: 0,
    RWF: 0,
    UGX: 0,
    VND: 0,
    VUV: 0,
  },
  ...{ XAF: 0, XOF: 0, XPF: 0 },
};

/**
 * How many decimals an amount of a currency has at most: two for kronor and öre.
 *
 * @example
 * minorUnits('SEK') // → 2
 * minorUnits('JPY') // → 0
 */
export function minorUnits(currency: string): number {
  return Object.hasOwn(MINOR_UNITS, currency) ? (MINOR_UNITS[currency] ?? 2) : 2;
}
