import { dayNumber } from '#lib/calendar/civil-day.ts';
import { DAY_FACTS, type DayFact, type Facts, type ListedFact, look, PROOFS, VALUES } from './facts.ts';

/**
 * Facts as the database packs them (regularisation.facts.packed): 32 bytes, big-endian. Six numbers of four bytes, then
 * eight bytes for the facts with a list of values. Each holds its value in the upper bits and the proof in the lowest two;
 * all zero where nothing was said.
 */
export const NUMBERS = ['birth', ...DAY_FACTS, 'contractMonths'] as const;
export const LISTED = [
  'sex',
  'spouseOf',
  'parentSpouseOf',
  'seriousIllness',
  'motherApplies',
  'unaccompanied',
  'activity',
  'schooling',
] as const satisfies readonly ListedFact[];
export const PACKED_BYTES = 4 * NUMBERS.length + LISTED.length;

/** Where a number stands, in words of four bytes. */
export function wordOf(fact: 'birth' | DayFact | 'contractMonths'): number {
  return NUMBERS.indexOf(fact);
}

/** In which word a listed fact stands, and how far its byte is from that word's end. */
export function placeOf(fact: ListedFact): { readonly word: number; readonly shift: number } {
  const place = LISTED.indexOf(fact);
  return { word: NUMBERS.length + (place >> 2), shift: 24 - 8 * (place & 3) };
}

/** The number of a listed value, from 1. */
export function codeOf(fact: ListedFact, value: string | number | boolean): number {
  const values: readonly (string | number | boolean)[] = VALUES[fact];
  return values.indexOf(value) + 1;
}

/** What the database makes of the same facts by itself. */
export function packFacts(facts: Facts): Buffer {
  const packed = Buffer.alloc(PACKED_BYTES);
  NUMBERS.forEach((fact, place) => {
    const said = look(facts, fact);
    if (said === null) return;
    const number = typeof said.value === 'number' ? said.value : dayNumber(String(said.value));
    packed.writeInt32BE(number * 4 + PROOFS.indexOf(said.proof), 4 * place);
  });
  LISTED.forEach((fact, place) => {
    const said = look(facts, fact);
    if (said === null) return;
    packed.writeUInt8(codeOf(fact, said.value) * 4 + PROOFS.indexOf(said.proof), 4 * NUMBERS.length + place);
  });
  return packed;
}
