import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { generationOf, refreshGeneration } from '#platform/access/kept.ts';
import type { Database } from '#platform/db/database.ts';
import { projectPath } from '#platform/project.ts';
import { originOf } from './page-context.ts';

/** Routes that answer without content, some of them when there is no database. */
const WITHOUT_CONTENT = new Set(['/health', '/ready', '/assets/*']);

/**
 * What is served is a function of the program, of the public content and of the address. So one small query tells
 * whether a reader who comes back already has it, before anything is read or drawn.
 */
export function registerFreshness(app: FastifyInstance, db: Database, origin: string | undefined): void {
  const build = buildMark();
  app.addHook('preHandler', async (request, reply) => {
    const route = request.routeOptions.url;
    if (route === undefined || WITHOUT_CONTENT.has(route)) return undefined;
    await refreshGeneration(db);
    // Private pages name things by the same registers, and are never kept themselves.
    if (request.routeOptions.config.private === true) return undefined;
    // An address without a language leads each reader elsewhere: that answer is not one of the content.
    if (!/^\/(fr|ar|en|api)\//.test(request.url)) return undefined;
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
    // Pages write their own address, which follows the origin asked for. Weak, because compression changes the bytes.
    const mark = createHash('sha1')
      .update(`${build} ${generationOf(db)} ${originOf(request, origin)}${request.url}`)
      .digest('base64url')
      .slice(0, 16);
    const etag = `W/"${mark}"`;
    reply.header('etag', etag);
    const held = request.headers['if-none-match']?.split(/\s*,\s*/).map((tag) => tag.replace(/^W\//, '')) ?? [];
    if (!held.includes(`"${mark}"`)) return undefined;
    return reply
      .code(304)
      .header('cache-control', 'public, max-age=0, must-revalidate')
      .header('vary', 'accept-encoding')
      .send();
  });
}

/** Changes with the program: the build's stamp, or this process when nothing was built. */
function buildMark(): string {
  const stamp = projectPath('dist', '.stamp');
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : `${process.pid} ${Date.now()}`;
}
