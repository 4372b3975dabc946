import { z } from 'zod';
import { ConflictError, command, NotFoundError } from '#platform/access/gate.ts';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { placesFor } from '../campaign-places.ts';
import { MANAGE_CAMPAIGNS, wholeCountry } from '../campaign-rule.ts';
import { meansFor } from '../campaign-world.ts';
import { changingAct } from '../definition/changing-act.ts';
import { completeOrNull, readDraft } from '../definition/read-definition.ts';
import { holdCampaign } from '../store/campaign-list.reads.server.ts';
import { changeDefinition, type Established, establish } from '../store/campaigns.writes.server.ts';

type Extended =
  | (Established & { readonly ok: true })
  | { readonly ok: false; readonly fault: 'not-open' | 'not-later' | 'act-in-the-future' };

/**
 * Adds to an open campaign the offices and commissions whose units were made since it was opened; and prolongs its window, by a
 * legal act that is named and stands with the campaign from then on.
 */
export const extendCampaign = command({
  name: 'extend-campaign',
  permission: MANAGE_CAMPAIGNS,
  input: z.strictObject({
    campaign: z.string().min(1).max(60),
    prolonged: z.strictObject({ closesOn: z.iso.date(), by: changingAct }).nullable().default(null),
  }),
  changesContent: (done: Extended) => done.ok,
  target: (tx) => wholeCountry(tx),
  async run(tx, { campaign, prolonged }): Promise<Extended> {
    const stored = await holdCampaign(tx, campaign);
    if (stored === undefined) throw new NotFoundError('extend-campaign');
    const definition = completeOrNull(readDraft(stored.definition));
    if (stored.state === 'draft' || definition === null) throw new ConflictError('extend-campaign');
    if (prolonged === null) {
      const means = await meansFor(tx, definition, stored.calendar);
      return { ok: true, ...(await establish(tx, campaign, placesFor(definition, means))) };
    }
    const { closesOn, by } = prolonged;
    if (stored.state !== 'open') return { ok: false, fault: 'not-open' };
    if (closesOn <= stored.closes_on) return { ok: false, fault: 'not-later' };
    if (by.date > todayHere()) return { ok: false, fault: 'act-in-the-future' };
    await changeDefinition(tx, {
      ...{ id: campaign, opensOn: stored.opens_on, closesOn },
      definition: {
        ...definition,
        window: { ...definition.window, closesOn },
        changes: [...definition.changes, { what: 'prolonged' as const, closesOn, ...by }],
      },
    });
    return { ok: true, offices: 0, commissions: 0 };
  },
  journal: ({ campaign, prolonged }, done) => ({
    objects: [{ type: 'campaign', id: campaign }],
    detail: done.ok ? { offices: done.offices, commissions: done.commissions } : { fault: done.fault },
    ...(prolonged === null || !done.ok
      ? {}
      : { changed: { closesOn: prolonged.closesOn, by: JSON.stringify(prolonged.by) } }),
  }),
});
