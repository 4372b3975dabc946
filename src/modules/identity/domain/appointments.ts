/** Who may be appointed to what, and what one person may not hold together. Pure: dates and roles are arguments. */

/** Our assumption: no source says how long an appointment lasts; three years is the longest before it is thought over. */
export const LONGEST_YEARS = 3;
/** Our assumption: an act is signed at most a year before it takes effect. */
const EARLIEST_YEARS = 1;
/** Our assumptions: how long a link that creates an account, or replaces every means of signing in, may be used. */
export const INVITATION_HOURS = 7 * 24;
export const RENEWAL_HOURS = 24;
export const FIRST_ADMINISTRATOR_HOURS = 24;

/** Purposes for which people confide things that must never serve to control or remove them. */
const CONFIDED = ['own-file', 'regularisation', 'return', 'protection', 'services'];

export type AppointmentFault =
  | 'role-not-appointed'
  | 'cannot-head'
  | 'ends-before-start'
  | 'over-already'
  | 'too-long'
  | 'starts-too-late'
  | 'same-appointment'
  | 'enforcement-apart'
  | 'auditor-apart';

interface Term {
  readonly role: string;
  readonly unit: string;
  /** ISO dates, both included. */
  readonly startsOn: string;
  readonly endsOn: string;
}

export interface WantedAppointment extends Term {
  readonly headsUnit: boolean;
}

interface Circumstances {
  /** The ISO date of this day. */
  readonly today: string;
  /** What the person holds or will hold, as far as it is known to who appoints. */
  readonly held: readonly Term[];
  /** The purposes that a role carries. */
  readonly carries: (role: string) => readonly string[];
}

/** Why the appointment cannot be made, or null when it can. */
export function faultOfAppointment(wanted: WantedAppointment, circumstances: Circumstances): AppointmentFault | null {
  const { today, held, carries } = circumstances;
  // People are applicants by applying.
  if (wanted.role === 'applicant') return 'role-not-appointed';
  if (wanted.headsUnit && !carries(wanted.role).includes('supervision')) return 'cannot-head';
  if (wanted.endsOn < wanted.startsOn) return 'ends-before-start';
  if (wanted.endsOn < today) return 'over-already';
  if (wanted.startsOn > yearsAfter(today, EARLIEST_YEARS)) return 'starts-too-late';
  if (wanted.endsOn > yearsAfter(wanted.startsOn, LONGEST_YEARS)) return 'too-long';
  for (const other of held.filter((term) => meet(term, wanted))) {
    if (other.role === wanted.role && other.unit === wanted.unit) return 'same-appointment';
    const fault = faultOfPair(wanted.role, other.role, carries);
    if (fault !== null) return fault;
  }
  return null;
}

/** Why one person may not hold the two at once, or null when they may. */
export function faultOfPair(
  one: string,
  other: string,
  carries: Circumstances['carries'],
): 'enforcement-apart' | 'auditor-apart' | null {
  const confided = (role: string) => carries(role).some((purpose) => CONFIDED.includes(purpose));
  const enforcing = (role: string) => carries(role).includes('enforcement');
  if ((enforcing(one) && confided(other)) || (enforcing(other) && confided(one))) return 'enforcement-apart';
  // Who gives access does not oversee how it was given.
  const pair = [one, other];
  return pair.includes('auditor') && pair.includes('administrator') ? 'auditor-apart' : null;
}

function meet(one: Term, other: Term): boolean {
  return one.startsOn <= other.endsOn && other.startsOn <= one.endsOn;
}

/** The same day some years later; of 29 February, the 28th. */
export function yearsAfter(iso: string, years: number): string {
  const year = Number(iso.slice(0, 4)) + years;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return `${String(year).padStart(4, '0')}${iso.slice(4) === '-02-29' && !isLeap ? '-02-28' : iso.slice(4)}`;
}
