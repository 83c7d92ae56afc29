import type { EventStore } from '@outturn/core/store';
import { expect } from 'vitest';
import { codeOf, commandOf, requestOf } from '../postgres/store-records.js';
import { randomText } from './random-text.js';

/** A command of 100 kB that cannot be packed: ten events. */
export const large = (number: number) => commandOf(`large${number}`, 10, randomText(10_000, number + 1));

/** Appends large commands from this one on until one is refused for a fault; answers its number. */
export async function fillUp(store: EventStore, first: number): Promise<number> {
  for (let number = first; ; number += 1) {
    const outcome = await codeOf(() => store.append(requestOf('s', 10 * number, large(number))));
    if (outcome === 'store-failed') return number;
    expect(outcome).toMatchObject({ type: 'appended', version: 10 * (number + 1) });
  }
}

/** Checks that a stream holds so many large commands, whole, and nothing else. */
export async function expectLarge(store: EventStore, commands: number): Promise<void> {
  const { records, head } = await store.readStream('s');
  expect(head).toBe(10 * commands);
  const wanted = Array.from({ length: commands }, (_, number) => large(number).records).flat();
  expect(records.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
  expect(records.map(({ data }) => data)).toEqual(wanted.map(({ data }) => data));
}
