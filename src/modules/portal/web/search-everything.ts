import { searchBodies } from '#governance';
import { searchText } from '#lib/fold.ts';
import { type Figure, listFigures, listSeries, searchCases, searchDocuments } from '#observatory';
import type { Actor } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { searchFramework } from '#strategy';
import { figuresOf } from './figures-of.ts';

/** How many figures are shown; the list of figures has the rest. */
const FIGURES_SHOWN = 10;

/** Everything that holds every word; and of a number, the figures that have that value. */
export async function searchEverything(
  db: Database,
  actor: Actor,
  words: readonly string[],
  numbers: readonly number[],
) {
  const [framework, bodies, documents, cases, figures, series, valued] = await Promise.all([
    searchFramework.execute(db, actor, words),
    searchBodies.execute(db, actor, words),
    searchDocuments.execute(db, actor, words),
    searchCases.execute(db, actor, words),
    listFigures.execute(db, actor, { filter: { words }, sort: 'order', offset: 0, limit: FIGURES_SHOWN }),
    listSeries.execute(db, actor, undefined),
    figuresWithValue(db, actor, numbers),
  ]);
  return {
    ...framework,
    bodies,
    documents,
    cases,
    figures,
    valued,
    series: series.filter(({ title, about }) => holdsAll(searchText([title, about]), words)),
  };
}

export type Found = Awaited<ReturnType<typeof searchEverything>>;

function holdsAll(folded: string, words: readonly string[]): boolean {
  return words.every((word) => folded.includes(word));
}

/** The figures of which one of these numbers is the value. */
async function figuresWithValue(db: Database, actor: Actor, numbers: readonly number[]): Promise<readonly Figure[]> {
  if (numbers.length === 0) return [];
  return (await figuresOf(db, actor, { values: numbers })).items;
}
