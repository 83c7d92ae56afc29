import type { Command } from '@outturn/core';
import type { Measure } from '@outturn/core/rules';
import { inAgreement } from './agreement-source.js';
import { compensationSource } from './compensation.js';

/** When the volumes were agreed. */
const OCCASION = 'överenskommelsen-2024';

const VOLUME = 'fordon-i-samordningen';
const PRICE = 'självkostnad-per-fordon';

const occasion: Command = {
  type: 'schedule-occasion',
  data: {
    id: OCCASION,
    name: 'Överenskommelsen om 2024',
    period: '2024',
    closesOn: '2023-12-18',
    covers: [],
    asks: [],
  },
  source: inAgreement('1. Formalia'),
};

interface VolumeIndicator {
  readonly id: string;
  readonly name: string;
  readonly measuredIn: string;
  readonly column: string;
  readonly definedBy?: Measure;
}

function define({ column, ...indicator }: VolumeIndicator): Command {
  return {
    type: 'define-indicator',
    data: {
      ...indicator,
      scale: 'ratio',
      direction: 'none',
      schedule: { every: 'year' },
      overTime: 'none',
      contributors: [{ unit: 'tek', role: 'lead' }],
    },
    source: compensationSource('1', `Fordonssamordning, ${column}`),
  };
}

/** What is agreed of a year is expected of it: a forecast, made when the agreement was. */
function agree(indicator: string, column: string, value: string | null): Command {
  return {
    type: 'state-observations',
    data: {
      indicator: [indicator],
      period: '2024',
      kind: 'forecast',
      occasion: OCCASION,
      value,
      ...(value === null && { missing: 'not-stated' }),
    },
    source: compensationSource('1', `Fordonssamordning, ${column}`),
  };
}

/**
 * The one row with a volume: 550 cars, at a price that is named and not printed, that of cost. What is paid for them
 * follows the volume once the price is known.
 */
export const volumeCommands: readonly Command[] = [
  occasion,
  define({
    id: VOLUME,
    name: 'Fordon i fordonssamordningen',
    measuredIn: 'fordon',
    column: 'Volym',
  }),
  define({
    id: PRICE,
    name: 'Självkostnad per fordon',
    measuredIn: 'SEK per fordon',
    column: 'Å-pris',
  }),
  define({
    id: 'ersättning-för-fordon',
    name: 'Ersättning för fordon till självkostnad',
    measuredIn: 'SEK',
    column: 'Ersättning, mnkr',
    definedBy: {
      type: 'product',
      of: [
        { type: 'value', indicator: VOLUME },
        { type: 'value', indicator: PRICE },
      ],
      measuredIn: 'SEK',
    },
  }),
  agree(VOLUME, 'Volym', '550'),
  agree(PRICE, 'Å-pris', null),
];
