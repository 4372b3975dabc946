import type { VNode } from 'preact';
import type { Actor, Permission } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import type { PageContext } from '#platform/ui/page-context.ts';

export interface PageRequest {
  readonly context: PageContext;
  readonly params: Readonly<Record<string, string>>;
  /** The query, decoded; a name given twice keeps its first value. */
  readonly query: Readonly<Record<string, string>>;
  readonly db: Database;
  readonly actor: Actor;
}

/** What a page route may answer. A file is the same content in another format. */
export type PageAnswer =
  | { readonly kind: 'page'; readonly page: VNode }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'file'; readonly type: string; readonly body: string | Buffer; readonly name: string }
  | { readonly kind: 'not-found' };

/** A page of the site, served under each language. There is no default permission. */
export interface PageRoute {
  /** Fastify's path after the language, e.g. `/programmes/:number`. */
  readonly path: string;
  readonly permission: Permission;
  readonly answer: (request: PageRequest) => Promise<PageAnswer>;
}

export const NOT_FOUND: PageAnswer = { kind: 'not-found' };

export function page(vnode: VNode): PageAnswer {
  return { kind: 'page', page: vnode };
}

/** Splits the format off a name: `returns-2020.csv` is `returns-2020` as `csv`. */
export function splitFormat<F extends string>(
  name: string,
  formats: readonly F[],
): { readonly name: string; readonly format: F | null } {
  for (const format of formats) {
    if (name.endsWith(`.${format}`)) return { name: name.slice(0, -format.length - 1), format };
  }
  return { name, format: null };
}
