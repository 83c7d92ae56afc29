import type { Command } from '@outturn/core';
import { printedTable } from '../reading/printed-table.js';
import { inSection, PLAN, PROGRAMME } from './sodertalje-source.js';

/**
 * The table of follow-ups, in its order. The month reports are told apart by the day the board handles them, whose
 * year is not printed, and is the plan's; which month each builds on is not printed either, so they are of the year.
 * They are made from the month's accounts and are about money alone.
 *
 * The accounts of the year say *per 31 December* and are handled in March and April 2014, yet follow up the
 * council's goals for 2014–2016; the environmental accounts of the same 31 December are handled in 2015. The year of
 * the plan is kept for both and so are the printed months, though those of the former come before its year has ended.
 */
const FOLLOW_UPS = printedTable(
  ['id', 'period', 'closesOn', 'board', 'council', 'name'],
  `
  månadsrapport-2014-04-04 | 2014            |            | 2014-04-04 |         | Månadsrapport, KS 4 april
  månadsrapport-2014-04-25 | 2014            |            | 2014-04-25 |         | Månadsrapport, KS 25 april
  månadsrapport-2014-05-23 | 2014            |            | 2014-05-23 |         | Månadsrapport, KS 23 maj
  månadsrapport-2014-09-26 | 2014            |            | 2014-09-26 |         | Månadsrapport, KS 26 september
  månadsrapport-2014-10-31 | 2014            |            | 2014-10-31 |         | Månadsrapport, KS 31 oktober
  månadsrapport-2014-11-21 | 2014            |            | 2014-11-21 |         | Månadsrapport, KS 21 november
  delårsrapport-2014-04    | 2014-01/2014-04 | 2014-04-30 | 2014-06    | 2014-06 | Delårsrapport per den 30 april
  delårsrapport-2014-08    | 2014-01/2014-08 | 2014-08-31 | 2014-10    | 2014-10 | Delårsrapport per den 31 augusti
  årsbokslut-2014          | 2014            | 2014-12-31 | 2014-03    | 2014-04 | Årsbokslut per den 31 december
  miljöbokslut-2014        | 2014            | 2014-12-31 | 2015-04    | 2015-05 | Miljöbokslut per den 31 december
  `,
);

type OccasionData = Extract<Command, { type: 'schedule-occasion' }>['data'];
type Scope = Pick<OccasionData, 'covers' | 'asks'>;

/**
 * What each is about. The council's goals are followed up with the second interim report and the accounts; the
 * programme in its own accounts, to which its boards and companies report first, on days not printed. A forecast is
 * asked for where one for the full year is printed. That goals no number answers are to be judged when they are
 * followed up is read, not printed.
 */
const SCOPES: Readonly<Record<string, Scope>> = {
  'delårsrapport-2014-04': { covers: ['budget'], asks: ['values', 'forecasts'] },
  'delårsrapport-2014-08': {
    covers: ['budget', 'goals', 'indicators'],
    asks: ['values', 'forecasts', 'judgements'],
  },
  'årsbokslut-2014': { covers: ['budget', 'goals', 'indicators'], asks: ['values', 'judgements'] },
  'miljöbokslut-2014': { covers: ['goals', 'indicators', 'assignments'], asks: ['values', 'judgements'] },
};

const MONEY: Scope = { covers: ['budget'], asks: ['values'] };

/** The follow-ups of 2014 to the board and the council, in the order of the table. */
export const calendarCommands: readonly Command[] = FOLLOW_UPS.map(
  ({ id, period, closesOn, board, council, name }): Command => ({
    type: 'schedule-occasion',
    data: {
      id,
      name,
      plan: id === 'miljöbokslut-2014' ? PROGRAMME : PLAN,
      period,
      ...(closesOn !== '' && { closesOn }),
      handledOn: [
        { body: 'Kommunstyrelsen', on: board },
        ...(council === '' ? [] : [{ body: 'Kommunfullmäktige', on: council }]),
      ],
      ...(SCOPES[id] ?? MONEY),
    },
    source: inSection('Uppföljning', `Uppföljning till KS/KF och till nämnd, ${name}`),
  }),
);
