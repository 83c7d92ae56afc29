import * as fc from 'fast-check';
import type { Command } from '../events/command.js';
import type { Indicator } from '../indicator/indicator-events.js';
import { allMeasures, measuresOfRule } from '../rules/nesting.js';
import type { Target } from '../target/target-events.js';
import type { PeriodText } from '../values/period.js';
import { scheduledIn } from '../values/schedule.js';
import {
  derivedIndicator,
  indicator,
  SMALL_OCCASIONS,
  SMALL_UNITS,
  seriesBreak,
} from './indicator-arbitraries.js';
import { smallMoney } from './money-arbitraries.js';
import type { NaiveQuestion } from './naive-log.js';
import { benchmarks, fullObservations, observations } from './observation-arbitraries.js';
import type { Batch } from './recorded.js';
import { SMALL_DAYS, withdrawals, withoutRepeatedRows } from './small-batches.js';
import { rarely, SMALL_ASSIGNMENT, SMALL_GOALS, SMALL_TARGETS, targets } from './target-arbitraries.js';

/** A question about one target. */
export interface TargetQuestion {
  readonly target: string;
  readonly question: NaiveQuestion;
}

/** A small register with questions to it. */
export interface AskedRegister {
  readonly batches: readonly Batch[];
  readonly asked: readonly TargetQuestion[];
}

const day = (): fc.Arbitrary<string> => fc.constantFrom(...SMALL_DAYS);
const earlyDay = (): fc.Arbitrary<string> => fc.constantFrom(...SMALL_DAYS.slice(0, 3));
const lateDay = (): fc.Arbitrary<string> => fc.constantFrom(...SMALL_DAYS.slice(2));

/**
 * A small valid register, in batches as they were recorded: one to three indicators of any schedule and perhaps one
 * derived from them, goals in a diamond, targets with any rule, values of every kind stated, restated on other days and
 * withdrawn, benchmarks, judgements, an assignment, breaks, and perhaps money. No row repeats what was stated for its key the same day, so
 * each command is one event and each row keeps its number.
 */
export function smallRegister(): fc.Arbitrary<{ readonly batches: readonly Batch[] }> {
  return fc
    .constantFrom(1, 2, 2, 3)
    .chain((count) => fc.tuple(...['i1', 'i2', 'i3'].slice(0, count).map(indicator)))
    .chain((measured) =>
      fc.tuple(fc.constant(measured), fc.option(derivedIndicator('derived', measured), { freq: 2 })),
    )
    .chain((found) => fc.tuple(fc.constant(found), fc.option(smallMoney(), { nil: undefined, freq: 2 })))
    .chain(([[measured, derived], money]) => {
      const indicators = derived ? [...measured, derived] : measured;
      return fc.tuple(
        fc.constant(indicators),
        adopted(),
        targets(indicators, money?.lines),
        fc.constant(money),
        stated(measured, indicators),
        fc.array(fc.nat(1000), { minLength: 7, maxLength: 7 }),
      );
    })
    .map(([indicators, plan, set, money, statements, choices]) => {
      const defined = definitions(indicators, money?.definitions);
      const all = [...statements, ...(money?.batches ?? [])];
      const batches = [defined, plan, ...set, ...withoutRepeatedRows(all)];
      return { batches: [...batches, ...withdrawals(batches, choices)] };
    });
}

/** A small register, and questions most often about periods that one of its targets is measured in or names. */
export function askedRegister(count = 1): fc.Arbitrary<AskedRegister> {
  const asking = fc.tuple(question(), fc.nat(1000), fc.nat(1000));
  const some = fc.array(asking, { minLength: count, maxLength: count });
  return fc.tuple(smallRegister(), some).map(([{ batches }, chosen]) => {
    const commands = batches.flatMap((batch) => batch.commands);
    const all = commands.flatMap((command) =>
      command.type === 'set-target' ? [command.data as Target] : [],
    );
    const asked = chosen.map(([given, which, pick]) => {
      const target = all[which % all.length];
      const named = target ? periodsNamedBy(target, commands) : [];
      const period = pick % 5 === 0 ? undefined : named[pick % named.length];
      return {
        target: target?.id ?? '',
        question: period === undefined ? given : { ...given, period },
      };
    });
    return { batches, asked };
  });
}

/** A question to a small register, most often about a year and as of a late day. */
export function question(): fc.Arbitrary<NaiveQuestion> {
  const years = fc.constantFrom('2023', '2023', '2023', '2024', '2024', '2025');
  const others = fc.constantFrom(
    ...['2022', '2023/2024', '2024-H1', '2024-T1', '2024-Q1', '2024-Q3', '2024-03', '2023-07/2024-06'],
  );
  const basis = fc.constantFrom(
    ['outturn'] as const,
    ['outturn', 'preliminary'] as const,
    ['forecast'] as const,
  );
  const compare = fc.constantFrom('exact' as const, 'displayed' as const);
  return fc
    .tuple(
      fc.oneof({ arbitrary: years, weight: 8 }, others),
      rarely(lateDay()),
      rarely(day()),
      rarely(basis),
      rarely(compare),
    )
    .map(([period, asOf, planAsOf, kinds, how]) => ({
      period,
      ...(asOf !== undefined && { asOf }),
      ...(planAsOf !== undefined && { planAsOf }),
      ...(kinds !== undefined && { basis: kinds }),
      ...(how !== undefined && { compare: how }),
    }));
}

