import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  endOf,
  hasSteppedUp,
  SESSION_LIMITS,
  type Sensitivity,
  type SessionTimes,
  sessionState,
} from './session-limits.ts';

const MINUTE = 60_000;
const START = Date.UTC(2026, 10, 22, 8);
const at = (minutes: number) => new Date(START + minutes * MINUTE);
const session = (sensitivity: Sensitivity, seen = 0): SessionTimes => ({
  sensitivity,
  startedAt: at(0),
  seenAt: at(seen),
  endedAt: null,
});

describe('a session', () => {
  it.each([
    ['applicant', 59.99, 'live'],
    ['applicant', 60, 'idle-expired'],
    ['staff', 59.99, 'live'],
    ['staff', 60, 'idle-expired'],
    ['sealed', 14.99, 'live'],
    ['sealed', 15, 'idle-expired'],
  ] as const)('of an %s that was left for %d minutes is %s', (sensitivity, minutes, state) => {
    expect(sessionState(session(sensitivity), at(minutes))).toBe(state);
    expect(sessionState(session(sensitivity, 100), at(100 + minutes))).toBe(state);
  });

  it.each([
    ['applicant', 24 * 60],
    ['staff', 12 * 60],
    ['sealed', 12 * 60],
  ] as const)('of an %s that is in use all the time ends after %d minutes', (sensitivity, minutes) => {
    expect(sessionState(session(sensitivity, minutes - 1), at(minutes - 0.01))).toBe('live');
    expect(sessionState(session(sensitivity, minutes - 1), at(minutes))).toBe('expired');
    expect(sessionState(session(sensitivity, minutes), at(minutes))).toBe('expired');
  });

  it('keeps within what NIST asks for', () => {
    for (const { idle, whole } of Object.values(SESSION_LIMITS)) {
      expect(idle).toBeLessThanOrEqual(60 * MINUTE);
      expect(whole).toBeLessThanOrEqual(24 * 60 * MINUTE);
    }
    expect(SESSION_LIMITS.sealed.idle).toBeLessThanOrEqual(15 * MINUTE);
    expect(SESSION_LIMITS.sealed.whole).toBeLessThanOrEqual(12 * 60 * MINUTE);
  });

  it('that was ended is ended, however fresh', () => {
    expect(sessionState({ ...session('staff'), endedAt: at(0) }, at(0))).toBe('ended');
  });

  it('does not live longer because the clock was put back', () => {
    expect(sessionState(session('staff', 12 * 60), at(30))).toBe('expired');
    expect(sessionState(session('staff', 12 * 60 - 1), at(30))).toBe('live');
  });

  it('once over never comes to life again, and is live up to the moment it says', () => {
    const sensitivity = fc.constantFrom('applicant' as const, 'staff' as const, 'sealed' as const);
    fc.assert(
      fc.property(sensitivity, fc.nat(2000), fc.nat(3000), fc.nat(3000), (kind, seen, now, later) => {
        const one = session(kind, seen);
        if (sessionState(one, at(now)) !== 'live') expect(sessionState(one, at(now + later))).not.toBe('live');
        const end = endOf(one);
        if (end > one.seenAt) expect(sessionState(one, new Date(end.getTime() - 1))).toBe('live');
        expect(sessionState(one, end)).not.toBe('live');
      }),
    );
  });
});

describe('a proof of who is there', () => {
  it.each([
    [0, true],
    [9.99, true],
    [10, false],
    [600, false],
    [-0.01, false],
  ])('made %d minutes ago counts: %s', (minutes, counts) => {
    expect(hasSteppedUp(at(0), at(minutes))).toBe(counts);
  });

  it('that was never made does not count', () => {
    expect(hasSteppedUp(null, at(0))).toBe(false);
  });
});
