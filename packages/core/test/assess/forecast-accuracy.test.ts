import { describe, expect, it } from 'vitest';
import { forecastAccuracy } from '../../src/assess/budget/forecast-accuracy.js';
import { forecastRecord } from '../../src/assess/budget/forecast-record.js';
import type { Command } from '../../src/events/command.js';
import { publishedRows } from '../methods/published-data.js';
import { decided, forecast, type LineText, on, openBudget, outturn } from '../support/budget-of.js';
import { registerOf } from '../support/register-of.js';
import { codeOf } from '../values/code-of.js';

describe('forecast accuracy', () => {
  const printed = publishedRows('malmo-2015-forecast-accuracy.csv');
  const boards = printed.filter(({ unit }) => unit !== 'ÅRETS RESULTAT');
  const [total] = printed.filter(({ unit }) => unit === 'ÅRETS RESULTAT');
  const found = forecastAccuracy(
    boards.map((row) => ({
      subject: row.unit ?? '',
      period: row.year ?? '',
      deviation: row.bokslut_budgetavvikelse_mkr ?? null,
      forecastDeviation: row.delar_aug_prognos_budgetavvikelse_mkr ?? null,
    })),
  );

  it('is the deviation at year end less the deviation forecast, as Malmö printed it board by board', () => {
    expect(found.rows).toHaveLength(15);
    expect(found.rows.map(({ subject, error }) => [subject, error])).toEqual(
      boards.map((row) => [row.unit, row.prognosavvikelse_mkr]),
    );
  });

  it('adds up to the printed total, with a mean and a mean size', () => {
    expect(total?.prognosavvikelse_mkr).toBe('247');
    expect(found.error).toEqual({
      counted: 15,
      lacking: 0,
      total: '247',
      bias: '16.466666666666666667',
      meanAbsolute: '20.066666666666666667',
    });
  });

  it('has no outturn − forecast where neither was given', () => {
    expect(found.difference).toEqual({
      counted: 0,
      lacking: 15,
      total: null,
      bias: null,
      meanAbsolute: null,
    });
  });

  it('is missing, never zero, where a part is; the means are of the others', () => {
    const outcome = { subject: 'a', period: '2024' };
    const { rows, error } = forecastAccuracy([
      { ...outcome, deviation: '4', forecastDeviation: null },
      { ...outcome, deviation: '4', forecastDeviation: '6' },
    ]);
    expect(rows.map((row) => row.error)).toEqual([null, '-2']);
    expect(error).toEqual({ counted: 1, lacking: 1, total: null, bias: '-2', meanAbsolute: '2' });
  });
});

describe('the record of a register’s forecasts', () => {
  const LINES: readonly LineText[] = [{ id: 'school', nature: 'cost' }];
  const occasion = (id: string, closesOn: string): Command => ({
    type: 'schedule-occasion',
    data: { id, name: id, period: closesOn.slice(0, 4), closesOn },
  });
  const more: Command = {
    type: 'adjust-budget',
    data: { line: ['school'], period: ['2024'], amount: ['-60000'], kind: 'supplementary', name: 'More' },
  };
  const state = registerOf([
    on('2023-12-01', ...openBudget(LINES), occasion('august', '2024-08-31'), occasion('april', '2024-04-30')),
    on('2023-12-02', decided([['school', '2024', '-1200']])),
    on('2024-05-02', forecast('april', [['school', '2024', '-1250']])),
    on('2024-06-01', more),
    on('2024-09-02', forecast('august', [['school', '2024', '-1230']])),
    on('2025-02-01', outturn([['school', '2024', '-1240']])),
  ]);

  it('holds each occasion’s forecast against the budget of its day, and the outturn against the last', () => {
    const { rows } = forecastRecord(state, { lines: ['school'], years: ['2024'] });
    expect(rows).toEqual([
      {
        subject: 'school',
        name: 'school',
        period: '2024',
        occasion: 'april',
        occasionName: 'april',
        evidence: ['c7/0#0', 'c6/0#0', 'c10/0#0', 'c8/0#0'],
        deviation: '20000',
        forecastDeviation: '-50000',
        error: '70000',
        outturn: '-1240000',
        forecast: '-1250000',
        difference: '10000',
      },
      {
        subject: 'school',
        name: 'school',
        period: '2024',
        occasion: 'august',
        occasionName: 'august',
        evidence: ['c9/0#0', 'c6/0#0', 'c8/0#0', 'c10/0#0'],
        deviation: '20000',
        forecastDeviation: '30000',
        error: '-10000',
        outturn: '-1240000',
        forecast: '-1230000',
        difference: '-10000',
      },
    ]);
  });

  it('is of some occasions where they are named', () => {
    const { rows, error, difference } = forecastRecord(state, {
      lines: ['school'],
      years: ['2024', '2023'],
      occasions: ['august'],
    });
    expect(rows.map((row) => row.occasion)).toEqual(['august']);
    expect([error.total, difference.bias]).toEqual(['-10000', '-10000']);
  });

  it('has no errors before there is an outturn', () => {
    const { rows, error } = forecastRecord(state, { lines: ['school'], years: ['2024'], asOf: '2024-12-31' });
    expect(rows.map((row) => [row.error, row.difference])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(error).toMatchObject({ counted: 0, lacking: 2, total: null });
  });

  it('refuses a line nobody defined', () => {
    expect(codeOf(() => forecastRecord(state, { lines: ['elsewhere'], years: ['2024'] }))).toBe(
      'unknown-line',
    );
  });

  it('refuses a follow-up nobody scheduled', () => {
    const asked = { lines: ['school'], years: ['2024'], occasions: ['august', 'yule'] };
    expect(codeOf(() => forecastRecord(state, asked))).toBe('unknown-occasion');
  });
});
