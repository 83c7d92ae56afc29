import type { Command } from '../../src/events/command.js';
import type { KnownEvent } from '../../src/events/event.js';
import { decide } from '../../src/fold/decide.js';
import { emptyRegister, type RegisterState } from '../../src/fold/register-state.js';
import { replay } from '../../src/fold/replay.js';

/** What an organisation said on one day. */
export interface Batch {
  readonly statedOn: string;
  readonly commands: readonly Command[];
}

/** The state after deciding and storing batches in order, as the command `c1`, `c2` … after `from`'s own. */
export function registerOf(batches: readonly Batch[], from: RegisterState = emptyRegister): RegisterState {
  return batches.reduce(record, from);
}

function record(state: RegisterState, { statedOn, commands }: Batch): RegisterState {
  const commandId = `c${state.version + 1}`;
  const recorded = decide(state, commands, { statedOn }).map((event, index): KnownEvent => {
    const version = state.version + index + 1;
    return {
      ...event,
      id: `${commandId}/${index}`,
      stream: 'register',
      version,
      recordedAt: `2024-01-01T00:00:00.${String(version % 1000).padStart(3, '0')}Z`,
      commandId,
      hash: state.headHash,
    };
  });
  return replay(recorded, state);
}
