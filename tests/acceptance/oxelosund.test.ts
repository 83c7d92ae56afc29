import { assess } from '@outturn/core';
import { describe, expect, test } from 'vitest';
import { registerOf } from '../../packages/core/test/support/register-of.js';
import { oxelosund2022 } from '../../packages/examples/src/oxelosund-2022/oxelosund-2022.js';
import { standingTable } from './standing-table.js';

const register = registerOf(oxelosund2022);
const year2022 = assess(register, { period: '2022' });

describe('the plan of Oxelösund for 2022–2024', () => {
  test('every target: where it stood when last measured', () => {
    expect(standingTable(year2022)).toBe(
      `
fler-invånare: unknown (no-value) - - - - -
betyg-åk6-ökar: unknown (no-value) - - - - -
betyg-åk6-i-nivå: unknown (no-value) - - - - -
betyg-åk9-ökar: unknown (no-value) - - - - -
betyg-åk9-i-nivå: unknown (no-value) - - - - -
nationella-prov-ökar: unknown [unknown (no-value) - - - - -] [unknown (no-value) - - - - -]
gymnasieexamen-ökar: unknown (no-value) - - - - -
gymnasieexamen-i-nivå: unknown (no-value) - - - - -
behörighet-ökar: unknown (no-value) - - - - -
behörighet-i-nivå: unknown (no-value) - - - - -
tryggare-i-skolan: unknown (no-value) - - - - -
delta-i-utvecklingen: unknown (no-value) - - - - -
vuxna-utan-återfall: unknown (no-value) - - - - -
unga-utan-återfall: unknown (no-value) - - - - -
nöjda-särskilt-boende-ökar: unknown (no-value) - - - - -
nöjda-hemtjänst-bibehålls: unknown (no-value) - - - - -
personal-hemtjänst-i-nivå: unknown (no-value) - - - - -
förskoleplats-i-tid-ökar: unknown (no-value) - - - - -
näringslivsklimat-förbättras: unknown (no-reference) 3.2 - - - 2021
mejlsvar-bibehålls: unknown (no-value) - - - - -
svar-direkt-ökar: unknown (no-value) - - - - -
gott-bemötande-ökar: unknown (no-value) - - - - -
standardkostnad: unknown (no-value) - - - - -
resultat: unknown (no-value) - - - - -
nettokostnader: unknown (no-value) - - - - -
koncernens-soliditet: unknown (no-value) - - - - -
engagemang-ökar: unknown (no-reference) 78 - - - 2021
sjukfrånvaro-minskar: unknown (no-value) - - - - -
kollektivtrafik-ökar: unknown (no-value) - - - - -
ekologiska-livsmedel: unknown (no-value) - - - - -
nyanlända-i-arbete: missed 34 >= 40 -6 2018
platsvarumärke-används-kommuninvånare: unknown (no-value) - - - - -
platsvarumärke-används-företagare: unknown (no-value) - - - - -
platsvarumärke-används-föreningar: unknown (no-value) - - - - -
platsvarumärke-positivt-kommuninvånare: unknown (no-value) - - - - -
platsvarumärke-positivt-företagare: unknown (no-value) - - - - -
platsvarumärke-positivt-föreningar: unknown (no-value) - - - - -
utvecklingsprojekt-per-enhet: unknown (no-value) - - - - -
utvecklade-arbetsprocesser: missed 9 >= 12 -3 2021
våldsbrott-7-14: missed 9 < 8 -1 2021
våldsbrott-15-17: met 1 < 4 3 2021
prao-platser: met 5 >= 5 0 2021
tobak-åk7: missed 10 < 10 0 2020
tobak-åk9: missed 31 < 31 0 2020
alkohol-åk7: missed 25 < 25 0 2020
alkohol-åk9: missed 55 < 55 0 2020
friskvårdsbidrag: missed 35 >= 40 -5 2020
nöjda-mat-särskilt-boende: missed 72 >= 78 -6 2021
nöjda-mat-hemtjänst: missed 88 >= 91 -3 2021
trygga-äldre: missed 71 > 75 -4 2019
näringslivsklimat: missed 3.2 >= 3.4 -0.2 2021
politikers-attityd: missed 3.1 >= 3.3 -0.2 2021
tjänstepersoners-attityd: missed 3 >= 3.2 -0.2 2021
nöjda-med-upphandling: missed 2.5 >= 2.6 -0.1 2021
nya-företag: missed 30 >= 34 -4 2021
markanvisning-bostäder: met 2 >= 2 0 2021
markanvisning-företag: met 2 >= 2 0 2021
meningsfullt-arbete: missed 91 >= 92 -1 2021
hme: missed 78 >= 79 -1 2021
klimatanpassad-kost: unknown (no-value) - - - - -
matsvinn: unknown (no-value) - - - - -
solcellsanläggningar: missed 2 >= 4 -2 2021
laddstolpar: unknown [met 3 >= 3 0 2021] [unknown (overdue) - >= 2 - -]
arbetsplatsträffar: missed 84 >= 90 -6 2021
framtidstro: missed 45 >= 50 -5 2021
ferieplatser: missed 96 >= 100 -4 2021
föräldrapenning-kvinnor: missed 4.8 <= 4.5 -0.3 2021
föräldrapenning-män: missed 2.3 >= 2.5 -0.2 2021
långtidssjukfrånvaro: missed 3.4 <= 3 -0.4 2021
hänvisade-telefoner: missed 89 >= 91 -2 2021
nöjda-myndighetsärenden: missed 74 >= 75 -1 2021
service-och-bemötande: missed 3 >= 3.2 -0.2 2021
miljöbilar: missed 9 >= 18 -9 2021
föräldrapenning-lika: missed 2.5 = 0 -2.5 2021
åtgärder-vid-underskott: unknown [missed -6957000 >= 0 -6957000 2021] [unknown (not-judged) - - - - -]
`.trim(),
    );
  });

  test('31 council goals and 34 board goals, each with the area above it', () => {
    const count = (kind: string) => year2022.goals.filter((goal) => goal.kind === kind).length;
    expect([count('goal-area'), count('council-goal'), year2022.goals.length]).toEqual([6, 31, 72]);
  });

  test('a gap in the target columns asks nothing of its year', () => {
    const status = (period: string) =>
      assess(register, { period }).targets.find(({ target }) => target === 'tobak-åk9')?.verdict.status;
    expect([status('2022'), status('2023')]).toEqual(['not-due', 'unknown']);
  });

  test('parental leave: less is better for women, more for men', () => {
    const sides = year2022.targets
      .filter(({ target }) => target === 'föräldrapenning-kvinnor' || target === 'föräldrapenning-män')
      .map(({ standing }) => [standing.operator, standing.required, standing.margin]);
    expect(sides).toEqual([
      ['<=', '4.5', '-0.3'],
      ['>=', '2.5', '-0.2'],
    ]);
  });

  test('food waste has no usual start value: the printed one is marked as of an unusual year', () => {
    const waste = year2022.targets.find(({ target }) => target === 'matsvinn');
    expect(waste?.standing).toMatchObject({ status: 'unknown', actual: null });
  });

  test('crimes that shall decrease to fewer than 4, where there was 1: the one target looser than the outturn, p. 17', () => {
    const rows = year2022.findings
      .filter(({ class: how }) => how === 'notice')
      .map(({ code, subject, period, operator, printed, otherPeriod, computed }) =>
        [code, subject, period, operator, printed, otherPeriod, computed].join(' '),
      );
    expect(rows).toEqual(['target-looser våldsbrott-15-17 2022 < 4 2021 1']);
  });
});
