import type { Command, Source } from '@outturn/core';
import { printedTable } from '../reading/printed-table.js';
import { inClimateStrategy, inProgramme, PROGRAMME } from './sodertalje-source.js';

/**
 * The programme, the four areas it prints, and the strategy that goes deeper into one of them. Which goals belong to
 * which area is printed of two only; the others hang directly under the programme, and the area of land and water
 * has no goal that is known to be its.
 */
const AREAS = printedTable(
  ['id', 'parent', 'name'],
  `
  miljöprogram               |                   | Miljöprogram 2013–2016
  mark-och-vatten            | miljöprogram      | Mark och vatten
  energi-och-klimat          | miljöprogram      | Energi och klimat
  bebyggelse-och-transporter | miljöprogram      | Bebyggelse och transporter
  konsumtion-och-beteende    | miljöprogram      | Konsumtion och beteende
  klimatstrategi             | energi-och-klimat | Klimatstrategi och energiplan 2013–2016
  `,
);

/** The programme's eight goals in order. The board answers for each together with those printed after it. */
const PROGRAMME_GOALS = printedTable(
  ['id', 'parent', 'participants', 'name'],
  `
  grönstruktur            | miljöprogram               | tekniska-nämnden stadsbyggnadsnämnden kommundelsnämnderna                | Sammanhängande grönstruktur i tätorterna
  åkermark                | miljöprogram               | stadsbyggnadsnämnden tekniska-nämnden kommundelsnämnderna                | Den bästa åkermarken värnas
  förorenade-områden      | miljöprogram               | miljönämnden stadsbyggnadsnämnden tekniska-nämnden                       | Förorenade områden utreds och åtgärdas
  resande-kollektivtrafik | bebyggelse-och-transporter | stadsbyggnadsnämnden tekniska-nämnden                                    | Resandet i kollektivtrafiken ökar varje år
  nära-kollektivtrafik    | miljöprogram               | stadsbyggnadsnämnden tekniska-nämnden kommundelsnämnderna                | Större nya områden ligger nära kollektivtrafik
  ren-och-snygg           | miljöprogram               | tekniska-nämnden telge-återvinning telge-bostäder telge-fastigheter      | En ren, snygg och trygg kommun
  miljöhänsyn-följs-upp   | konsumtion-och-beteende    | telge-inköp                                                              | Miljöhänsyn i upphandlade varor följs upp
  lokala-livsmedel        | miljöprogram               | telge-inköp                                                              | Upphandling som gynnar lokala produkter
  `,
);

/** What two of the goals say beside their sentence: how near is near, and what the work is to have led to at last. */
const AMBITIONS: Readonly<Record<string, string>> = {
  'förorenade-områden': 'Miljöproblemet i huvudsak löst allra senast år 2050',
  'nära-kollektivtrafik':
    'God: under 1,0 km till tåg eller regionbuss och 400 m till buss eller spårvagn; mycket god: under 0,5 km och 200 m',
};

/** Two of the eight stand in the plan's own text too. */
const ALSO_IN_PLAN: Readonly<Record<string, string>> = {
  'resande-kollektivtrafik': 'Mål - Bebyggelse och transporter',
  'miljöhänsyn-följs-upp': 'Mål - Konsumtion och beteende',
};

/** The strategy's heading on all emissions, and its eight headings with sub-goals. */
export const CLIMATE_GOALS = printedTable(
  ['id', 'name'],
  `
  växthusgaser                       | Mindre utsläpp av växthusgaser i hela kommunen
  hållbart-energisystem              | Ett hållbart och säkert energisystem
  fossilbränslefri-organisation-2020 | Fossilbränslefri kommunal organisation 2020
  fossilbränslefri-kommun-2030       | Fossilbränslefri kommun 2030
  energieffektivare-organisation     | Energieffektivare kommunal organisation
  energieffektivare-kommun           | Energieffektivare kommun
  förnybar-energi                    | Förnybar energiproduktion
  medveten-konsumtion                | Medveten konsumtion
  kolsänkor                          | Kolsänkor
  `,
);

/**
 * The strategy's sub-goals (delmål), numbered anew under each heading. `by` assignments: it is worded as a task, and
 * is fulfilled when the task is done. Where the board is named it leads, and where nobody is, as the appendix is of
 * its responsibility; units named without it lead each their own.
 */
