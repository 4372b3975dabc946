import { sql } from 'kysely';
import type { Database } from '#platform/db/database.ts';
import type { Part } from '../keyset-page.ts';

/** Cards that wait for their holders; permits that end soon. */
export const PERMIT_VIEWS = ['to-hand-over', 'ending'] as const;
export type PermitView = (typeof PERMIT_VIEWS)[number];

export interface ListedPermit {
  readonly id: string;
  readonly application: string;
  readonly territory: string;
  readonly number: string;
  readonly kind: string;
  readonly valid_from: string;
  readonly valid_until: string;
  readonly issued_on: string;
  readonly handed_over_on: string | null;
  readonly reference: string;
  readonly name: string;
  readonly nationality: string | null;
}

interface Wanted extends Part {
  readonly view: PermitView;
  /** The last day that counts as soon. */
  readonly until: string;
}

/** A page of permits of the places that one covers, each place read in the order of its index. */
export async function listPermits(
  db: Database,
  { view, until, after, back = false, limit }: Wanted,
): Promise<readonly ListedPermit[]> {
  const day = sql.ref(view === 'ending' ? 'valid_until' : 'issued_on');
  const condition = view === 'ending' ? sql`p.valid_until <= ${until}::date` : sql`p.handed_over_on is null`;
  const [way, side] = back ? [sql`desc`, sql`<`] : [sql`asc`, sql`>`];
  const beyond = after === null ? sql`` : sql` and (p.${day}, p.id) ${side} (${after.day}::date, ${after.id}::uuid)`;
  const { rows } = await sql<ListedPermit>`
    select p.*, a.reference, a.name, a.nationality from (
      select f.* from unnest((select access.territories())::text[]) as g (territory) cross join lateral (
        select p.id, p.application, p.territory, p.number, p.kind, p.valid_from, p.valid_until, p.issued_on, p.handed_over_on
        from regularisation.permit p
        where p.territory = g.territory and p.state = 'valid' and ${condition}${beyond}
        order by p.${day} ${way}, p.id ${way} limit ${limit}
      ) f order by f.${day} ${way}, f.id ${way} limit ${limit}
    ) p join regularisation.application a on a.id = p.application
    order by p.${day}, p.id`.execute(db);
  return rows;
}
