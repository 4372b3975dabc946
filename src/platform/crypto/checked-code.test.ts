import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newAccountReference, printedAccountReference, readAccountReference } from './account-reference.ts';
import { groups, newCode, readCode } from './checked-code.ts';

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const anyCode = (length: number) => fc.constant(0).map(() => newCode(length));

describe('a code with a check sign', () => {
  it.each([10, 24, 31])('of %d signs is read as it was made', (length) => {
    for (let round = 0; round < 200; round += 1) {
      const code = newCode(length);
      expect(code).toMatch(new RegExp(`^[${SIGNS}]{${length}}$`));
      expect(readCode(code, length)).toEqual({ code });
    }
  });

  it.each([10, 24])('of %d signs is refused with any one sign wrong', (length) => {
    const code = newCode(length);
    let tried = 0;
    for (let place = 0; place < length; place += 1) {
      for (const sign of SIGNS) {
        if (sign === code[place]) continue;
        const wrong = code.slice(0, place) + sign + code.slice(place + 1);
        expect(readCode(wrong, length), wrong).toEqual({ fault: 'mistyped' });
        tried += 1;
      }
    }
    expect(tried).toBe(length * 31);
  });

  it.each([10, 24])('of %d signs is refused with any two signs exchanged, neighbours or not', (length) => {
    fc.assert(
      fc.property(anyCode(length), (code) => {
        for (let one = 0; one < length; one += 1) {
          for (let other = one + 1; other < length; other += 1) {
            if (code[one] === code[other]) continue;
            const signs = [...code];
            [signs[one], signs[other]] = [signs[other] ?? '', signs[one] ?? ''];
            expect(readCode(signs.join(''), length)).toEqual({ fault: 'mistyped' });
          }
        }
      }),
    );
  });

  it('found by chance passes once in 32', () => {
    const random = Array.from({ length: 20_000 }, () => newCode(9) + SIGNS[Math.floor(Math.random() * 32)]);
    const passed = random.filter((code) => readCode(code, 10).fault === undefined).length;
    expect(passed / random.length).toBeGreaterThan(0.022);
    expect(passed / random.length).toBeLessThan(0.042);
  });

  it('does not mind how it was typed', () => {
    fc.assert(
      fc.property(anyCode(24), fc.infiniteStream(fc.nat(5)), (code, choices) => {
        const typed = [...code].map((sign) => mangled(sign, choices.next().value ?? 0)).join('');
        expect(readCode(typed, 24), typed).toEqual({ code });
      }),
    );
  });

  it.each([
    ['nothing', '', 'length'],
    ['too little', 'ABC', 'length'],
    ['too much', '0'.repeat(11), 'length'],
    ['far too much', '0'.repeat(1_000_000), 'length'],
    ['a letter that no code has', 'UUUUUUUUUU', 'sign'],
    ['another sign', '000000000!', 'sign'],
    ['Arabic', 'رمز الحساب', 'sign'],
    ['markup', '<b>00000</b>', 'sign'],
    ['SQL', "00000' or 1=1", 'sign'],
    ['a code that does not check', '0000000001', 'mistyped'],
  ])('is not read from %s', (_what, typed, fault) => {
    expect(readCode(typed, 10)).toEqual({ fault });
  });
});

describe('the reference of an account', () => {
  it('is printed in two groups and read back', () => {
    const reference = newAccountReference();
    const printed = printedAccountReference(reference);
    expect(printed).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
    expect(readAccountReference(printed.toLowerCase())).toEqual({ code: reference });
  });

  it('is another each time', () => {
    expect(new Set(Array.from({ length: 50_000 }, newAccountReference)).size).toBe(50_000);
  });

  it('keeps its last group when it is shorter', () => {
    expect(groups('ABCDEFG', 3)).toBe('ABC-DEF-G');
  });
});

/** The same sign as people type it. */
function mangled(sign: string, choice: number): string {
  if (choice === 0) return sign.toLowerCase();
  if (choice === 1) return `${sign}-`;
  if (choice === 2) return ` ${sign}`;
  if (choice === 3 && sign === '0') return 'o';
  if (choice === 3 && sign === '1') return 'l';
  if (choice === 4 && sign === '1') return 'I';
  if (choice === 4 && /\d/.test(sign)) return String.fromCharCode(0x0660 + Number(sign));
  if (choice === 5 && /\d/.test(sign)) return String.fromCharCode(0x06f0 + Number(sign));
  return sign;
}
