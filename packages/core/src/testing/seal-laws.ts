import * as fc from 'fast-check';
import { assess } from '../assess/assess.js';
import { askAgain, sealOccasion } from '../assess/seal/seal.js';
import { sealDifferences } from '../assess/seal/seal-differences.js';
import { canonicalJson } from '../events/canonical-json.js';
import { decide } from '../fold/decide.js';
import { emptyRegister } from '../fold/register-state.js';
import { beginTrial, replay } from '../fold/replay.js';
import type { Seal } from '../occasion/occasion-events.js';
import { SMALL_OCCASIONS } from './indicator-arbitraries.js';
import type { Law } from './law.js';
import type { NaiveQuestion } from './naive-log.js';
import { type Batch, recorded } from './recorded.js';
import { question, smallRegister } from './register-arbitraries.js';

/** A sealed report is a function of the log up to it, stored as text, and of nothing after it. */
export const sealedReportsStay: Law<[readonly Batch[], number, string, NaiveQuestion]> = {
  name: 'a sealed report is answered again by the log up to it, however replayed and whatever came later',
  arbitrary: fc.tuple(
    smallRegister().map(({ batches }) => batches),
    fc.nat(100),
    fc.constantFrom(...SMALL_OCCASIONS),
    question(),
  ),
  holds: ([batches, cut, occasion, asked]) => {
    const before = recorded(batches.slice(0, 1 + (cut % batches.length)));
    const trial = beginTrial(emptyRegister);
    for (const event of before.events) trial.add(event);
    const closing = { occasion, by: 'The controller', question: asked };
    const [closed] = decide(before.state, sealOccasion(before.state, closing), { statedOn: '2025-06-30' });
    if (closed?.type !== 'occasion-closed') return false;
    const text = canonicalJson(closed.data.seal);
    const seal = JSON.parse(text) as Seal;
    const { version, question: sealed } = seal;
    const { methods: _, policies: __, ...viewpoint } = sealed;
    const later = assess(recorded(batches).state, { ...viewpoint, recordedBy: version });
    return (
      canonicalJson(sealOccasion(trial.state(), closing).data.seal) === text &&
      sealDifferences(seal.assessment, askAgain(replay(before.events), seal, {}).assessment).length === 0 &&
      sealDifferences(seal.assessment, later).length === 0
    );
  },
};
