import type { Command } from '@outturn/core';
import { describe, expect, it } from 'vitest';
import { assessed, outturn, targetIn } from './oxelosund-assessed.js';

describe('where the plan starts', () => {
  it('misses fewer than eight crimes with nine, and is within fewer than four with one', async () => {
    const start = await assessed('2022');
    expect(targetIn(start, 'våldsbrott-7-14').standing).toMatchObject({ status: 'missed', margin: '-1' });
    expect(targetIn(start, 'våldsbrott-15-17').standing).toMatchObject({ status: 'met', margin: '3' });
  });

  it('starts safety among the old from 2019, and asks nothing of it in the gap of 2023', async () => {
    const { standing } = targetIn(await assessed('2022'), 'trygga-äldre');
    expect(standing).toMatchObject({ status: 'missed', valuePeriod: '2019', required: '75', margin: '-4' });
    expect(targetIn(await assessed('2023'), 'trygga-äldre').verdict.status).toBe('not-due');
  });

  it('asks about tobacco and alcohol in 2023 alone', async () => {
    const rows = ['tobak-åk7', 'tobak-åk9', 'alkohol-åk7', 'alkohol-åk9'];
    for (const [period, status] of Object.entries({ 2022: 'not-due', 2023: 'unknown', 2024: 'not-due' })) {
      const assessment = await assessed(period);
      expect(rows.map((id) => targetIn(assessment, id).verdict.status)).toEqual(Array(4).fill(status));
    }
  });

  it('owes the numbers of the board at the accounts of the year', async () => {
    const { owed } = targetIn(await assessed('2022'), 'hme');
    expect(owed).toMatchObject([{ units: ['kommunstyrelsen'], occasion: 'årsredovisning-2022' }]);
  });

  it('does not take the food waste of the pandemic for a standing', async () => {
    expect(targetIn(await assessed('2022'), 'matsvinn').standing).toMatchObject({
      status: 'unknown',
      reason: { code: 'no-value' },
    });
  });

  it('flags the part-year that parental leave and sick leave start from', async () => {
    const start = await assessed('2022');
    for (const id of ['föräldrapenning-kvinnor', 'föräldrapenning-män', 'långtidssjukfrånvaro']) {
      expect(targetIn(start, id).standing?.flags).toEqual(['part']);
    }
  });
});

