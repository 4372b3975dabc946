import { type FigureFilter, type FigurePage, listFigures } from '#observatory';
import type { Actor } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';

/** More than a pack holds today; a page that lists them all still has an end. */
const MOST_FIGURES = 2_000;

/** Every current figure that matches, in the order of the documents. */
export function figuresOf(db: Database, actor: Actor, filter: FigureFilter): Promise<FigurePage> {
  return listFigures.execute(db, actor, { filter, sort: 'order', offset: 0, limit: MOST_FIGURES });
}
