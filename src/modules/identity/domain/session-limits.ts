/**
 * How long a session lasts, by what it opens. NIST SP 800-63B-4 wants at most an hour without use and 24 hours in all at
 * AAL2 (2.2.3), 15 minutes and 12 hours at AAL3 (2.3.3). Staff have the working day of AAL3, for their sessions open
 * other people's files; the sealed files of protection have its short idle time too.
 */
export type Sensitivity = 'applicant' | 'staff' | 'sealed';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** In milliseconds: without use, and in all. */
export const SESSION_LIMITS: Readonly<Record<Sensitivity, { readonly idle: number; readonly whole: number }>> = {
  applicant: { idle: 60 * MINUTE, whole: 24 * HOUR },
  staff: { idle: 60 * MINUTE, whole: 12 * HOUR },
  sealed: { idle: 15 * MINUTE, whole: 12 * HOUR },
};

/** A sensitive act asks anew who is there, unless that was proved so short a time ago (OWASP ASVS 5.0, 7.5.3). */
export const STEP_UP = 10 * MINUTE;

export interface SessionTimes {
  readonly sensitivity: Sensitivity;
  readonly startedAt: Date;
  readonly seenAt: Date;
  /** Signed out, revoked, or replaced by a new one. */
  readonly endedAt: Date | null;
}

export type SessionState = 'live' | 'idle-expired' | 'expired' | 'ended';

/** At the limit itself a session is over. */
export function sessionState({ sensitivity, startedAt, seenAt, endedAt }: SessionTimes, now: Date): SessionState {
  if (endedAt !== null) return 'ended';
  const limits = SESSION_LIMITS[sensitivity];
  // A clock that was put back prolongs nothing: time stands still until it has caught up.
  const moment = Math.max(now.getTime(), seenAt.getTime());
  if (moment - startedAt.getTime() >= limits.whole) return 'expired';
  return moment - seenAt.getTime() >= limits.idle ? 'idle-expired' : 'live';
}

/** When a live session ends if it is not used any more. */
export function endOf({ sensitivity, startedAt, seenAt }: SessionTimes): Date {
  const { idle, whole } = SESSION_LIMITS[sensitivity];
  return new Date(Math.min(startedAt.getTime() + whole, seenAt.getTime() + idle));
}

/** Whether the person has proved who they are so recently that a sensitive act needs no further proof. */
export function hasSteppedUp(provedAt: Date | null, now: Date): boolean {
  const age = provedAt === null ? Number.NaN : now.getTime() - provedAt.getTime();
  // A proof from the future is none.
  return age >= 0 && age < STEP_UP;
}
