import type { FastifyInstance } from 'fastify';
import { ANYONE } from '#platform/access/actor.ts';
import { refreshGeneration } from '#platform/access/kept.ts';
import type { Database } from '#platform/db/database.ts';
import { packInForce } from '#portal';

/** `/health`: the process answers. `/ready`: pages can be served, so the database answers and a pack is loaded. */
export function registerHealth(app: FastifyInstance, db: Database, state: { readonly draining: boolean }): void {
  const config = { permission: 'public' } as const;
  app.get('/health', { config, compress: false }, async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    return { status: 'ok' };
  });
  app.get('/ready', { config, compress: false }, async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    const reason = state.draining ? 'stopping' : await obstacle(db);
    if (reason === null) return { status: 'ready' };
    reply.code(503).header('retry-after', '2');
    return { status: 'not-ready', reason };
  });
}

async function obstacle(db: Database): Promise<'database' | 'pack' | null> {
  try {
    await refreshGeneration(db);
    return (await packInForce.execute(db, ANYONE, undefined)) === undefined ? 'pack' : null;
  } catch {
    return 'database';
  }
}
