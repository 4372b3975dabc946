import { z } from 'zod';
import { LANGUAGES } from '#lib/localised.ts';
import { command, SignInNeededError } from '#platform/access/gate.ts';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { DRAFTERS } from '../filing-rule.ts';
import { findCampaign } from '../store/campaigns.reads.server.ts';
import { addDraft } from '../store/filings.writes.server.ts';

type Begun =
  | { readonly ok: true; readonly filing: string }
  | { readonly ok: false; readonly fault: 'no-campaign' | 'not-open-yet' | 'closed' | 'channel' };

/** Begins a filing that is handed in later: of who applies, or of an association for somebody. */
export const beginFiling = command({
  name: 'begin-filing',
  permission: DRAFTERS,
  input: z.strictObject({
    filing: z.uuid(),
    campaign: z.string().min(1).max(60),
    language: z.enum(LANGUAGES),
  }),
  changesContent: false,
  async run(tx, { filing, campaign: wanted, language }, actor): Promise<Begun> {
    if (actor.kind !== 'person') throw new SignInNeededError('begin-filing');
    const campaign = await findCampaign(tx, wanted);
    if (campaign === undefined) return { ok: false, fault: 'no-campaign' };
    const today = todayHere();
    if (today < campaign.opensOn) return { ok: false, fault: 'not-open-yet' };
    if (today > campaign.closesOn || campaign.state !== 'open') return { ok: false, fault: 'closed' };
    const own = actor.role === 'applicant';
    const channel = own ? 'self-service' : 'association';
    if (!campaign.definition.settings.channels.list.includes(channel)) return { ok: false, fault: 'channel' };
    await addDraft(tx, {
      ...{ id: filing, campaign: campaign.id, language, by: actor.account },
      channel: own ? 'self' : 'association',
    });
    return { ok: true, filing };
  },
  journal: ({ campaign }, begun) => ({
    objects: begun.ok ? [{ type: 'filing', id: begun.filing }] : [],
    detail: begun.ok ? { campaign } : { campaign, fault: begun.fault },
  }),
});
