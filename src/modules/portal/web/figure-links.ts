import { type CaseSummary, findSeries, listSeries, type SeriesSummary } from '#observatory';
import type { Actor } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import type { Reference } from '../queries/reference.ts';
import type { Claimants } from './claimants.ts';

const kept = new WeakMap<Reference, Promise<ReadonlyMap<string, ReadonlySet<string>>>>();

/** The figures of each series, by series, totals included. Like claims, they change only with a load of the pack. */
export function seriesMembersOf(
  db: Database,
  actor: Actor,
  reference: Reference,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const known = kept.get(reference);
  if (known !== undefined) return known;
  const reading = readMembers(db, actor);
  kept.set(reference, reading);
  reading.catch(() => kept.delete(reference));
  return reading;
}

async function readMembers(db: Database, actor: Actor): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const summaries = await listSeries.execute(db, actor, undefined);
  const all = await Promise.all(summaries.map(({ id }) => findSeries.execute(db, actor, id)));
  return new Map(
    all.flatMap((one) => {
      if (one === undefined) return [];
      const figures = new Set(one.points.map(({ figure }) => figure));
      return [[one.id, one.total === null ? figures : figures.add(one.total)] as const];
    }),
  );
}

/** The series that show at least one of these figures. */
export function seriesShowing(
  series: readonly SeriesSummary[],
  members: ReadonlyMap<string, ReadonlySet<string>>,
  figures: readonly { readonly id: string }[],
): readonly SeriesSummary[] {
  return series.filter(({ id }) => figures.some((figure) => members.get(id)?.has(figure.id)));
}

/** The cases that at least one of these figures is a claim of. */
export function casesTouching(
  cases: readonly CaseSummary[],
  claimants: ReadonlyMap<string, Claimants>,
  figures: readonly { readonly id: string }[],
): readonly CaseSummary[] {
  return cases.filter(({ code }) => figures.some((figure) => claimants.get(code)?.figures.has(figure.id)));
}
