import { after, counted } from '../phrases.js';
import type { OccasionWords } from './occasion-words.js';

/** Swedish for follow-ups. */
export const swedishOccasions: OccasionWords = {
  open: (closesOn) => `öppen${after(', stänger ', closesOn)}`,
  late: (closesOn) => `inte stängd, skulle ha stängt ${closesOn}`,
  closed: (on) => `stängd ${on}`,
  owes: (count, unit) => `${unit} har ${count} kvar att lämna`,
  nobody: 'ingen utpekad',
  nothingOwed: 'inget återstår att lämna',
  nothingAsked: 'inget efterfrågas ännu',
  overdue: (count) => `${count} av dem efter sista dagen`,
  ready: (count) => counted(count, 'enhet klar', 'enheter klara'),
  approved: (count) => counted(count, 'enhet godkänd', 'enheter godkända'),
  outdated: (count) => `${counted(count, 'signatur äldre', 'signaturer äldre')} än det som signerats`,
  duties: {
    value: { given: 'värdet lämnat', owed: 'värdet återstår att lämna', late: 'värdet försenat' },
    forecast: { given: 'prognosen lämnad', owed: 'prognosen återstår att lämna', late: 'prognosen försenad' },
    action: { given: 'åtgärden planerad', owed: 'åtgärden återstår att planera', late: 'åtgärden försenad' },
    comment: {
      given: 'kommentaren lämnad',
      owed: 'kommentaren återstår att lämna',
      late: 'kommentaren försenad',
    },
    judgement: {
      given: 'bedömningen lämnad',
      owed: 'bedömningen återstår att lämna',
      late: 'bedömningen försenad',
    },
  },
  total: 'totalt',
  by: (unit) => `ansvarig ${unit}`,
  due: (on) => `sista dag ${on}`,
  lacking: (segments) => `saknas för ${segments}`,
};
