import type { Command } from '@outturn/core';

/** Commands that state what one document says, and the day it says it. */
export interface StatedCommands {
  readonly statedOn: string;
  readonly commands: readonly Command[];
}
