import { assess, bridge, budget, reconcile } from '@outturn/core';
import { describe, expect, test } from 'vitest';
import { register, withOurs } from './sodertalje-supposed.js';
import { textOf } from './standing-table.js';

const of2014 = budget(register, { period: '2014' });

describe('the internal budget of Södertälje for 2014', () => {
  test('every line in natural signs and whole kronor, a sum where its parts are printed', () => {
    const rows = of2014.lines.map(({ line, depth, ofWhich, planned }) =>
      textOf(`${depth}`, ofWhich ? 'of-which' : 'line', line, planned?.amount ?? null),
    );
    expect(rows).toEqual([
      '0 line netto-kommunstyrelsen -302179000',
      '1 line netto-politisk-ledning -71487000',
      '2 of-which netto-brandförsvar -40286000',
      '2 of-which netto-eu-val -2000000',
      '2 of-which netto-riksdagsval -2000000',
      '1 line netto-kontoret -230692000',
      '2 line netto-kansli -10665000',
      '2 line netto-ekonomi -29375000',
      '2 line netto-hr -36969000',
      '2 line netto-administration -116651000',
      '2 line netto-destination -21170000',
      '2 line netto-kommunikation -15862000',
      '0 line kommunbidrag-kommunstyrelsen 302000000',
      '1 of-which kommunbidrag-ledning 71487000',
      '0 line investeringar -20263000',
      '1 line ks-kf-investeringar -11800000',
      '2 line motorvägsskyltar -1500000',
      '2 line kontaktcenter -2300000',
      '2 line campus -8000000',
      '1 line nämndinvesteringar -8463000',
    ]);
  });

  test('what the council contributes is financing, what it is to cover a net cost', () => {
    const natures = of2014.lines.map(({ nature }) => nature);
    expect([...new Set(natures)]).toEqual(['net', 'financing', 'investment']);
    const contributed = of2014.lines.filter(({ nature }) => nature === 'financing');
    expect(contributed.map(({ line }) => line)).toEqual([
      'kommunbidrag-kommunstyrelsen',
      'kommunbidrag-ledning',
    ]);
  });

  test('its sums, its total and the two that the text rounds to millions all agree, as they are printed', () => {
    const ofMoney = reconcile(register).figures.filter(({ measuredIn }) => measuredIn === 'SEK');
    const rows = ofMoney.map(({ class: found, subject, printed, computed, difference }) =>
      textOf(found, subject, printed, computed, difference),
    );
    expect(rows).toEqual([
      'agrees summa-politisk-ledning 71487000 71487000 0',
      'agrees summa-kommunstyrelsens-kontor 230692000 230692000 0',
      'agrees totalt-kommunstyrelsen 302179000 302179000 0',
      'agrees kommunbidrag 302000000 302179000 -179000',
      'agrees kommunbidrag-politisk-ledning 71000000 71487000 -487000',
    ]);
  });

  test('of the change on the year before only the saving is printed: the change itself is unknown', () => {
    const [found, ...others] = of2014.bridges;
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      line: 'kommunbidrag-kommunstyrelsen',
      change: null,
      explained: '-4200000',
      rest: null,
    });
    expect(
      bridge(
        register,
        { line: 'kommunbidrag-kommunstyrelsen', version: 'decided', period: '2013' },
        { line: 'kommunbidrag-kommunstyrelsen', version: 'decided', period: '2014' },
      ),
    ).toMatchObject({ from: { amount: null }, to: { amount: '302000000' }, rest: null });
  });

  test('the two interim reports ask for a forecast of what each of the board, its office and its departments answers for', () => {
    const { occasions } = assess(register, { period: '2014' });
    const asked = occasions.map(({ occasion, duties }) =>
      textOf(
        occasion,
        `${duties.filter(({ kind, about }) => kind === 'forecast' && about.kind === 'line').length}`,
      ),
    );
    expect(asked).toEqual([
      'månadsrapport-2014-04-04 0',
      'månadsrapport-2014-04-25 0',
      'månadsrapport-2014-05-23 0',
      'månadsrapport-2014-09-26 0',
      'månadsrapport-2014-10-31 0',
      'månadsrapport-2014-11-21 0',
      'delårsrapport-2014-04 10',
      'delårsrapport-2014-08 10',
      'årsbokslut-2014 0',
      'miljöbokslut-2014 0',
    ]);
  });

  test('a forecast of ours, 400 tkr dearer for the secretariat, is an unfavourable deviation of its line', () => {
    const state = withOurs({
      type: 'state-forecasts',
      data: {
        occasion: 'delårsrapport-2014-04',
        line: ['netto-kansli'],
        period: '2014',
        amount: '-11065',
        multiplier: 1000,
      },
      source: { document: 'Ours', place: 'netto-kansli' },
    });
    const secretariat = budget(state, { period: '2014' }).lines.find(({ line }) => line === 'netto-kansli');
    expect(secretariat).toMatchObject({ deviation: '-400000', deviationOf: 'forecast' });
  });
});
