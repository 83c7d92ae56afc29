import type { Command } from '@outturn/core';
import { recorded } from '@outturn/core/testing';
import { describe, expect, it } from 'vitest';
import { nykoping2024 } from '../src/nykoping-2024/nykoping-2024.js';
import { socialCareAppendix } from '../src/nykoping-2024/social-care-appendix.js';

const agreement = nykoping2024.flatMap((document) => document.commands);
const appendix = socialCareAppendix.flatMap((document) => document.commands);

type DataOf<Type extends Command['type']> = Extract<Command, { type: Type }>['data'];

function dataOf<Type extends Command['type']>(type: Type, from: readonly Command[]): readonly DataOf<Type>[] {
  return from.filter((command) => command.type === type).map(({ data }) => data as DataOf<Type>);
}

function byId<Data extends { readonly id: string }>(all: readonly Data[], id: string): Data | undefined {
  return all.find((data) => data.id === id);
}

describe('the appendix of social care, printed alone', () => {
  const printedAlone = dataOf('define-goal', appendix);
  const inAppendix = dataOf('define-goal', agreement).filter(({ contributors = [] }) =>
    contributors.some(({ unit }) => unit === 'dso'),
  );

  it('is a register of its own', () => {
    expect(recorded(socialCareAppendix).events).toHaveLength(appendix.length);
  });

  it('states the goals of the sixth appendix, no more and no fewer, under the same goals', () => {
    const shape = ({ id, kind, parents = [] }: DataOf<'define-goal'>) =>
      `${id} ${kind} ${[...parents].sort()}`;
    expect(printedAlone.map(shape).sort()).toEqual(inAppendix.map(shape).sort());
  });

  it('asks the same of every result, in the same years', () => {
    const requirement = ({ name: _, plan: __, ...asked }: DataOf<'set-target'>) => asked;
    const ids = inAppendix.map(({ id }) => id);
    const asked = dataOf('set-target', agreement).filter(({ goal }) => ids.includes(goal));
    const askedAlone = dataOf('set-target', appendix);
    expect(askedAlone).toHaveLength(19);
    for (const target of asked) {
      const alone = byId(askedAlone, target.id);
      expect(alone && requirement(alone)).toEqual(requirement(target));
    }
  });

  it('says so in other words', () => {
    const same = printedAlone.filter(({ id, name, kind }) => {
      return kind !== 'goal-area' && byId(inAppendix, id)?.name === name;
    });
    expect(same).toEqual([]);
  });

  it('gives the same assignment to the same unit, with the same reports', () => {
    const [alone] = dataOf('give-assignment', appendix);
    const given = byId(dataOf('give-assignment', agreement), 'ekonomi-i-balans-dso');
    // Printed alone, the appendix has no number to stand in.
    expect(given?.standsIn).toEqual(['Bilaga 6']);
    expect(alone).toEqual({ ...given, name: 'Ekonomi i balans', standsIn: undefined });
  });
});
