import { runLaw, type StoreMutant, storeLaws, storeMutants } from '@outturn/adapters/testing';
import { describe, expect, it } from 'vitest';

const lawNamed = new Map(storeLaws.map((law) => [law.name, law]));

async function rejects(mutant: StoreMutant, name: string): Promise<boolean> {
  const law = lawNamed.get(name);
  if (!law) throw new Error(`"${mutant.name}" names no law: ${name}`);
  return runLaw(law, mutant.factory()).then(
    () => false,
    () => true,
  );
}

describe('the conformance suite', () => {
  it.each(storeMutants.map((mutant) => [mutant.name, mutant] as const))(
    'rejects a store that %s',
    async (_, mutant) => {
      expect(mutant.rejectedBy).not.toEqual([]);
      for (const name of mutant.rejectedBy) expect([name, await rejects(mutant, name)]).toEqual([name, true]);
    },
  );

  it('holds no law that every broken store obeys', () => {
    const failing = new Set(storeMutants.flatMap((mutant) => mutant.rejectedBy));
    expect(storeLaws.filter((law) => !failing.has(law.name)).map((law) => law.name)).toEqual([]);
  });

  it('names every law and every broken store once', () => {
    expect(lawNamed.size).toBe(storeLaws.length);
    expect(new Set(storeMutants.map((mutant) => mutant.name)).size).toBe(storeMutants.length);
  });
});
