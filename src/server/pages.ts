import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LANGUAGES, type Language } from '#lib/localised.ts';
import { ANYONE } from '#platform/access/actor.ts';
import { generationOf } from '#platform/access/kept.ts';
import type { Database } from '#platform/db/database.ts';
import type { PageContext } from '#platform/ui/page-context.ts';
import { renderPage } from '#platform/ui/render-page.ts';
import { negotiateLanguage } from '#platform/web/negotiate.ts';
import type { PageAnswer, PageRoute } from '#platform/web/page-route.ts';
import { encodingFor, type KeptPage, KeptPages, readyPage } from './kept-pages.ts';
import { contextOf, type RenderError, type SiteOptions } from './page-context.ts';
import { strings } from './strings.ts';

interface PageOptions extends SiteOptions {
  readonly db: Database;
  readonly pages: readonly PageRoute[];
  readonly renderError: RenderError;
}

/** Serves every page under `/fr`, `/ar` and `/en`; without a language, leads to the reader's own. */
export function registerPages(app: FastifyInstance, options: PageOptions): void {
  const kept = new KeptPages(options.db);
  for (const route of options.pages) {
    const config = { permission: route.permission };
    for (const language of LANGUAGES) {
      // Pages are compressed once, when they are kept, and not at every answer.
      app.get(`/${language}${route.path}`, { config, compress: false }, async (request, reply) => {
        const context = contextOf(request, language, options);
        const key = `${context.origin} ${request.url}`;
        const known = kept.get(key);
        if (known !== undefined) return sendPage(request, reply, language, known);
        const generation = generationOf(options.db);
        const answer = await route.answer({
          context,
          params: strings(request.params),
          query: strings(request.query),
          db: options.db,
          actor: ANYONE,
        });
        if (answer.kind !== 'page') return send(request, reply, context, answer, options.renderError);
        return sendPage(request, reply, language, kept.keep(key, generation, renderPage(answer.page)));
      });
    }
    app.get(route.path, { config }, async (request, reply) => {
      const language = negotiateLanguage(request.headers['accept-language']);
      // Where it leads depends on the reader, not on the content.
      reply.removeHeader('etag').header('vary', 'accept-language').header('cache-control', 'no-cache');
      return reply.redirect(`/${language}${request.url}`, 302);
    });
  }
  for (const language of LANGUAGES) {
    app.get(`/${language}`, { config: { permission: 'public' } }, async (_request, reply) =>
      reply.redirect(`/${language}/`, 301),
    );
  }
}

async function sendPage(request: FastifyRequest, reply: FastifyReply, language: Language, page: KeptPage) {
  const encoding = encodingFor(request.headers['accept-encoding']);
  reply
    .type('text/html; charset=utf-8')
    .header('cache-control', FRESH)
    .header('content-language', language)
    .header('vary', 'accept-encoding');
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  return reply.send(await page.in(encoding));
}

/** May be kept by anyone, and is asked for again by its mark each time. */
const FRESH = 'public, max-age=0, must-revalidate';

/** A text in the best encoding the reader takes; pictures are compressed already. */
async function compressed(request: FastifyRequest, reply: FastifyReply, body: string | Buffer) {
  if (typeof body !== 'string') return body;
  const encoding = encodingFor(request.headers['accept-encoding']);
  reply.header('vary', 'accept-encoding');
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  return readyPage(body).in(encoding);
}

/** What is not a page: another address, a file, or nothing. */
async function send(
  request: FastifyRequest,
  reply: FastifyReply,
  context: PageContext,
  answer: Exclude<PageAnswer, { readonly kind: 'page' }>,
  renderError: RenderError,
) {
  reply.header('cache-control', FRESH).header('content-language', context.language);
  switch (answer.kind) {
    case 'redirect':
      return reply.redirect(answer.to, 302);
    case 'file':
      return reply
        .type(answer.type)
        .header('content-disposition', `inline; filename="${answer.name}"`)
        .header('cross-origin-resource-policy', 'cross-origin')
        .header('access-control-allow-origin', '*')
        .send(await compressed(request, reply, answer.body));
    case 'not-found':
      return reply
        .code(404)
        .removeHeader('etag')
        .type('text/html; charset=utf-8')
        .send(renderPage(renderError(context, 404, null)));
  }
}
