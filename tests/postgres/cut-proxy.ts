import { connect, createServer, type Socket } from 'node:net';
import { listenAnywhere } from './listen-anywhere.js';

/** Which way the bytes go that are let through before the cut. */
export type CutDirection = 'request' | 'answer';

/** A relay in front of the server that cuts a conversation short. */
export interface CutProxy {
  readonly port: number;
  /** Lets so many bytes of what comes next in a direction through, and then breaks the connection. */
  readonly cutAfter: (direction: CutDirection, bytes: number) => void;
  /** Whether the cut has happened; it is called off where there were too few bytes. */
  readonly hasCut: () => boolean;
  readonly close: () => Promise<void>;
}

/** Starts a relay to a server on this machine. */
export async function startCutProxy(target: number): Promise<CutProxy> {
  let armed: { readonly direction: CutDirection; left: number } | undefined;
  const relay = (from: Socket, to: Socket, direction: CutDirection): void => {
    from.on('data', (chunk) => {
      if (armed?.direction !== direction) return void to.write(chunk);
      to.write(chunk.subarray(0, armed.left));
      armed.left -= chunk.length;
      if (armed.left >= 0) return;
      armed = undefined;
      from.end();
      to.end();
    });
    from.on('close', () => to.destroy());
    from.on('error', () => to.destroy());
  };
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    for (const socket of [client, upstream]) socket.setNoDelay(true);
    relay(client, upstream, 'request');
    relay(upstream, client, 'answer');
  });
  return {
    port: await listenAnywhere(server),
    cutAfter: (direction, bytes) => {
      armed = { direction, left: bytes };
    },
    hasCut: () => {
      const has = armed === undefined;
      armed = undefined;
      return has;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
