import type { Actor } from '#platform/access/actor.ts';
import { query } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import { namesOfCampaigns } from '../campaign-names.ts';
import type { Category } from '../domain/sitting/categories.ts';
import { evaluateFiles } from '../evaluating.ts';
import { hasMandate } from '../mandate.ts';
import { WORKERS } from '../office-rule.ts';
import { countWaiting, listWaiting as readWaiting } from '../store/appeals.reads.server.ts';
import { findSitting, listCommissionsOf, listSittings } from '../store/sittings.reads.server.ts';

interface Asked {
  /** The sitting that files are to be placed before; null for all that wait. */
  readonly sitting: string | null;
  /** One of the commissions that the reader's unit is; the last campaign's when it is null. */
  readonly commission: string | null;
  readonly category: Category;
  readonly after: { readonly dueOn: string; readonly id: string } | null;
  readonly limit: number;
}

/** The files that wait for a sitting of one's commission, with what the criteria answer of each; null where one has none. */
export const listWaiting = query({
  name: 'list-waiting',
  permission: WORKERS,
  async run(db: Database, { sitting: id, commission: wanted, category, after, limit }: Asked, actor: Actor) {
    const commissions = actor.kind === 'person' && actor.unit !== null ? await listCommissionsOf(db, actor.unit) : [];
    const sitting = id === null ? undefined : await findSitting(db, id);
    if (id !== null && sitting === undefined) return null;
    const commission = commissions.find((one) => one.id === (sitting?.commission ?? wanted)) ?? commissions[0];
    if (commission === undefined || (sitting !== undefined && sitting.commission !== commission.id)) return null;
    const instance = commission.instance === 'appeal' ? 'appeal' : 'first';
    const files = await readWaiting(db, { commission, category, after, limit });
    const found = await evaluateFiles(db, files, instance);
    const planned = await listSittings(db, { over: false, offset: 0, limit: 50 });
    return {
      ...{ commissions, commission, instance, files, sitting: sitting ?? null },
      campaigns: await namesOfCampaigns(
        db,
        commissions.map(({ campaign }) => campaign),
      ),
      counts: await countWaiting(db, commission),
      answers: new Map([...found].map(([file, { answer }]) => [file, answer])),
      planned: planned.filter((one) => one.commission === commission.id),
      sits: hasMandate(commission),
    };
  },
  journal: (_, found) => ({
    objects: found === null ? [] : found.files.map(({ id }) => ({ type: 'application', id })),
  }),
});

export type Waiting = NonNullable<Awaited<ReturnType<typeof listWaiting.execute>>>;
