import type { FastifyInstance } from 'fastify';
import { ANYONE } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { PUBLIC } from '#platform/web/api.ts';
import { CODE_FORMAT, PROOF_KINDS } from '../domain/signed-code.ts';
import { documentKeys } from '../queries/verify-document.ts';

/** What a verifier without a connection fetches once: the public keys, and what the numbers in a code stand for. */
export function registerDocumentFiles(app: FastifyInstance, { db }: { readonly db: Database }): void {
  app.get('/.well-known/rihla-documents.json', { config: PUBLIC }, async (_request, reply) => {
    const keys = await documentKeys.execute(db, ANYONE, undefined);
    return reply
      .type('application/json; charset=utf-8')
      .header('cache-control', 'no-cache')
      .header('access-control-allow-origin', '*')
      .send(
        JSON.stringify({
          algorithm: 'Ed25519',
          version: 1,
          kinds: PROOF_KINDS,
          format: CODE_FORMAT,
          keys: keys.map(({ id, publicKey, since }) => ({
            id: Buffer.from(id).toString('hex'),
            publicKey: Buffer.from(publicKey).toString('base64'),
            since: since.toISOString(),
          })),
        }),
      );
  });
  // The address in a QR code is all capitals; paths here are not.
  app.get<{ Params: { code: string } }>('/V/:code', { config: PUBLIC }, async (request, reply) =>
    reply.header('cache-control', 'no-store').redirect(`/v/${encodeURIComponent(request.params.code)}`, 302),
  );
}
