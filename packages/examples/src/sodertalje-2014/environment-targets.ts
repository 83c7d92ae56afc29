import type { Command } from '@outturn/core';
import { benchmark, moves, type Rule, threshold } from '@outturn/core/rules';
import { placeOfGoal } from './environment-goals.js';
import { PROGRAMME_YEARS } from './sentence-readings.js';
import { PROGRAMME } from './sodertalje-source.js';

type TargetData = Extract<Command, { type: 'set-target' }>['data'];

function judged(question: string): Rule {
  return { type: 'judged', question };
}

const ABOVE_AVERAGE: Rule = benchmark('>', { group: 'kommunerna', statistic: 'mean' });

/**
 * The programme's eight goals as rules, in its years where they name none. Where a goal says *shall be*, with no
 * number and no step, somebody has to judge. *Every year more* is against the year before. What *should within
 * reasonable time* be near public transport is never due, and is read as all of the larger areas.
 */
const TARGETS: readonly Omit<TargetData, 'plan'>[] = [
  {
    id: 'grönstruktur',
    goal: 'grönstruktur',
    indicator: 'gröna-sambandens-status',
    rule: judged('Är de gröna sambanden skyddade och förstärkta?'),
    when: PROGRAMME_YEARS,
    inferred: ['when'],
  },
  {
    id: 'åkermark',
    goal: 'åkermark',
    indicator: 'åkermarkens-status',
    rule: judged('Är den mest produktiva åkermarken värnad?'),
    when: PROGRAMME_YEARS,
    inferred: ['when'],
  },
  {
    id: 'förorenade-områden-akuta',
    name: 'Akuta och hotande områden utredda och vid behov åtgärdade',
    goal: 'förorenade-områden',
    indicator: 'förorenade-områden',
    rule: judged('Är alla akuta och hotande områden utredda och vid behov åtgärdade?'),
    when: { type: 'by', date: '2020-12-31' },
  },
  {
    id: 'förorenade-områden-prioriterade',
    name: 'Så stor andel åtgärdad att problemet kan vara löst 2050',
    goal: 'förorenade-områden',
    indicator: 'förorenade-områden',
    rule: judged('Räcker det som är åtgärdat för att problemet ska vara löst i huvudsak 2050?'),
    when: { type: 'by', date: '2020-12-31' },
    inferred: ['when'],
  },
  {
    id: 'resande-kollektivtrafik',
    goal: 'resande-kollektivtrafik',
    indicator: 'resande-kollektivtrafik',
    rule: moves('increase'),
    when: PROGRAMME_YEARS,
    inferred: ['reference', 'when'],
  },
  {
    id: 'nära-kollektivtrafik',
    goal: 'nära-kollektivtrafik',
    indicator: 'nära-kollektivtrafik',
    rule: threshold('>=', '100'),
    when: { type: 'open' },
    inferred: ['operator'],
  },
  {
    id: 'ren-och-snygg',
    goal: 'ren-och-snygg',
    indicator: 'betyg-ren-och-snygg',
    segments: [{ område: 'renhållning' }, { område: 'sophämtning' }],
    rule: ABOVE_AVERAGE,
    when: PROGRAMME_YEARS,
    inferred: ['when'],
  },
  {
    id: 'trygg-kommun',
    name: 'Upplevd trygghet över kommungenomsnittet',
    goal: 'ren-och-snygg',
    indicator: 'upplevd-trygghet',
    rule: ABOVE_AVERAGE,
    when: PROGRAMME_YEARS,
    inferred: ['when'],
  },
  {
    id: 'miljöhänsyn-följs-upp',
    goal: 'miljöhänsyn-följs-upp',
    indicator: 'miljöhänsyn-följs-upp',
    rule: threshold('>=', '100'),
    when: PROGRAMME_YEARS,
    inferred: ['operator', 'when'],
  },
  {
    id: 'lokala-livsmedel',
    goal: 'lokala-livsmedel',
    indicator: 'lokala-livsmedel',
    rule: judged('Verkar kommunen för upphandlingssätt som gynnar lokala produkter?'),
    when: PROGRAMME_YEARS,
    inferred: ['when'],
  },
];

/** What the programme's goals require: a target each, but two of contaminated land and two of the survey. */
export const environmentTargets: readonly Command[] = TARGETS.map(
  (target): Command => ({
    type: 'set-target',
    data: { ...target, plan: PROGRAMME },
    source: placeOfGoal(target.goal),
  }),
);
