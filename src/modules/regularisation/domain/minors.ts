import { addYears, type CivilDay } from '#lib/calendar/civil-day.ts';

/** The age of majority (Family Code, article 209). */
const MAJORITY = 18;

/** Whether somebody is not of age on a day; null where the day of birth is not known. */
export function isMinor(birth: CivilDay | null, on: CivilDay): boolean | null {
  return birth === null ? null : on < addYears(birth, MAJORITY);
}

/** A day of birth as far as it is known. */
interface PartialBirth {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** The same of somebody whose year of birth is known, or the month as well: null in the months in which it may be either. */
export function isMinorBornIn({ year, month, day }: PartialBirth, on: CivilDay): boolean | null {
  const two = (value: number) => String(value).padStart(2, '0');
  const first = `${year}-${two(month ?? 1)}-${two(day ?? 1)}`;
  const monthEnd = new Date(Date.UTC(year, month ?? 12, 0)).getUTCDate();
  const last = `${year}-${two(month ?? 12)}-${two(day ?? monthEnd)}`;
  const [earliest, latest] = [isMinor(first, on), isMinor(last, on)];
  return earliest === latest ? latest : null;
}

interface Asked {
  /** Whether they are not of age; null where that is not known. */
  readonly minor: boolean | null;
  /** They say that nobody is with them. */
  readonly saysAlone: boolean;
  /** What they are in the family that files together. */
  readonly role: string;
}

/**
 * A child with whom there is no parent: to be taken to those who protect children, whatever becomes of the file. Whoever says so is
 * believed, unless they are of age for sure; a child entrusted to somebody else is with no parent either; and a child with whom nobody
 * of age files is alone as far as anybody knows.
 */
export function isLoneMinor({ minor, saysAlone, role }: Asked, family: readonly (boolean | null)[]): boolean {
  if (minor === false) return false;
  if (saysAlone || (role === 'ward' && minor === true)) return true;
  return minor === true && family.every((other) => other === true);
}
