import type { Source } from '@outturn/core';

/** The id everything in the agreement belongs to. */
export const AGREEMENT = 'överenskommelse-2024';

/** Whom each appendix is an agreement with, by its number. */
export const APPENDICES: Readonly<Record<string, string>> = {
  '1': 'tek',
  '2': 'shb',
  '3': 'ros',
  '4': 'klk',
  '5': 'nkf',
  '6': 'dso',
  '7': 'du',
};

const DOCUMENT = 'Nyköpings kommun: Kommunstyrelsens överenskommelse av verksamhet år 2024';

/** A place in the agreement's own text, before its appendices. It prints no page numbers. */
export function inAgreement(place: string): Source {
  return { document: DOCUMENT, place };
}

/** A place that stands, word for word or nearly, in each of some appendices. */
export function inAppendices(appendices: readonly string[], table: string, place?: string): Source {
  const where = `Bilaga ${appendices.join(', ')}`;
  return { document: DOCUMENT, table, place: place === undefined ? where : `${where}, ${place}` };
}

/** The cells of a column that holds several words, in order; none for a blank. */
export function wordsIn(cell: string): readonly string[] {
  return cell === '' ? [] : cell.split(' ');
}
