import type { Database } from '#platform/db/database.ts';
import type { FigureClaim } from '../domain/figure.ts';
import { type Figure, figuresById } from './figures.reads.server.ts';
import { contentHash } from './figures.writes.server.ts';

/** A claim that says something else than the version in force. */
export interface Revision {
  /** Position among the claims, from 0. */
  readonly position: number;
  readonly former: Figure;
  /** The fields that say something else: `value`, `label`. */
  readonly changed: readonly string[];
}

export interface Comparison {
  readonly added: number;
  readonly revised: number;
  readonly unchanged: number;
  /** The first of the revised ones, in the order of the claims. */
  readonly revisions: readonly Revision[];
}

/** Ids of one statement; PostgreSQL takes 65,535 parameters. */
const BATCH = 30_000;

/** What recording these claims would do now, told by the same hash as recording them. */
export async function compareWithCurrent(
  db: Database,
  claims: readonly FigureClaim[],
  mostRevisions: number,
): Promise<Comparison> {
  const current = new Map<string, string>();
  for (let from = 0; from < claims.length; from += BATCH) {
    const ids = claims.slice(from, from + BATCH).map((claim) => claim.id);
    const rows = await db
      .selectFrom('observatory.figure')
      .select(['id', 'content_hash'])
      .where('is_current', '=', true)
      .where('id', 'in', ids)
      .execute();
    for (const row of rows) current.set(row.id, row.content_hash);
  }
  let unchanged = 0;
  const revised: { readonly position: number; readonly id: string }[] = [];
  for (const [position, claim] of claims.entries()) {
    const known = current.get(claim.id);
    if (known !== undefined && known === contentHash(claim)) unchanged += 1;
    else if (known !== undefined) revised.push({ position, id: claim.id });
  }
  const first = revised.slice(0, mostRevisions);
  const former = await figuresById(
    db,
    first.map(({ id }) => id),
  );
  return {
    added: claims.length - unchanged - revised.length,
    revised: revised.length,
    unchanged,
    revisions: first.flatMap(({ position, id }) => {
      const figure = former.get(id);
      const claim = claims[position];
      return figure === undefined || claim === undefined
        ? []
        : [{ position, former: figure, changed: changedFields(figure, claim) }];
    }),
  };
}

function changedFields(former: FigureClaim, claim: FigureClaim): readonly string[] {
  return Object.entries(claim)
    .filter(([field, value]) => contentHash(value) !== contentHash(Reflect.get(former, field)))
    .map(([field]) => field);
}
