import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../repository.js';

/** Pages for a browser, of one origin: `/name` runs the script `name.ts` of this folder, bundled. */
export interface PageSite {
  readonly origin: string;
  /** Told of every text that a page says, as it comes in. */
  onSaid: (text: string) => void;
  close(): Promise<void>;
}

/** Serves the pages; a script is bundled once, when it is first asked for. */
export async function servePages(): Promise<PageSite> {
  const bundles = new Map<string, Promise<string>>();
  const server = createServer(async (request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    const script = /^\/([a-z-]+)\.js$/.exec(path)?.[1];
    if (request.method === 'POST') site.onSaid(await bodyOf(request));
    response.setHeader('content-type', `${script ? 'text/javascript' : 'text/html'}; charset=utf-8`);
    if (script === undefined) {
      response.end(`<!doctype html><script type="module" src="${path}.js"></script>`);
      return;
    }
    if (!bundles.has(script)) bundles.set(script, bundleOf(script));
    response.end(await bundles.get(script));
  });
  const origin = await listening(server);
  const site: PageSite = { origin, onSaid: () => undefined, close: () => closed(server) };
  return site;
}

async function bundleOf(script: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'tests/browser', `${script}.ts`)],
    bundle: true,
    platform: 'browser',
    format: 'esm',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

function listening(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
