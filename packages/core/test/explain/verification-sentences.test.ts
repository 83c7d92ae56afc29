import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess/assess.js';
import type { OccasionVerification } from '../../src/assess/seal/seal-verification.js';
import { explain } from '../../src/explain/explain.js';
import { followedUpRegister } from '../support/follow-up-register.js';

const about = { register: 'town', occasion: 'annual' };
const same = { sealed: '1.0.0', present: '1.0.0' };
const other = { sealed: '0.9.0', present: '1.0.0' };
const differing = {
  outcome: 'answer-differs',
  ...about,
  version: 10,
  missing: [],
  differences: [{ path: 'goals[near].fulfilment', before: '"fulfilled"', after: null }],
  differing: 2,
} as const;

const SAID: readonly (readonly [string, OccasionVerification, string, string])[] = [
  [
    'an intact report',
    { outcome: 'intact', ...about, version: 10, libraries: same },
    'The report of annual: intact – the log up to version 10 gives the same answer.',
    'Rapporten från annual: oförändrad – loggen till och med version 10 ger samma svar.',
  ],
  [
    'an intact report of another library',
    { outcome: 'intact', ...about, version: 10, libraries: other },
    'The report of annual: intact – the log up to version 10 gives the same answer; sealed by version 0.9.0, verified by 1.0.0.',
    'Rapporten från annual: oförändrad – loggen till och med version 10 ger samma svar; förseglad av version 0.9.0, verifierad av 1.0.0.',
  ],
  [
    'an altered event',
    { outcome: 'log-damaged', ...about, damage: { kind: 'altered', version: 4, eventId: 'c3/0' } },
    'The report of annual: cannot be verified, the log was changed – event 4 (c3/0) was altered.',
    'Rapporten från annual: kan inte verifieras, loggen har ändrats – händelse 4 (c3/0) har ändrats.',
  ],
  [
    'a removed event',
    { outcome: 'log-damaged', ...about, damage: { kind: 'removed', version: 4 } },
    'The report of annual: cannot be verified, the log was changed – event 4 was removed.',
    'Rapporten från annual: kan inte verifieras, loggen har ändrats – händelse 4 har tagits bort.',
  ],
  [
    'a rewritten log',
    { outcome: 'log-rewritten', ...about, version: 10, found: 10, sealedHash: 'a', foundHash: 'b' },
    'The report of annual: the log is not the one that was sealed – an event up to version 10 was rewritten, put in or left out.',
    'Rapporten från annual: loggen är inte den som förseglades – en händelse till och med version 10 har skrivits om, skjutits in eller utelämnats.',
  ],
  [
    'a log with an event more',
    { outcome: 'log-rewritten', ...about, version: 10, found: 11, sealedHash: 'a', foundHash: 'b' },
    'The report of annual: the log is not the one that was sealed – sealed at version 10, now closed after version 11.',
    'Rapporten från annual: loggen är inte den som förseglades – förseglad vid version 10, nu stängd efter version 11.',
  ],
  [
    'another answer of another library',
    { ...differing, cause: 'library', libraries: other },
    'The report of annual: the log is the same, the answer is another – 2 fields differ; first goals[near].fulfilment, from "fulfilled" to nothing; another version of the library answers; sealed by version 0.9.0, verified by 1.0.0.',
    'Rapporten från annual: loggen är densamma, svaret ett annat – 2 uppgifter skiljer sig; först goals[near].fulfilment, från "fulfilled" till inget; en annan version av biblioteket svarar; förseglad av version 0.9.0, verifierad av 1.0.0.',
  ],
  [
    'another answer without a method',
    { ...differing, cause: 'missing', libraries: same, missing: ['open-sdg@2.4', 'ours@1'] },
    'The report of annual: the log is the same, the answer is another – 2 fields differ; first goals[near].fulfilment, from "fulfilled" to nothing; these methods or policies were not given: open-sdg@2.4, ours@1.',
    'Rapporten från annual: loggen är densamma, svaret ett annat – 2 uppgifter skiljer sig; först goals[near].fulfilment, från "fulfilled" till inget; dessa metoder eller regler angavs inte: open-sdg@2.4, ours@1.',
  ],
  [
    'another answer that nothing explains',
    { ...differing, cause: 'unexplained', libraries: same, differing: 1 },
    'The report of annual: the log is the same, the answer is another – 1 field differs; first goals[near].fulfilment, from "fulfilled" to nothing; either the seal is not what the library answered, or a method or policy judges otherwise under the same name.',
    'Rapporten från annual: loggen är densamma, svaret ett annat – 1 uppgift skiljer sig; först goals[near].fulfilment, från "fulfilled" till inget; antingen är sigillet inte vad biblioteket svarade, eller så bedömer en metod eller regel annorlunda under samma namn.',
  ],
  [
    'an open follow-up',
    { outcome: 'not-closed', ...about },
    'The report of annual: not closed, so there is nothing to verify.',
    'Rapporten från annual: inte stängd, så det finns inget att verifiera.',
  ],
  [
    'a closing of a later release',
    { outcome: 'not-understood', ...about },
    'The report of annual: closed by a later release of the library, update it to verify.',
    'Rapporten från annual: stängd av en senare utgåva av biblioteket, uppdatera för att verifiera.',
  ],
];

describe('a verified report', () => {
  test.each(SAID)('is told in a sentence: %s', (_, found, english, swedish) => {
    expect(explain(found, { locale: 'en' })).toBe(english);
    expect(explain(found, { locale: 'sv' })).toBe(swedish);
  });

  test('is told by the name of its follow-up where an assessment is given', () => {
    const found: OccasionVerification = { outcome: 'not-closed', register: 'town', occasion: 'autumn' };
    const assessment = assess(followedUpRegister(), { period: '2023' });
    expect(explain(found, { locale: 'sv', assessment })).toContain('Rapporten från Autumn:');
  });

  test.each([
    ['inserted', 'event 5 was put in', 'händelse 5 har skjutits in'],
    ['cut-off', 'the log was cut off before event 5', 'loggen har kapats före händelse 5'],
    ['rewritten', 'the log was rewritten from event 5 on', 'loggen har skrivits om från händelse 5'],
  ] as const)('names damage of every kind: %s', (kind, english, swedish) => {
    const found: OccasionVerification = { outcome: 'log-damaged', ...about, damage: { kind, version: 5 } };
    expect(explain(found, { locale: 'en' })).toContain(english);
    expect(explain(found, { locale: 'sv' })).toContain(swedish);
  });
});