describe('a made-up follow-up of the plan', () => {
  it('lets the numbers decide where the words say otherwise, and says that they do', async () => {
    const crimes = await assessed('2022', [outturn('våldsbrott-15-17', '2022', '3')], '2023-01-31');
    const found = targetIn(crimes, 'våldsbrott-15-17');
    expect(found).toMatchObject({ contested: true, verdict: { status: 'met', required: '4', margin: '1' } });
    expect(found.alternatives).toMatchObject([{ verdict: { status: 'missed', required: '1' } }]);
  });

  it('counts 90 more inhabitants from the year before, or 180 in all after two', async () => {
    const growth = await assessed(
      '2023',
      [
        outturn('invånare', '2021', '12000'),
        outturn('invånare', '2022', '12050'),
        outturn('invånare', '2023', '12150'),
      ],
      '2024-01-31',
    );
    const found = targetIn(growth, 'fler-invånare');
    expect(found).toMatchObject({ contested: true, verdict: { status: 'met', actual: '100' } });
    expect(found.alternatives).toMatchObject([{ verdict: { status: 'missed', actual: '150' } }]);
  });

  it('wants less parental leave of women and more of men, and shows whether it is equal', async () => {
    const leave = await assessed(
      '2024',
      [
        outturn('föräldrapenning', '2024', '3.4', 'kön=kvinnor'),
        outturn('föräldrapenning', '2024', '3.6', 'kön=män'),
      ],
      '2025-01-31',
    );
    expect(targetIn(leave, 'föräldrapenning-kvinnor').verdict).toMatchObject({
      status: 'met',
      margin: '0.1',
    });
    expect(targetIn(leave, 'föräldrapenning-män').verdict).toMatchObject({ status: 'met', margin: '0.1' });
    expect(targetIn(leave, 'föräldrapenning-lika').verdict).toMatchObject({
      status: 'missed',
      actual: '0.2',
    });
    expect(leave.goals.find(({ goal }) => goal === 'föräldrapenning')?.fulfilment).toBe('fulfilled');
  });

  it('adds two charging posts in 2023 to those there were', async () => {
    const posts = (count: string) =>
      assessed(
        '2023',
        [outturn('laddstolpar', '2022', '3'), outturn('laddstolpar', '2023', count)],
        '2024-01-31',
      );
    expect(targetIn(await posts('5'), 'laddstolpar').verdict.status).toBe('met');
    expect(targetIn(await posts('4'), 'laddstolpar').verdict.status).toBe('missed');
  });

  it('makes the share of net costs from its three parts', async () => {
    const parts = [
      outturn('kostnader', '2022', '1200'),
      outturn('taxor-och-avgifter', '2022', '200'),
      outturn('skatter-och-statsbidrag', '2022', '1000'),
    ];
    const { status, actual } = targetIn(
      await assessed('2022', parts, '2023-01-31'),
      'nettokostnader',
    ).verdict;
    expect({ status, actual }).toEqual({ status: 'missed', actual: '100' });
  });

  it('compares schools with those of all municipalities, and staff met the other way', async () => {
    const followUp: readonly Command[] = [
      outturn('godkända-betyg-åk9', '2022', '76'),
      outturn('personal-per-brukare', '2022', '16'),
      {
        type: 'state-benchmarks',
        data: {
          indicator: ['godkända-betyg-åk9', 'personal-per-brukare'],
          period: ['2022', '2022'],
          group: ['sveriges-kommuner', 'riket'],
          value: ['75', '15'],
        },
      },
    ];
    const compared = await assessed('2022', followUp, '2023-01-31');
    expect(targetIn(compared, 'betyg-åk9-i-nivå').verdict).toMatchObject({ status: 'met', margin: '1' });
    expect(targetIn(compared, 'personal-hemtjänst-i-nivå').verdict).toMatchObject({
      status: 'missed',
      margin: '-1',
    });
    expect(targetIn(compared, 'personal-hemtjänst-i-nivå').alternatives).toMatchObject([
      { verdict: { status: 'met' } },
    ]);
  });

  it('never meets a project in each unit, as no units are listed, where the average does', async () => {
    const projects = [outturn('utvecklingsprojekt-per-enhet', '2022', '1.2')];
    const found = targetIn(await assessed('2022', projects, '2023-01-31'), 'utvecklingsprojekt-per-enhet');
    expect(found.verdict.status).toBe('met');
    expect(found.alternatives).toMatchObject([{ verdict: { status: 'unknown' } }]);
  });

  it('leaves a forecast deficit open until measures are judged to be reported', async () => {
    const forecast = (amount: string): Command => ({
      type: 'state-forecasts',
      data: {
        occasion: 'april-2022',
        line: ['nettokostnad'],
        period: ['2022'],
        amount: [amount],
        multiplier: 1000,
      },
    });
    const judged: Command = {
      type: 'give-judgement',
      data: {
        target: 'åtgärder-vid-underskott',
        period: '2022',
        grade: 'met',
        by: 'Ekonomichef',
        why: 'Åtgärder i april',
      },
    };
    const statusAfter = async (...followUp: readonly Command[]) =>
      targetIn(await assessed('2022', followUp, '2022-05-15'), 'åtgärder-vid-underskott').verdict.status;
    expect(await statusAfter(forecast('-79000'))).toBe('met');
    expect(await statusAfter(forecast('-80000'))).toBe('unknown');
    expect(await statusAfter(forecast('-80000'), judged)).toBe('met');
  });
});
