import { added, decimalsOf, number, percent, points, roundTo, sign, truncateTo } from './arithmetic.ts';
import type { FigureClaim, Unit } from './figure.ts';
import {
  type CheckFinding,
  type Line,
  type Obstacle,
  operandsOf,
  type Relation,
  type Remark,
  type Token,
} from './relation.ts';

/** The part of a figure that checks look at. */
export type Operand = Pick<FigureClaim, 'id' | 'value' | 'unit' | 'qualifier'> & { readonly unitKind: Unit['kind'] };

/** How far "about 90 %" may be from the computed share, in percentage points. */
export const ABOUT_POINTS = 1;

/** How far "about 50,000" may be from what it is compared with, as a part of one. */
export const ABOUT_PART = 0.01;

/** Says whether a declared relation holds between the published values, with the arithmetic done. */
export function check(relation: Relation, figures: ReadonlyMap<string, Operand>): CheckFinding {
  const missing = operandsOf(relation).filter((id) => !figures.has(id));
  if (missing.length > 0) return impossible('missing-figure', missing);
  const found = (id: string): Operand => {
    const operand = figures.get(id);
    if (operand === undefined) throw new Error(`The figure ${id} was looked for and is gone.`);
    return operand;
  };
  switch (relation.kind) {
    case 'same':
      return checkSame(relation.figures.map(found));
    case 'sum':
      return checkSum(relation.total.map(found), relation.parts.map(found), relation.complete);
    case 'share':
      return checkShare(found(relation.percent), relation.part?.map(found) ?? null, relation.base.map(found));
    case 'not-below':
      return checkOrder(found(relation.later), found(relation.earlier), '≥', ['not-lower', 'lower']);
    case 'at-most':
      return checkOrder(found(relation.part), found(relation.whole), '≤', ['within', 'exceeds']);
  }
}

function checkSame(claims: readonly Operand[]): CheckFinding {
  const [first, ...others] = claims;
  if (first === undefined || !comparable(claims)) return impossible('units-not-comparable');
  const lines: Line[] = [];
  for (const other of others) {
    const difference = roundTo(other.value - first.value, 6);
    lines.push([term(other), sign('−'), term(first), sign('='), number(difference)]);
    if (difference !== 0 && first.value !== 0 && first.unitKind !== 'percent') {
      lines.push([number(difference), sign('÷'), term(first), sign('='), percent((difference / first.value) * 100)]);
    }
  }
  const differences = others.map((other) => roundTo(other.value - first.value, 6));
  const widest = differences.reduce((one, other) => (Math.abs(other) > Math.abs(one) ? other : one), 0);
  const remarks: Remark[] = [widest === 0 ? 'agree' : 'differ'];
  const pairs = claims.flatMap((one, position) => claims.slice(position + 1).map((other) => [one, other] as const));
  if (widest !== 0 && pairs.every(([one, other]) => compatible(one, other))) remarks.push('compatible');
  if (claims.some((claim) => claim.unit !== first.unit)) remarks.push('units-differ');
  return verdict(widest === 0, lines, remarks, widest);
}

function checkSum(total: readonly Operand[], parts: readonly Operand[], complete: boolean): CheckFinding {
  if (!comparable([...total, ...parts])) return impossible('units-not-comparable');
  const [whole, sum] = [sumOf(total), sumOf(parts)];
  const difference = roundTo(whole - sum, 6);
  const lines: Line[] = [[...added(parts.map(term)), sign('='), number(sum)]];
  if (total.length > 1) lines.push([...added(total.map(term)), sign('='), number(whole)]);
  const compared = total.length === 1 && total[0] !== undefined ? term(total[0]) : number(whole);
  lines.push([compared, sign('−'), number(sum), sign('='), number(difference)]);
  if (difference === 0) return verdict(true, lines, ['sum-exact'], 0);
  if (difference > 0 && !complete) return verdict(true, lines, ['remainder'], difference);
  const remarks: Remark[] = [complete ? 'sum-differs' : 'parts-exceed'];
  if (mayBothHold(total, whole, parts, sum)) remarks.push('compatible');
  return verdict(false, lines, remarks, difference);
}

