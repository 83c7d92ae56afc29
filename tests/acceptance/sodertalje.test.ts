import { assess, type Command, findings, type RuleVerdict } from '@outturn/core';
import { describe, expect, test } from 'vitest';
import { registerOf } from '../../packages/core/test/support/register-of.js';
import { environmentCommands } from '../../packages/examples/src/sodertalje-2014/environment-programme.js';
import {
  sodertalje2014,
  sodertaljeCommands,
} from '../../packages/examples/src/sodertalje-2014/sodertalje-2014.js';
import { standingTable, textOf } from './standing-table.js';

type DataOf<Type extends Command['type']> = Extract<Command, { type: Type }>['data'];

/** The programme's own goals have a test of their own. */
const ownCommands = sodertaljeCommands.filter((command) => !environmentCommands.includes(command));

function dataOf<Type extends Command['type']>(type: Type): readonly DataOf<Type>[] {
  return ownCommands.filter((command) => command.type === type).map(({ data }) => data as DataOf<Type>);
}

const register = registerOf(sodertalje2014);
const ownTargets = new Set(dataOf('set-target').map(({ id }) => id));

function ofOwn(period: string) {
  const assessment = assess(register, { period });
  return { ...assessment, targets: assessment.targets.filter(({ target }) => ownTargets.has(target)) };
}

function asked({ status, reason, operator, required, parts }: RuleVerdict): string {
  if (status === 'not-due') return reason.code === 'nothing-asked' ? '-' : reason.code;
  if (parts.length > 0) return parts.map(asked).join(', ');
  const figures = required === null ? '' : ` ${operator} ${required}`;
  return `${status === 'unknown' ? reason.code : status}${figures}`;
}

