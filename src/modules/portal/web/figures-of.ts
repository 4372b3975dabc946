import { type FigureFilter, type FigurePage, listFigures } from '#observatory';
import type { Actor } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';

/** What one page shows; the list of figures has the rest. */
const MOST_FIGURES = 100;

/** The first current figures that match, in the order of the documents, and how many there are. */
export function figuresOf(db: Database, actor: Actor, filter: FigureFilter): Promise<FigurePage> {
  return listFigures.execute(db, actor, { filter, sort: 'order', offset: 0, limit: MOST_FIGURES });
}
