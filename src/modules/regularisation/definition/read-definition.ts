import { type CampaignDefinition, type CampaignDraft, campaignDefinition, campaignDraft } from './campaign.ts';

/** What is kept of a campaign, which may still lack anything. What no longer fits the shape is a fault of the program. */
export function readDraft(stored: unknown): CampaignDraft {
  return campaignDraft.parse(stored);
}

/** The same when it lacks nothing; null otherwise. */
export function completeOrNull(draft: CampaignDraft): CampaignDefinition | null {
  const read = campaignDefinition.safeParse(draft);
  return read.success ? read.data : null;
}
