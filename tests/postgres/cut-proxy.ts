import { connect, createServer, type Server, type Socket } from 'node:net';

/** Which way the bytes go that are let through before the cut. */
export type CutDirection = 'request' | 'answer';

/** A relay in front of the server that cuts the next call short. */
export interface CutProxy {
  readonly port: number;
  /** Lets so many bytes of the next request, or of its answer, through and then breaks the connection. */
  readonly cutAfter: (direction: CutDirection, bytes: number) => void;
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
    relay(client, upstream, 'request');
    relay(upstream, client, 'answer');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: portOf(server),
    cutAfter: (direction, bytes) => {
      armed = { direction, left: bytes };
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address === 'object' && address) return address.port;
  throw new Error('The relay listens on no port.');
}
