import { assess, type Command, findings, verdict } from '@outturn/core';
import { describe, expect, test } from 'vitest';
import { figuresOf, ours, register, withOurs } from './sodertalje-supposed.js';

describe('the climate of Södertälje', () => {
  test('−65 % by 2020 and −75 % by 2030 of 764 300 tonnes: nothing is asked before, and then to the tonne', () => {
    expect([figuresOf('växthusgaser-2020', '2020'), figuresOf('växthusgaser-2030', '2030')]).toEqual([
      { status: 'unknown', actual: null, required: '267505' },
      { status: 'unknown', actual: null, required: '191075' },
    ]);
    expect(figuresOf('växthusgaser-2030', '2029').status).toBe('not-due');
  });

  test('the printed tonnes to reduce are not what is between 428 800 and the levels; the levels are right', () => {
    const wrong = findings(register).filter(({ class: how }) => how === 'error');
    expect(wrong.map(({ subject, period, difference }) => [subject, period, difference])).toEqual([
      ['minska-till', '2020', '-795'],
      ['minska-till', '2030', '-825'],
    ]);
  });

  test('per inhabitant there is no base: the inhabitants of 2009 are named as missing', () => {
    const { verdict: found } = verdict(register, 'transporter-per-invånare', { period: '2016' });
    expect(found).toMatchObject({ status: 'unknown', required: null });
    expect(found.missing).toContainEqual({
      type: 'observation',
      indicator: 'invånare',
      segment: '',
      period: '2009',
      kind: 'outturn',
    });
  });

  test('with 85 270 inhabitants in 2009 (not the plan’s) the printed 10 300 holds, compounded; the 5.1 does not', () => {
    const known = withOurs(ours('invånare', '2009', '85270'));
    const rows = findings(known).map(({ subject, period, class: how }) => `${subject} ${period} ${how}`);
    expect(rows).toContain('växthusgaser-per-invånare 2009 error');
    expect(rows).not.toContain('minska-transporter 2016 incomplete');
    expect(rows).not.toContain('minska-transporter 2016 error');
  });

  test('1 % a year, compounded or of 2009: between the two the reading changes the result', () => {
    const state = withOurs(ours('energi-per-invånare', '2016', '30950'));
    const found = assess(state, { period: '2016' }).targets.find(
      ({ target }) => target === 'energi-per-invånare',
    );
    expect(found?.verdict).toMatchObject({ status: 'met', required: '30977.19183768881265' });
    expect(
      found?.alternatives.map(({ name, verdict: other }) => [name, other.status, other.required]),
    ).toEqual([['Av basårets värde', 'missed', '30908.55']]);
    expect(found?.contested).toBe(true);
  });

  test('new buildings are measured by rules the plan does not quote: 30 % below them, whatever they are', () => {
    expect(figuresOf('energiprestanda-nybyggt', '2014')).toMatchObject({ status: 'unknown', required: null });
    const rules: Command = {
      type: 'state-benchmarks',
      data: {
        indicator: 'energiprestanda-nybyggt',
        period: ['2014'],
        group: 'boverkets-byggregler',
        statistic: 'value',
        value: '90',
      },
      source: { document: 'Ours' },
    };
    const state = withOurs(rules, ours('energiprestanda-nybyggt', '2014', '63'));
    expect(figuresOf('energiprestanda-nybyggt', '2014', state)).toEqual({
      status: 'met',
      actual: '63',
      required: '63',
    });
  });
});
