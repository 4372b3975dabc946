import { foldText } from './fold.ts';

/**
 * The number of a document as it is compared: Arabic and Persian digits, case, punctuation and spaces brought to one, and
 * the letters O and I, that hands and scanners write for 0 and 1. Never shown: the number as typed is kept beside.
 */
export function normaliseDocumentNumber(raw: string): string {
  const bare = foldText(raw.slice(0, LONGEST)).replaceAll(' ', '').toUpperCase();
  return bare.replaceAll('O', '0').replaceAll('I', '1');
}

/** The longest number that is read; ICAO 9303 has 9, national numbers up to 20. */
const LONGEST = 60;
