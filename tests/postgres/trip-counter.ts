import { connect, createServer } from 'node:net';
import { listenAnywhere } from './listen-anywhere.js';

/** A relay in front of the server that counts round trips: how often a client waits for an answer. */
export interface TripCounter {
  readonly port: number;
  /** The round trips since the last call. */
  readonly taken: () => number;
  readonly close: () => Promise<void>;
}

/** Starts a relay to a server on this machine, for one connection. */
export async function startTripCounter(target: number): Promise<TripCounter> {
  let trips = 0;
  let isAsking = false;
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    client.on('data', (chunk) => {
      if (!isAsking) trips += 1;
      isAsking = true;
      upstream.write(chunk);
    });
    upstream.on('data', (chunk) => {
      isAsking = false;
      client.write(chunk);
    });
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
  });
  return {
    port: await listenAnywhere(server),
    taken: () => {
      const since = trips;
      trips = 0;
      return since;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
