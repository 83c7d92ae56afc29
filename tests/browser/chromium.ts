import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../repository.js';
import { type Devtools, openDevtools } from './devtools.js';

const chromium = execFileSync(process.execPath, [join(root, 'scripts/ensure-chromium.mjs'), '--find'], {
  encoding: 'utf8',
}).trim();

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--remote-debugging-pipe',
];

/** A page in a running browser: a tab of its own. */
export interface Page {
  /** Has the page evaluate an expression, waits for its promise, and answers its value. */
  evaluate(expression: string): Promise<unknown>;
  /** Sends it a command of the DevTools protocol. */
  send(method: string, params?: object): Promise<object>;
  /** Closes the tab, whatever it is doing. */
  close(): Promise<void>;
  /** Ends the process of the tab at once. */
  crash(): Promise<void>;
}

/** A running browser; it forgets nothing between two runs on one folder. */
export interface Browser {
  /** Opens an address in a new tab. */
  open(url: string): Promise<Page>;
  /** Ends it at once, as a crash would, and waits until all of its processes are gone. */
  kill(): Promise<void>;
  /** Ends it as a person would. */
  quit(): Promise<void>;
}

/** Starts the machine's Chromium, which keeps what pages store in this folder. */
export function startChromium(folder: string): Browser {
  // In a group of its own, so that all of its processes die together.
  const child = spawn(chromium, [...FLAGS, `--user-data-dir=${folder}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const [, , , commands, answers] = child.stdio;
  const devtools = openDevtools(commands as Writable, answers as Readable);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  return {
    open: (url) => openPage(devtools, url),
    kill: async () => {
      killGroup(child);
      await ended;
      await groupGone(child);
    },
    quit: async () => {
      await devtools.send('Browser.close').catch(() => undefined);
      await ended;
    },
  };
}

/** A new folder for what a browser stores. */
export function browserFolder(): string {
  return mkdtempSync(join(tmpdir(), 'outturn-chromium-'));
}

/** Removes what {@link browserFolder} made, once the last of the browser's processes has let go of it. */
export function removeBrowserFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}

async function openPage(devtools: Devtools, url: string): Promise<Page> {
  const creating = devtools.send('Target.createTarget', { url: 'about:blank' });
  const { targetId } = (await creating) as { targetId: string };
  const attaching = devtools.send('Target.attachToTarget', { targetId, flatten: true });
  const { sessionId } = (await attaching) as { sessionId: string };
  const send = (method: string, params = {}) => devtools.send(method, params, sessionId);
  for (const domain of ['Page', 'Inspector']) await send(`${domain}.enable`);
  await Promise.all([devtools.event('Page.loadEventFired', sessionId), send('Page.navigate', { url })]);
  return {
    send,
    evaluate: async (expression) => resultOf(await send('Runtime.evaluate', evaluation(expression))),
    close: async () => {
      await devtools.send('Target.closeTarget', { targetId });
    },
    crash: async () => {
      const crashed = devtools.event('Inspector.targetCrashed', sessionId);
      send('Page.crash').catch(() => undefined);
      await crashed;
      await devtools.send('Target.closeTarget', { targetId });
    },
  };
}

function evaluation(expression: string): object {
  return { expression, awaitPromise: true, returnByValue: true };
}

function resultOf(answer: object): unknown {
  const { result, exceptionDetails } = answer as {
    readonly result: { readonly value?: unknown; readonly description?: string };
    readonly exceptionDetails?: object;
  };
  if (exceptionDetails) throw new Error(`The page threw: ${result.description ?? String(result.value)}`);
  return result.value;
}

function killGroup({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL');
}

/**
 * Waits until the last of a browser's processes is gone: one that is in the middle of a write ends when that is done,
 * after the process that was waited for. Where nobody buries the dead of others, the wait ends by itself.
 */
async function groupGone({ pid }: ChildProcess): Promise<void> {
  const patience = Date.now() + 500;
  while (pid !== undefined && isThere(-pid) && Date.now() < patience) await sleep(5);
}

function isThere(group: number): boolean {
  try {
    return process.kill(group, 0);
  } catch {
    return false;
  }
}
