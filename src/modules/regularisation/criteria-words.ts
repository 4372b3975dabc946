import type { Translate } from '#platform/i18n/catalogue.ts';
import type { Formats } from '#platform/i18n/formats.ts';
import type { Answer } from './domain/criteria/answer.ts';
import type { Asked, Condition } from './domain/criteria/condition.ts';
import { conditionOf } from './domain/criteria/definitions.ts';
import type { Evaluation, Finding, Reason } from './domain/criteria/evaluate.ts';
import { type FactName, type FactValue, VALUES } from './domain/criteria/facts.ts';
import type { CriteriaSet, CriterionId } from './domain/criteria/set.ts';

/** What turns criteria into a language; no rule holds a word. */
export interface CriteriaWords {
  readonly t: Translate;
  readonly format: Formats;
}

/** A line of what is asked; deeper ones belong to the line above them. */
interface AskedLine {
  readonly depth: number;
  readonly text: string;
}

export interface DescribedSet {
  readonly asOf: string;
  readonly alternatives: string;
  readonly criteria: readonly {
    readonly id: CriterionId;
    readonly name: string;
    readonly source: string;
    readonly asked: readonly AskedLine[];
  }[];
}

/** A set of criteria in words, for the legal act and the pages of a campaign: made from what the evaluator reads. */
export function describeCriteria(words: CriteriaWords, { asOf, criteria }: CriteriaSet): DescribedSet {
  const { t } = words;
  return {
    asOf: asOfInWords(words, asOf),
    alternatives: t('criteria.alternatives'),
    criteria: criteria.map((criterion) => ({
      id: criterion.id,
      name: t(`criteria.${criterion.id}.name`),
      source: t(criterion.id.startsWith('K') ? 'criteria.source.initial' : 'criteria.source.widened'),
      asked: askedLines(words, conditionOf(criterion), 0),
    })),
  };
}

/** What was found for one thing asked; the fields after `text` are empty on a line that only holds others together. */
interface ExplainedLine extends AskedLine {
  readonly answer: Answer;
  readonly fact: string;
  readonly value: string;
  /** Years that had passed, where years are counted. */
  readonly counted: string;
  readonly found: string;
}

export interface ExplainedFile {
  readonly answer: Answer;
  readonly asOf: string;
  readonly criteria: readonly {
    readonly id: CriterionId;
    readonly name: string;
    readonly answer: Answer;
    readonly answered: string;
    readonly lines: readonly ExplainedLine[];
  }[];
}

/** What was found of one file, criterion by criterion, for a page or a letter. */
export function explainEvaluation(words: CriteriaWords, { answer, asOf, criteria }: Evaluation): ExplainedFile {
  const { t } = words;
  return {
    answer,
    asOf: asOfInWords(words, asOf),
    criteria: criteria.map((result) => ({
      id: result.criterion.id,
      name: t(`criteria.${result.criterion.id}.name`),
      answer: result.answer,
      answered: t(`criteria.answer.${result.answer}`),
      lines: reasonLines(words, result.reason, asOf, 0),
    })),
  };
}

function asOfInWords({ t, format }: CriteriaWords, asOf: CriteriaSet['asOf']): string {
  return asOf === 'filing' ? t('criteria.as-of.filing') : t('criteria.as-of.day', { day: format.date(asOf) });
}

/** What all must hold is told line by line; only within alternatives is it told that they belong together. */
function askedLines(words: CriteriaWords, condition: Condition, depth: number): readonly AskedLine[] {
  if (!('join' in condition)) return [{ depth, text: askedInWords(words, condition) }];
  if (condition.join === 'all' && depth === 0) return condition.of.flatMap((part) => askedLines(words, part, 0));
  return [
    { depth, text: words.t(`criteria.join.${condition.join}`) },
    ...condition.of.flatMap((part) => askedLines(words, part, depth + 1)),
  ];
}

function reasonLines(words: CriteriaWords, reason: Reason, asOf: string, depth: number): readonly ExplainedLine[] {
  if (!('join' in reason)) return [findingLine(words, reason, asOf, depth)];
  if (reason.join === 'all' && depth === 0) return reason.of.flatMap((part) => reasonLines(words, part, asOf, 0));
  const { answer, of } = reason;
  const text = words.t(`criteria.join.${reason.join}`);
  return [
    { depth, text, answer, fact: '', value: '', counted: '', found: '' },
    ...of.flatMap((part) => reasonLines(words, part, asOf, depth + 1)),
  ];
}

function findingLine(words: CriteriaWords, finding: Finding, asOf: string, depth: number): ExplainedLine {
  const { t, format } = words;
  const { asked, value, years, answer } = finding;
  const counted = asked.kind === 'younger' ? 'criteria.counted.age' : 'criteria.counted.years';
  return {
    ...{ depth, answer, text: askedInWords(words, asked) },
    fact: t(`criteria.fact.${asked.fact}`),
    value: valueInWords(words, asked.fact, value),
    counted: years === null ? '' : t(counted, { years, day: format.date(asOf) }),
    found: t(`criteria.found.${finding.found}`),
  };
}

/** What is asked of one fact, in words. */
function askedInWords({ t, format }: CriteriaWords, asked: Asked): string {
  switch (asked.kind) {
    case 'lasted':
      return t(`criteria.asked.${asked.fact}`, { years: asked.years });
    case 'younger':
      return t('criteria.asked.birth', { years: asked.years });
    case 'at-least':
      return t('criteria.asked.contractMonths', { months: asked.months });
    case 'before':
      return t('criteria.asked.before', { fact: t(`criteria.fact.${asked.fact}`), day: format.date(asked.day) });
    case 'among':
      return amongInWords(t, asked);
  }
}

function amongInWords(t: Translate, asked: Extract<Asked, { readonly kind: 'among' }>): string {
  const { fact } = asked;
  switch (fact) {
    case 'sex':
      return t('criteria.asked.sex.female');
    case 'schooling':
      // Levels are asked from one upwards.
      return t('criteria.asked.schooling', { level: t(`criteria.value.schooling.${asked.values[0] ?? 'none'}`) });
    case 'spouseOf':
    case 'parentSpouseOf': {
      const whose =
        asked.values.length > 1 ? 'either' : asked.values[0] === 'moroccan' ? 'moroccan' : 'regular-foreigner';
      if (fact === 'spouseOf') return t(`criteria.asked.spouse.${whose}`);
      return t(`criteria.asked.parent.${whose === 'moroccan' ? 'moroccan' : 'regular-foreigner'}`);
    }
    default:
      return t(`criteria.asked.${fact}`);
  }
}

/** What was said of a fact, in words. */
export function valueInWords({ t, format }: CriteriaWords, fact: FactName, value: FactValue | null): string {
  if (value === null) return t('criteria.value.unsaid');
  if (typeof value === 'boolean') return t(value ? 'criteria.value.yes' : 'criteria.value.no');
  if (typeof value === 'number') return t('criteria.value.months', { count: value });
  switch (fact) {
    case 'sex':
      return t(value === 'female' ? 'criteria.value.sex.female' : 'criteria.value.sex.male');
    case 'spouseOf':
    case 'parentSpouseOf':
      return t(`criteria.value.spouse.${VALUES.spouseOf.find((one) => one === value) ?? 'other'}`);
    case 'schooling':
      return t(`criteria.value.schooling.${VALUES.schooling.find((one) => one === value) ?? 'none'}`);
    default:
      return format.date(value);
  }
}
