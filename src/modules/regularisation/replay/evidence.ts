import { addMonths } from '#lib/calendar/civil-day.ts';
import type { Facts } from '../domain/criteria/facts.ts';
import { NO_FACTS } from '../domain/criteria/facts.ts';
import type { Draw } from './draw.ts';

/** What a family shows alike: how it came to be here, and whether a parent is the spouse of a Moroccan. */
export interface FamilyEvidence {
  readonly kind: 'moroccan-spouse' | 'residence' | 'nothing';
}

const proven = <Value>(value: Value) => ({ value, proof: 'proven' as const });
const claimed = <Value>(value: Value) => ({ value, proof: 'claimed' as const });

/** A day so many years and months before another one. */
const before = (day: string, draw: Draw, fromMonths: number, untilMonths: number) =>
  addMonths(day, -draw.between(fromMonths, untilMonths));

/** Evidence with which one of the criteria of the circular is met. The shares of each are assumed. */
export function metByAdult(draw: Draw, filed: string, family: FamilyEvidence | null): Partial<Facts> {
  const kind =
    family?.kind === 'moroccan-spouse'
      ? 'K1'
      : family?.kind === 'residence'
        ? 'K5'
        : draw.weighted([
            ...[['K5', 66] as const, ['K4', 13] as const, ['K1', 9] as const],
            ...[['K2', 6] as const, ['K6', 6] as const],
          ]);
  switch (kind) {
    case 'K1':
      return { spouseOf: proven('moroccan'), commonLifeSince: proven(before(filed, draw, 25, 140)) };
    case 'K2':
      return { spouseOf: proven('regular-foreigner'), commonLifeSince: proven(before(filed, draw, 49, 160)) };
    case 'K4':
      return { contractMonths: proven(draw.weighted([...[[24, 6] as const, [36, 3] as const, [60, 1] as const]])) };
    case 'K5':
      return { residenceSince: proven(before(filed, draw, 61, 180)) };
    case 'K6':
      return { seriousIllness: proven(true), presentSince: proven(before('2013-12-30', draw, 1, 60)) };
  }
}

/** A child of a family whose evidence meets the criteria of the circular. */
export function metByChild(draw: Draw, filed: string, { kind }: FamilyEvidence): Partial<Facts> {
  const motherApplies = proven(true);
  return kind === 'moroccan-spouse'
    ? {
        motherApplies,
        parentSpouseOf: proven('moroccan'),
        parentCommonLifeSince: proven(before(filed, draw, 25, 140)),
      }
    : { motherApplies, residenceSince: proven(before(filed, draw, 61, 71)) };
}

/** Five years of residence that are said and not proven: what an appeal may still prove. */
export function residenceClaimed(draw: Draw, filed: string): Partial<Facts> {
  return { residenceSince: claimed(before(filed, draw, 61, 150)) };
}

/** Evidence that meets none of the criteria of the circular; some of it meets those that were widened in 2018. */
export function unmetByAdult(draw: Draw, filed: string): Partial<Facts> {
  switch (draw.weighted([...KINDS])) {
    case 'residence-claimed':
      return residenceClaimed(draw, filed);
    case 'residence-short':
      return { residenceSince: proven(before(filed, draw, 6, 55)) };
    case 'contract-short':
      return { contractMonths: proven(12), residenceSince: claimed(before(filed, draw, 6, 55)) };
    case 'marriage-short':
      return { spouseOf: proven('moroccan'), commonLifeSince: proven(before(filed, draw, 3, 20)) };
    case 'activity':
      return { activity: proven(true), residenceSince: proven(before(filed, draw, 12, 55)) };
    case 'schooling':
      return {
        schooling: proven(draw.weighted([...[['college', 5] as const, ['lycee', 4] as const, ['higher', 2] as const]])),
        residenceSince: claimed(before(filed, draw, 12, 55)),
      };
    case 'nothing':
      return {};
  }
}
const KINDS = [
  ['residence-claimed', 40],
  ['residence-short', 20],
  ['contract-short', 6],
  ['marriage-short', 4],
  ['activity', 14],
  ['schooling', 10],
  ['nothing', 6],
] as const;

/** A child or a lone minor with nothing that the circular asks. */
export function unmetByMinor(alone: boolean): Partial<Facts> {
  return alone ? { unaccompanied: proven(true) } : { motherApplies: proven(true) };
}

/** What is recorded of a person: their own sex and birth, proven by a document or not, and the rest as shown. */
export function factsOf(
  { sex, birth, identified }: { readonly sex: 'female' | 'male'; readonly birth: string; readonly identified: boolean },
  shown: Partial<Facts>,
): Facts {
  return { ...NO_FACTS, ...shown, sex, birth, identityProof: identified ? 'proven' : 'claimed' };
}
