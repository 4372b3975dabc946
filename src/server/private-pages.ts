import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LANGUAGES, type Language } from '#lib/localised.ts';
import { type Actor, ANYONE, may, type Permission } from '#platform/access/actor.ts';
import { NotAllowedError, SignInNeededError } from '#platform/access/gate.ts';
import { refuse } from '#platform/access/within.ts';
import type { Database, Gatekeeper, Matcher } from '#platform/db/database.ts';
import { renderFragment, renderPage } from '#platform/ui/render-page.ts';
import { negotiateLanguage } from '#platform/web/negotiate.ts';
import type {
  FormRequest,
  PrivateAnswer,
  PrivateRequest,
  PrivateRoute,
  Services,
  SpaceLink,
} from '#platform/web/page-route.ts';
import { browserName } from './browser-name.ts';
import { applyEffect, ensureBrowserSecret, heldSecret } from './browser-secrets.ts';
import { contextOf, type RenderError, type RenderFrame, type SiteOptions } from './page-context.ts';
import { isOwnHost } from './same-origin.ts';
import { strings } from './strings.ts';
import { acceptUploads, readSentForm } from './uploads.ts';

export interface PrivatePageOptions extends SiteOptions {
  readonly db: Database;
  readonly gatekeeper: Gatekeeper;
  readonly matcher: Matcher;
  readonly services: Services;
  readonly privatePages: readonly PrivateRoute[];
  readonly spaceLinks: readonly SpaceLink[];
  readonly renderError: RenderError;
  readonly renderFrame: RenderFrame;
  /** Whose session a secret opens, or nobody. */
  readonly resumeSession: (gatekeeper: Gatekeeper, token: Buffer) => Promise<Actor | null>;
}

/** Serves what is one reader's alone, under each language: never kept by anyone, never drawn for another. */
export async function registerPrivatePages(app: FastifyInstance, options: PrivatePageOptions): Promise<void> {
  const withFiles = options.privatePages.filter(({ uploads }) => uploads !== undefined);
  register(
    app,
    options.privatePages.filter(({ uploads }) => uploads === undefined),
    options,
  );
  if (withFiles.length === 0) return;
  await app.register(async (scope) => {
    await acceptUploads(scope);
    register(scope, withFiles, options);
  });
}

function register(app: FastifyInstance, routes: readonly PrivateRoute[], options: PrivatePageOptions): void {
  for (const route of routes) {
    const { answer, submit, uploads } = route;
    const config = {
      permission: route.permission,
      private: true,
      ...(uploads !== undefined && ({ uploads: true } as const)),
    } as const;
    for (const language of LANGUAGES) {
      if (answer !== undefined) {
        app.get(`/${language}${route.path}`, { config }, async (request, reply) => {
          const asked = await privateRequest(request, reply, language, options);
          if (asked === null) return toSignIn(request, reply, language);
          await refuseUnlessAllowed(asked, route);
          return send(reply, asked, await answer(asked), options);
        });
      }
      if (submit !== undefined) {
        app.post(`/${language}${route.path}`, { config }, async (request, reply) => {
          const asked = await privateRequest(request, reply, language, options);
          if (asked === null) return toSignIn(request, reply, language);
          await refuseUnlessAllowed(asked, route);
          const { body, files } =
            uploads !== undefined && request.isMultipart()
              ? await readSentForm(request, reply, uploads.files)
              : { body: request.body, files: [] };
          return send(reply, asked, await submit({ ...asked, ...formOf(body), files }), options);
        });
      }
    }
    if (answer !== undefined) {
      app.get(route.path, { config }, async (request, reply) =>
        reply
          .header('cache-control', 'no-store')
          .redirect(`/${negotiateLanguage(request.headers['accept-language'])}${request.url}`, 302),
      );
    }
  }

  async function privateRequest(
    request: FastifyRequest,
    reply: FastifyReply,
    language: Language,
    { db, gatekeeper, matcher, services, resumeSession, ...site }: PrivatePageOptions,
  ): Promise<PrivateRequest | null> {
    reply.header('cache-control', 'no-store').header('content-language', language);
    // Sessions live on our own names only: another name that leads here gets none, and leaves no trace of one.
    if (!isOwnHost(request, site.origin)) throw new SignInNeededError();
    const token = heldSecret(request, 'session');
    const resumed = token === null ? null : await resumeSession(gatekeeper, token);
    const actor = { ...(resumed ?? ANYONE), request: request.id };
    const permission = permissionOf(request);
    if (resumed === null && permission !== 'public') return null;
    return {
      context: { ...contextOf(request, language, site), nonce: reply.cspNonce.script },
      params: strings(request.params),
      query: strings(request.query),
      db,
      gatekeeper,
      matcher,
      actor,
      services,
      browser: ensureBrowserSecret(request, reply),
      device: heldSecret(request, 'device'),
      network: request.ip,
      browserName: browserName(request.headers['user-agent']),
    };
  }

  async function refuseUnlessAllowed(asked: PrivateRequest, route: PrivateRoute): Promise<void> {
    if (may(asked.actor, route.permission)) return;
    const act = `open ${route.path}`;
    if (asked.actor.kind === 'person') await refuse(options.db, asked.actor, act);
    throw new NotAllowedError(act);
  }
}

