import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('crash-writer.ts', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));

/** How a writer ended, and every line it had said by then. */
export interface WriterEnd {
  readonly lines: readonly string[];
  readonly errors: string;
  readonly code: number | null;
}

/** A child that writes to a store once it is told to go. */
export interface Writer {
  readonly ready: Promise<void>;
  readonly ended: Promise<WriterEnd>;
  readonly go: () => void;
  readonly signal: (name: NodeJS.Signals) => void;
  /** The next line it says; what it failed with, if it ends before. */
  readonly nextLine: () => Promise<string>;
}

/**
 * Starts a writer; with `killAfter` it is killed outright once it has said so many lines. `program` is what runs,
 * where it is not the writer of this folder.
 */
export function startWriter(
  args: readonly string[],
  killAfter = Number.POSITIVE_INFINITY,
  program: readonly string[] = [process.execPath, '--import', 'tsx', script],
): Writer {
  const [command = '', ...before] = program;
  const child = spawn(command, [...before, ...args], { cwd: root });
  const lines: string[] = [];
  let errors = '';
  child.stderr.on('data', (text) => {
    errors += String(text);
  });
  let reportReady = (): void => undefined;
  const ready = new Promise<void>((resolve) => {
    reportReady = resolve;
  });
  const said = createInterface({ input: child.stdout });
  said.on('line', (line) => {
    if (line === 'ready') return reportReady();
    lines.push(line);
    if (lines.length === killAfter) child.kill('SIGKILL');
  });
  const ended = new Promise<WriterEnd>((resolve) => {
    child.on('close', (code) => {
      reportReady();
      resolve({ lines, errors, code });
    });
  });
  const signal = (name: NodeJS.Signals): void => {
    child.kill(name);
  };
  const nextLine = (): Promise<string> =>
    Promise.race([new Promise<string>((resolve) => said.once('line', resolve)), ended.then(() => errors)]);
  return { ready, ended, go: () => child.stdin.end('go\n'), signal, nextLine };
}

/** Lets these writers go all at once, when the last of them is ready. */
export async function letGo(writers: readonly Writer[]): Promise<readonly WriterEnd[]> {
  await Promise.all(writers.map((writer) => writer.ready));
  for (const writer of writers) writer.go();
  return Promise.all(writers.map((writer) => writer.ended));
}

/** Kills a writer so long after its first line, whatever it is at. */
export async function killAfterFirstLine(victim: Writer, millis: number): Promise<WriterEnd> {
  await victim.ready;
  const speaks = victim.nextLine();
  victim.go();
  await speaks;
  setTimeout(() => victim.signal('SIGKILL'), millis);
  return victim.ended;
}

/** Lets a suspended writer go on, which may not have come to its stop yet; how it ended. */
export async function continued(writer: Writer): Promise<WriterEnd> {
  const again = setInterval(() => writer.signal('SIGCONT'), 20);
  const end = await writer.ended;
  clearInterval(again);
  return end;
}
