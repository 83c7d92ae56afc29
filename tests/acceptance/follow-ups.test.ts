import { type AssignmentStatus, assess, type OccasionAssessment, occasions } from '@outturn/core';
import { describe, expect, test } from 'vitest';
import { registerOf } from '../../packages/core/test/support/register-of.js';
import { norrtalje2024 } from '../../packages/examples/src/norrtalje-2024/norrtalje-2024.js';
import { nykoping2024 } from '../../packages/examples/src/nykoping-2024/nykoping-2024.js';
import { oxelosund2022 } from '../../packages/examples/src/oxelosund-2022/oxelosund-2022.js';
import { textOf } from './standing-table.js';

const norrtalje = registerOf(norrtalje2024);
const oxelosund = registerOf(oxelosund2022);

/** Of each unit: how many duties are given, owed and late. */
function dutyTable({ duties }: OccasionAssessment): readonly string[] {
  const units = [...new Set(duties.map(({ unit }) => unit))];
  return units.map((unit) => {
    const statuses = duties.filter((duty) => duty.unit === unit).map(({ status }) => status);
    const [given, owed, late] = ['given', 'owed', 'late'].map(
      (status) => statuses.filter((each) => each === status).length,
    );
    return textOf(unit ?? '-', `${given}/${owed}/${late}`);
  });
}

function norrtaljeOn(asOf: string, id: string): OccasionAssessment {
  const found = occasions(norrtalje, { asOf }).find(({ occasion }) => occasion === id);
  if (!found) throw new Error(`no follow-up ${id}`);
  return found;
}

describe('the follow-ups of Norrtälje’s plan', () => {
  test('the forecast of 2023 is given for every indicator with targets but the three printed blank', () => {
    const forecast = norrtaljeOn('2024-03-18', 'prognos-2023');
    expect(dutyTable(forecast)).toEqual([
      'ekonomi 10/0/0',
      'stab-och-planering 8/1/0',
      'räddningstjänsten 3/1/0',
      'hr 1/0/0',
      'näringsliv-och-etablering 6/1/0',
    ]);
    const owed = forecast.duties.filter(({ status }) => status === 'owed');
    expect(owed.map(({ kind, about, period }) => textOf(kind, about.id, period))).toEqual([
      'forecast utbildningsplatser-elever 2023',
      'forecast utbildade-informationssäkerhet 2023',
      'forecast nyetablerade-företag 2023',
    ]);
  });

  test('on the plan’s day no value of 2024 is owed yet', () => {
    expect(norrtaljeOn('2024-03-18', 'verksamhetsberättelse-2024')).toMatchObject({
      status: 'open',
      closesOn: null,
      duties: [],
    });
  });

  test('after the year each department owes its values, and the broadband figure only from the end of April', () => {
    expect(dutyTable(norrtaljeOn('2025-02-28', 'verksamhetsberättelse-2024'))).toEqual([
      'ekonomi 0/0/10',
      'stab-och-planering 0/0/9',
      'räddningstjänsten 0/0/4',
      'hr 0/0/1',
      'näringsliv-och-etablering 0/0/6',
    ]);
    const broadband = (asOf: string) =>
      norrtaljeOn(asOf, 'verksamhetsberättelse-2024').duties.find(({ about }) => about.id === 'bredband');
    expect(broadband('2025-04-29')).toBeUndefined();
    expect(broadband('2025-04-30')).toMatchObject({ status: 'owed', due: '2025-04-30' });
  });

  test('an assessment of a year has the follow-ups of that year', () => {
    const of = (period: string) => assess(norrtalje, { period }).occasions.map(({ occasion }) => occasion);
    expect(of('2023')).toEqual(['prognos-2023']);
    expect(of('2024')).toEqual(['delårsuppföljning-2024', 'verksamhetsberättelse-2024']);
  });
});

