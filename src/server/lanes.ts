import { gzipSync } from 'node:zlib';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { DEFAULT_LANGUAGE, isLanguage, type Language } from '#lib/localised.ts';

/** The pages of who applies, and of associations that help: they come in great numbers on the last day of a campaign. */
const CROWD = /^\/(fr|ar|en)\/my-files(\/|$)/;

export interface LaneSizes {
  /** Requests of the crowd that are worked on at once: fewer than the database has connections. */
  readonly atOnce: number;
  /** Requests that wait for one of those to end. */
  readonly waiting: number;
  /** How long one waits before it is told to come again, in milliseconds. */
  readonly patience: number;
}

const LANES: LaneSizes = { atOnce: 4, waiting: 24, patience: 3_000 };

interface LaneOptions {
  /** The page that says to come again, in a language: drawn once and the same for all. */
  readonly busyPage: (language: Language) => string;
  /** Told now and then how many were asked to come again. */
  readonly tell: (refused: number) => void;
}

/** In seconds; not the same for all, so that they do not come back together. */
const LEAST_SECONDS = 5;
const MOST_SECONDS = 25;
/** Between two words about it, in milliseconds: the log is not to be filled by the crowd. */
const TOLD_EVERY = 10_000;

/**
 * Keeps the crowd of applicants in a lane of its own: a fixed number at once, some who wait, and beyond that an answer at
 * once that says when to come again. What was accepted is worked on to its end, and an office is never slowed by it.
 */
export function registerLanes(
  app: FastifyInstance,
  { busyPage, tell }: LaneOptions,
  { atOnce, waiting, patience }: LaneSizes = LANES,
): void {
  let running = 0;
  let refused = 0;
  let toldAt = Number.NEGATIVE_INFINITY;
  const queue: (() => void)[] = [];
  const pages = new Map<Language, { readonly plain: Buffer; readonly gzip: Buffer }>();

  const leave = () => {
    const next = queue.shift();
    if (next === undefined) running -= 1;
    else next();
  };
  /** Whether there is a place now, or there was one in time. */
  const enter = (): boolean | Promise<boolean> => {
    if (running < atOnce) {
      running += 1;
      return true;
    }
    if (queue.length >= waiting) return false;
    return new Promise((resolve) => {
      const turn = () => {
        clearTimeout(timer);
        resolve(true);
      };
      const timer = setTimeout(() => {
        queue.splice(queue.indexOf(turn), 1);
        resolve(false);
      }, patience);
      queue.push(turn);
    });
  };
  const pageIn = (language: Language) => {
    const known = pages.get(language);
    if (known !== undefined) return known;
    const plain = Buffer.from(busyPage(language));
    const page = { plain, gzip: gzipSync(plain) };
    pages.set(language, page);
    return page;
  };
  const refuse = (reply: FastifyReply, language: Language, acceptsGzip: boolean) => {
    refused += 1;
    const now = performance.now();
    if (now - toldAt > TOLD_EVERY) {
      tell(refused);
      toldAt = now;
      refused = 0;
    }
    const { plain, gzip } = pageIn(language);
    if (acceptsGzip) reply.header('content-encoding', 'gzip');
    // When to come back is spread, or all would come at once; nothing secret hangs on the draw.
    return reply
      .code(503)
      .header('retry-after', String(LEAST_SECONDS + Math.floor(Math.random() * (MOST_SECONDS - LEAST_SECONDS))))
      .header('cache-control', 'no-store')
      .header('content-language', language)
      .type('text/html; charset=utf-8')
      .send(acceptsGzip ? gzip : plain);
  };

  app.addHook('onRequest', async (request, reply) => {
    const found = CROWD.exec(request.routeOptions.url ?? '');
    if (found === null) return;
    if (!(await enter())) {
      const [, named = ''] = found;
      const language = isLanguage(named) ? named : DEFAULT_LANGUAGE;
      return refuse(reply, language, String(request.headers['accept-encoding'] ?? '').includes('gzip'));
    }
    // Who went away while they waited takes no place; answered or cut off, the place is free again.
    if (reply.raw.closed || reply.raw.destroyed) leave();
    else reply.raw.once('close', leave);
    return;
  });
}
