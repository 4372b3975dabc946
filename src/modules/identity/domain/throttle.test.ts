import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Attempt,
  admit,
  type Count,
  countsOf,
  isForgotten,
  LIMITS,
  type Tally,
  withFailure,
  withSuccess,
} from './throttle.ts';

const at = (seconds: number) => new Date(1_795_000_000_000 + seconds * 1000);
const DAY = 86_400;

/** The counts of a whole system, as its store keeps them. */
function counts() {
  const kept = new Map<string, Tally>();
  const keys = (attempt: Attempt) => countsOf(attempt).map(({ count, key }) => ({ count, key: `${count} ${key}` }));
  return {
    /** Seconds to wait, or 0 for an attempt that was looked at; as in the store, it counts as failed at first. */
    attempt(attempt: Attempt, seconds: number, right = false): number {
      const found: Partial<Record<Count, Tally>> = {};
      for (const { count, key } of keys(attempt)) {
        const tally = kept.get(key);
        if (tally !== undefined) found[count] = tally;
      }
      const admission = admit(found, at(seconds));
      if (!admission.allowed) return admission.wait;
      for (const { count, key } of keys(attempt)) kept.set(key, withFailure(count, kept.get(key), at(seconds)));
      if (right) {
        for (const { count, key } of keys(attempt)) {
          const tally = kept.get(key);
          const left = tally === undefined ? null : withSuccess(count, tally);
          if (left === null) kept.delete(key);
          else kept.set(key, left);
        }
      }
      return 0;
    },
  };
}

const guess = (account: string, network: string): Attempt => ({ step: 'password', account, network, device: null });

/** The moments at which an attacker who tries as soon as he may is let in. */
function greedy(attempt: Attempt, seconds: number): readonly number[] {
  const system = counts();
  const moments: number[] = [];
  for (let now = 0; now < seconds; ) {
    const wait = system.attempt(attempt, now);
    if (wait === 0) moments.push(now);
    else now += wait;
  }
  return moments;
}

describe('somebody who mistypes', () => {
  it('has three tries at once, then waits a little longer each time, and five minutes at most', () => {
    const gaps = greedy(guess('a1', 'n1'), DAY).slice(0, 15);
    expect(gaps).toEqual([0, 0, 0, 1, 3, 7, 15, 31, 63, 127, 255, 511, 811, 1111, 1411]);
  });

  it('waits for nothing once signed in', () => {
    const system = counts();
    for (let now = 0; now < 2000; now += 1) system.attempt(guess('a1', 'n1'), now);
    expect(system.attempt(guess('a1', 'n1'), 2500, true)).toBe(0);
    expect([1, 2, 3].map(() => system.attempt(guess('a1', 'n1'), 2501))).toEqual([0, 0, 0]);
  });

  it('is not held off longer by asking too early', () => {
    const system = counts();
    for (let now = 0; now < 300; now += 1) system.attempt(guess('a1', 'n1'), now);
    const asked = counts();
    for (let now = 0; now < 300; now += 0.01) asked.attempt(guess('a1', 'n1'), now);
    expect(asked.attempt(guess('a1', 'n1'), 300)).toBeLessThanOrEqual(system.attempt(guess('a1', 'n1'), 300));
  });
});

describe('guesses at one account from one network', () => {
  it('come to no more than one in 30 seconds over any ten minutes, however they are timed', () => {
    const gaps = fc.array(fc.oneof(fc.nat(5), fc.nat(60), fc.nat(600), fc.nat(7200)), {
      minLength: 50,
      maxLength: 400,
    });
    fc.assert(
      fc.property(gaps, (steps) => {
        const system = counts();
        const moments: number[] = [];
        let now = 0;
        for (const step of steps) {
          now += step;
          // Two at once, for who sends them in parallel.
          for (const _ of [1, 2]) if (system.attempt(guess('a1', 'n1'), now) === 0) moments.push(now);
        }
        for (const start of moments) {
          const within = moments.filter((moment) => moment >= start && moment < start + 600).length;
          expect(within).toBeLessThanOrEqual(600 / 30);
        }
      }),
    );
  });

  it('come to fewer than 300 in the first day, and in each day after', () => {
    const moments = greedy(guess('a1', 'n1'), 7 * DAY);
    for (let day = 0; day < 7; day += 1) {
      const today = moments.filter((moment) => moment >= day * DAY && moment < (day + 1) * DAY);
      expect(today.length, `day ${day}`).toBeLessThan(300);
    }
  });

  it('never come to an end: nothing is locked', () => {
    const moments = greedy(guess('a1', 'n1'), 7 * DAY);
    const gaps = moments.slice(1).map((moment, place) => moment - (moments[place] ?? 0));
    expect(Math.max(...gaps)).toBe(LIMITS.pair.longest);
  });
});

