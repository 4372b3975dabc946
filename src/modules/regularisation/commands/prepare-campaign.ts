import { z } from 'zod';
import { command, NotFoundError } from '#platform/access/gate.ts';
import { slug } from '#platform/pack/schema.ts';
import { MANAGE_CAMPAIGNS, wholeCountry } from '../campaign-rule.ts';
import type { CampaignDraft } from '../definition/campaign.ts';
import { readDraft } from '../definition/read-definition.ts';
import { findStoredCampaign } from '../store/campaign-list.reads.server.ts';
import { addCampaign } from '../store/campaigns.writes.server.ts';

/** Begins a new campaign as a copy of another: everything in it is then changed, section by section, before it is opened. */
export const prepareCampaign = command({
  name: 'prepare-campaign',
  permission: MANAGE_CAMPAIGNS,
  input: z.strictObject({
    id: slug.max(60),
    from: z.string().min(1).max(60),
    opensOn: z.iso.date(),
    closesOn: z.iso.date(),
    /** Whether its files are of persons, or it is led to try the system: a trial is marked wherever its name stands. */
    kind: z.enum(['real', 'demo']),
  }),
  changesContent: false,
  target: (tx) => wholeCountry(tx),
  async run(tx, { id, from, opensOn, closesOn, kind }) {
    const example = await findStoredCampaign(tx, from);
    if (example === undefined) throw new NotFoundError('prepare-campaign');
    if (closesOn < opensOn) return { ok: false as const, fault: 'window' as const };
    const definition = copyOf(readDraft(example.definition), { id, opensOn, closesOn, standing: kind });
    const added = await addCampaign(tx, {
      id,
      opensOn,
      closesOn,
      definition,
      calendar: example.calendar,
      demo: kind === 'demo',
    });
    return added ? { ok: true as const } : { ok: false as const, fault: 'taken' as const };
  },
  journal: ({ id, from, opensOn, closesOn, kind }, done) => ({
    objects: [{ type: 'campaign', id }],
    detail: done.ok ? { from, kind, 'opens-on': opensOn, 'closes-on': closesOn } : { from, fault: done.fault },
  }),
});

interface Begun extends Pick<CampaignDraft, 'id' | 'standing'> {
  readonly opensOn: string;
  readonly closesOn: string;
}

/** The example's names end where the new one begins: its versions are its own, in force from its first day. */
function copyOf(example: CampaignDraft, { id, standing, opensOn, closesOn }: Begun): CampaignDraft {
  const empty = { fr: '', ar: '', en: '' };
  const own = { source: null, assumed: true, note: null };
  // A mandate of another campaign is none of this one.
  const renewed = (body: CampaignDraft['local']) =>
    body === null ? null : { ...body, mandates: [{ from: opensOn, until: null, ...own }] };
  return {
    ...example,
    ...{ id, standing, name: empty, summary: empty, changes: [] },
    window: { opensOn, closesOn, ...own },
    local: renewed(example.local),
    national: renewed(example.national),
    criteria: example.criteria.map((version) => ({
      ...version,
      id: `${id}-${version.instance}-${version.number}`,
      ...{ adoptedOn: null, inForceFrom: opensOn },
    })),
  };
}
