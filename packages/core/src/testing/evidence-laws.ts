import * as fc from 'fast-check';
import { verdict } from '../assess/assess.js';
import type { Command } from '../events/command.js';
import type { KnownEvent } from '../events/event.js';
import type { RegisterState } from '../fold/register-state.js';
import { replay } from '../fold/replay.js';
import { KINDS, type ObservationKind } from '../indicator/observation-events.js';
import type { RuleVerdict } from '../judges/verdict.js';
import type { MissingKey } from '../readings/reading.js';
import type { Measure } from '../rules/measure.js';
import { allMeasures, allRules, measuresOfRule } from '../rules/nesting.js';
import type { Rule } from '../rules/rule-schema.js';
import { statementId } from '../values/id.js';
import { periodsOf, SMALL_OCCASIONS, segmentsOf } from './indicator-arbitraries.js';
import type { Law } from './law.js';
import { printedNumber } from './measure-arbitraries.js';
import { recorded } from './recorded.js';
import { type AskedRegister, askedRegister, type TargetQuestion } from './register-arbitraries.js';
import { SMALL_DAYS } from './small-batches.js';
import { cutDown, figures, isDecided, isKept, isSettled } from './verdict-figures.js';
import {
  evidenceOf,
  givesWay,
  isAbout,
  nodesOf,
  type Subject,
  subjectOf,
  subjectsOf,
} from './verdict-subjects.js';

/** A choice among whatever a register turns out to have. */
type Pick = readonly number[];

const picks = fc.array(fc.nat(10_000), { minLength: 5, maxLength: 5 });

/**
 * What a verdict does not rest on does not change it, and what rests on outturns alone is not changed by any weaker kind.
 * Left out are rules that look for their reference (`previous-measurement`, `baseline`), as they may find one nearer by,
 * and weaker kinds of what a blank or a part-year outturn has given way for. A target that binds later names nothing
 * as missing, as nobody owes it yet: a value may meet it before then, and is evidence that it does. `attainment` rests on
 * the plan's baseline besides.
 */
export const othersChangeNothing: Law<[AskedRegister, Pick, string]> = {
  name: 'a value neither in evidence nor missing, and of no better basis, changes no verdict',
  arbitrary: fc.tuple(askedRegister(4), picks, printedNumber()),
  holds: ([{ batches, asked }, pick, value]) => {
    const { events, state } = recorded(batches);
    const added = otherValue(events, pick, value);
    const { events: more, state: grown } = recorded([added], state);
    return onVerdicts(events, state, asked, (before, ask) => {
      const isTouched = subjectsOf(events, before).some((subject) => isAbout(subject, added.subject));
      const isWeaker = added.kind !== 'outturn' && isSettled(before) && !givesWay(events, added.subject);
      if (isTouched && !isWeaker) return true;
      const after = ask(grown);
      return figures(before) === figures(after) || isMetEarly(before, after, more);
    });
  },
};

function isMetEarly(before: RuleVerdict, after: RuleVerdict, by: readonly KnownEvent[]): boolean {
  const isMet = before.reason.code === 'binds-later' && after.status === 'met';
  return isMet && by.some(({ id }) => after.evidence.includes(statementId(id, 0)));
}

/**
 * What was missing decides what was unknown, and overturns nothing: what was decided stays, part by part. Left out is
 * a key that is a better basis for a part decided on a forecast or from parts, and a rule that looks for its reference.
 */
export const missingOnlyDecides: Law<[AskedRegister, Pick, string]> = {
  name: 'with definitions fixed, stating a missing key changes only what was unknown',
  arbitrary: fc.tuple(askedRegister(4), picks, printedNumber()),
  holds: ([{ batches, asked }, [which = 0], value]) => {
    const { events, state } = recorded(batches);
    return onVerdicts(events, state, asked, (before, ask, asOf) => {
      const keys = nodesOf(before).flatMap(({ missing }) => missing);
      const key = keys[which % keys.length];
      const command = key && stating(key, value);
      if (!command) return true;
      const grown = recordedIfHeld(state, asOf, command);
      if (!grown) return true;
      const after = ask(grown);
      const decided = nodesOf(before).filter((node) => node.parts.length === 0 && isDecided(node));
      const isBetter = decided.some((node) =>
        evidenceOf(events, node).some((subject) => 'indicator' in key && isAbout(subject, subjectOf(key))),
      );
      return isBetter || isKept(before, after);
    });
  },
};

