import { findCase, listCases } from '#observatory';
import type { Actor } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import type { Reference } from '../queries/reference.ts';

/** What a reconciliation case names: the figures that are its claims, and the documents of its statements. */
export interface Claimants {
  readonly figures: ReadonlySet<string>;
  readonly documents: ReadonlySet<string>;
}

const kept = new WeakMap<Reference, Promise<ReadonlyMap<string, Claimants>>>();

/**
 * Who claims something in each case, by case code. Claims change only with a load of the pack, so they are read once for
 * each load and kept as long as its registers are.
 */
export function claimantsOf(db: Database, actor: Actor, reference: Reference): Promise<ReadonlyMap<string, Claimants>> {
  const known = kept.get(reference);
  if (known !== undefined) return known;
  const reading = readClaimants(db, actor);
  kept.set(reference, reading);
  reading.catch(() => kept.delete(reference));
  return reading;
}

async function readClaimants(db: Database, actor: Actor): Promise<ReadonlyMap<string, Claimants>> {
  const summaries = await listCases.execute(db, actor, undefined);
  const cases = await Promise.all(summaries.map(({ code }) => findCase.execute(db, actor, code)));
  return new Map(
    cases.flatMap((one) => {
      if (one === undefined) return [];
      const figures = one.claims.flatMap(({ figure }) => (figure === null ? [] : [figure]));
      const documents = one.claims.flatMap(({ document }) => (document === null ? [] : [document]));
      return [[one.code, { figures: new Set(figures), documents: new Set(documents) }] as const];
    }),
  );
}
