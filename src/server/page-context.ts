import type { FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { Language } from '#lib/localised.ts';
import type { Actor } from '#platform/access/actor.ts';
import { type PageContext, pageContext } from '#platform/ui/page-context.ts';
import type { PrivateAnswer, SpaceLink } from '#platform/web/page-route.ts';

export type ErrorStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500 | 503;

/** Draws the page of an error. The request id is shown for the ones that are ours to mend. */
export type RenderError = (context: PageContext, status: ErrorStatus, requestId: string | null) => VNode;

/** Draws a private page: the frame that all share, for this reader, around its content. */
export type RenderFrame = (
  context: PageContext,
  actor: Actor,
  links: readonly SpaceLink[],
  page: Extract<PrivateAnswer, { readonly kind: 'framed' }>,
) => VNode;

/** How this server presents itself. */
export interface SiteOptions {
  /** The origin of permanent addresses; the request's own host when not given. */
  readonly origin: string | undefined;
  /** Whether this is a trial, with fictitious people: every page says so. */
  readonly trial: boolean;
}

/** What a page of this request needs to know. */
export function contextOf(request: FastifyRequest, language: Language, { origin, trial }: SiteOptions): PageContext {
  const path = request.url.startsWith(`/${language}/`) ? request.url.slice(language.length + 1) : '/';
  return pageContext(language, path, originOf(request, origin), trial);
}

/**
 * The origin that addresses are written with: the operator's, else the request's host. A host header is anybody's text:
 * only a plain name or address with a port is written into a page.
 */
export function originOf(request: FastifyRequest, origin: string | undefined): string {
  if (origin !== undefined) return origin;
  const isPlain = /^[a-z0-9.-]{1,253}(:\d{1,5})?$|^\[[0-9a-f:]+\](:\d{1,5})?$/i.test(request.host);
  return `${request.protocol}://${isPlain ? request.host : 'localhost'}`;
}
