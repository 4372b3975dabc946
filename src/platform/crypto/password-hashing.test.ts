import { randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';
import { OverloadedError } from './bounded-pool.ts';
import { passwordHashing } from './password-hashing.ts';

const pepper = randomBytes(32);
const passwords = passwordHashing({ pepper });
const PASSWORD = 'quatre mots sans rapport';

describe('the hashing of passwords', () => {
  it('is Argon2id at the cost of the standard, with a new salt each time', async () => {
    const [one, other] = await Promise.all([
      passwords.hashPassword(PASSWORD, 'a1'),
      passwords.hashPassword(PASSWORD, 'a1'),
    ]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/);
    expect(one).not.toBe(other);
    expect(await passwords.verifyPassword(one, PASSWORD, 'a1')).toBe(true);
    expect(await passwords.verifyPassword(other, PASSWORD, 'a1')).toBe(true);
  });

  it('takes the whole password into account, its case and its spaces too', async () => {
    const stored = await passwords.hashPassword(`${'x'.repeat(100)} end`, 'a1');
    for (const wrong of [`${'x'.repeat(100)} enD`, `${'x'.repeat(100)}  end`, 'x'.repeat(100), '']) {
      expect(await passwords.verifyPassword(stored, wrong, 'a1'), wrong).toBe(false);
    }
  });

  it.each([
    ['an accent typed as one sign or as two', 'été à Fès, déjà', 'été à Fès, déjà'.normalize('NFD')],
    ['an Arabic ligature or its letters', 'السلام عليكم يا صاحبي', 'السلام عليكم يا صاحبي'.replace('لا', '\ufefb')],
    ['full-width digits or plain ones', 'Rabat 12345 Salé', 'Rabat １２３４５ Salé'],
  ])('knows the same password by %s', async (_what, one, other) => {
    expect(one).not.toBe(other);
    const stored = await passwords.hashPassword(one, 'a1');
    expect(await passwords.verifyPassword(stored, other, 'a1')).toBe(true);
  });

  it('opens nothing with a hash copied from another account', async () => {
    const stored = await passwords.hashPassword(PASSWORD, 'intruder');
    expect(await passwords.verifyPassword(stored, PASSWORD, 'victim')).toBe(false);
  });

  it('opens nothing without the pepper, or with another', async () => {
    const stored = await passwords.hashPassword(PASSWORD, 'a1');
    for (const others of [passwordHashing(), passwordHashing({ pepper: randomBytes(32) })]) {
      expect(await others.verifyPassword(stored, PASSWORD, 'a1')).toBe(false);
    }
    const plain = passwordHashing();
    expect(await plain.verifyPassword(await plain.hashPassword(PASSWORD, 'a1'), PASSWORD, 'a1')).toBe(true);
  });

  it('refuses without hashing them passwords that no rule lets in', async () => {
    const stored = await passwords.hashPassword('', 'a1');
    expect(await passwords.verifyPassword(stored, 'x'.repeat(1025), 'a1')).toBe(false);
    await expect(passwords.hashPassword('x'.repeat(1025), 'a1')).rejects.toThrow(RangeError);
  });

  it('names the hashes to be made anew', async () => {
    expect(passwords.needsRehash(await passwords.hashPassword(PASSWORD, 'a1'))).toBe(false);
    expect(passwords.needsRehash(await hash(PASSWORD, { memoryCost: 19_456, timeCost: 2 }))).toBe(true);
    expect(passwords.needsRehash('$2b$10$abcdefghijklmnopqrstuv')).toBe(true);
  });
});

describe('too many sign-ins at once', () => {
  it('are refused at once beyond the queue, known account or not, and those let in are answered', async () => {
    const small = passwordHashing({ pepper, atOnce: 2, waiting: 4 });
    const stored = await small.hashPassword(PASSWORD, 'a1');
    const tries = Array.from({ length: 20 }, (_, number) =>
      number % 2 === 0 ? small.verifyPassword(stored, PASSWORD, 'a1') : small.verifyNothing(PASSWORD),
    );
    const answers = await Promise.allSettled(tries);
    const refused = answers.filter((answer) => answer.status === 'rejected');
    expect(refused).toHaveLength(14);
    expect(refused.every(({ reason }) => reason instanceof OverloadedError && reason.retryAfter >= 1)).toBe(true);
    expect(answers.slice(0, 6).map((answer) => answer.status === 'fulfilled' && answer.value)).toEqual([
      true,
      false,
      true,
      false,
      true,
      false,
    ]);
  });
});

describe('an unknown account', () => {
  it('is never let in', async () => {
    for (const password of ['', PASSWORD, 'x'.repeat(2000)]) {
      expect(await passwords.verifyNothing(password)).toBe(false);
    }
  });

  it('costs as much time as a known one', async () => {
    const stored = await passwords.hashPassword(PASSWORD, 'a1');
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let round = 0; round < 60; round += 1) {
      // In turns, so that both meet the same noise.
      const kind = round % 2 === 0 ? 'known' : 'unknown';
      const started = performance.now();
      if (kind === 'known') await passwords.verifyPassword(stored, 'not this one at all', 'a1');
      else await passwords.verifyNothing('not this one at all');
      times[kind].push(performance.now() - started);
    }
    const [known, unknown] = [median(times.known), median(times.unknown)];
    const wins = times.known.flatMap((one) => times.unknown.map((other) => (one > other ? 1 : one < other ? 0 : 0.5)));
    const auc = wins.reduce<number>((sum, win) => sum + win, 0) / wins.length;
    console.info(
      `verify: known ${known.toFixed(1)} ms, unknown ${unknown.toFixed(1)} ms (medians), classifier AUC ${auc.toFixed(2)}`,
    );
    // Loose, for a machine that does other things: a comparison left out would be a factor of hundreds.
    expect(unknown / known).toBeGreaterThan(0.4);
    expect(unknown / known).toBeLessThan(2.5);
  });
});

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
