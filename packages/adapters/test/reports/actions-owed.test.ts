import { type Assessment, assess } from '@outturn/core';
import { describe, expect, it } from 'vitest';
import { on } from '../../../core/test/support/budget-of.js';
import { plan, schoolForecast } from '../../../core/test/support/obligation-register.js';
import { changesReport, summaryReport, textReport } from '../../src/reports/text-report.js';
import { section } from './signed-plan.js';

const state = schoolForecast('-10500', on('2024-04-25', plan()));
const on20th = assess(state, { period: '2024', asOf: '2024-04-20' });
const on25th = assess(state, { period: '2024' });

/** A section of a report, in plain spaces. */
function lines(text: string, title: string): readonly string[] {
  return section(text.replaceAll(/[\u00a0\u202f]/gu, ' '), title);
}

describe('the actions owed, in a text report', () => {
  it('are the forecast deficits against which nothing is planned, a sentence each, in both reports', () => {
    const swedish = [
      '- School 2024: prognostiserat underskott, ingen åtgärd planerad – budget −10 000 tkr, helårsprognos',
      '  −10 500 tkr (Follow-up in april); avvikelse −500 tkr; 100 tkr tillåts.',
    ];
    expect(lines(textReport(on20th, { locale: 'sv' }), 'Åtgärder som saknas')).toEqual(swedish);
    expect(lines(summaryReport(on20th, { locale: 'sv' }), 'Åtgärder som saknas')).toEqual(swedish);
    expect(lines(textReport(on20th, { locale: 'en' }), 'Actions owed')[0]).toContain('no action planned');
  });

  it('are not named where something is planned', () => {
    const text = (assessment: Assessment) => textReport(assessment, { locale: 'en' });
    expect(on25th.obligations.map(({ status }) => status)).toEqual(['planned']);
    expect(text(on25th)).not.toContain('Actions owed');
  });

  it('are counted among what a follow-up asks for', () => {
    const rows = lines(textReport(on25th, { locale: 'en' }), 'Follow-ups 2024');
    expect(rows.map((row) => row.trimEnd())).toEqual([
      'Follow-up            closes      state  forecasts  actions',
      'Follow-up in april   2024-04-30  open      1 of 1   1 of 1',
      'Follow-up in august  2024-08-31  open      0 of 1        –',
    ]);
  });

  it('are told as a change once something is planned', () => {
    const text = changesReport(on20th, on25th, { locale: 'en' }).replaceAll(/[\u00a0\u202f]/gu, ' ');
    expect(text).toContain('School, forecast deficit: from no action planned to actions planned');
  });
});
