/** The same plain data, frozen to the bottom; what is frozen already is taken to be frozen all through. */
export function deepFreeze<Data>(data: Data): Data {
  if (typeof data !== 'object' || data === null || Object.isFrozen(data)) return data;
  Object.freeze(data);
  const members: readonly unknown[] = Array.isArray(data) ? data : Object.values(data);
  for (const member of members) if (typeof member === 'object') deepFreeze(member);
  return data;
}
