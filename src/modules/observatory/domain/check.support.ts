import { check, type Operand } from './check.ts';
import type { CheckFinding, Line, Relation, RelationOperands } from './relation.ts';

export function count(id: string, value: number, qualifier: Operand['qualifier'] = 'exact', unit = 'persons'): Operand {
  return { id, value, unit, qualifier, unitKind: 'count' };
}

export function rate(id: string, value: number, qualifier: Operand['qualifier'] = 'exact'): Operand {
  return { id, value, unit: 'percent', qualifier, unitKind: 'percent' };
}

function relation(operands: RelationOperands): Relation {
  return { ...operands, id: 'declared', case: null, title: { fr: 'Relation', ar: 'علاقة', en: 'Relation' } };
}

export function find(operands: RelationOperands, figures: readonly Operand[]): CheckFinding {
  return check(relation(operands), new Map(figures.map((figure) => [figure.id, figure])));
}

/** A line as a reader sees it, figures by their names: `b − a = 186`. */
export function spoken(line: Line): string {
  return line
    .map((token) => {
      if (token.kind === 'sign') return token.sign;
      const text = token.kind === 'figure' ? token.id : token.value.toFixed(token.decimals);
      if (token.kind === 'number' && token.points === true) return `${text} points`;
      return token.percent ? `${text} %` : text;
    })
    .join(' ');
}

export const same = (...figures: readonly string[]): RelationOperands => ({ kind: 'same', figures });
export const sum = (total: readonly string[], parts: readonly string[], complete = true): RelationOperands => ({
  kind: 'sum',
  total,
  parts,
  complete,
});
export const share = (part: readonly string[] | null, base: readonly string[]): RelationOperands => ({
  kind: 'share',
  percent: 'rate',
  part,
  base,
});
export const notBelow: RelationOperands = { kind: 'not-below', later: 'later', earlier: 'earlier' };
export const atMost: RelationOperands = { kind: 'at-most', part: 'part', whole: 'whole' };
