import type { Database } from '#platform/db/database.ts';
import { type Figure, figuresById } from './figures.reads.server.ts';

const PAGE = 5_000;

/**
 * Every current figure, in the order of the register. It is read page by page along an order in which what is recorded
 * meanwhile comes last: the newest version met is kept, so that the whole stands as it stood at the last page, even while
 * an import runs.
 *
 * @param progress told how many have been read
 */
export async function allFigures(db: Database, progress: (read: number) => void): Promise<readonly Figure[]> {
  const found = new Map<string, Figure>();
  for (let after = -1; ; ) {
    const page = await db
      .selectFrom('observatory.figure')
      .select(['id', 'ordinal'])
      .where('is_current', '=', true)
      .where('ordinal', '>', after)
      .orderBy('ordinal')
      .limit(PAGE)
      .execute();
    const figures = await figuresById(
      db,
      page.map(({ id }) => id),
    );
    for (const { id, ordinal } of page) {
      const figure = figures.get(id);
      found.delete(id);
      if (figure !== undefined) found.set(id, figure);
      after = ordinal;
    }
    progress(found.size);
    if (page.length < PAGE) return [...found.values()];
  }
}
