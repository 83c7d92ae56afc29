import { after, counted } from '../phrases.js';
import type { OccasionWords } from './occasion-words.js';

/** English for follow-ups. */
export const englishOccasions: OccasionWords = {
  open: (closesOn) => `open${after(', closes ', closesOn)}`,
  late: (closesOn) => `not closed, though it was to close ${closesOn}`,
  closed: (on) => `closed ${on}`,
  owes: (count, unit) => `${unit} owes ${count}`,
  nobody: 'nobody named',
  nothingOwed: 'nothing is owed',
  nothingAsked: 'nothing is asked for yet',
  overdue: (count) => `${count} of them past the last day`,
  ready: (count) => counted(count, 'unit ready', 'units ready'),
  approved: (count) => counted(count, 'unit approved', 'units approved'),
  outdated: (count) => `${counted(count, 'signature', 'signatures')} older than what was signed`,
  duties: {
    value: { given: 'value given', owed: 'value owed', late: 'value late' },
    forecast: { given: 'forecast given', owed: 'forecast owed', late: 'forecast late' },
    action: { given: 'action planned', owed: 'action owed', late: 'action late' },
    comment: { given: 'comment given', owed: 'comment owed', late: 'comment late' },
    judgement: { given: 'judgement given', owed: 'judgement owed', late: 'judgement late' },
  },
  total: 'total',
  by: (unit) => `by ${unit}`,
  due: (on) => `last day ${on}`,
  lacking: (segments) => `lacking for ${segments}`,
};
