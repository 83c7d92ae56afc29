import type { Command, Source } from '@outturn/core';
import { oneOf } from '../reading/printed-table.js';
import { PLAN_ACTIONS } from './actions-of-plan.js';
import { PROGRAMME_ACTIONS } from './actions-of-programme.js';
import { CLIMATE_GOALS } from './environment-goals.js';
import {
  inClimateStrategy,
  inProgramme,
  inSection,
  PLAN,
  PROGRAMME,
  type Section,
} from './sodertalje-source.js';

type GivenAssignment = Extract<Command, { type: 'give-assignment' }>['data'];

/** The letter says it of every action in the plan. */
const FINANCING = 'Inom Mål och budget 2014–2016';

/** The section of the plan on the programme, by what is put after `M`. */
const IN_PLAN: Readonly<Record<string, string>> = {
  F1: 'Fossilbränslefri organisation, Delmål 1',
  F2: 'Fossilbränslefri organisation, Delmål 2',
  B1: 'Bebyggelse och transporter, Åtgärd 1',
  B2: 'Bebyggelse och transporter, Åtgärd 2',
  E1: 'Energieffektivare organisation, Åtgärd 1',
  E2: 'Energieffektivare organisation, Åtgärd 2',
  E3: 'Energieffektivare organisation, Åtgärd 3',
  K1: 'Konsumtion och beteende, Åtgärd 1',
  K2: 'Konsumtion och beteende, Åtgärd 2',
};

const SECTIONS: readonly Section[] = [
  'Kommunen som arbetsgivare',
  'Växthuset',
  'Verksamhetsmål',
  'Ksk som arbetsgivare',
  'Kommunstyrelsens utvecklingsarbete',
  'Ekonomi och styrning',
];

/** The two that the plan prints once more, word for word, among the board's own development. */
const PRINTED_TWICE: readonly string[] = ['huvudprocesser', 'delaktiga-medarbetare'];

/** Those that the paragraph says go on from before. */
const CONTINUING: readonly string[] = [
  'huvudprocesser',
  'delaktiga-medarbetare',
  'gemensam-lägesbild',
  'service-och-bemötande',
  'företagsetablering',
  'övergripande-flöden',
  'styrprinciper',
];

/**
 * The steps on the way that are dated: a proposal by the middle of the year, of a programme that someone not named
 * decides on, and a decision in spring, of which a report can say no more than the year.
 */
const REPORTS: Readonly<Record<string, NonNullable<GivenAssignment['reports']>>> = {
  folkhälsoprogram: [{ id: 'förslag', to: 'Den som ska fastställa programmet', on: '2014-06' }],
  'god-ekonomisk-hushållning': [
    { id: 'kommunfullmäktige', to: 'Kommunfullmäktige', form: 'decision', on: '2015' },
  ],
};

interface Action {
  readonly id: string;
  readonly goal: string;
  readonly name: string;
  readonly starts: string;
  readonly due: string;
  readonly units: string;
}

/** In which document an action is given, and every place it stands in. */
interface Given extends Pick<GivenAssignment, 'plan' | 'kind'> {
  readonly places: readonly [Source, ...Source[]];
}

function giveAction({ id, goal, name, starts, due, units }: Action, { plan, kind, places }: Given): Command {
  const named = (units || 'kommunstyrelsen').split(' ');
  const reports = REPORTS[id];
  return {
    type: 'give-assignment',
    data: {
      id,
      plan,
      ...(goal !== '' && { goal }),
      name,
      kind,
      ...(CONTINUING.includes(id) && { standing: 'continuing' }),
      contributors: named.map((unit, index) => ({ unit, role: index === 0 ? 'lead' : 'participant' })),
      ...(starts !== '' && { starts }),
      ...(due !== '' && { due }),
      financing: FINANCING,
      standsIn: places.flatMap(({ place }) => place ?? []),
      ...(reports && { reports: [...reports] }),
    },
    source: places[0],
  };
}

/** Where a code of the programme's actions is printed; throws a `TypeError` for one there is no place of. */
function placeOf(code: string): Source {
  const [, letter, rest = ''] = /^([PKDM])(.+)$/.exec(code) ?? [];
  if (letter === 'P') return inProgramme(`Förslag till åtgärder, stycke ${rest}`);
  const inPlan = IN_PLAN[rest];
  if (letter === 'M' && inPlan !== undefined)
    return inSection('Verksamhetsmål', `Miljöprogrammet, ${inPlan}`);
  const [heading = '', number = ''] = rest.split('.');
  const goal = CLIMATE_GOALS[Number(heading)];
  if (!goal || number === '') throw new TypeError(`There is no place "${code}".`);
  return inClimateStrategy(`${goal.name}, ${letter === 'D' ? 'Delmål' : 'åtgärd'} ${number}`);
}

const programmeActions = PROGRAMME_ACTIONS.map((action) => {
  const [first = '', ...others] = action.places.split(' ');
  return giveAction(action, {
    plan: PROGRAMME,
    kind: 'assignment',
    places: [placeOf(first), ...others.map(placeOf)],
  });
});

const planActions = PLAN_ACTIONS.map((action) => {
  const first = inSection(oneOf(SECTIONS, action.section), action.place);
  const again = inSection('Kommunstyrelsens utvecklingsarbete', action.place);
  return giveAction(action, {
    plan: PLAN,
    kind: 'initiative',
    places: PRINTED_TWICE.includes(action.id) ? [first, again] : [first],
  });
});

/** Every action of the plan and of the programme appended to it, once each, however many places it stands in. */
export const actionCommands: readonly Command[] = [...planActions, ...programmeActions];