const SUB_GOALS = printedTable(
  ['id', 'parent', 'number', 'by', 'units', 'name'],
  `
  energisystemet-definierat      | hållbart-energisystem              | 1 | assignments | kommunstyrelsen                                    | Vad ett hållbart och säkert energisystem är
  plan-fossilbränslefri          | fossilbränslefri-organisation-2020 | 1 | assignments | kommunstyrelsen                                    | Plan för en fossilbränslefri organisation
  eldningsolja-bostäder          | fossilbränslefri-kommun-2030       | 1 |             | kommunstyrelsen energi-och-klimatrådgivningen      | Mindre koldioxid från olja till bostäders värme
  fossila-utsläpp-transporter    | fossilbränslefri-kommun-2030       | 2 |             | kommunstyrelsen energi-och-klimatrådgivningen stadsbyggnadsnämnden tekniska-nämnden | Mindre fossila utsläpp från transporter per invånare
  energieffektiv-organisation    | energieffektivare-organisation     | 1 |             | telge-fastigheter telge-bostäder telge-hovsjö tekniska-nämnden kultur-och-fritidsnämnden | Energieffektivisering i organisationen varje år
  grön-it                        | energieffektivare-organisation     | 2 | assignments | kommunstyrelsen                                    | Handlingsplan för Grön-IT
  energi-per-invånare            | energieffektivare-kommun           | 1 |             | kommunstyrelsen energi-och-klimatrådgivningen tekniska-nämnden stadsbyggnadsnämnden | Mindre energianvändning per invånare
  körsträckor                    | energieffektivare-kommun           | 2 |             | kommunstyrelsen energi-och-klimatrådgivningen      | Kortare körsträckor per person
  solcellsprojekt                | förnybar-energi                    | 1 | assignments | kommunstyrelsen telge-nät                          | Ett solcellsprojekt ur förstudien
  biogas                         | förnybar-energi                    | 2 | assignments | kommunstyrelsen telge-återvinning                  | Utredd möjlighet till biogasanläggning
  energieffektiv-utrustning      | medveten-konsumtion                | 1 | assignments | kommunstyrelsen telge-inköp                        | Inköpt utrustning är energieffektiv
  eldrivna-fordon                | medveten-konsumtion                | 2 |             | kommunstyrelsen telge tekniska-nämnden             | Eldrivna fordon köps in, allt fler
  mark-och-skog-binder-koldioxid | kolsänkor                          | 1 |             | kommunstyrelsen                                    | Skötsel av mark och skog lyfts fram i klimatarbetet
  `,
);

/** The council's goal without a year: the plan repeats the strategy's sub-goals under its words. */
const COUNCIL_GOAL = 'fossilbränslefri-organisation';

type GoalData = Extract<Command, { type: 'define-goal' }>['data'];

function defineGoal(data: Omit<GoalData, 'plan'>, source: Source): Command {
  return { type: 'define-goal', data: { ...data, plan: PROGRAMME }, source };
}

/** The strategy is headed as the board's responsibility. */
const BOARD_LEADS = { unit: 'kommunstyrelsen', role: 'lead' } as const;

function contributorsOf(units: string): NonNullable<GoalData['contributors']> {
  const named = units.split(' ');
  const board = named.includes('kommunstyrelsen');
  return named.map((unit) => ({ unit, role: board && unit !== 'kommunstyrelsen' ? 'participant' : 'lead' }));
}

const areas = AREAS.map(({ id, parent, name }) =>
  defineGoal(
    { id, name, kind: 'goal-area', ...(parent !== '' && { parents: [parent] }) },
    id === 'klimatstrategi'
      ? inClimateStrategy('rubrik')
      : inProgramme('rubrik, och Verksamhetsmål, KF:s inriktning'),
  ),
);

const programmeGoals = PROGRAMME_GOALS.map(({ id, parent, name }) => {
  const ambition = AMBITIONS[id];
  return defineGoal(
    {
      id,
      name,
      kind: 'council-goal',
      parents: [parent],
      contributors: contributorsOfGoal(id),
      ...(ambition !== undefined && { ambition }),
    },
    placeOfGoal(id),
  );
});

/** Who answers for one of the programme's eight goals; throws a `TypeError` for an id that is none of theirs. */
export function contributorsOfGoal(id: string): NonNullable<GoalData['contributors']> {
  return contributorsOf(`kommunstyrelsen ${rowOfGoal(id).participants}`);
}

/** Where one of the programme's eight goals is printed; throws a `TypeError` for an id that is none of theirs. */
export function placeOfGoal(id: string): Source {
  const place = `Mål, stycke ${PROGRAMME_GOALS.indexOf(rowOfGoal(id)) + 1}`;
  const also = ALSO_IN_PLAN[id];
  return inProgramme(also === undefined ? place : `${place}; Verksamhetsmål, ${also}`);
}

function rowOfGoal(id: string): (typeof PROGRAMME_GOALS)[number] {
  const row = PROGRAMME_GOALS.find((goal) => goal.id === id);
  if (!row) throw new TypeError(`The programme has no goal "${id}".`);
  return row;
}

/** Two of the headings stand in the plan's own text too, the latter with a sentence of its own on emissions. */
const HEADINGS_IN_PLAN: Readonly<Record<string, string>> = {
  'fossilbränslefri-organisation-2020': 'Mål - Fossilbränslefri organisation',
  'energieffektivare-organisation': 'Mål - Energieffektivare organisation',
};

function placeOfHeading(id: string, name: string): Source {
  const also = HEADINGS_IN_PLAN[id];
  return inClimateStrategy(also === undefined ? name : `${name}; Verksamhetsmål, ${also}`);
}

const climateGoals = CLIMATE_GOALS.map(({ id, name }) =>
  defineGoal(
    {
      id,
      name,
      kind: 'council-goal',
      parents: ['klimatstrategi', ...(id === 'fossilbränslefri-organisation-2020' ? [COUNCIL_GOAL] : [])],
      contributors: [BOARD_LEADS],
    },
    placeOfHeading(id, name),
  ),
);

const subGoals = SUB_GOALS.map(({ id, parent, number, by, units, name }) =>
  defineGoal(
    {
      id,
      name,
      kind: 'sub-goal',
      parents: [parent],
      contributors: contributorsOf(units),
      number,
      ...(by === 'assignments' && { countsAssignments: true }),
    },
    inClimateStrategy(`${headingOf(parent)}, Delmål ${number}`),
  ),
);

function headingOf(id: string): string {
  return CLIMATE_GOALS.find((goal) => goal.id === id)?.name ?? id;
}

/** The environmental programme's areas, its eight goals, and the climate strategy's goals and sub-goals. */
export const environmentGoals: readonly Command[] = [
  ...areas,
  ...programmeGoals,
  ...climateGoals,
  ...subGoals,
];
