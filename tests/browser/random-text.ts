/** A text of so many characters that cannot be packed smaller than half of them; the same for the same seed. */
export function randomText(length: number, seed: number): string {
  const parts: string[] = [];
  let state = seed * 2_654_435_761 + 1;
  for (let made = 0; made < length; made += 8) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    parts.push((state >>> 0).toString(16).padStart(8, '0'));
  }
  return parts.join('').slice(0, length);
}
