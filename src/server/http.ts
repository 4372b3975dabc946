import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import staticFiles from '@fastify/static';
import underPressure from '@fastify/under-pressure';
import Fastify, { type FastifyInstance } from 'fastify';
import { inWords, type Permission } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { projectPath } from '#platform/project.ts';
import { pageContext } from '#platform/ui/page-context.ts';
import { renderPage } from '#platform/ui/render-page.ts';
import type { PageRoute } from '#platform/web/page-route.ts';
import { registerErrors } from './errors.ts';
import { registerFreshness } from './freshness.ts';
import { registerHealth } from './health.ts';
import { type LaneSizes, registerLanes } from './lanes.ts';
import type { Log } from './log.ts';
import { registerPages } from './pages.ts';
import { type PrivatePageOptions, registerPrivatePages } from './private-pages.ts';
import { registerSameOrigin } from './same-origin.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call the route. A route without it does not start. */
    permission?: Permission;
    /** One reader's alone: never kept, never answered from what others were sent. */
    private?: true;
    /** Its form brings files, for which a slow network is given minutes. */
    uploads?: true;
  }
}

export interface HttpOptions extends PrivatePageOptions {
  readonly log: Log;
  readonly pages: readonly PageRoute[];
  readonly registerApi: (app: FastifyInstance, services: { readonly db: Database }) => Promise<void>;
  /** Files that are neither pages nor API, such as the checkpoints of the journal. */
  readonly registerFiles: (app: FastifyInstance, services: { readonly db: Database }) => void;
  /** Addresses of proxies whose word about the client's address is taken; none unless said. */
  readonly trustedProxies?: readonly string[] | undefined;
  /** How many applicants are served at once; the usual numbers unless said. */
  readonly lanes?: LaneSizes;
  /** In milliseconds: a process held up for longer turns everybody away until it has recovered; 0 is never. The usual unless said. */
  readonly maxEventLoopDelay?: number;
  /** Told every route that is declared, for the list of routes. */
  readonly watch?: (route: { readonly method: string; readonly url: string; readonly permission: string }) => void;
}

export interface HttpServer {
  readonly app: FastifyInstance;
  /** From now on `/ready` says no, so that a balancer sends nobody more. */
  drain(): void;
}

/** Seconds for a request to arrive and be answered; slower ones are cut so that they cannot hold the server. */
const REQUEST_SECONDS = 30;
/** Seconds for a form with files: ten photographs of papers, from a telephone far from everything. */
const UPLOAD_SECONDS = 300;
const LARGEST_BODY = 1024 * 1024;
const LARGEST_FORM = 256 * 1024;
const LONGEST_ADDRESS = 4_000;

/** Builds the server: every protection first, then the routes, each with its permission. */
export async function buildHttp(options: HttpOptions): Promise<HttpServer> {
  const hostile = new WeakSet<IncomingMessage>();
  const app = Fastify({
    // The router would answer what it cannot read by itself, outside every protection: it is led where our hooks run.
    rewriteUrl(request) {
      const address = request.url ?? '/';
      if (!isHostileAddress(address)) return address;
      hostile.add(request);
      return '/';
    },
    logger: false,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    bodyLimit: LARGEST_BODY,
    requestTimeout: UPLOAD_SECONDS * 1000,
    http: { headersTimeout: REQUEST_SECONDS * 1000 },
    connectionTimeout: REQUEST_SECONDS * 1000,
    keepAliveTimeout: 10_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: LONGEST_ADDRESS, ignoreTrailingSlash: false, caseSensitive: true },
    exposeHeadRoutes: true,
    trustProxy: options.trustedProxies === undefined ? false : [...options.trustedProxies],
  });
  const state = { draining: false };

  app.addHook('onRoute', (route) => {
    // Preflight answers and built assets hold nothing of ours to protect.
    if (route.method === 'OPTIONS' || route.url.startsWith('/assets/')) return;
    const permission = route.config?.permission;
    if (permission === undefined) throw new Error(`The route ${route.url} does not say who may call it.`);
    for (const method of [route.method].flat())
      options.watch?.({ method, url: route.url, permission: inWords(permission) });
  });
  registerErrors(app, options);
  app.addHook('onResponse', async (request, reply) => {
    options.log.info('request', {
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime * 10) / 10,
    });
  });

  await app.register(helmet, HEADERS);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    if (hostile.has(request.raw)) throw new HostileAddressError();
  });
  registerSameOrigin(app, options.origin);
  registerLanes(
    app,
    {
      // Of nobody's address: the page is kept, and shown to others.
      busyPage: (language) =>
        renderPage(
          options.renderError(pageContext(language, '/my-files', options.origin ?? '', options.trial), 503, null),
        ),
      tell: (refused) => options.log.warn('applicants were asked to come again', { count: refused }),
    },
    options.lanes,
  );
  app.addHook('onRequest', async ({ raw, routeOptions }) => {
    if (routeOptions.config.uploads === true || raw.complete) return;
    // What has arrived may take longer to be answered; what has not is not waited for.
    const timer = setTimeout(() => (raw.complete ? undefined : raw.destroy()), REQUEST_SECONDS * 1000);
    raw.once('close', () => clearTimeout(timer));
  });
  await app.register(cookie);
  await app.register(formbody, { bodyLimit: LARGEST_FORM });
  await app.register(underPressure, { maxEventLoopDelay: options.maxEventLoopDelay ?? 2_000, retryAfter: 5 });
  await app.register(compress, { global: true, threshold: 1024, encodings: ['br', 'gzip', 'identity'] });
  await app.register(staticFiles, {
    root: projectPath('dist', 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
    index: false,
    decorateReply: false,
  });
  registerFreshness(app, options.db, options.origin);
  registerHealth(app, options.db, state);
  await options.registerApi(app, { db: options.db });
  options.registerFiles(app, { db: options.db });
  await registerPrivatePages(app, options);
  registerPages(app, options);
  return {
    app,
    drain() {
      state.draining = true;
    },
  };
}

/** An address that no page of ours has, and that PostgreSQL or a log could choke on. */
export class HostileAddressError extends Error {
  readonly statusCode = 400;
}

function isHostileAddress(address: string): boolean {
  if (address.length > LONGEST_ADDRESS) return true;
  try {
    return decodeURIComponent(address.replaceAll('+', ' ')).includes('\0');
  } catch {
    return true;
  }
}

const HEADERS = {
  enableCSPNonces: true,
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: [],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
  },
  crossOriginEmbedderPolicy: false,
  crossOriginOpenerPolicy: { policy: 'same-origin' },
  crossOriginResourcePolicy: { policy: 'same-origin' },
  referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  xFrameOptions: { action: 'deny' },
  // Only a server behind TLS may ask for it; the proxy that ends TLS adds it.
  strictTransportSecurity: false,
} as const;
