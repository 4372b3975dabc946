import { findCase, findSeries, listCases, listSeries } from '#observatory';
import { ANYONE } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { packInForce } from './pack-in-force.ts';

/** Where figures are read together: the codes of their cases and the ids of their series, by figure. */
export interface FigureLinks {
  readonly cases: ReadonlyMap<string, readonly string[]>;
  readonly series: ReadonlyMap<string, readonly string[]>;
}

const cache = new WeakMap<Database, { readonly load: number; readonly links: FigureLinks }>();

/**
 * What a page about many figures would otherwise ask figure by figure. Only which figure is in which case or series is
 * kept, and that changes with a load alone; the state of a case changes with rulings and is asked anew by every page.
 */
export async function figureLinks(db: Database): Promise<FigureLinks> {
  const load = (await packInForce.execute(db, ANYONE, undefined))?.id ?? 0;
  const kept = cache.get(db);
  if (kept?.load === load) return kept.links;
  const [cases, series] = await Promise.all([
    listCases.execute(db, ANYONE, undefined),
    listSeries.execute(db, ANYONE, undefined),
  ]);
  const [wholeCases, wholeSeries] = await Promise.all([
    Promise.all(cases.map(({ code }) => findCase.execute(db, ANYONE, code))),
    Promise.all(series.map(({ id }) => findSeries.execute(db, ANYONE, id))),
  ]);
  const links = {
    cases: byFigure(wholeCases.flatMap((one) => (one?.claims ?? []).map(({ figure }) => [figure, one?.code]))),
    series: byFigure(
      wholeSeries.flatMap((one) =>
        [one?.total ?? null, ...(one?.points ?? []).map(({ figure }) => figure)].map((figure) => [figure, one?.id]),
      ),
    ),
  };
  cache.set(db, { load, links });
  return links;
}

function byFigure(pairs: readonly (readonly (string | null | undefined)[])[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const [figure, holder] of pairs) {
    if (typeof figure !== 'string' || typeof holder !== 'string') continue;
    found.set(figure, (found.get(figure) ?? new Set()).add(holder));
  }
  return new Map([...found].map(([figure, holders]) => [figure, [...holders]]));
}

/** The holders (cases or series) that any of these figures is in. */
export function holdersOf(
  links: ReadonlyMap<string, readonly string[]>,
  figures: readonly { readonly id: string }[],
): ReadonlySet<string> {
  return new Set(figures.flatMap(({ id }) => links.get(id) ?? []));
}
