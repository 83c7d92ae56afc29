import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.js';
import type { GoalPolicy } from '../../src/assess/goals/goal-policy.js';
import type { Command } from '../../src/events/command.js';
import { explain } from '../../src/explain/explain.js';
import { councilScale } from '../../src/goal/council-scales.js';
import type { Goal } from '../../src/goal/goal-events.js';
import { threshold } from '../../src/rules/builders.js';
import { registerOf } from '../support/register-of.js';
import { aim, DAY, defineIndicator, observe, openSmallRegister } from '../support/small-register.js';
import { plain } from './plain-text.js';

const VALUES = { a: '10', b: '9.8', c: '2' };

/** A goal with three targets of at least 10, of which some have values, and what was judged of it. */
function told(
  more: Partial<Goal>,
  values: Readonly<Record<string, string>>,
  judgements: readonly Command[] = [],
  policies: readonly GoalPolicy[] = [],
): readonly [sv: string, en: string] {
  const scale = councilScale(3, 'sv');
  const commands: readonly Command[] = [
    ...openSmallRegister(),
    { type: 'define-scale', data: { ...scale, nearMiss: { percent: '5', counts: '0.5' } } },
    {
      type: 'define-goal',
      data: { id: 'goal', plan: 'plan', name: 'Trygghet', kind: 'council-goal', ...more },
    },
    ...Object.keys(VALUES).flatMap((id) => [
      defineIndicator({ id, name: `Mått ${id}` }),
      aim(threshold('>=', '10'), { id, indicator: id }),
    ]),
    ...Object.entries(values).map(([id, value]) => observe({ '2023': value }, { indicator: id })),
    ...judgements,
  ];
  const assessment = assess(registerOf([{ statedOn: DAY, commands }]), { period: '2023', policies });
  const [goal] = assessment.goals;
  if (!goal) throw new Error('no goal in view');
  return [
    plain(explain(goal, { locale: 'sv', assessment })),
    plain(explain(goal, { locale: 'en', assessment })),
  ];
}

function judge(grade: string, by: string, why: string): Command {
  return { type: 'give-judgement', data: { goal: 'goal', period: '2023', grade, by, why, on: '2024-02-14' } };
}

describe('a sentence about a goal', () => {
  it('tells its share, its step and the targets that were narrowly missed', () => {
    expect(told({ scale: 'council-3' }, VALUES)).toEqual([
      'Trygghet 2023: ej uppfyllt – 1 nås, 2 nås ej; 50 % av delarna nås; på skalan delvis uppfyllt; missas knappt och räknas delvis: Mått b.',
      'Trygghet 2023: not fulfilled – 1 met, 2 missed; 50% of its parts met; on the scale delvis uppfyllt; narrowly missed and counted in part: Mått b.',
    ]);
  });

  it('says that it cannot be assessed on the scale, and between which steps', () => {
    expect(told({ scale: 'council-3' }, { a: '10', b: '10' })).toEqual([
      'Trygghet 2023: kan ej bedömas – 2 nås, 1 kan ej bedömas; 66,67–100 % av delarna nås; kan ännu ej bedömas på skalan: som bäst uppfyllt, som sämst delvis uppfyllt; kan som bäst bli uppfyllt, som sämst ej uppfyllt.',
      'Trygghet 2023: unknown – 2 met, 1 unknown; 66.67–100% of its parts met; cannot be assessed on the scale yet: uppfyllt at best, delvis uppfyllt at worst; can become fulfilled at best, not fulfilled at worst.',
    ]);
  });

  it.each<[Goal['policy'], string, string]>([
    [
      { type: 'majority' },
      'Trygghet 2023: ej uppfyllt – mer än hälften av delarna avgör; 1 nås, 2 nås ej; 33,33 % av delarna nås.',
      'Trygghet 2023: not fulfilled – more than half of its parts decide; 1 met, 2 missed; 33.33% of its parts met.',
    ],
    [
      { type: 'weighted', weights: [{ part: 'a', weight: '2' }], from: '0.5' },
      'Trygghet 2023: uppfyllt – delarna väger olika; 1 nås, 2 nås ej; 50 % av delarna nås.',
      'Trygghet 2023: fulfilled – its parts weigh differently; 1 met, 2 missed; 50% of its parts met.',
    ],
    [
      { type: 'worst' },
      'Trygghet 2023: ej uppfyllt – den sämsta delen avgör; 1 nås, 2 nås ej; 0 % av delarna nås.',
      'Trygghet 2023: not fulfilled – its worst part decides; 1 met, 2 missed; 0% of its parts met.',
    ],
    [
      { type: 'own', name: 'ours@1' },
      'Trygghet 2023: uppfyllt – avgörs av ours@1; 1 nås, 2 nås ej; 33,33 % av delarna nås.',
      'Trygghet 2023: fulfilled – decided by ours@1; 1 met, 2 missed; 33.33% of its parts met.',
    ],
  ])('says how its parts decide where not all must be met (%j)', (policy, sv, en) => {
    const ours: GoalPolicy = { name: 'ours', version: '1', judge: () => 'fulfilled' };
    expect(told({ policy }, VALUES, [], [ours])).toEqual([sv, en]);
  });

  it('names a policy that was not given', () => {
    expect(told({ policy: { type: 'own', name: 'ours@1' } }, VALUES)).toEqual([
      'Trygghet 2023: kan ej bedömas – avgörs av ours@1, som inte angavs.',
      'Trygghet 2023: unknown – it is decided by ours@1, which was not given.',
    ]);
  });

  it('lays judgements beside the computed result, and says which contradict it', () => {
    const judgements = [
      judge('fulfilled', 'nämnden', 'Arbetet går bra.'),
      judge('partly', 'kommunstyrelsen', 'Som nästan alla mått'),
      judge('not-assessable', 'revisorerna', 'Underlaget är tunt.'),
    ];
    expect(
      told({ scale: 'council-3' }, VALUES, judgements).map((text) => text.split('räknas delvis')[1] ?? text),
    ).toEqual([
      ': Mått b; bedömt som uppfyllt av nämnden 2024-02-14, till skillnad från det beräknade: Arbetet går bra; bedömt som delvis uppfyllt av kommunstyrelsen 2024-02-14: Som nästan alla mått; kan ej bedömas enligt revisorerna 2024-02-14: Underlaget är tunt.',
      'Trygghet 2023: not fulfilled – 1 met, 2 missed; 50% of its parts met; on the scale delvis uppfyllt; narrowly missed and counted in part: Mått b; judged as fulfilled by nämnden 2024-02-14, unlike what is computed: Arbetet går bra; judged as delvis uppfyllt by kommunstyrelsen 2024-02-14: Som nästan alla mått; cannot be assessed according to revisorerna 2024-02-14: Underlaget är tunt.',
    ]);
  });

  it('counts the assignments that are parts of it', () => {
    const give: Command = {
      type: 'give-assignment',
      data: {
        ...{ id: 'task', plan: 'plan', goal: 'goal', name: 'Utred', kind: 'assignment', due: '2023-12' },
        contributors: [{ unit: 'office', role: 'lead' }],
      },
    };
    expect(told({ countsAssignments: true }, { a: '10', b: '10', c: '10' }, [give])).toEqual([
      'Trygghet 2023: ej uppfyllt – 3 nås; av uppdragen 1 nås ej.',
      'Trygghet 2023: not fulfilled – 3 met; of its assignments 1 missed.',
    ]);
  });
});
