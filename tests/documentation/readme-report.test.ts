import { expect, it } from 'vitest';
import { readText } from '../repository.js';

it('README.md shows only lines that the report of the examples really prints, in their order', () => {
  const [, section = ''] = readText('README.md').split('## What the demo prints');
  const blocks = [...section.matchAll(/```text\n(.*?)```/gs)].map(([, block = '']) => block);
  const shown = blocks.flatMap((block) => block.split('\n')).filter((line) => line !== '');
  const golden = readText('packages/examples/test/golden/report.en.txt').split('\n');
  const printed = golden.map((line) => line.trimEnd());
  let from = 0;
  for (const line of shown) {
    const at = printed.indexOf(line, from);
    expect(at, line).toBeGreaterThanOrEqual(from);
    from = at + 1;
  }
  expect(shown.length).toBeGreaterThan(20);
});
