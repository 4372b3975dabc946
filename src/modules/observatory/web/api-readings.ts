import { z } from 'zod';
import { ANYONE } from '#platform/access/actor.ts';
import {
  type Api,
  type ApiServices,
  cacheable,
  listOf,
  localisedText,
  NotFoundError,
  PUBLIC,
  problem,
  whole,
} from '#platform/web/api.ts';
import { CASE_GROUPS, CASE_STATES } from '../domain/reconciliation.ts';
import { CHECK_RESULTS } from '../domain/relation.ts';
import { figuresById } from '../queries/figures.ts';
import { findCase, findSeries, listCases, listChecks, listSeries } from '../queries/readings.ts';
import { listDimensions, listDocuments, listUnits } from '../queries/registers.ts';
import { findingColumn } from '../schemas.ts';
import { figureSchema } from './api-figures.ts';

const seriesSchema = z.object({
  id: z.string(),
  title: localisedText,
  about: localisedText,
  finding: localisedText.describe('What the series shows; `{figure-id}` stands for that figure’s value.'),
  chart: z.string(),
  axis: localisedText,
  groups: z.array(z.object({ id: z.string(), name: localisedText })),
  total: z.string().nullable(),
  caution: localisedText.nullable(),
});

const seriesPointSchema = z.object({
  figure: z.string(),
  label: localisedText.nullable(),
  group: z.string().nullable(),
});

const caseSummarySchema = z.object({
  code: z.string(),
  group: z.enum(CASE_GROUPS),
  title: localisedText,
  question: localisedText,
  state: z.enum(CASE_STATES),
});

const rulingSchema = z.object({
  author: localisedText,
  ruled_on: z.string(),
  reason: localisedText,
  preferred: z.string().nullable(),
  is_provisional: z.boolean(),
});

const caseSchema = caseSummarySchema.extend({
  arithmetic: localisedText.nullable(),
  explanation: localisedText.nullable().describe('A hypothesis, unless explanation_source names a document.'),
  explanation_source: z.string().nullable(),
  handling: localisedText,
  claims: z.array(
    z.object({
      figure: z.string().nullable(),
      statement: localisedText.nullable(),
      value: z.number().nullable(),
      unit: z.string().nullable(),
      document: z.string().nullable(),
      locator: z.string().nullable(),
    }),
  ),
  rulings: z.array(rulingSchema).describe('The ruling in force first.'),
});

const checkSchema = z.object({
  id: z.string(),
  kind: z.string(),
  case: z.string().nullable(),
  title: localisedText,
  operands: z.record(z.string(), z.unknown()),
  result: z.enum(CHECK_RESULTS),
  finding: findingColumn,
});

/** Series, reconciliation cases, checks and the observatory's registers. */
export function registerReadingsApi(api: Api, { db }: ApiServices): void {
  const tags = ['readings'];
  api.get(
    '/series',
    {
      config: PUBLIC,
      schema: { summary: 'Figures that read together.', tags, response: { 200: listOf(seriesSchema) } },
    },
    async (_, reply) => cacheable(reply).send(whole(await listSeries.execute(db, ANYONE, undefined))),
  );
  api.get(
    '/series/:id',
    {
      config: PUBLIC,
      schema: {
        summary: 'One series with its points and their figures.',
        tags,
        params: z.object({ id: z.string().max(120) }),
        response: {
          200: seriesSchema.extend({ points: z.array(seriesPointSchema), figures: z.array(figureSchema) }),
          404: problem,
        },
      },
    },
    async ({ params }, reply) => {
      const series = await findSeries.execute(db, ANYONE, params.id);
      if (series === undefined) throw new NotFoundError();
      const ids = [...series.points.map((point) => point.figure), ...(series.total === null ? [] : [series.total])];
      return cacheable(reply).send({ ...series, figures: [...(await figuresById.execute(db, ANYONE, ids)).values()] });
    },
  );
  api.get(
    '/cases',
    {
      config: PUBLIC,
      schema: {
        summary: 'Claims that disagree, or qualify each other.',
        tags,
        response: { 200: listOf(caseSummarySchema) },
      },
    },
    async (_, reply) => cacheable(reply).send(whole(await listCases.execute(db, ANYONE, undefined))),
  );
  api.get(
    '/cases/:code',
    {
      config: PUBLIC,
      schema: {
        summary: 'One case: its claims, the proposed explanation, how it is ruled.',
        tags,
        params: z.object({ code: z.string().max(20) }),
        response: { 200: caseSchema, 404: problem },
      },
    },
    async ({ params }, reply) => {
      const found = await findCase.execute(db, ANYONE, params.code);
      if (found === undefined) throw new NotFoundError();
      return cacheable(reply).send(found);
    },
  );
  api.get(
    '/checks',
    {
      config: PUBLIC,
      schema: {
        summary: 'Declared relations between figures, with what the last run found and its arithmetic.',
        tags,
        querystring: z.strictObject({
          case: z.string().max(20).optional(),
          figure: z.string().max(120).optional(),
          result: z.enum(CHECK_RESULTS).optional(),
        }),
        response: { 200: listOf(checkSchema), 400: problem },
      },
    },
    async ({ query }, reply) => {
      const checks = await listChecks.execute(db, ANYONE, {
        ...(query.case === undefined ? {} : { case: query.case }),
        ...(query.figure === undefined ? {} : { figure: query.figure }),
      });
      return cacheable(reply).send(
        whole(
          checks
            .filter(({ finding }) => query.result === undefined || finding.result === query.result)
            .map(({ relation: { id, kind, case: code, title, ...operands }, finding: { result, ...finding } }) => ({
              id,
              kind,
              case: code,
              title,
              operands,
              result,
              finding: findingColumn.parse(finding),
            })),
        ),
      );
    },
  );
  api.get(
    '/documents',
    { config: PUBLIC, schema: { summary: 'The documents that publish the figures.', tags } },
    async (_, reply) => cacheable(reply).send(whole(await listDocuments.execute(db, ANYONE, undefined))),
  );
  api.get(
    '/units',
    { config: PUBLIC, schema: { summary: 'Units, with their grammatical forms.', tags } },
    async (_, reply) => cacheable(reply).send(whole(await listUnits.execute(db, ANYONE, undefined))),
  );
  api.get(
    '/dimensions',
    { config: PUBLIC, schema: { summary: 'Dimensions and their codes.', tags } },
    async (_, reply) => cacheable(reply).send(whole(await listDimensions.execute(db, ANYONE, undefined))),
  );
}
