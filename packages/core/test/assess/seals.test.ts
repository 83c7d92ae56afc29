import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess/assess.js';
import { sealOccasion } from '../../src/assess/seal/seal.js';
import { withoutTexts } from '../../src/assess/seal/seal-answer.js';
import { sealDifferences } from '../../src/assess/seal/seal-differences.js';
import { canonicalJson } from '../../src/events/canonical-json.js';
import type { RegisterState } from '../../src/fold/register-state.js';
import { LIBRARY_VERSION } from '../../src/version.js';
import { FOLLOW_UP_DAY, followedUpRegister } from '../support/follow-up-register.js';
import { registerOf } from '../support/register-of.js';

const register: RegisterState = followedUpRegister();
const assessment = assess(register, { period: '2023' });
const autumn = { occasion: 'autumn', by: 'Controller' };

/** The path of a text for people. */
const TEXT = /(^|\.)(name|text|why|note)$/;

/** Every field of some JSON, by its path without the places in lists. */
function pathsIn(json: unknown, path = ''): readonly string[] {
  if (Array.isArray(json)) return json.flatMap((item) => pathsIn(item, path));
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([field, value]) => {
    const at = path ? `${path}.${field}` : field;
    return [at, ...pathsIn(value, at)];
  });
}

test('the library knows its own version', () => {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  expect(LIBRARY_VERSION).toBe((JSON.parse(text) as { readonly version: string }).version);
});

describe('an assessment without its texts', () => {
  const kept = withoutTexts(assessment);

  test('leaves out texts, definitions and what the seal holds beside it, and nothing else', () => {
    const stays = new Set(pathsIn(kept));
    const left = new Set(pathsIn(assessment).filter((path) => !stays.has(path)));
    const outermost = [...left].filter((path) => !left.has(path.slice(0, path.lastIndexOf('.'))));
    expect(outermost.filter((path) => !TEXT.test(path)).sort()).toEqual([
      'assignments.contributors',
      'assignments.financing',
      'assignments.standsIn',
      'indicators.contributors',
      'question',
      'register',
      'statements',
      'targets.rule',
      'units',
    ]);
    expect(outermost.filter((path) => TEXT.test(path))).toContain('goals.reason.params.why');
    expect([...stays].filter((path) => TEXT.test(path))).toEqual([]);
  });

  test('names no goal, indicator or unit otherwise than by its id', () => {
    const text = canonicalJson(kept);
    for (const name of ['Sound finances', 'Equity ratio', 'Office', 'Exempelby', 'does not work with it']) {
      expect(JSON.stringify(assessment)).toContain(name);
      expect(text).not.toContain(name);
    }
  });

  test('is the same text again and again, and survives being stored', () => {
    const again = withoutTexts(assess(followedUpRegister(), { period: '2023' }));
    expect(canonicalJson(again)).toBe(canonicalJson(kept));
    expect(sealDifferences(JSON.parse(canonicalJson(kept)), assessment)).toEqual([]);
  });
});

describe('a seal', () => {
  test('is of the state it was made from, and of the occasion’s period as of the latest stated day', () => {
    const { type, data } = sealOccasion(register, autumn);
    expect([type, data.occasion, data.by, 'note' in data]).toEqual([
      'close-occasion',
      'autumn',
      'Controller',
      false,
    ]);
    const { question, version, headHash, library } = data.seal;
    expect(question).toMatchObject({ period: '2023', asOf: FOLLOW_UP_DAY, planAsOf: FOLLOW_UP_DAY });
    expect([version, headHash, library]).toEqual([register.version, register.headHash, LIBRARY_VERSION]);
    expect(data.seal.assessment).toEqual(withoutTexts(assessment));
  });

  test('changes nothing in the register', () => {
    const before = JSON.stringify(register.definitions);
    sealOccasion(register, autumn);
    expect(JSON.stringify(register.definitions)).toBe(before);
    expect(assess(register, { period: '2023' })).toEqual(assessment);
  });

  test('is of no register that was never opened', () => {
    expect(() => sealOccasion(registerOf([]), autumn)).toThrow('There is no occasion "autumn"');
  });
});

describe('what differs from a sealed answer', () => {
  const sealed = {
    goals: [{ goal: 'a', fulfilment: 'fulfilled' }],
    findings: [{ code: 'x' }, { code: 'y' }],
    counts: { met: 1, due: null },
  };

  test('is nothing where only fields were added', () => {
    const answer = {
      ...sealed,
      goals: [{ goal: 'a', fulfilment: 'fulfilled', grade: null }],
      newer: [1],
    };
    expect(sealDifferences(sealed, answer)).toEqual([]);
  });

  test('is each value that is another, gone or of another kind, with its place', () => {
    const answer = {
      goals: [{ goal: 'a', fulfilment: 'unknown' }],
      findings: [{ code: 'x' }, {}],
      counts: { met: '1', due: 0 },
    };
    expect(sealDifferences(sealed, answer)).toEqual([
      { path: 'goals[a].fulfilment', before: '"fulfilled"', after: '"unknown"' },
      { path: 'findings[1].code', before: '"y"', after: null },
      { path: 'counts.met', before: '1', after: '"1"' },
      { path: 'counts.due', before: 'null', after: '0' },
    ]);
  });

  test('is what came and what went in a list, told apart by id where entries have one', () => {
    const answer = { ...sealed, goals: [{ goal: 'b' }, ...sealed.goals], findings: [{ code: 'x' }] };
    expect(sealDifferences(sealed, answer)).toEqual([
      { path: 'goals[b]', before: null, after: '{"goal":"b"}' },
      { path: 'findings[1]', before: '{"code":"y"}', after: null },
    ]);
  });

  test('is told by place where two entries of a list have one id', () => {
    const twice = {
      lines: [
        { line: 'a', n: 1 },
        { line: 'a', n: 2 },
      ],
    };
    const answer = {
      lines: [
        { line: 'a', n: 3 },
        { line: 'a', n: 2 },
      ],
    };
    expect(sealDifferences(twice, answer)).toEqual([{ path: 'lines[0].n', before: '1', after: '3' }]);
  });

  test('is told in at most two hundred characters a value', () => {
    const [difference] = sealDifferences({ a: 'x'.repeat(1000) }, { a: '' });
    expect(difference?.before).toHaveLength(200);
  });
});
