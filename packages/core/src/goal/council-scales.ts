import type { Scale } from './scale-events.js';

/** The languages the steps are named in. */
export type ScaleLocale = 'en' | 'sv';

/** How many steps a ready scale has. */
export type StepCount = 3 | 4 | 5;

/** A step's id, the least share it is given for, and its name in each language. */
interface ReadyStep {
  readonly id: string;
  readonly from: string;
  readonly names: Readonly<Record<ScaleLocale, string>>;
}

const NOT: ReadyStep = { id: 'not-met', from: '0', names: { en: 'not fulfilled', sv: 'ej uppfyllt' } };
const LOW: ReadyStep = {
  id: 'low',
  from: '0.25',
  names: { en: 'fulfilled to a low degree', sv: 'uppfyllt i låg grad' },
};
const PARTLY: ReadyStep = {
  id: 'partly',
  from: '0.5',
  names: { en: 'partly fulfilled', sv: 'delvis uppfyllt' },
};
const HIGH: ReadyStep = {
  id: 'high',
  from: '0.5',
  names: { en: 'fulfilled to a high degree', sv: 'uppfyllt i hög grad' },
};
const MET: ReadyStep = { id: 'met', from: '1', names: { en: 'fulfilled', sv: 'uppfyllt' } };

const STEPS: Readonly<Record<StepCount, readonly ReadyStep[]>> = {
  3: [NOT, PARTLY, MET],
  4: [NOT, LOW, HIGH, MET],
  5: [NOT, LOW, PARTLY, { ...HIGH, from: '0.75' }, MET],
};

const NAMES: Readonly<Record<ScaleLocale, (steps: number) => string>> = {
  en: (steps) => `${steps} steps`,
  sv: (steps) => `${steps} steg`,
};

/**
 * A scale of three, four or five steps, to be defined as it is or changed first. Councils seldom say from what share
 * a goal is partly fulfilled, so **the bounds are ours**: the best step asks for every part, and below it a step begins
 * at a half (three steps), at a quarter and a half (four), or at every quarter (five). Where a council states its own,
 * write those. There is no near miss.
 *
 * @example
 * councilScale(3, 'sv').steps.map(({ name, from }) => `${name} från ${from}`)
 * // → ['ej uppfyllt från 0', 'delvis uppfyllt från 0.5', 'uppfyllt från 1']
 */
export function councilScale(count: StepCount, locale: ScaleLocale): Scale {
  const ready = STEPS[count];
  const steps = ready.map(({ id, from, names }, index) => ({
    id,
    name: names[locale],
    from,
    to: ready[index + 1]?.from ?? '1',
  }));
  return { id: `council-${count}`, name: NAMES[locale](count), steps };
}