describe('guesses at one account from many networks', () => {
  const system = counts();
  const owner = { home: 0, device: 0, worst: 0 };
  const hourly = new Array<number>(24).fill(0);
  for (let now = 0; now < DAY; now += 1) {
    // Fifty networks, each knocking every second.
    for (let network = 0; network < 50; network += 1) {
      if (system.attempt(guess('victim', `n${network}`), now) === 0) {
        hourly[Math.floor(now / 3600)] = (hourly[Math.floor(now / 3600)] ?? 0) + 1;
      }
    }
    // The owner mistypes twice, from a new place each time, and on the device he always uses.
    if (now % 600 === 599) {
      for (const right of [false, false, true]) {
        owner.home = Math.max(
          owner.home,
          system.attempt(guess('victim', `home ${now}`), now, right && now > DAY - 600),
        );
        const known = { ...guess('victim', 'n7'), device: 'd1' };
        owner.device = Math.max(owner.device, system.attempt(known, now, right));
      }
    }
  }

  it('come to one in 30 seconds in all, but for the free tries of each network', () => {
    console.info(`50 networks at one account: guesses an hour ${hourly.join(' ')}`);
    const all = hourly.reduce((sum, hour) => sum + hour, 0);
    expect(hourly[0]).toBeLessThanOrEqual(120 + 3 * 50);
    // A network has three free tries, and a fourth when the first has faded, after a third of a day or more.
    expect(all).toBeLessThanOrEqual(DAY / 30 + (3 + 3) * 50);
    for (const hour of hourly.slice(1)) expect(hour).toBeLessThanOrEqual(120 + 50);
  });

  it('never make the owner wait: neither at home, nor on a device that has signed in before', () => {
    expect(owner).toMatchObject({ home: 0, device: 0 });
  });
});

describe('a device that has signed in to the account before', () => {
  it('never waits because of what others do, wherever they are', () => {
    const others = fc.array(
      fc.record({
        account: fc.constantFrom('owner', 'a2', 'a3'),
        network: fc.constantFrom('home', 'n2', 'n3'),
        device: fc.constantFrom(null, null, 'another'),
        step: fc.constantFrom('password' as const, 'second-factor' as const),
        gap: fc.nat(20),
      }),
      { maxLength: 400 },
    );
    fc.assert(
      fc.property(others, (attempts) => {
        const system = counts();
        let now = 0;
        for (const { gap, ...attempt } of attempts) {
          now += gap;
          system.attempt(attempt, now);
        }
        const own: Attempt = { step: 'password', account: 'owner', network: 'home', device: 'own' };
        expect([1, 2, 3].map(() => system.attempt(own, now))).toEqual([0, 0, 0]);
        expect(system.attempt({ ...own, step: 'second-factor' }, now + 1)).toBe(0);
      }),
    );
  });

  it('is slowed down for its own failures, as a stolen one must be', () => {
    const own: Attempt = { step: 'password', account: 'owner', network: 'home', device: 'own' };
    expect(greedy(own, DAY).length).toBeLessThan(300);
  });
});

describe('a code of six digits', () => {
  const code: Attempt = { step: 'second-factor', account: 'a1', network: 'n1', device: null };

  it('is guessed at less than a hundred times a day after the first, from wherever', () => {
    const moments = greedy(code, 7 * DAY);
    const later = moments.filter((moment) => moment >= DAY).length / 6;
    console.info(
      `second factor: ${moments.filter((moment) => moment < DAY).length} tries the first day, then ${later}`,
    );
    expect(later).toBeLessThan(100);
    expect(countsOf({ ...code, network: 'n2' })).toEqual(countsOf(code));
  });
});

describe('a network that goes through the names', () => {
  it('is slowed down, and one where many people mistype is not', () => {
    const search = counts();
    let found = 0;
    for (let now = 0; now < 3600; now += 1) {
      for (const _ of [1, 2]) if (search.attempt(guess(`a${found}`, 'n1'), now) === 0) found += 1;
    }
    console.info(`one network, one guess at each name: ${found} in an hour`);
    expect(found).toBeLessThan(1000);

    const office = counts();
    for (let now = 0; now < 4 * 3600; now += 2) {
      // 1,800 sign-ins an hour, of which a fifth goes wrong at first.
      const person = `p${now}`;
      if (now % 10 === 0) expect(office.attempt(guess(person, 'office'), now), `second ${now}`).toBe(0);
      expect(office.attempt(guess(person, 'office'), now, true), `second ${now}`).toBe(0);
    }
  });

  it('is not forgiven because somebody signs in there', () => {
    const system = counts();
    for (let account = 0; account < 200; account += 1) {
      system.attempt(guess(`a${account}`, 'n1'), account * 30);
      system.attempt(guess('own', 'n1'), account * 30, true);
    }
    const alone = counts();
    for (let account = 0; account < 200; account += 1) alone.attempt(guess(`a${account}`, 'n1'), account * 30);
    const failuresUntilSlow = (one: ReturnType<typeof counts>) => {
      for (let more = 0; ; more += 1) if (one.attempt(guess(`b${more}`, 'n1'), 6001) > 0) return more;
    };
    expect(failuresUntilSlow(system)).toBeLessThanOrEqual(failuresUntilSlow(alone));
  });
});

