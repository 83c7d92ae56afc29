import { assess, type Command } from '@outturn/core';
import { describe, expect, it } from 'vitest';
import { registerOf } from '../../../core/test/support/register-of.js';
import { defineIndicator, openSmallRegister } from '../../../core/test/support/small-register.js';
import { changesReport, summaryReport } from '../../src/reports/text-report.js';
import { aimAt, OFFICE, section, signedPlan } from './signed-plan.js';

const assessment = assess(signedPlan, { period: '2023' });

describe('a summary', () => {
  it('counts targets by verdict and by standing', () => {
    expect(section(summaryReport(assessment, { locale: 'en' }), 'Targets 2023 (2)')).toEqual([
      '          met  missed  unknown  not',
      '                                due',
      'verdict     1       1        –    –',
      'standing    1       1        –    –',
      '2 of 2 due in the period can be judged.',
    ]);
  });

  it('names who answers for what is missing, nobody last', () => {
    const lacking = registerOf([
      {
        statedOn: '2024-03-18',
        commands: [
          ...openSmallRegister({ contributors: OFFICE }),
          ...['one', 'two'].flatMap((id) => [defineIndicator({ id }), aimAt(id)]),
          aimAt('cameras'),
        ],
      },
    ]);
    const text = summaryReport(assess(lacking, { period: '2023' }), { locale: 'en' });
    expect(section(text, 'What is missing, and who answers for it')).toEqual([
      'Unit          missing  of which  first',
      '                           late  due',
      'Office              1         1  –',
      'nobody named        2         2  –',
    ]);
  });
});

describe('a report of changes', () => {
  it('tells what is alike but for its name in one sentence', () => {
    const tasks = ['First', 'Second'].map(
      (name): Command => ({
        type: 'give-assignment',
        data: {
          ...{ id: name.toLowerCase(), name, plan: 'plan', contributors: OFFICE },
          ...{ kind: 'assignment', due: '2024-04-01' },
        },
      }),
    );
    const given = registerOf([{ statedOn: '2024-03-19', commands: tasks }], signedPlan);
    const [before, after] = ['2024-03-31', '2024-04-02'].map((asOf) =>
      assess(given, { period: '2023', asOf }),
    );
    if (!before || !after) throw new Error('two days give two assessments');
    const lines = changesReport(before, after, { locale: 'en' }).split('\n');
    expect(lines.filter((line) => line.startsWith('- '))).toEqual([
      '- First; Second, assignment: from to be done to late – only the day is another.',
    ]);
  });
});