/** The address of the page to come back to travels as a path of this site; who reads it checks that. */
function toSignIn(request: FastifyRequest, reply: FastifyReply, language: Language) {
  const back = request.method === 'GET' ? request.url : `/${language}/account`;
  return reply.redirect(`/${language}/sign-in?back=${encodeURIComponent(back)}`, 303);
}

async function send(
  reply: FastifyReply,
  asked: PrivateRequest,
  answer: PrivateAnswer,
  { renderFrame, renderError, spaceLinks }: PrivatePageOptions,
) {
  applyEffect(reply, answer.effect);
  switch (answer.kind) {
    case 'redirect':
      return reply.redirect(answer.to, 303);
    case 'fragment':
      return html(reply, renderFragment(answer.body));
    case 'json':
      return reply
        .code(answer.status ?? 200)
        .type('application/json; charset=utf-8')
        .send(JSON.stringify(answer.value));
    case 'file':
      // Whatever it holds, it can do nothing where it is opened.
      return reply
        .type(answer.type)
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('content-disposition', `${answer.inline === true ? 'inline' : 'attachment'}; filename="${answer.name}"`)
        .send(answer.body);
    case 'not-found':
      return html(reply.code(404), renderPage(renderError(asked.context, 404, null)));
    case 'framed': {
      if (answer.retryAfter !== undefined) reply.header('retry-after', String(answer.retryAfter));
      const { context, actor } = asked;
      const links = spaceLinks.filter((link) => may(actor, link.permission));
      return html(reply.code(answer.status ?? 200), renderPage(renderFrame(context, actor, links, answer)));
    }
  }
}

function html(reply: FastifyReply, text: string) {
  return reply.type('text/html; charset=utf-8').send(text);
}

function permissionOf(request: FastifyRequest): Permission | undefined {
  return request.routeOptions.config.permission;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A form's fields as text: control characters but line ends are dropped, and what PostgreSQL cannot hold. */
function formOf(body: unknown): Pick<FormRequest, 'form' | 'lists' | 'key'> {
  const form: Record<string, string> = {};
  const lists: Record<string, readonly string[]> = {};
  for (const [name, value] of Object.entries(typeof body === 'object' && body !== null ? body : {})) {
    const texts = [value]
      .flat()
      .filter((text) => typeof text === 'string')
      .map(withoutControls);
    lists[name] = texts;
    form[name] = texts[0] ?? '';
  }
  const { once } = form;
  return { form, lists, key: once !== undefined && UUID.test(once) ? once : undefined };
}

function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is dropped.
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '').toWellFormed();
}
