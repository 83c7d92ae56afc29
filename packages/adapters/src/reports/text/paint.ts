/** What a text is, for a terminal to show in colour. */
export type Tone = 'good' | 'bad' | 'quiet' | 'strong';

/** Puts a tone on a text; without a tone, or without colours, the text is left as it is. */
export type Paint = (text: string, tone: Tone | undefined) => string;

const CODES: Readonly<Record<Tone, readonly [number, number]>> = {
  good: [32, 39],
  bad: [31, 39],
  quiet: [2, 22],
  strong: [1, 22],
};

/** A paint in a terminal's colours, or one that does nothing. */
export function paintWith(colour: boolean): Paint {
  return (text, tone) => {
    if (!colour || tone === undefined || text === '') return text;
    const [on, off] = CODES[tone];
    return `\u001b[${on}m${text}\u001b[${off}m`;
  };
}