describe('the reports of Norrtälje’s assignments', () => {
  const lateReports = (asOf: string) =>
    assess(norrtalje, { period: '2024', asOf }).assignments.flatMap(({ assignment, status, reports }) =>
      reports
        .filter((each) => each.status === 'late')
        .map(({ to, on }) => textOf(assignment, status, to, on)),
    );

  test('on the plan’s day one is late, of a task that is not', () => {
    expect(lateReports('2024-03-18')).toEqual([
      'cykelväg-lundabadet due Kommunstyrelsens arbetsutskott 2023-09-04',
    ]);
  });

  test('in April a report on the boats’ tipping stations is late, and the task itself is not', () => {
    const found = lateReports('2024-04-22').filter((row) => row.startsWith('båttömning'));
    expect(found).toEqual(['båttömning due Kommunalrådsberedningen 2024-03']);
  });

  test('two assignments of nearly one name are two, under two ids', () => {
    const { assignments } = assess(norrtalje, { period: '2024' });
    const named = assignments.filter(({ name }) => name.startsWith('Parkeringsstrategi'));
    expect(
      named.map(({ assignment, contributors }) => textOf(assignment, contributors[0]?.unit ?? '')),
    ).toEqual(['parkeringsstrategi stab-och-planering', 'parkeringsstrategi-stad stab-och-planering']);
  });
});

describe('the follow-ups of Oxelösund’s plan', () => {
  const of = (asOf: string) => new Map(occasions(oxelosund, { asOf }).map((each) => [each.occasion, each]));

  test('each budget follow-up asks the board for a forecast of its net cost and of its investments, p. 3', () => {
    const found = of('2022-05-15');
    const table = ['oktober-2021', 'mars-2022', 'april-2022', 'delårsrapport-2022', 'mars-2023'].map((id) => {
      const duties = found.get(id)?.duties.filter(({ kind }) => kind === 'forecast') ?? [];
      return textOf(id, ...duties.map(({ about, status }) => `${about.id} ${status}`));
    });
    expect(table).toEqual([
      'oktober-2021 nettokostnad given',
      'mars-2022 nettokostnad late investeringar late',
      'april-2022 nettokostnad late investeringar late',
      'delårsrapport-2022 nettokostnad owed investeringar owed',
      'mars-2023',
    ]);
  });

  test('the forecast of October 2021 is over the frame, and no action is planned', () => {
    const duties = of('2022-05-15').get('oktober-2021')?.duties ?? [];
    expect(duties.filter(({ status }) => status === 'late').map(dutyText)).toEqual([
      'kommunstyrelsen action nettokostnad 2021 late',
    ]);
  });

  test('the accounts ask for every indicator’s value; of the council’s own no unit is named', () => {
    const accounts = of('2022-05-15').get('årsredovisning-2022');
    expect(accounts && dutyTable(accounts)).toEqual(['kommunstyrelsen 0/36/0', '- 0/26/0']);
  });
});

function dutyText({ unit, kind, about, period, status }: OccasionAssessment['duties'][number]): string {
  return textOf(unit ?? '-', kind, about.id, period, status);
}

describe('the assignments of Nyköping’s agreement', () => {
  const { assignments } = assess(registerOf(nykoping2024), { period: '2024' });
  const one = (id: string): AssignmentStatus | undefined =>
    assignments.find(({ assignment }) => assignment === id);

  test('each is one, however many appendices it stands in', () => {
    expect(assignments).toHaveLength(31);
    expect(one('laddinfrastruktur')?.standsIn).toEqual(['Bilaga 1', 'Bilaga 2', 'Bilaga 4']);
  });

  test('each asks for the reports its code says, one status a report', () => {
    const reports = one('teknik-och-designlabbet')?.reports.map(({ report, form, status }) =>
      textOf(report, form ?? '-', status),
    );
    expect(reports).toEqual(['delårsrapport - due', 'årsbokslut - due', 'kommunstyrelsen decision due']);
  });
});
