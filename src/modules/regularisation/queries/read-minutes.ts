import { query } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import { campaignOf } from '../acting.ts';
import { digestOf } from '../decision-digest.ts';
import { minutesSchema } from '../minutes.ts';
import { WORKERS } from '../office-rule.ts';
import { findMinutes, findSitting, listMembers } from '../store/sittings.reads.server.ts';

/** The minutes of a sitting that is over, with what proves them once they are signed; null when there are none. */
export const readMinutes = query({
  name: 'read-minutes',
  permission: WORKERS,
  async run(db: Database, { sitting: id }: { readonly sitting: string }) {
    const sitting = await findSitting(db, id);
    const frozen = sitting === undefined ? null : await findMinutes(db, id);
    if (sitting === undefined || frozen === null) return null;
    const { definition, demo } = await campaignOf(db, sitting.campaign);
    const members = await listMembers(db, sitting.commission);
    return {
      ...{ sitting, minutes: minutesSchema.parse(frozen), digest: digestOf(frozen), campaign: definition.name, demo },
      /** Who signed: who presided or, after they left, who holds the chair since. */
      signatory: members.find(({ account }) => account === sitting.signed_by)?.name ?? null,
    };
  },
  journal: ({ sitting }, found) => ({ objects: found === null ? [] : [{ type: 'sitting', id: sitting }] }),
});

export type ReadMinutes = NonNullable<Awaited<ReturnType<typeof readMinutes.execute>>>;
