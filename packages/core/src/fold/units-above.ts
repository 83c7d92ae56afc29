/** A unit and the units it is a part of, itself first; a circle, as an older view may show, is cut where it closes. */
export function unitAndAbove(
  unit: string,
  partOf: (unit: string) => string | undefined,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (let next: string | undefined = unit; next !== undefined && !found.has(next); next = partOf(next)) {
    found.add(next);
  }
  return found;
}
