/**
 * A text with what leads up to it, or nothing when there is no text.
 *
 * @example
 * after(' for ', '2024') // → ' for 2024'
 * after(' for ', undefined) // → ''
 */
export function after(lead: string, text: string | undefined): string {
  return text ? `${lead}${text}` : '';
}

/** A count with its word: one form for one, another for the rest. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Texts with something between them, empty ones left out. */
export function joined(between: string, ...texts: readonly (string | null | undefined)[]): string {
  return texts.filter((text) => text !== null && text !== undefined && text !== '').join(between);
}

/**
 * A list as it is read aloud.
 *
 * @example
 * listed(['a', 'b', 'c'], 'and') // → 'a, b and c'
 */
export function listed(texts: readonly string[], and: string): string {
  const last = texts.at(-1) ?? '';
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} ${and} ${last}`;
}
