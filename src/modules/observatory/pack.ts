import { z } from 'zod';
import { fullDate, localised, partialDate, slug, sourceReference, text } from '#platform/pack/schema.ts';
import { type FigureClaim, NATURES, PERIOD_KINDS, QUALIFIERS, type Unit } from './domain/figure.ts';
import { CASE_GROUPS, CASE_STATES, type ReconciliationCase } from './domain/reconciliation.ts';
import type { Relation } from './domain/relation.ts';

/** Currencies keep their ISO 4217 code, in capitals; every other unit is a slug. */
const unitId = z.union([slug, z.string().regex(/^[A-Z]{3}$/)]);

export const unitRecord = z.strictObject({
  id: unitId,
  kind: z.enum(['count', 'percent', 'currency', 'duration', 'calendar', 'ratio', 'ordinal', 'age']),
  name: localised,
  forms: z.strictObject({
    fr: z.record(z.string(), z.string()),
    ar: z.record(z.string(), z.string()),
    en: z.record(z.string(), z.string()),
  }),
  minimum: z.number().nullable(),
  maximum: z.number().nullable(),
  integer: z.boolean(),
}) satisfies z.ZodType<Unit>;

export const documentRecord = z.strictObject({
  id: slug,
  title: localised,
  originalTitle: text.nullable(),
  publisher: slug,
  kind: z.enum(['report', 'questionnaire', 'press-article', 'statement', 'public-page']),
  language: text.min(2).nullable(),
  date: z.strictObject({ from: partialDate.nullable(), to: partialDate.nullable(), note: localised.nullable() }),
  about: localised,
  caveat: localised.nullable(),
  lines: z.int().positive().nullable(),
  transcription: text.nullable(),
  standing: z.enum(['source', 'public-source']),
});

export const dimensionRecord = z.strictObject({
  key: slug,
  name: localised,
  values: z.array(z.strictObject({ code: text.min(1), name: localised })),
  codelist: z.enum(['countries', 'organisations', 'country-groups']).nullish(),
});

export const dimensionsOfFigure = z.record(slug, z.union([text.min(1), z.array(text.min(1)).min(1)]));

/** A double counts exactly up to here; nothing published comes near. */
const publishedValue = z.number().min(-1e15).max(1e15);

/** One published figure, in the pack and in an imported JSON file. */
export const figureRecord = z
  .strictObject({
    id: slug,
    label: localised,
    value: publishedValue,
    unit: unitId,
    qualifier: z.enum(QUALIFIERS),
    nature: z.enum(NATURES),
    period: z.strictObject({
      kind: z.enum(PERIOD_KINDS),
      start: fullDate.nullable(),
      end: fullDate,
      printed: text.trim().min(1),
    }),
    cutOff: partialDate.nullable(),
    programme: z.int().positive().nullable(),
    objective: z.int().positive().nullable(),
    dimensions: dimensionsOfFigure,
    note: localised.nullable(),
    attributedTo: slug.nullable(),
    document: slug,
    locator: text.trim().min(1),
  })
  .refine((figure) => figure.period.start === null || figure.period.start <= figure.period.end, {
    path: ['period', 'end'],
    error: 'start ≤ end',
  }) satisfies z.ZodType<FigureClaim>;

export const seriesRecord = z.strictObject({
  id: slug,
  title: localised,
  about: localised,
  finding: localised,
  chart: z.enum(['columns', 'bars', 'grouped-columns']),
  axis: localised,
  groups: z.array(z.strictObject({ id: slug, name: localised })),
  points: z.array(z.strictObject({ figure: slug, label: localised.nullable(), group: slug.nullable() })).min(1),
  total: slug.nullable(),
  caution: localised.nullable(),
});

const ids = z.array(slug).min(1);
const relationCommon = { id: slug, case: text.nullable(), title: localised };

export const relationRecord = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('same'), ...relationCommon, figures: z.array(slug).min(2) }),
  z.strictObject({ kind: z.literal('sum'), ...relationCommon, total: ids, parts: ids, complete: z.boolean() }),
  z.strictObject({ kind: z.literal('share'), ...relationCommon, percent: slug, part: ids.nullable(), base: ids }),
  z.strictObject({ kind: z.literal('not-below'), ...relationCommon, later: slug, earlier: slug }),
  z.strictObject({ kind: z.literal('at-most'), ...relationCommon, part: slug, whole: slug }),
]) satisfies z.ZodType<Relation>;

export const rulingRecord = z.strictObject({
  author: localised,
  date: fullDate,
  reason: localised,
  preferred: slug.nullable(),
  provisional: z.boolean(),
});

export const caseRecord = z
  .strictObject({
    id: z.string().regex(/^[A-Z][0-9]{1,3}[a-z]?$/),
    group: z.enum(CASE_GROUPS),
    title: localised,
    question: localised,
    claims: z
      .array(
        z.union([
          z.strictObject({ figure: slug }),
          z.strictObject({
            statement: localised,
            value: publishedValue.nullable(),
            unit: unitId.nullable(),
            document: slug.nullable(),
            locator: text.nullable(),
          }),
        ]),
      )
      .min(1),
    arithmetic: localised.nullable(),
    explanation: localised.nullable(),
    explanationSource: sourceReference.nullable(),
    handling: localised,
    state: z.enum(CASE_STATES),
    ruling: rulingRecord.nullable(),
  })
  .transform(({ id, ...filed }) => ({ code: id, ...filed })) satisfies z.ZodType<ReconciliationCase>;

/** What the observatory takes from a country pack. */
export const observatoryPack = z.object({
  documents: z.array(documentRecord),
  units: z.array(unitRecord),
  dimensions: z.array(dimensionRecord),
  figures: z.array(figureRecord),
  series: z.array(seriesRecord),
  relations: z.array(relationRecord),
  cases: z.array(caseRecord),
});

export type ObservatoryPack = z.infer<typeof observatoryPack>;
