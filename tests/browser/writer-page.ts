import { offer } from './page-world.js';
import { writeForEver, writeSome } from './page-writer.js';

interface PageWorker {
  terminate(): void;
}

const { Worker } = globalThis as unknown as {
  readonly Worker: new (address: string, options: { readonly type: 'module' }) => PageWorker;
};
const workers: PageWorker[] = [];

/** Lets a worker write for ever, as a page does. */
function startWorker(database: string, writer: string): void {
  const query = new URLSearchParams({ database, writer });
  workers.push(new Worker(`/worker-page.js?${query}`, { type: 'module' }));
}

function endWorkers(): void {
  for (const worker of workers.splice(0)) worker.terminate();
}

offer({ writeForEver, writeSome, startWorker, endWorkers });
