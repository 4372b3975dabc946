import type { Birth } from '../domain/profile.ts';
import type { Random } from './random.ts';

/** Of all births, as asylum registers have it: half of Syrians and Afghans, few Europeans. Measured in none. */
const FIRST_OF_JANUARY = 0.22;
/** Of those: papers that give the year alone, and ages judged by somebody. */
const YEAR_ONLY = 0.25;
const ESTIMATED = 0.05;
const OLDEST_YEAR = 1945;
const YOUNGEST_YEAR = 2025;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A birth date; `from` and `to` bound the year where a family does. */
export function drawBirth(random: Random, from = OLDEST_YEAR, to = YOUNGEST_YEAR): Birth {
  // The sum of three draws: most are young adults.
  const middle = (random.unit() + random.unit() + random.unit()) / 3;
  const year = from + Math.floor(middle * (to - from + 1));
  const kind = random.unit();
  if (kind >= FIRST_OF_JANUARY) {
    const month = 1 + random.below(12);
    return { year, month, day: drawDay(random, month), precision: 'day' };
  }
  const share = kind / FIRST_OF_JANUARY;
  if (share < ESTIMATED) return { year, month: null, day: null, precision: 'estimated' };
  if (share < ESTIMATED + YEAR_ONLY) return { year, month: null, day: null, precision: 'year' };
  return { year, month: 1, day: 1, precision: 'day' };
}

export function drawDay(random: Random, month: number): number {
  return 1 + random.below(DAYS[month - 1] ?? 28);
}
