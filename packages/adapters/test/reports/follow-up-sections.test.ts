import { type Assessment, assess } from '@outturn/core';
import { milestones, moves } from '@outturn/core/rules';
import { describe, expect, it } from 'vitest';
import { registerOf } from '../../../core/test/support/register-of.js';
import { aim, defineIndicator } from '../../../core/test/support/small-register.js';
import { summaryReport, textReport } from '../../src/reports/text-report.js';
import { section, signedPlan } from './signed-plan.js';

const assessment = assess(signedPlan, { period: '2023' });

function english(asked: Assessment): string {
  return textReport(asked, { locale: 'en' });
}

describe('the goals of a text report', () => {
  it('show the grade on the scale, the known standings that are as required, and judgements beside the result', () => {
    expect(section(english(assessment), 'Goals 2023')).toEqual([
      'Goal          Fulfilment     grade            met  missed  unknown  not  standing',
      '                                                                    due       met',
      'Safe streets  not fulfilled  Delvis uppfyllt    1       1        –    –    1 of 2',
      '',
      'Judgements given, beside the computed result:',
      '- Safe streets 2023: not fulfilled – 1 met, 1 missed; 50% of its parts met; on the scale Delvis uppfyllt;',
      '  judged as Uppfyllt by the director 2024-03-18, unlike what is computed: all cameras work.',
    ]);
  });

  it('say that a grade cannot be given while what is unknown decides it', () => {
    const earlier = assess(signedPlan, { period: '2023', asOf: '2024-01-15', basis: ['forecast'] });
    expect(section(english(earlier), 'Goals 2023').at(-1)).toContain('cannot be given');
  });
});

describe('the targets of a text report', () => {
  it('name the segment and show its own values, not the total', () => {
    const row = section(english(assessment), 'Targets 2023').find((line) => line.includes('Survey'));
    expect(row).toMatch(/^ {2}Survey, women +55 +≥ 60 +−5 +missed/);
  });

  it('never show a stated requirement rounded, however few decimals the indicator is printed with', () => {
    const commands = [
      defineIndicator({ id: 'worry', name: 'Worry', direction: 'decrease', displayDecimals: 1 }),
      aim(milestones('<', { '2023': '1.33' }), { id: 'worry', indicator: 'worry' }),
    ];
    const worried = registerOf([{ statedOn: '2024-03-19', commands }], signedPlan);
    const text = english(assess(worried, { period: '2023' }));
    const row = section(text, 'Targets 2023').find((line) => line.includes('Worry'));
    expect(row).toContain('< 1.33 ');
  });

  it('tell a part by what its rule asks', () => {
    const rule = { type: 'all' as const, rules: [milestones('>=', { '2023': '60' }), moves('increase')] };
    const joined = registerOf([{ statedOn: '2024-03-19', commands: [aim(rule)] }], signedPlan);
    const text = textReport(assess(joined, { period: '2023' }), { locale: 'sv' });
    const parts = section(text, 'Målvärden 2023').filter((line) => /^ {4}\S/.test(line));
    expect(parts.map((line) => line.trim().split(/ {2,}/)[0])).toEqual(['värdet', 'ska öka']);
  });
});

describe('the assignments of a text report', () => {
  it('list those that were given more time', () => {
    const lines = section(english(assessment), 'Assignments 2024-03-18');
    expect(lines).toContain('Assignments given more time:');
    expect(lines.at(-1)).toMatch(/^- Move the archive: .*2024-06-30/);
  });
});

describe('the follow-ups of a text report', () => {
  it('count what each is given of what it asks, unit by unit, with signatures', () => {
    expect(section(english(assessment), 'Follow-ups 2023')).toEqual([
      'Follow-up        closes   state  values  judge-  signed',
      '                                          ments',
      'Autumn           –        open   2 of 2       –  –',
      '  Office                         1 of 1       –  –',
      '  nobody named                   1 of 1       –  –',
      'Annual accounts  2024-02  late   2 of 2  1 of 1  1 of 1 units',
      '  Office                         1 of 1       –  ready 2024-03-18',
      '  nobody named                   1 of 1  1 of 1  –',
    ]);
  });

  it('are told without their units in a summary', () => {
    const lines = section(summaryReport(assessment, { locale: 'en' }), 'Follow-ups 2023');
    expect(lines.filter((line) => /^ {0,2}\S/.test(line)).map((line) => line.slice(0, 15).trim())).toEqual([
      'Follow-up',
      'Autumn',
      'Annual accounts',
    ]);
  });
});
