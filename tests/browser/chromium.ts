import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../repository.js';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A page for the browser, which tells its stories by posting them to where it came from. */
export interface PageSite {
  readonly url: string;
  /** Told of every body the page posts, as it comes in. */
  onSaid: (text: string) => void;
  close(): Promise<void>;
}

/** Bundles a script below this folder and serves a page that runs it. */
export async function servePage(script: string): Promise<PageSite> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'tests/browser', script)],
    bundle: true,
    platform: 'browser',
    format: 'esm',
    write: false,
  });
  const code = outputFiles[0]?.text ?? '';
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') site.onSaid(await bodyOf(request));
    const asked = request.url?.split('?')[0];
    const isScript = asked === '/script.js';
    response.setHeader('content-type', isScript ? 'text/javascript; charset=utf-8' : 'text/html');
    response.end(isScript ? code : '<!doctype html><script type="module" src="/script.js"></script>');
  });
  const url = await listening(server);
  const site: PageSite = { url, onSaid: () => undefined, close: () => closed(server) };
  return site;
}

/** A running browser; it forgets nothing between two runs on one folder. */
export interface Browser {
  readonly ended: Promise<void>;
  /** Ends it at once, as a crash would. */
  kill(): void;
}

/** Opens a page in the machine's Chromium, which keeps what the page stores in this folder. */
export function openChromium(url: string, folder: string): Browser {
  const args = [...FLAGS, `--user-data-dir=${folder}`, url];
  // In a group of its own, so that all of its processes die together.
  const child = spawn(chromiumPath(), args, { stdio: 'ignore', detached: true });
  let over = false;
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      over = true;
      resolve();
    });
  });
  const kill = (): void => {
    if (child.pid !== undefined && !over) process.kill(-child.pid, 'SIGKILL');
  };
  return { ended, kill };
}

/** A new folder for what a browser stores. */
export function browserFolder(): string {
  return mkdtempSync(join(tmpdir(), 'outturn-chromium-'));
}

/** Removes what {@link browserFolder} made, once the last of the browser's processes has let go of it. */
export function removeBrowserFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}

function chromiumPath(): string {
  const script = join(root, 'scripts/ensure-chromium.mjs');
  return execFileSync(process.execPath, [script, '--find'], { encoding: 'utf8' }).trim();
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

function listening(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    });
  });
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
