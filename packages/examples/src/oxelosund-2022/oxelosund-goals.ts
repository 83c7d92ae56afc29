import type { Command, Source } from '@outturn/core';
import { BOARD_GOALS, type BoardGoal } from './board-goals.js';
import { COUNCIL_SENTENCES, pointOf } from './council-sentences.js';
import { AREAS, amongOverarching, PLAN, underArea } from './oxelosund-source.js';

const areas = AREAS.map(
  ({ id, name, ambition }): Command => ({
    type: 'define-goal',
    data: { id, plan: PLAN, name, kind: 'goal-area', ambition },
    source: underArea(id, 'rubrik'),
  }),
);

/** Of the council's goals only the one on inhabitants names who answers for it: the board. */
const councilGoals = COUNCIL_SENTENCES.map((sentence): Command => {
  const { id, area, name } = sentence;
  return {
    type: 'define-goal',
    data: {
      id,
      plan: PLAN,
      name,
      kind: 'council-goal',
      parents: [area],
      ...(id === 'fler-invånare' && { contributors: [{ unit: 'kommunstyrelsen', role: 'lead' as const }] }),
    },
    source: underArea(area, pointOf(sentence)),
  };
});

const boardGoals = BOARD_GOALS.map((goal): Command => {
  const { id, area, name } = goal;
  return {
    type: 'define-goal',
    data: {
      id,
      plan: PLAN,
      name,
      kind: 'sub-goal',
      parents: [area],
      contributors: [boardRoleIn(goal)],
    },
    source: headingOf(goal),
  };
});

function boardRoleIn({ table }: BoardGoal): { unit: string; role: 'lead' | 'participant' } {
  return table === 'own'
    ? { unit: 'kommunstyrelsen', role: 'lead' }
    : { unit: 'kommunstyrelseförvaltningen', role: 'participant' };
}

function headingOf({ table, area, name }: BoardGoal): Source {
  return table === 'own'
    ? underArea(area, `Kommunstyrelsens mål, ${name}`)
    : amongOverarching(`Kommunstyrelsens övergripande mål, ${name}`);
}

/** Six goal areas, the council's 31 goals in them, and the board's 34. */
export const goalCommands: readonly Command[] = [...areas, ...councilGoals, ...boardGoals];
