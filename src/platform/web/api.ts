import type {
  FastifyBaseLogger,
  FastifyInstance,
  FastifyReply,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Database } from '#platform/db/database.ts';

/** The part of the server under `/api`, where zod schemas check what comes in and describe what goes out. */
export type Api = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;

export interface ApiServices {
  readonly db: Database;
}

/** A module's routes under `/api`. */
export type RegisterApi = (api: Api, services: ApiServices) => void;

export const PUBLIC = { permission: 'public' } as const;

/** The API's own words for a text in three languages. */
export const localisedText = z
  .object({ fr: z.string(), ar: z.string(), en: z.string() })
  .describe('The same text in three languages.');

/** Every list answers how many there are in all, and those asked for. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.object({ total: z.int().nonnegative(), items: z.array(item) });
}

/** A problem document, RFC 9457. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  requestId: z.string(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
});

/** What is read often and changes seldom: kept by anyone, asked for again by its ETag. */
export function cacheable<R extends FastifyReply>(reply: R): R {
  reply.header('cache-control', 'public, max-age=0, must-revalidate');
  return reply;
}

/** The words of a short list, whole: `{ total, items }`. */
export function whole<T>(items: readonly T[]): { total: number; items: T[] } {
  return { total: items.length, items: [...items] };
}

export { NotFoundError } from '#platform/access/errors.ts';
