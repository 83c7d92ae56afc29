/** One fenced block of a page. */
interface Block {
  readonly language: string;
  readonly text: string;
  readonly line: number;
}

/** A program a page shows, and what the page says it prints. */
export interface Sample {
  readonly code: string;
  /** The line of the page its first line stands on. */
  readonly line: number;
  /** The lines promised, or undefined when the page promises nothing. */
  readonly promised: readonly string[] | undefined;
}

/**
 * Finds the `ts` blocks of a markdown page. A `text` block that comes next promises the whole output;
 * without one, each `// → …` comment promises one line of it, in order.
 */
export function samplesOf(markdown: string): readonly Sample[] {
  const blocks = blocksOf(markdown);
  return blocks.flatMap((block, index) => {
    if (block.language !== 'ts') return [];
    return [{ code: block.text, line: block.line, promised: promisedBy(block, blocks[index + 1]) }];
  });
}

/** The `sh` blocks of a page, trimmed. */
export function commandsOf(markdown: string): readonly string[] {
  return blocksOf(markdown)
    .filter(({ language }) => language === 'sh')
    .map(({ text }) => text.trim());
}

/** Output as compared: no space at the ends of lines, no empty lines at either end. */
export function comparable(output: string): readonly string[] {
  const trimmed = output.replace(/^\s*\n|\s+$/g, '');
  return trimmed === '' ? [] : trimmed.split('\n').map((line) => line.trimEnd());
}

function promisedBy(block: Block, next: Block | undefined): readonly string[] | undefined {
  if (next?.language === 'text') return comparable(next.text);
  const comments = [...block.text.matchAll(/\/\/ → (.*)$/gm)].map((match) => match[1]?.trimEnd() ?? '');
  return comments.length > 0 ? comments : undefined;
}

function blocksOf(markdown: string): readonly Block[] {
  return [...markdown.matchAll(/^```(\w*)[^\n]*\n(.*?)^```$/gms)].map((match) => ({
    language: match[1] ?? '',
    text: match[2] ?? '',
    line: markdown.slice(0, match.index).split('\n').length + 1,
  }));
}
