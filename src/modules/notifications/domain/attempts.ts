const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** How long is waited after each attempt that failed, in seconds: most faults pass within the hour, some over a weekend. */
const DELAYS = [
  MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  24 * HOUR,
  24 * HOUR,
  24 * HOUR,
  24 * HOUR,
] as const;

/** After so many attempts that failed nothing more is tried: about five days. */
export const MOST_ATTEMPTS = DELAYS.length + 1;

/** Seconds until the next attempt after so many; null when it was the last. */
export function delayAfter(attempts: number): number | null {
  return DELAYS[attempts - 1] ?? null;
}

/** Seconds that a whole channel pauses after so many failures of it in a row: what is down is not hammered. */
export function pauseAfter(failures: number): number {
  return Math.min(15 * MINUTE, 15 * 2 ** (failures - 1));
}
