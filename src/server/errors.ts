import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { isLanguage, type Language } from '#lib/localised.ts';
import { type Translate, translators } from '#platform/i18n/catalogue.ts';
import { renderPage } from '#platform/ui/render-page.ts';
import { negotiateLanguage } from '#platform/web/negotiate.ts';
import type { Log } from './log.ts';
import { contextOf, type ErrorStatus, type RenderError, type SiteOptions } from './page-context.ts';

interface ErrorOptions extends SiteOptions {
  readonly log: Log;
  readonly renderError: RenderError;
}

/** Turns every failure into one answer: a page in the reader's language, or a problem document (RFC 9457) for programs. */
export function registerErrors(app: FastifyInstance, options: ErrorOptions): void {
  app.setNotFoundHandler((request, reply) => answer(request, reply, 404, null, options));
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = statusOf(error);
    if (status >= 500) {
      options.log.error('request failed', {
        requestId: request.id,
        route: request.routeOptions.url ?? 'none',
        error: error.name,
        ...(typeof error.code === 'string' ? { code: error.code } : {}),
      });
    }
    return answer(request, reply, status, error, options);
  });
}

interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

/** What zod found, in the reader's words: which field, and what it accepts. */
function fieldsOf(error: FastifyError, t: Translate): readonly FieldProblem[] {
  if (!hasZodFastifySchemaValidationErrors(error)) return [];
  return error.validation.flatMap((problem) => {
    const { keyword, params } = problem;
    const field = problem.instancePath.replace(/^\//, '').replaceAll('/', '.');
    if (keyword === 'unrecognized_keys' && 'keys' in params && Array.isArray(params.keys)) {
      return params.keys.map((key) => ({ field: String(key), message: t('errors.field.unknown') }));
    }
    if (keyword === 'invalid_value' && 'values' in params && Array.isArray(params.values)) {
      return [{ field, message: t('errors.field.one-of', { values: params.values.join(', ') }) }];
    }
    if (keyword === 'too_small' && 'minimum' in params) {
      return [{ field, message: t('errors.field.too-small', { least: String(params.minimum) }) }];
    }
    if (keyword === 'too_big' && 'maximum' in params) {
      return [{ field, message: t('errors.field.too-big', { most: String(params.maximum) }) }];
    }
    if (keyword === 'invalid_type' && 'expected' in params) {
      return [{ field, message: params.expected === 'string' ? t('errors.field.text') : t('errors.field.number') }];
    }
    return [{ field, message: t('errors.field.format') }];
  });
}

function statusOf(error: FastifyError): ErrorStatus {
  const code = error.code ?? '';
  // PostgreSQL is away: classes 08 and 57, or no connection at all.
  if (
    /^(08...|57P0.|57014|53300|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE)$/.test(code) ||
    /timeout exceeded when trying to connect|Connection terminated/.test(error.message)
  ) {
    return 503;
  }
  const status = error.statusCode ?? 500;
  if (
    status === 400 ||
    status === 401 ||
    status === 403 ||
    status === 404 ||
    status === 405 ||
    status === 409 ||
    status === 413 ||
    status === 415 ||
    status === 422 ||
    status === 429 ||
    status === 503
  ) {
    return status;
  }
  return status >= 400 && status < 500 ? 400 : 500;
}

function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  status: ErrorStatus,
  error: FastifyError | null,
  options: ErrorOptions,
) {
  reply.code(status).removeHeader('etag').header('cache-control', 'no-store');
  if (status === 503) reply.header('retry-after', String(retryAfterOf(error)));
  const language = languageOf(request);
  if (request.originalUrl.startsWith('/api') || /[./]json\b/.test(request.headers.accept ?? '')) {
    const t = translators()[language];
    const problems = error === null ? [] : fieldsOf(error, t);
    return reply
      .type('application/problem+json')
      .header('access-control-allow-origin', '*')
      .send(
        JSON.stringify({
          type: 'about:blank',
          title: t(`errors.${status}.title`),
          status,
          detail: t(`errors.${status}.remedy`),
          requestId: request.id,
          ...(problems.length > 0 ? { errors: problems } : {}),
        }),
      );
  }
  const context = contextOf(request, language, options);
  return reply
    .type('text/html; charset=utf-8')
    .send(renderPage(options.renderError(context, status, status >= 500 ? request.id : null)));
}

/** Seconds after which it is worth trying again: what the error says, when it does. */
function retryAfterOf(error: FastifyError | null): number {
  return error !== null && 'retryAfter' in error && typeof error.retryAfter === 'number'
    ? Math.ceil(error.retryAfter)
    : 5;
}

function languageOf(request: FastifyRequest): Language {
  const first = request.originalUrl.split(/[/?]/)[1] ?? '';
  return isLanguage(first) ? first : negotiateLanguage(request.headers['accept-language']);
}