describe('ten thousand guesses at a thousand accounts from fifty networks', () => {
  const system = counts();
  const wanted = Array.from({ length: 50 }, (_, network) =>
    Array.from({ length: 200 }, (_none, number) => `a${(network * 20 + number * 7) % 1000}`),
  );
  const guesses = new Map<string, number[]>();
  const waits = { own: 0, device: 0, signIns: 0 };
  let done = 0;
  let ended = 0;
  for (let now = 0; done < 10_000 && now < DAY; now += 1) {
    for (const [network, accounts] of wanted.entries()) {
      // Each network sends five a second, the next name when one is refused.
      for (let sent = 0; sent < 5 && accounts.length > 0; sent += 1) {
        const account = accounts.shift() ?? '';
        if (system.attempt(guess(account, `n${network}`), now) > 0) accounts.push(account);
        else {
          guesses.set(account, [...(guesses.get(account) ?? []), now]);
          done += 1;
        }
      }
    }
    // Meanwhile a person signs in from home after two mistakes, and another on a known device, behind an attacker.
    const home = `home ${now % 977}`;
    for (const right of [false, false, true]) {
      waits.own = Math.max(waits.own, system.attempt(guess(`a${(now * 13) % 1000}`, home), now, right));
    }
    const known = { ...guess(`a${(now * 17) % 1000}`, `n${now % 50}`), device: `d${(now * 17) % 1000}` };
    waits.device = Math.max(waits.device, system.attempt(known, now, true));
    waits.signIns += 2;
    ended = now;
  }

  it('take the attackers minutes, and reach no account more often than once in 30 seconds', () => {
    const most = Math.max(
      ...[...guesses.values()].map((moments) =>
        Math.max(...moments.map((start) => moments.filter((one) => one >= start && one < start + 600).length)),
      ),
    );
    console.info(
      `10,000 guesses, 1,000 accounts, 50 networks: ${done} in ${ended} s; most at one account in ten minutes ${most}; ` +
        `${waits.signIns} honest sign-ins meanwhile, longest wait ${Math.max(waits.own, waits.device)} s`,
    );
    expect(ended).toBeGreaterThan(480);
    expect(most).toBeLessThanOrEqual(600 / 30);
  });

  it('hold up nobody who signs in from elsewhere, or on a known device', () => {
    expect(waits.signIns).toBeGreaterThan(1000);
    expect(waits).toMatchObject({ own: 0, device: 0 });
  });
});

describe('a delay', () => {
  const count = fc.constantFrom(...(Object.keys(LIMITS) satisfies string[]).filter(isCount));
  const waitOf = (one: Count, tally: Tally, now: Date) => {
    // An account makes nobody wait who has not failed there.
    const pair = one === 'account' ? { pair: { failures: 3, at: at(-DAY / 24) } } : {};
    const admission = admit({ ...pair, [one]: tally }, now);
    return admission.allowed ? 0 : admission.wait;
  };

  it('never becomes shorter by one more failure, nor longer by waiting', () => {
    fc.assert(
      fc.property(
        count,
        fc.double({ min: 0, max: 500, noNaN: true }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        fc.nat(1000),
        fc.nat(1000),
        (one, failures, more, elapsed, later) => {
          const now = at(elapsed);
          const wait = waitOf(one, { failures, at: at(0) }, now);
          expect(waitOf(one, { failures: failures + more, at: at(0) }, now)).toBeGreaterThanOrEqual(wait);
          expect(waitOf(one, { failures, at: at(0) }, at(elapsed + later))).toBeLessThanOrEqual(wait);
          expect(waitOf(one, withFailure(one, { failures, at: at(0) }, now), now)).toBeLessThanOrEqual(
            LIMITS[one].longest,
          );
        },
      ),
    );
  });

  it('is not lengthened by a clock that was put back', () => {
    const tomorrow: Tally = { failures: 50, at: at(DAY) };
    expect(waitOf('pair', tomorrow, at(0))).toBe(LIMITS.pair.longest);
    expect(withFailure('pair', tomorrow, at(0))).toEqual({ failures: 51, at: at(0) });
  });

  it('is over when it was said to be', () => {
    fc.assert(
      fc.property(count, fc.integer({ min: 0, max: 300 }), fc.nat(400), (one, failures, elapsed) => {
        const tally: Tally = { failures, at: at(0) };
        const wait = waitOf(one, tally, at(elapsed));
        expect(waitOf(one, tally, at(elapsed + wait))).toBe(0);
        if (wait > 1) expect(waitOf(one, tally, at(elapsed + wait - 1))).toBe(1);
      }),
    );
  });

  it('fades away: after some days nothing is left to keep', () => {
    for (const one of ['pair', 'network', 'account', 'device', 'second-factor'] as const) {
      const tally: Tally = { failures: 300, at: at(0) };
      expect(isForgotten(one, tally, at(1))).toBe(false);
      expect(isForgotten(one, tally, at(10 * DAY))).toBe(true);
    }
    expect(isForgotten('pair', { failures: 1, at: at(0) }, at(3600))).toBe(false);
  });
});

function isCount(name: string): name is Count {
  return name in LIMITS;
}
