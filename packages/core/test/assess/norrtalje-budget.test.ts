import { describe, expect, it } from 'vitest';
import { assessBudget } from '../../src/assess/budget/assess-budget.js';
import { bridge } from '../../src/assess/budget/bridge.js';
import type { Bridge, BudgetLineAssessment } from '../../src/assess/budget/budget-assessment.js';
import { checkFigures } from '../../src/assess/findings/check-figures.js';
import type { Finding } from '../../src/assess/findings/finding.js';
import { openView } from '../../src/readings/open-view.js';
import { exact, printExact, roundTo } from '../../src/values/exact.js';
import { norrtaljeBudget } from '../support/norrtalje-budget.js';

const state = norrtaljeBudget();
const view = openView(state);

function lineIn(line: string, period: string): BudgetLineAssessment {
  const found = assessBudget(view, period).lines.find((candidate) => candidate.line === line);
  if (!found) throw new Error(`no line ${line} in ${period}`);
  return found;
}

function rounded(value: string | null): string | null {
  return value === null ? null : printExact(roundTo(exact(value), 1));
}

function bridgeInto(period: string): Bridge {
  const [found] = assessBudget(view, period).bridges;
  if (!found) throw new Error(`no bridge into ${period}`);
  return found;
}

function findingAbout(subject: string, period: string): Finding | undefined {
  return checkFigures(view).find((finding) => finding.subject === subject && finding.period === period);
}

describe('Norrtälje’s operating budget', () => {
  it('goes from −306 691 to −331 291 tkr in 2024, 22 items explaining all but 1 tkr', () => {
    const found = bridgeInto('2024');
    expect(found.from).toMatchObject({ amount: '-306691000', period: '2023', version: 'decided' });
    expect(found.to).toMatchObject({ amount: '-331291000', period: '2024', version: 'decided' });
    expect(found.change).toBe('-24600000');
    expect(found.items).toHaveLength(22);
    expect(found.explained).toBe('-24601000');
    expect(found.rest).toBe('1000');
  });

  it('has 800 tkr of the change into the plan for 2025 unexplained', () => {
    expect(bridgeInto('2025')).toMatchObject({
      change: '-5351000',
      explained: '-6151000',
      rest: '800000',
      to: { version: 'plan' },
    });
  });

  it('compares 2023 with the outturn of 2022, the only amount there is before it', () => {
    const net = lineIn('netto', '2023');
    expect(net.before).toMatchObject({ version: 'outturn', period: '2022', amount: '-221114000' });
    expect(net.change).toBe('-85577000');
    expect(rounded(net.changePercent.value)).toBe('-38.7');
  });

  it('grows by 8.0, 1.6 and 2.9 percent of the year before’s net cost', () => {
    const percent = ['2024', '2025', '2026'].map((period) =>
      rounded(lineIn('netto', period).changePercent.value),
    );
    expect(percent).toEqual(['-8', '-1.6', '-2.9']);
  });

  it('gives no percentage where a department goes from a surplus to a deficit', () => {
    expect(lineIn('it', '2023')).toMatchObject({
      change: '-55746000',
      changePercent: { value: null, reason: 'sign-change' },
    });
  });

  it('lists each breakdown from its root down', () => {
    const { lines } = assessBudget(view, '2024');
    expect(lines.slice(0, 6).map(({ line, depth }) => [line, depth])).toEqual([
      ['netto', 0],
      ['intakter', 1],
      ['kostnader', 1],
      ['kapital', 2],
      ['inkl-politik', 0],
      ['kontor', 1],
    ]);
    expect(lines.at(-1)).toMatchObject({ line: 'kf', depth: 1, breakdown: 'per-avdelning' });
  });

  it('is bridged over two years with the items of both', () => {
    const from = { line: 'netto', period: '2023', version: 'decided' } as const;
    const found = bridge(state, from, { line: 'netto', period: '2025', version: 'plan' });
    expect(found).toMatchObject({ change: '-29951000', explained: '-30752000', rest: '801000' });
    expect(found.items.map(({ period }) => period)).toEqual([
      ...Array.from({ length: 22 }, () => '2024'),
      ...Array.from({ length: 17 }, () => '2025'),
    ]);
  });
});

describe('Norrtälje’s printed figures', () => {
  it('are off by a rounding in the office’s total for 2024: −305 284 printed, −305 285 computed', () => {
    expect(findingAbout('kontor', '2024')).toMatchObject({
      class: 'within-rounding',
      printed: '-305284000',
      computed: '-305285000',
      difference: '1000',
      multiplier: 1000,
      measuredIn: 'SEK',
    });
  });

  it('print the change into 2025 as −6 151 tkr where the net amounts give −5 351', () => {
    expect(findingAbout('forandring', '2025')).toMatchObject({
      class: 'error',
      printed: '-6151000',
      computed: '-5351000',
      difference: '-800000',
    });
  });

  it('print that change as 1.9 percent where the net amounts give 1.6', () => {
    const finding = findingAbout('procent', '2025');
    expect(finding).toMatchObject({ class: 'error', printed: '1.9', measuredIn: 'percent' });
    expect(rounded(finding?.computed ?? null)).toBe('1.6');
  });

  it('sum the items of 2024 to −24 600, 1 tkr from their sum, within rounding', () => {
    expect(findingAbout('poster', '2024')).toMatchObject({ class: 'within-rounding', computed: '-24601000' });
  });

  it('have these faults and no others', () => {
    const faults = checkFigures(view).map(
      (finding) => `${finding.code} ${finding.subject} ${finding.period} ${finding.class}`,
    );
    expect(faults).toEqual([
      'printed-figure forandring 2025 error',
      'printed-figure kontor 2024 within-rounding',
      'printed-figure totalt 2024 within-rounding',
      'printed-figure totalt 2026 within-rounding',
      'printed-figure poster 2024 within-rounding',
      'printed-figure procent 2025 error',
      'breakdowns-differ driftbudget 2024 within-rounding',
      'breakdowns-differ driftbudget 2026 within-rounding',
    ]);
  });
});
