import type { FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { Language } from '#lib/localised.ts';
import { type PageContext, pageContext } from '#platform/ui/page-context.ts';

export type ErrorStatus = 400 | 403 | 404 | 405 | 413 | 415 | 429 | 500 | 503;

/** Draws the page of an error. The request id is shown for the ones that are ours to mend. */
export type RenderError = (context: PageContext, status: ErrorStatus, requestId: string | null) => VNode;

/** What a page of this request needs to know. The host comes from the request unless the operator fixed the origin. */
export function contextOf(request: FastifyRequest, language: Language, origin: string | undefined): PageContext {
  const path = request.url.startsWith(`/${language}/`) ? request.url.slice(language.length + 1) : '/';
  return pageContext(language, path, origin ?? `${request.protocol}://${hostOf(request)}`);
}

/** A host header is anybody's text: only a plain name or address with a port is written into a page. */
function hostOf(request: FastifyRequest): string {
  return /^[a-z0-9.-]+(:\d{1,5})?$|^\[[0-9a-f:]+\](:\d{1,5})?$/i.test(request.host) ? request.host : 'localhost';
}
