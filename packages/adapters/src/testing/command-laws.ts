import { checkSame } from './law-checks.js';
import { appended, command, fill, headOf, request } from './law-records.js';
import type { StoreLaw } from './store-law.js';

/** What a store answers to a command it has stored before. */
export const commandLaws: readonly StoreLaw[] = [
  {
    name: 'a repeated command stores nothing and is answered with its versions',
    run: async (open) => {
      const store = await open();
      await fill(store, 's', 1);
      await appended(store, request('s', 1, command('again', 2)));
      const result = await store.append(request('s', 3, command('again', 2)));
      const known = [{ commandId: 'again', versions: [2, 3] }];
      checkSame(result, { type: 'duplicate', known }, 'the repeated command');
      checkSame(await headOf(store, 's'), 3, 'head');
    },
  },
  {
    name: 'one known command among new ones stores none of them, and only the known are answered',
    run: async (open) => {
      const store = await open();
      await appended(store, request('s', 0, command('a', 2), command('b')));
      const result = await store.append(request('s', 3, command('new'), command('b'), command('a')));
      const known = [
        { commandId: 'b', versions: [3] },
        { commandId: 'a', versions: [1, 2] },
      ];
      checkSame(result, { type: 'duplicate', known }, 'a request with two known commands');
      checkSame(await headOf(store, 's'), 3, 'head');
      await appended(store, request('s', 3, command('new')));
    },
  },
  {
    name: 'commands are looked up before the version is checked',
    run: async (open) => {
      const store = await open();
      await fill(store, 's', 2);
      for (const version of [0, 1, 9]) {
        const result = await store.append(request('s', version, command('fill-s', 2)));
        checkSame(result.type, 'duplicate', `a known command at version ${version} of 2`);
      }
    },
  },
  {
    name: 'commands are still known after the store was closed and opened again',
    needs: 'durable',
    run: async (open) => {
      const before = await open();
      await fill(before, 's', 2);
      await before.close();
      const result = await (await open()).append(request('s', 2, command('fill-s')));
      const known = [{ commandId: 'fill-s', versions: [1, 2] }];
      checkSame(result, { type: 'duplicate', known }, 'a command from before');
    },
  },
  {
    name: 'commands are still known in a restored stream',
    run: async (open) => {
      const [source, target] = [await open({ storage: 'source' }), await open({ storage: 'target' })];
      await fill(source, 's', 2);
      await target.restore('s', (await source.readStream('s')).records);
      const result = await target.append(request('s', 2, command('fill-s')));
      const known = [{ commandId: 'fill-s', versions: [1, 2] }];
      checkSame(result, { type: 'duplicate', known }, 'a restored command');
    },
  },
  {
    name: 'one command sent many times at once is stored once',
    run: async (open) => {
      const store = await open();
      const results = await Promise.all(
        Array.from({ length: 8 }, () => store.append(request('s', 0, command('same', 2)))),
      );
      const types = results.map((result) => result.type).sort();
      checkSame(types, ['appended', ...Array.from({ length: 7 }, () => 'duplicate')], 'answers');
      checkSame(await headOf(store, 's'), 2, 'head');
    },
  },
];
