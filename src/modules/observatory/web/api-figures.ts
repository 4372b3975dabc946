import { z } from 'zod';
import { searchWords } from '#lib/fold.ts';
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
} from '#platform/web/api.ts';
import { NATURES, PERIOD_KINDS, QUALIFIERS } from '../domain/figure.ts';
import { figuresAsCsv } from '../files/write-figures-file.ts';
import { FIGURE_SORTS, type FigureFilter, findFigure, listFigures, listVersions } from '../queries/figures.ts';

export const figureSchema = z
  .object({
    id: z.string(),
    version: z.int(),
    current: z.boolean(),
    label: localisedText,
    value: z.number(),
    unit: z.string(),
    qualifier: z.enum(QUALIFIERS),
    nature: z.enum(NATURES),
    period: z.object({
      kind: z.enum(PERIOD_KINDS),
      start: z.string().nullable(),
      end: z.string(),
      printed: z.string(),
    }),
    cutOff: z
      .string()
      .nullable()
      .describe('When the value was taken: a year, a month or a day; null where the source does not say.'),
    programme: z.int().nullable(),
    objective: z.int().nullable(),
    dimensions: z.record(z.string(), z.union([z.string(), z.array(z.string()).readonly()])),
    note: localisedText.nullable(),
    attributedTo: z.string().nullable().describe('The organisation that the source names.'),
    document: z.string().describe('The document that publishes the figure.'),
    locator: z.string().describe('Where in the document.'),
    recordedAt: z.string(),
  })
  .describe('A published claim with its source.');

const LARGEST_PAGE = 1_000;

const number = (least: number, most: number) => z.coerce.number<string>().int().min(least).max(most);

const filterSchema = {
  q: z
    .string()
    .max(200)
    .optional()
    .describe('Words, in any of the three languages; accents and Arabic letter variants do not matter.'),
  programme: number(1, 9_999).optional(),
  objective: number(1, 9_999).optional(),
  document: z.string().max(120).optional(),
  attributedTo: z.string().max(120).optional(),
  unit: z.string().max(120).optional(),
  nature: z.enum(NATURES).optional(),
  qualifier: z.enum(QUALIFIERS).optional(),
  year: number(1900, 2200).optional().describe('A calendar year that the period touches.'),
  dimension: z
    .string()
    .regex(/^[a-z0-9-]{1,60}:[^:]{1,120}$/)
    .optional()
    .describe('A dimension and one of its codes, e.g. `sex:F`.'),
  sort: z
    .enum(FIGURE_SORTS)
    .default('order')
    .describe('`order` is that of the documents; a leading `-` turns it round.'),
};

const listQuery = z.strictObject({
  ...filterSchema,
  page: number(1, 1_000_000).default(1),
  pageSize: number(1, LARGEST_PAGE).default(50),
});

type Asked = Partial<z.output<typeof listQuery>>;

function filterOf({ q, dimension, page: _page, pageSize: _size, sort: _sort, ...columns }: Asked): FigureFilter {
  const [key, code] = dimension?.split(':') ?? [];
  const given = Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
  return {
    ...given,
    ...(q === undefined ? {} : { words: searchWords(q) }),
    ...(key === undefined || code === undefined ? {} : { dimension: { key, code } }),
  };
}

/** `/api/figures` and its twins. */
export function registerFiguresApi(api: Api, { db }: ApiServices): void {
  api.get(
    '/figures',
    {
      config: PUBLIC,
      schema: {
        summary: 'Published figures that match, a page at a time.',
        tags: ['figures'],
        querystring: listQuery,
        response: { 200: listOf(figureSchema), 400: problem },
      },
    },
    async ({ query }, reply) => {
      const { page, pageSize, sort } = query;
      const found = await listFigures.execute(db, ANYONE, {
        filter: filterOf(query),
        sort,
        offset: (page - 1) * pageSize,
        limit: pageSize,
      });
      return cacheable(reply).send({ total: found.total, items: [...found.items] });
    },
  );

  api.get(
    '/figures.csv',
    {
      config: PUBLIC,
      schema: {
        summary:
          'The same figures as CSV, in the layout that `figures:import` reads, up to 10,000 a page; `x-total-count` says how many there are.',
        tags: ['figures'],
        querystring: z.strictObject({
          ...filterSchema,
          page: number(1, 1_000_000).default(1),
          pageSize: number(1, 10_000).default(10_000),
        }),
      },
    },
    async ({ query }, reply) => {
      const { page, pageSize, sort } = query;
      const found = await listFigures.execute(db, ANYONE, {
        filter: filterOf(query),
        sort,
        offset: (page - 1) * pageSize,
        limit: pageSize,
      });
      return cacheable(reply)
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="figures.csv"')
        .header('x-total-count', String(found.total))
        .send(figuresAsCsv(found.items));
    },
  );

  api.get(
    '/figures/:id',
    {
      config: PUBLIC,
      schema: {
        summary: 'One figure, in its current version.',
        tags: ['figures'],
        params: z.object({ id: z.string().max(120) }),
        response: { 200: figureSchema, 404: problem },
      },
    },
    async ({ params }, reply) => {
      const figure = await findFigure.execute(db, ANYONE, params.id);
      if (figure === undefined) throw new NotFoundError();
      return cacheable(reply).send(figure);
    },
  );

  api.get(
    '/figures/:id/versions',
    {
      config: PUBLIC,
      schema: {
        summary: 'Every version of a figure, the newest first. Nothing is overwritten.',
        tags: ['figures'],
        params: z.object({ id: z.string().max(120) }),
        response: { 200: listOf(figureSchema), 404: problem },
      },
    },
    async ({ params }, reply) => {
      const versions = await listVersions.execute(db, ANYONE, params.id);
      if (versions.length === 0) throw new NotFoundError();
      return cacheable(reply).send({ total: versions.length, items: [...versions] });
    },
  );
}
