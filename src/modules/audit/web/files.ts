import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { ANYONE } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { projectPath } from '#platform/project.ts';
import { PUBLIC } from '#platform/web/api.ts';
import { checkpointsAfter, latestCheckpoint, signingKeys } from '../queries/publications.ts';

/** Most checkpoints in one answer: six weeks of them. */
const MOST = 1_000;

const query = z.object({
  after: z.coerce
    .number()
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .catch(0),
});

/**
 * What anyone may fetch to check the journal: its signed checkpoints, as a witness keeps them, and the keys that signed
 * them. Plain text, so that they can be printed in a bulletin or kept by a program of a dozen lines.
 */
export function registerJournalFiles(app: FastifyInstance, { db }: { readonly db: Database }): void {
  app.get('/journal/checkpoints', { config: PUBLIC }, async (request, reply) => {
    const { after } = query.parse(request.query);
    const notes = await checkpointsAfter.execute(db, ANYONE, { after, limit: MOST });
    return plain(reply).send(notes.map(({ note }) => note).join('----\n'));
  });
  app.get('/journal/checkpoints/latest', { config: PUBLIC }, async (_request, reply) => {
    const latest = await latestCheckpoint.execute(db, ANYONE, undefined);
    return latest === undefined ? reply.callNotFound() : plain(reply).send(latest.note);
  });
  app.get('/journal/verify-journal.mjs', { config: PUBLIC }, async (_request, reply) => {
    const program = projectPath('dist', 'verify-journal.mjs');
    if (!existsSync(program)) return reply.callNotFound();
    return plain(reply)
      .type('text/javascript; charset=utf-8')
      .send(await readFile(program));
  });
  app.get('/journal/keys', { config: PUBLIC }, async (_request, reply) => {
    const keys = await signingKeys.execute(db, ANYONE, undefined);
    return plain(reply).send(
      keys
        .map(({ public_key, announcement }) => `${public_key.toString('base64')}\n${announcement ?? ''}`)
        .join('----\n'),
    );
  });
}

function plain<R extends { type(text: string): R; header(name: string, value: string): R }>(reply: R): R {
  return reply
    .type('text/plain; charset=utf-8')
    .header('cache-control', 'no-cache')
    .header('access-control-allow-origin', '*');
}
