/**
 * How sign-ins are slowed down for those who guess, and for nobody else. Failures are counted in several places; each
 * count makes the next try wait longer, and fades away. Nothing is ever locked, for a lock is what an attacker would use
 * against the person (OWASP ASVS 5.0, 6.1.1). NIST SP 800-63B-4 (3.2.2) would disable a password after 100 failures;
 * here the delays bound the guesses instead.
 */
export type Count = 'pair' | 'network' | 'account' | 'device' | 'second-factor';

interface Limit {
  /** So many failures cost nothing: people mistype. */
  readonly free: number;
  /** After those, so many more double the delay, from one second on. */
  readonly doubling: number;
  /** No delay is longer, in seconds. */
  readonly longest: number;
  /** After so many seconds half of the failures are forgotten. */
  readonly halfLife: number;
}

const HOUR = 3600;
const DAY = 24 * HOUR;

export const LIMITS: Readonly<Record<Count, Limit>> = {
  // One account from one network. The tenth failure comes after a minute, and whoever goes on has one try in five minutes.
  // Remembered for a day, since the free tries are also free of what others do.
  pair: { free: 3, doubling: 1, longest: 300, halfLife: DAY },
  // All accounts from one network. Behind one address of a telephone company thousands of applicants sign in, and some
  // mistype: 400 failures an hour cost nothing. Beyond, somebody who goes through the names gets some 600 an hour.
  network: { free: 100, doubling: 10, longest: 30, halfLife: HOUR / 6 },
  // One account from everywhere, against guesses spread over many networks. Whoever wants to keep the owner out must not
  // be given a longer delay than the owner can sit through.
  account: { free: 20, doubling: 4, longest: 30, halfLife: HOUR },
  // One account on a device that has signed in to it before: its own count, so that nobody else can add to it.
  device: { free: 3, doubling: 1, longest: 300, halfLife: DAY },
  // The six digits of an application, which only somebody who has the password gets to try. Three of a million codes are
  // right at any time: a quarter of an hour leaves one chance in 3,400 a day. A passkey is not concerned.
  'second-factor': { free: 5, doubling: 1, longest: 900, halfLife: DAY },
};

/** The failures of one count, as they stood when the last one came. */
export interface Tally {
  readonly failures: number;
  readonly at: Date;
}

export interface Attempt {
  readonly step: 'password' | 'second-factor';
  /** What was typed, folded and hashed, so that unknown accounts are slowed down as known ones are. */
  readonly account: string;
  readonly network: string;
  /** A device that proved by its cookie that it has signed in to this very account; else null. */
  readonly device: string | null;
}

export interface Counted {
  readonly count: Count;
  readonly key: string;
}

/** The counts that an attempt is held against, and that its failure adds to. */
export function countsOf({ step, account, network, device }: Attempt): readonly Counted[] {
  if (device !== null) return [{ count: 'device', key: `${account} ${device}` }];
  if (step === 'second-factor') return [{ count: 'second-factor', key: account }];
  return [
    { count: 'pair', key: `${account} ${network}` },
    { count: 'network', key: network },
    { count: 'account', key: account },
  ];
}

export type Admission = { readonly allowed: true } | { readonly allowed: false; readonly wait: number };

/**
 * Whether an attempt may be looked at now, or after how many seconds. An attempt that must wait adds to no count, so that
 * nobody is held off by knocking. A network that has failed fewer than three times at an account does not wait because
 * others have: its owner, from home, always has these tries.
 */
export function admit(tallies: Readonly<Partial<Record<Count, Tally>>>, now: Date): Admission {
  const { pair, account, ...others } = tallies;
  const returning = pair !== undefined && failuresAt('pair', pair, now) >= LIMITS.pair.free;
  const wait = Math.max(
    0,
    waitFor('pair', pair, now),
    returning ? waitFor('account', account, now) : 0,
    waitFor('network', others.network, now),
    waitFor('device', others.device, now),
    waitFor('second-factor', others['second-factor'], now),
  );
  return wait === 0 ? { allowed: true } : { allowed: false, wait };
}

/**
 * One more failure. It is counted before the password is looked at, and taken back by success: a hundred requests at
 * once would otherwise all be let in by the same count.
 */
export function withFailure(count: Count, tally: Tally | undefined, now: Date): Tally {
  return { failures: (tally === undefined ? 0 : faded(count, tally, now)) + 1, at: now };
}

/**
 * What a count is after a sign-in that succeeded, or null for nothing. Its own try is taken back from the network, which
 * is not absolved of the others: an attacker may well have an account of his own there.
 */
export function withSuccess(count: Count, tally: Tally): Tally | null {
  return count === 'network' && tally.failures > 1 ? { ...tally, failures: tally.failures - 1 } : null;
}

/** Whether a tally can be thrown away: what is left of it delays nobody. */
export function isForgotten(count: Count, tally: Tally, now: Date): boolean {
  return faded(count, tally, now) < 0.5 && waitFor(count, tally, now) === 0;
}

/** Whole failures left. Half of one and more counts, so that three in a minute are three. */
function failuresAt(count: Count, tally: Tally, now: Date): number {
  return Math.round(faded(count, tally, now));
}

function faded(count: Count, { failures, at }: Tally, now: Date): number {
  return failures * 2 ** (-secondsBetween(at, now) / LIMITS[count].halfLife);
}

function waitFor(count: Count, tally: Tally | undefined, now: Date): number {
  if (tally === undefined) return 0;
  return Math.max(0, Math.ceil(delayAfter(count, Math.round(tally.failures)) - secondsBetween(tally.at, now)));
}

/** The delay that a count of failures brings, from the last of them on. */
function delayAfter(count: Count, failures: number): number {
  const { free, doubling, longest } = LIMITS[count];
  return failures < free ? 0 : Math.min(longest, 2 ** ((failures - free) / doubling));
}

/** A clock that was put back is no reason to wait until it has caught up. */
function secondsBetween(earlier: Date, later: Date): number {
  return Math.max(0, (later.getTime() - earlier.getTime()) / 1000);
}
