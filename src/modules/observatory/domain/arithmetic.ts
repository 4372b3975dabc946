import type { Line, Token } from './relation.ts';

/** The decimals a value was printed with, at most six: 48.11 has two. */
export function decimalsOf(value: number): number {
  for (let decimals = 0; decimals < 6; decimals += 1) {
    if (Math.abs(value - roundTo(value, decimals)) < 1e-9) return decimals;
  }
  return 6;
}

/** Rounds half away from zero at a number of decimals; the nudge absorbs what binary fractions lose. */
export function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return (Math.sign(value) * Math.floor(Math.abs(value) * scale + 0.5 + 1e-9)) / scale;
}

export function truncateTo(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.trunc(value * scale + Math.sign(value) * 1e-9) / scale;
}

export function sign(of: Extract<Token, { kind: 'sign' }>['sign']): Token {
  return { kind: 'sign', sign: of };
}

export function number(value: number, decimals = decimalsOf(value)): Token {
  return { kind: 'number', value, decimals, percent: false };
}

export function percent(value: number, decimals = 2): Token {
  return { kind: 'number', value, decimals, percent: true };
}

/** A difference of percentages, in points. */
export function points(value: number): Token {
  return { kind: 'number', value, decimals: 2, percent: false, points: true };
}

/** `a + b + c`, or `a` alone. */
export function added(terms: readonly Token[]): Line {
  return terms.flatMap((term, position) => (position === 0 ? [term] : [sign('+'), term]));
}
