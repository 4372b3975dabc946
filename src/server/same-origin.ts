import type { FastifyInstance, FastifyRequest } from 'fastify';

/** The request does not come from one of our own pages, or names a host that is not ours. */
export class ForeignRequestError extends Error {
  readonly statusCode = 403;
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site sends in a visitor's name: an unsafe method must come from our own origin, said by `Origin`
 * (RFC 6454) or by Fetch metadata (`Sec-Fetch-Site`), and one of the two must be there. Hosts are compared too, so that a
 * name which an attacker lets point at this machine (DNS rebinding) is not taken for ours.
 */
export function registerSameOrigin(app: FastifyInstance, origin: string | undefined): void {
  app.addHook('onRequest', async (request) => {
    if (SAFE.has(request.method)) return;
    if (!isOwnHost(request, origin)) throw new ForeignRequestError();
    const site = request.headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin') throw new ForeignRequestError();
    const from = request.headers.origin;
    if (from === undefined ? site === undefined : from !== ownOrigin(request, origin)) throw new ForeignRequestError();
  });
}

/** The origin of this site as the request reached it: the operator's, else the loopback name that was asked for. */
export function ownOrigin(request: FastifyRequest, origin: string | undefined): string {
  return origin ?? `http://${request.host}`;
}

/** Without an origin given by the operator we are on loopback: only its names are ours. */
export function isOwnHost(request: FastifyRequest, origin: string | undefined): boolean {
  if (origin !== undefined) return request.host === new URL(origin).host;
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/.test(request.host);
}
