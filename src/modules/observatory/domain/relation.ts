import type { Localised } from '#lib/localised.ts';

/** What a relation is about, by kind. Ids are those of figures; a list of ids stands for their sum. */
export type RelationOperands =
  | { readonly kind: 'same'; readonly figures: readonly string[] }
  | {
      readonly kind: 'sum';
      readonly total: readonly string[];
      readonly parts: readonly string[];
      readonly complete: boolean;
    }
  | {
      readonly kind: 'share';
      readonly percent: string;
      readonly part: readonly string[] | null;
      readonly base: readonly string[];
    }
  | { readonly kind: 'not-below'; readonly later: string; readonly earlier: string }
  | { readonly kind: 'at-most'; readonly part: string; readonly whole: string };

/** A declared relation between published figures: what ought to hold, never the answer. */
export type Relation = RelationOperands & {
  readonly id: string;
  readonly case: string | null;
  readonly title: Localised;
};

export const CHECK_RESULTS = ['pass', 'fail', 'not-computable'] as const;
export type CheckResult = (typeof CHECK_RESULTS)[number];

/** A piece of a line of arithmetic; numbers are formatted where the line is shown. */
export type Token =
  | { readonly kind: 'figure'; readonly id: string; readonly value: number; readonly percent: boolean }
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly decimals: number;
      readonly percent: boolean;
      readonly points?: boolean | undefined;
    }
  | { readonly kind: 'sign'; readonly sign: '+' | '−' | '×' | '÷' | '=' | '≠' | '≥' | '≤' | '<' | '>' | '≈' };

export type Line = readonly Token[];

export const REMARKS = [
  'agree',
  'differ',
  'compatible',
  'units-differ',
  'sum-exact',
  'sum-differs',
  'parts-exceed',
  'remainder',
  'share-rounded',
  'share-truncated',
  'share-at-least',
  'share-about',
  'share-differs',
  'no-whole-number',
  'whole-number',
  'whole-number-truncated',
  'not-lower',
  'lower',
  'within',
  'exceeds',
] as const;
export type Remark = (typeof REMARKS)[number];

export const OBSTACLES = ['missing-figure', 'units-not-comparable', 'base-is-zero', 'not-a-percentage'] as const;
export type Obstacle = (typeof OBSTACLES)[number];

export interface CheckFinding {
  readonly result: CheckResult;
  /** The arithmetic, line by line, in the order in which it is done. */
  readonly lines: readonly Line[];
  readonly remarks: readonly Remark[];
  readonly obstacle: Obstacle | null;
  /** The figures that are missing, when that is the obstacle. */
  readonly missing: readonly string[];
  /** How far apart what ought to be equal is, in the unit compared: of several claims, the furthest from the first. Null where nothing is compared. */
  readonly difference: number | null;
}

/** Every figure a relation looks at. */
export function operandsOf(relation: RelationOperands): readonly string[] {
  switch (relation.kind) {
    case 'same':
      return relation.figures;
    case 'sum':
      return [...relation.total, ...relation.parts];
    case 'share':
      return [relation.percent, ...(relation.part ?? []), ...relation.base];
    case 'not-below':
      return [relation.later, relation.earlier];
    case 'at-most':
      return [relation.part, relation.whole];
  }
}
