import { z } from 'zod';
import { localised, partialDate, slug, sourceReference, text } from '#platform/pack/schema.ts';

const sources = z.array(sourceReference);

const tenet = z.strictObject({ id: text.min(1), name: localised, content: localised, sources });

const specificObjective = z.strictObject({
  number: z.int().positive(),
  title: localised,
  summary: localised,
  sources,
  reportedWith: z.array(z.int().positive()),
});

const action = z.strictObject({
  number: z.string().regex(/^\d+\.\d+$/),
  title: localised.nullable(),
  theme: localised,
  objective: z.int().positive().nullable(),
  sources,
});

const programme = z.strictObject({
  number: z.int().positive(),
  type: z.enum(['sectoral', 'transverse']),
  committee: text.min(1),
  name: localised,
  aim: localised,
  summary: localised,
  strategicObjectives: z.array(text),
  specificObjectives: z.array(specificObjective),
  actions: z.array(action),
  actionsCount: z.int().nonnegative().nullable(),
  organisations: z.array(slug),
  sources,
});

/** The shape of `strategies.json` and `events.json` of a country pack. */
export const strategyRecord = z.strictObject({
  id: slug,
  name: localised,
  acronym: localised.nullable(),
  year: z.int(),
  detail: z.enum(['full', 'name-and-date']),
  vision: localised.nullable(),
  origin: localised.nullable(),
  principles: z.array(tenet),
  objectives: z.array(tenet),
  programmes: z.array(programme),
  stakes: z.array(tenet),
  sources,
});

export const eventRecord = z.strictObject({
  id: slug,
  date: z.strictObject({
    start: partialDate,
    end: partialDate.nullable(),
    precision: z.enum(['day', 'month', 'year', 'range', 'since']),
    printed: text.min(1),
  }),
  title: localised,
  text: localised.nullable(),
  kind: z.enum(['law', 'policy', 'operation', 'agreement', 'meeting', 'survey', 'measure', 'consultation']),
  programmes: z.array(z.int().positive()),
  bodies: z.array(text),
  sources,
});

export const strategyPack = z.object({ strategies: z.array(strategyRecord), events: z.array(eventRecord) });

export type StrategyPack = z.infer<typeof strategyPack>;