function checkShare(stated: Operand, part: readonly Operand[] | null, base: readonly Operand[]): CheckFinding {
  if (stated.unitKind !== 'percent') return impossible('not-a-percentage');
  if (!comparable([...(part ?? []), ...base])) return impossible('units-not-comparable');
  const whole = sumOf(base);
  if (whole === 0) return impossible('base-is-zero');
  const lines: Line[] = base.length > 1 ? [[...added(base.map(term)), sign('='), number(whole)]] : [];
  const divisor = base.length === 1 && base[0] !== undefined ? term(base[0]) : number(whole);
  if (part === null) return checkWholeNumber(stated, divisor, whole, lines);

  const counted = sumOf(part);
  if (part.length > 1) lines.push([...added(part.map(term)), sign('='), number(counted)]);
  const dividend = part.length === 1 && part[0] !== undefined ? term(part[0]) : number(counted);
  // Binary fractions make 29 of 100 a little less than 29 %: what they lose is given back.
  const share = roundTo((counted / whole) * 100, 9);
  const decimals = decimalsOf(stated.value);
  const gap = roundTo(share - stated.value, 2);
  lines.push([dividend, sign('÷'), divisor, sign('='), percent(share, Math.max(2, decimals))]);
  lines.push([percent(share, Math.max(2, decimals)), sign('−'), term(stated), sign('='), points(gap)]);
  if (stated.qualifier === 'at-least') {
    return share >= stated.value
      ? verdict(true, lines, ['share-at-least'], gap)
      : verdict(false, lines, ['share-differs'], gap);
  }
  if (roundTo(share, decimals) === stated.value) return verdict(true, lines, ['share-rounded'], gap);
  if (truncateTo(share, decimals) === stated.value) return verdict(true, lines, ['share-truncated'], gap);
  if (stated.qualifier === 'about' && roundTo(Math.abs(share - stated.value), 9) <= ABOUT_POINTS) {
    return verdict(true, lines, ['share-about'], gap);
  }
  return verdict(false, lines, ['share-differs'], gap);
}

/** Whether some whole number of the base can have been printed as this percentage. */
function checkWholeNumber(stated: Operand, divisor: Token, whole: number, lines: Line[]): CheckFinding {
  const decimals = decimalsOf(stated.value);
  const exact = (stated.value / 100) * whole;
  const around = [Math.floor(exact), Math.ceil(exact)];
  lines.push([term(stated), sign('×'), divisor, sign('='), number(roundTo(exact, 2))]);
  for (const count of new Set(around)) {
    lines.push([number(count), sign('÷'), divisor, sign('='), percent((count / whole) * 100, decimals + 2)]);
  }
  const shares = around.map((count) => (count / whole) * 100);
  if (shares.some((share) => roundTo(share, decimals) === stated.value))
    return verdict(true, lines, ['whole-number'], null);
  if (shares.some((share) => truncateTo(share, decimals) === stated.value)) {
    return verdict(true, lines, ['whole-number-truncated'], null);
  }
  return verdict(false, lines, ['no-whole-number'], null);
}

function checkOrder(
  first: Operand,
  second: Operand,
  expected: '≥' | '≤',
  [kept, broken]: readonly [Remark, Remark],
): CheckFinding {
  if (!comparable([first, second])) return impossible('units-not-comparable');
  const difference = roundTo(first.value - second.value, 6);
  const holds = expected === '≥' ? difference >= 0 : difference <= 0;
  const seen = holds ? expected : difference < 0 ? '<' : '>';
  const lines: Line[] = [
    [term(first), sign(seen), term(second)],
    [term(first), sign('−'), term(second), sign('='), number(difference)],
  ];
  const remarks: Remark[] = [holds ? kept : broken];
  const isFloor = (expected === '≥' ? first : second).qualifier === 'at-least';
  if (!holds && isFloor) remarks.push('compatible');
  return verdict(holds, lines, remarks, difference);
}

/** Two sums that differ may both be true when the lower one holds a floor, or when one is only an order of size. */
function mayBothHold(total: readonly Operand[], whole: number, parts: readonly Operand[], sum: number): boolean {
  const near = Math.abs(whole - sum) <= ABOUT_PART * Math.max(Math.abs(whole), Math.abs(sum));
  if (near && [...total, ...parts].some((operand) => operand.qualifier === 'about')) return true;
  return (whole < sum ? total : parts).some((operand) => operand.qualifier === 'at-least');
}

/** Two claims that differ may both be true when one of them only gives a floor, or only an order of size. */
function compatible(one: Operand, other: Operand): boolean {
  if (one.value === other.value) return true;
  const near = Math.abs(one.value - other.value) <= ABOUT_PART * Math.max(Math.abs(one.value), Math.abs(other.value));
  if ((one.qualifier === 'about' || other.qualifier === 'about') && near) return true;
  const lower = one.value <= other.value ? one : other;
  return lower.qualifier === 'at-least';
}

/** Counts of different things may be set side by side; a percentage and a count may not. */
function comparable(operands: readonly Operand[]): boolean {
  return new Set(operands.map((operand) => operand.unitKind)).size === 1;
}

function sumOf(operands: readonly Operand[]): number {
  return roundTo(
    operands.reduce((sum, operand) => sum + operand.value, 0),
    6,
  );
}

function term(operand: Operand): Token {
  return { kind: 'figure', id: operand.id, value: operand.value, percent: operand.unitKind === 'percent' };
}

function verdict(
  holds: boolean,
  lines: readonly Line[],
  remarks: readonly Remark[],
  difference: number | null,
): CheckFinding {
  return { result: holds ? 'pass' : 'fail', lines, remarks, obstacle: null, missing: [], difference };
}

function impossible(obstacle: Obstacle, missing: readonly string[] = []): CheckFinding {
  return { result: 'not-computable', lines: [], remarks: [], obstacle, missing, difference: null };
}
