import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newRecoveryCode, printedRecoveryCode, readRecoveryCode, recoveryCodeHash } from './recovery-code.ts';

const key = randomBytes(32);

describe('a recovery code', () => {
  it('holds more than 112 random bits, and is printed in six groups of four', () => {
    const code = newRecoveryCode();
    expect((code.length - 1) * 5).toBeGreaterThanOrEqual(112);
    expect(printedRecoveryCode(code)).toMatch(/^(?:[0-9A-Z]{4}-){5}[0-9A-Z]{4}$/);
    expect(readRecoveryCode(printedRecoveryCode(code).toLowerCase().replaceAll('-', ' – '))).toEqual({ code });
  });

  it('uses every sign equally', () => {
    const signs = Array.from({ length: 3000 }, newRecoveryCode).join('');
    const counts = new Map<string, number>();
    for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
    // 2,250 expected of each, with a deviation of 47.
    expect(counts.size).toBe(32);
    expect(Math.min(...counts.values())).toBeGreaterThan(1900);
    expect(Math.max(...counts.values())).toBeLessThan(2600);
  });

  it('is stored as a hash that only the key and the account give again', () => {
    const code = newRecoveryCode();
    const stored = recoveryCodeHash(code, key, 'a1');
    expect(stored).toHaveLength(32);
    expect(recoveryCodeHash(code, key, 'a1')).toEqual(stored);
    expect(recoveryCodeHash(code, key, 'a2')).not.toEqual(stored);
    expect(recoveryCodeHash(code, randomBytes(32), 'a1')).not.toEqual(stored);
    expect(recoveryCodeHash(newRecoveryCode(), key, 'a1')).not.toEqual(stored);
  });
});