/** The evidence is all there is to it: definitions and the rows that a verdict names give it again. */
export const evidenceSuffices: Law<AskedRegister> = {
  name: 'a log cut down to definitions and the evidence of a verdict gives the same verdict',
  arbitrary: askedRegister(4),
  holds: ({ batches, asked }) => {
    const { events, state } = recorded(batches);
    return onVerdicts(
      events,
      state,
      asked,
      (before, ask) => {
        const cut = cutDown(events, before.evidence);
        return figures(before, false) === figures(ask(replay(cut)), false);
      },
      true,
    );
  },
};

type Ask = (state: RegisterState) => RuleVerdict;

// Every question is asked as of one day, so that what is added moves no "today".
function onVerdicts(
  events: readonly KnownEvent[],
  state: RegisterState,
  asked: readonly TargetQuestion[],
  isLawful: (before: RuleVerdict, ask: Ask, asOf: string) => boolean,
  admitsSearch = false,
): boolean {
  const latest = events.map(({ statedOn }) => statedOn).sort();
  return asked.every(({ target, question }) => {
    const asOf = question.asOf ?? latest.at(-1) ?? '';
    const ask: Ask = (from) => verdict(from, target, { ...question, asOf }).verdict;
    const isSet = rulesSet(events, target, question.planAsOf ?? asOf);
    if (isSet.length === 0 || (!admitsSearch && isSet.some(looksForReference))) return true;
    const before = unlessRefused('unknown-target', () => ask(state));
    return before === undefined || isLawful(before, ask, asOf);
  });
}

function unlessRefused<Answer>(code: string, ask: () => Answer): Answer | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === code) return undefined;
    throw error;
  }
}

// A derived indicator may ask for a segment that a part of it does not have: a key that nobody can state.
function recordedIfHeld(state: RegisterState, statedOn: string, command: Command): RegisterState | undefined {
  return unlessRefused('unknown-segment', () => recorded([{ statedOn, commands: [command] }], state).state);
}

function rulesSet(events: readonly KnownEvent[], target: string, day: string): readonly Rule[] {
  return events.flatMap((event) =>
    event.type === 'target-set' && event.data.id === target && event.statedOn <= day ? [event.data.rule] : [],
  );
}

function looksForReference(rule: Rule): boolean {
  const isSearch = (part: Rule | Measure) =>
    ('since' in part && part.since !== 'previous-period') ||
    (part.type === 'baseline' && part.period === undefined);
  return allRules(rule).some(isSearch) || measuresOfRule(rule).flatMap(allMeasures).some(isSearch);
}

function otherValue(events: readonly KnownEvent[], pick: Pick, value: string) {
  const choose = <Item>(items: readonly Item[], at: number): Item =>
    items[(pick[at] ?? 0) % items.length] as Item;
  const measured = events.flatMap((event) =>
    event.type === 'indicator-defined' && !event.data.definedBy ? [event.data] : [],
  );
  const of = choose(measured, 0);
  const kind = choose(KINDS, 1) as ObservationKind;
  const [segment, period] = [choose(segmentsOf(of), 2), choose(periodsOf(of), 3)];
  const data = { indicator: of.id, period, segment, kind, value };
  const forecast = kind === 'forecast' ? { occasion: SMALL_OCCASIONS[0] } : {};
  const command: Command = { type: 'state-observations', data: { ...data, ...forecast } };
  const key = Object.entries(segment).map(([dimension, member]) => `${dimension}=${member}`);
  const subject: Subject = { indicator: of.id, segment: key.join('&'), period };
  return { statedOn: choose(SMALL_DAYS, 4), commands: [command], subject, kind };
}

function stating(key: MissingKey, value: string): Command | undefined {
  if (key.type === 'observation') {
    const { indicator, segment, period } = key;
    return { type: 'state-observations', data: { indicator, segment, period, value } };
  }
  if (key.type === 'benchmark') {
    const { type: _, ...row } = key;
    return { type: 'state-benchmarks', data: { ...row, value } as never };
  }
  if (key.type !== 'judgement') return undefined;
  const { target, period } = key;
  return {
    type: 'give-judgement',
    data: { target, period, grade: 'met', by: 'The council', why: 'It is so.' },
  };
}