describe('the plan of Södertälje for 2014', () => {
  test('what it holds, apart from the environmental programme’s own goals and the actions', () => {
    const goals = dataOf('define-goal');
    const areas = goals.filter(({ kind }) => kind === 'goal-area');
    const council = goals.filter(({ kind }) => kind === 'council-goal');
    const cells = dataOf('state-observations').flatMap(({ indicator, period }) =>
      Array.isArray(indicator) ? indicator : period,
    );
    expect({
      areas: areas.length,
      council: council.length,
      board: goals.length - areas.length - council.length,
      indicators: dataOf('define-indicator').length,
      targets: ownTargets.size,
      observations: cells.length,
      benchmarks: dataOf('state-benchmarks').length,
      trends: dataOf('state-trend').length,
      figures: dataOf('state-figure').length,
    }).toEqual({
      areas: 6,
      council: 15,
      board: 3,
      indicators: 44,
      targets: 42,
      observations: 46,
      benchmarks: 1,
      trends: 2,
      figures: 14,
    });
  });

  test('is recorded as one event a command', () => {
    expect(register.version).toBe(sodertaljeCommands.length);
  });

  test('says of every statement where it is printed', () => {
    expect(sodertaljeCommands.filter(({ source }) => source === undefined)).toEqual([]);
  });

  test('every target in 2013, 2014, 2015, 2016 and 2020: whether it binds, and what it asks', () => {
    const years = ['2013', '2014', '2015', '2016', '2020'].map((period) => ofOwn(period).targets);
    const rows = years[0]?.map(({ target }, row) => {
      const cells = years.map((targets) => targets[row]).map((one) => (one ? asked(one.verdict) : ''));
      return `${target}: ${cells.join(' | ')}`;
    });
    expect(rows?.join('\n')).toBe(
      `
hme-ökar: - | awaiting | awaiting | awaiting | -
chefer-och-specialister: - | awaiting, awaiting | awaiting, awaiting | awaiting, awaiting | -
spegla-befolkningen: open | open | open | open | open
lika-lön: - | not-judged | not-judged | not-judged | -
kvinnors-medianlön: - | awaiting | awaiting | awaiting | -
sjukfrånvaro-minskar: - | awaiting | awaiting | awaiting | awaiting
sjukfrånvaro-på-sikt: open | open | open | open | open
ksk-chefer-och-specialister: - | awaiting, awaiting | - | - | -
ksk-sjukfrånvaro: - | awaiting, awaiting | awaiting, awaiting | awaiting, awaiting | awaiting, awaiting
fossilbränslefri-på-sikt: open | open | open | open | open
energieffektivisering: - | awaiting | awaiting | awaiting | -
barn-i-utsatta-familjer: - | awaiting | awaiting | awaiting | -
barn-med-långvarigt-bistånd: - | awaiting | awaiting | awaiting | -
trygghet-ökar: - | not-scheduled | awaiting | not-scheduled | -
inflytande-ökar: - | not-scheduled | awaiting | not-scheduled | -
arbetsställen: binds-later | binds-later | binds-later | awaiting >= 7529 | awaiting >= 7529
anställda: - | awaiting >= 45197 | awaiting >= 45697 | awaiting >= 46197 | -
alla-branscher: - | members-incomplete | members-incomplete | members-incomplete | -
inflyttade-arbetsställen: - | awaiting > 217 | awaiting > 217 | awaiting > 217 | -
nki-ökar: - | not-scheduled | awaiting, awaiting, awaiting, awaiting | not-scheduled | -
nki-brandtillsyn: - | not-scheduled | awaiting | not-scheduled | -
nki-75: open | open | open | open | open
studenter: - | awaiting | awaiting | awaiting | -
utbildningar: - | awaiting | awaiting | awaiting | -
resultat: - | awaiting >= 25000000 | awaiting >= 101000000 | awaiting >= 106000000 | -
nettokoncernskuld: open | open | open | open | open
soliditet: - | - | - | awaiting | -
grupper-som-förbättrar: - | awaiting >= 100 | - | - | -
grupper-med-normalläge: binds-later | binds-later | binds-later | awaiting >= 100 | awaiting >= 100
växthusgaser-2020: binds-later | binds-later | binds-later | binds-later | awaiting <= 267505
växthusgaser-2030: binds-later | binds-later | binds-later | binds-later | binds-later
fossilbränslefri-organisation-2020: binds-later | binds-later | binds-later | binds-later | awaiting <= 0
fossilbränslefri-kommun-2030: binds-later | binds-later | binds-later | binds-later | binds-later
eldningsolja-2016: binds-later | binds-later | binds-later | awaiting <= 53.2 | awaiting <= 53.2
transporter-per-invånare: awaiting | awaiting | awaiting | awaiting | -
energi-organisationen: awaiting | awaiting | awaiting | awaiting | -
energi-per-invånare: awaiting <= 31925.40839235 | awaiting <= 31606.1543084265 | awaiting <= 31290.092765342235 | awaiting <= 30977.19183768881265 | -
körsträckor: awaiting <= 570 | awaiting <= 565 | awaiting <= 560 | awaiting <= 555 | -
inköpta-elfordon: awaiting > 0, awaiting | awaiting > 0, awaiting | awaiting > 0, awaiting | awaiting > 0, awaiting | -
mark-och-skog-binder-koldioxid: not-judged | not-judged | not-judged | not-judged | -
utsläpp-organisationen: awaiting <= -2 | awaiting <= -2 | awaiting <= -2 | awaiting <= -2 | -
energiprestanda-nybyggt: awaiting | awaiting | awaiting | awaiting | -
`.trim(),
    );
  });

  test('every target: where it stood when last measured', () => {
    expect(standingTable(ofOwn('2014'))).toBe(
      `
hme-ökar: unknown (no-value) - - - - -
chefer-och-specialister: unknown [unknown (no-reference) 18 - - - 2013] [unknown (no-reference) 15 - - - 2013]
spegla-befolkningen: unknown (no-reference) 11.2 - - - 2013
lika-lön: unknown (not-judged) - - - - -
kvinnors-medianlön: unknown (no-reference) 93.9 - - - 2013
sjukfrånvaro-minskar: missed 6.39 < 6.39 0 2013
sjukfrånvaro-på-sikt: missed 6.39 <= 5 -1.39 2013
ksk-chefer-och-specialister: unknown [unknown (no-reference) 17 - - - 2012] [unknown (no-value) - - - - -]
ksk-sjukfrånvaro: unknown [unknown (overdue) 4.55 - - - 2012] [unknown (overdue) 1.13 - - - 2012]
fossilbränslefri-på-sikt: unknown (no-value) - - - - -
energieffektivisering: unknown (no-value) - - - - -
barn-i-utsatta-familjer: unknown (no-value) - - - - -
barn-med-långvarigt-bistånd: unknown (no-value) - - - - -
trygghet-ökar: met 41 > 37 4 2013
inflytande-ökar: missed 31 > 35 -4 2013
arbetsställen ~: missed 7429 >= 7529 -100 2012
anställda: missed 44197 >= 45197 -1000 2012
alla-branscher: unknown [unknown (members-incomplete) - - - - -]
inflyttade-arbetsställen: missed 217 > 217 0 2012
nki-ökar: met [met 56 > 52 4 2013] [met 68 > 49 19 2013] [met 65 > 55 10 2013] [met 65 > 55 10 2013]
nki-brandtillsyn: unknown (no-tolerance) 78 - 80 - 2013
nki-75: missed [met 78 >= 75 3 2013] [missed 56 >= 75 -19 2013] [missed 68 >= 75 -7 2013] [missed 65 >= 75 -10 2013] [missed 65 >= 75 -10 2013] [unknown (members-incomplete) - - - - -]
studenter: unknown (no-reference) 935 - - - 2013
utbildningar: unknown (no-value) - - - - -
resultat: unknown (no-value) - - - - -
nettokoncernskuld: unknown (no-value) - - - - -
soliditet ~: unknown (no-value) - - - - -
grupper-som-förbättrar: unknown (no-value) - - - - -
grupper-med-normalläge: unknown (no-value) - - - - -
växthusgaser-2020: missed 428800 <= 267505 -161295 2009
växthusgaser-2030: missed 428800 <= 191075 -237725 2009
fossilbränslefri-organisation-2020: unknown (no-value) - - - - -
fossilbränslefri-kommun-2030: unknown (no-value) - - - - -
eldningsolja-2016: missed 1064 <= 53.2 -1010.8 2009
transporter-per-invånare ~: unknown (no-value) - - - - -
energi-organisationen ~: unknown (no-value) - - - - -
energi-per-invånare: missed 33235 <= 31606.1543084265 -1628.8456915735 2009
körsträckor: missed 585 <= 565 -20 2010
inköpta-elfordon: unknown [unknown (no-value) - - - - -] [unknown (no-value) - - - - -]
mark-och-skog-binder-koldioxid: unknown (not-judged) - - - - -
utsläpp-organisationen: unknown (no-value) - - - - -
energiprestanda-nybyggt: unknown (no-value) - - - - -
`.trim(),
    );
  });

  test('what does not add up, cannot be counted, or was printed before its year had ended', () => {
    const rows = findings(register).map((one) =>
      textOf(one.code, one.class, one.subject, one.segment || null, one.period, one.printed, one.computed),
    );
    expect(rows).toEqual([
      'printed-figure incomplete växthusgaser-per-invånare - 2009 5.1 -',
      'printed-figure incomplete växthusgaser-per-invånare - 2020 2.8 -',
      'printed-figure error minska-till - 2020 160500 161295',
      'printed-figure error minska-till - 2030 236900 237725',
      'printed-figure incomplete minska-transporter - 2016 10300 -',
      'same-figure-two-years notice utländsk-bakgrund-invånare - 2013 46.2 -',
      'same-figure-two-years notice utländsk-bakgrund-anställda - 2013 35 -',
      'same-figure-two-years notice sjukfrånvaro - 2013 6.39 -',
      'stated-before-its-period-ended notice upplevd-trygghet - 2013 41 -',
      'stated-before-its-period-ended notice upplevt-inflytande - 2013 31 -',
      'stated-before-its-period-ended notice nki - 2013 67 -',
      'stated-before-its-period-ended notice utländsk-bakgrund-anställda befattning=chefer 2013 18 -',
      'stated-before-its-period-ended notice kvinnors-medianlön - 2013 93.9 -',
      'stated-before-its-period-ended notice studenter - 2013 935 -',
    ]);
  });

  test('what moves, of the seven that are printed twice: safety up and influence down, as the plan says too', () => {
    const directions = ofOwn('2014').trends.flatMap(({ indicator, direction, change }) =>
      direction === 'unknown' ? [] : [textOf(indicator, direction, change)],
    );
    expect(directions).toEqual([
      'utländsk-bakgrund-invånare unchanged 0',
      'utländsk-bakgrund-anställda unchanged 0',
      'sjukfrånvaro unchanged 0',
      'upplevd-trygghet improving 4',
      'upplevt-inflytande worsening -4',
      'nki improving 9',
      'växthusgaser improving -335500',
    ]);
  });
});