// A target's named periods, else its points and the periods its indicator is measured in, and years of them.
function periodsNamedBy(
  { when, rule, indicator: id }: Target,
  commands: readonly Command[],
): readonly PeriodText[] {
  if (when.type === 'at') return when.periods;
  const points = measuresOfRule(rule)
    .flatMap(allMeasures)
    .flatMap((part) => (part.type === 'byPeriod' ? part.points : []));
  const measured = commands.flatMap((command) => {
    if (command.type !== 'define-indicator' || command.data.id !== id) return [];
    const { schedule } = command.data;
    if (schedule.every === 'year') return scheduledIn(schedule, '2022-07/2024-12');
    return [...scheduledIn(schedule, '2023').slice(-2), '2023', '2024'];
  });
  return [...points.map(({ period }) => period), ...measured];
}

function definitions(indicators: readonly Indicator[], lines: readonly Command[] = []): Batch {
  const occasion = (id: string, dates: object): Command => ({
    type: 'schedule-occasion',
    data: { id, name: `Follow-up in ${id}`, period: '2024', ...dates },
  });
  const [april, august, sometime] = SMALL_OCCASIONS;
  return {
    statedOn: '2024-01-15',
    commands: [
      { type: 'open-register', data: { name: 'A small register', currency: 'SEK' } },
      ...SMALL_UNITS.map((id): Command => ({ type: 'define-unit', data: { id, name: `The unit ${id}` } })),
      ...indicators.map((data): Command => ({ type: 'define-indicator', data })),
      occasion(april, { closesOn: '2024-04-30' }),
      occasion(august, { closesOn: '2024-08' }),
      occasion(sometime, {}),
      ...lines,
    ],
  };
}

function adopted(): fc.Arbitrary<Batch> {
  const validity = fc.constantFrom('2023', '2024', '2023/2025', '2024-07/2025-06');
  const goals = SMALL_GOALS.map(
    ({ id, parents }): Command => ({
      type: 'define-goal',
      data: { id, plan: 'plan', name: `The goal ${id}`, kind: 'council-goal', parents },
    }),
  );
  const assignment: Command = {
    type: 'give-assignment',
    data: {
      ...{ id: SMALL_ASSIGNMENT, plan: 'plan', name: 'To report', kind: 'assignment' },
      contributors: [{ unit: SMALL_UNITS[0], role: 'lead' }],
    },
  };
  return fc.tuple(validity, earlyDay()).map(([valid, statedOn]): Batch => {
    const plan: Command = {
      type: 'adopt-plan',
      data: { id: 'plan', name: 'The plan', body: 'The council', validity: valid },
    };
    return { statedOn, commands: [plan, ...goals, assignment] };
  });
}

function stated(
  measured: readonly Indicator[],
  indicators: readonly Indicator[],
): fc.Arbitrary<readonly Batch[]> {
  const one = fc.constantFrom(...measured);
  const command = fc.oneof(
    { arbitrary: one.chain(observations), weight: 6 },
    one.chain(seriesBreak),
    { arbitrary: fc.constantFrom(...indicators).chain(benchmarks), weight: 2 },
    { arbitrary: judgement(), weight: 2 },
  );
  const batch = fc.record({ statedOn: day(), commands: fc.array(command, { minLength: 1, maxLength: 3 }) });
  const full = measured.map((of) =>
    fc.option(fc.record({ statedOn: earlyDay(), commands: fullObservations(of).map((all) => [all]) }), {
      nil: undefined,
      freq: 12,
    }),
  );
  const completed = rarely(fc.record({ statedOn: lateDay(), commands: completion().map((done) => [done]) }));
  return fc
    .tuple(fc.tuple(...full), fc.array(batch, { minLength: 2, maxLength: 5 }), completed)
    .map(([base, batches, last]) => [...base, ...batches, last].filter((some) => some !== undefined));
}

function judgement(): fc.Arbitrary<Command> {
  return fc.record({
    type: fc.constant('give-judgement'),
    data: fc.record({
      target: fc.constant(SMALL_TARGETS[0]),
      period: fc.constantFrom('2023', '2023', '2024'),
      grade: fc.constantFrom('met', 'missed'),
      by: fc.constant('The council'),
      why: fc.constant('Seen to be so.'),
    }),
  });
}

function completion(): fc.Arbitrary<Command> {
  return fc
    .constantFrom('2024-06-30', '2024-10-01')
    .map((on): Command => ({ type: 'complete-assignment', data: { assignment: SMALL_ASSIGNMENT, on } }));
}
