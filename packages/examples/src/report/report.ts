import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OutturnError } from '@outturn/core';
import { readArguments, USAGE } from './report-arguments.js';
import { tellStory } from './report-story.js';

async function main(argv: readonly string[]): Promise<void> {
  const { data, help, ...asked } = readArguments(argv);
  if (help) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const colour = process.stdout.isTTY === true && process.env.NO_COLOR === undefined;
  const folder = data ?? (await mkdtemp(join(tmpdir(), 'outturn-')));
  try {
    await mkdir(folder, { recursive: true });
    process.stdout.write(await tellStory({ ...asked, folder, colour }));
  } finally {
    if (data === undefined) await rm(folder, { recursive: true, force: true });
  }
}

function explainFailure(error: unknown): string {
  if (error instanceof OutturnError) return `${error.code}: ${error.message}`;
  if (error instanceof TypeError) return `${error.message}\n\n${USAGE}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${explainFailure(error)}\n`);
  process.exitCode = 1;
});
