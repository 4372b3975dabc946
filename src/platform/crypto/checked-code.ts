import { randomBytes } from 'node:crypto';
import { westernDigits } from '#lib/written.ts';

/** Crockford's Base32: no I, L, O or U, so that nothing is mistaken for 1 or 0, and few words come out by chance. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Why a typed code cannot be one of ours, before anybody looks it up. */
export type CodeFault = 'sign' | 'length' | 'mistyped';

export type ReadCode =
  | { readonly code: string; readonly fault?: never }
  | { readonly code?: never; readonly fault: CodeFault };

/** A random code of so many signs, the last of which checks the others: five bits in each sign but that one. */
export function newCode(length: number): string {
  return codeOfBytes(randomBytes(length - 1));
}

/** The code of bytes that nobody can guess: five bits of each, and the sign that checks them. */
export function codeOfBytes(bytes: Uint8Array): string {
  const values = [...bytes].map((byte) => byte & 31);
  return [...values, checkOf(values)].map((value) => ALPHABET[value]).join('');
}

/** The signs in groups, as they are printed and read aloud. */
export function groups(code: string, size: number): string {
  return (code.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join('-');
}

/**
 * Reads what somebody typed from paper: small letters, O for 0, I or L for 1, the digits of other scripts, spaces and dashes do not
 * matter.
 */
export function readCode(typed: string, length: number): ReadCode {
  // Room for a sign between any two; a text beyond that is no code, and is not worked on.
  if (typed.length > length * 4) return { fault: 'length' };
  const code = westernDigits(typed.normalize('NFKC'))
    .toUpperCase()
    .replace(/[\s\p{Cf}\p{Pd}._'’]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const values = [...code].map((sign) => ALPHABET.indexOf(sign));
  if (values.includes(-1)) return { fault: 'sign' };
  if (values.length !== length) return { fault: 'length' };
  return checkOf(values.slice(0, -1)) === values.at(-1) ? { code } : { fault: 'mistyped' };
}

/**
 * The sign that makes the weighted sum of a code zero in the field of 32 elements, where the weights are the powers of
 * its generator. In a code of up to 31 signs all weights differ and none is zero: any one wrong sign and any two that
 * changed places, neighbours or not, are found.
 */
function checkOf(values: readonly number[]): number {
  return timesGenerator(values.reduce((sum, value) => timesGenerator(sum) ^ value, 0));
}

/** Multiplies by x, modulo x⁵ + x² + 1. */
function timesGenerator(value: number): number {
  return ((value << 1) ^ ((value & 16) === 0 ? 0 : 0b100101)) & 31;
}
