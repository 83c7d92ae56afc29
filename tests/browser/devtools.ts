import type { Readable, Writable } from 'node:stream';

/** What the browser answers to a command, or tells of its own accord. */
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly params?: object;
  readonly result?: object;
  readonly error?: { readonly message: string };
}

interface Waiting {
  readonly resolve: (result: object) => void;
  readonly reject: (error: Error) => void;
}

/** A conversation with a browser in its DevTools protocol. */
export interface Devtools {
  /** Sends a command, to the browser or to the page of a session, and answers its result. */
  send(method: string, params?: object, sessionId?: string): Promise<object>;
  /** Waits for the next event of this kind in a session. */
  event(method: string, sessionId: string): Promise<object>;
}

/** Speaks the DevTools protocol over two pipes: texts of JSON, each ended by a NUL. */
export function openDevtools(commands: Writable, answers: Readable): Devtools {
  const waiting = new Map<number | string, Waiting>();
  let sent = 0;
  let over = false;
  let parts: Buffer[] = [];
  answers.on('data', (data: Buffer) => {
    let from = 0;
    for (let end = data.indexOf(0); end !== -1; end = data.indexOf(0, from)) {
      const text = Buffer.concat([...parts, data.subarray(from, end)]).toString();
      parts = [];
      from = end + 1;
      settle(waiting, JSON.parse(text) as Message);
    }
    parts.push(data.subarray(from));
  });
  const end = (): void => {
    over = true;
    for (const { reject } of waiting.values()) reject(gone());
    waiting.clear();
  };
  answers.once('close', end);
  for (const pipe of [commands, answers]) pipe.on('error', end);
  const wait = (key: number | string): Promise<object> =>
    over ? Promise.reject(gone()) : new Promise((resolve, reject) => waiting.set(key, { resolve, reject }));
  return {
    send(method, params = {}, sessionId) {
      sent += 1;
      const id = sent;
      if (!over) commands.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      return wait(id);
    },
    event: (method, sessionId) => wait(`${sessionId} ${method}`),
  };
}

function settle(waiting: Map<number | string, Waiting>, message: Message): void {
  const { id, method, sessionId, error } = message;
  const key = id ?? `${sessionId} ${method}`;
  const asked = waiting.get(key);
  waiting.delete(key);
  if (error) asked?.reject(new Error(`The browser refused: ${error.message}`));
  else asked?.resolve(message.result ?? message.params ?? {});
}

function gone(): Error {
  return new Error('The browser is gone.');
}
