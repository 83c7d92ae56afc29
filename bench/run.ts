import { readdirSync } from 'node:fs';

const folder = new URL('./', import.meta.url);
const wanted = process.argv.slice(2);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.ts'))
  .sort();

/** Runs every `<subject>.bench.ts` in turn, or those whose names contain one of the arguments. */
for (const name of names.filter(
  (each) => wanted.length === 0 || wanted.some((part) => each.includes(part)),
)) {
  console.log(`\n${name.replace('.bench.ts', '')}\n`);
  const { run } = (await import(new URL(name, folder).href)) as { run: () => Promise<void> };
  await run();
}
