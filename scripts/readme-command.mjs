import { readFileSync } from 'node:fs';

// Prints the n-th sh block of README.md, so that what is checked is what a reader is told to run.
const index = Number(process.argv[2] ?? Number.NaN);
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const blocks = [...readme.matchAll(/^```sh\n(.*?)^```$/gms)].map((match) => match[1]?.trim());
const command = blocks[index - 1];
if (!command) {
  console.error(`README.md has ${blocks.length} sh blocks; there is no block number ${process.argv[2]}`);
  process.exit(1);
}
console.log(command);
