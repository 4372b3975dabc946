import type { CampaignDraft } from './definition/campaign.ts';
import { readDraft } from './definition/read-definition.ts';
import type { StoredCampaign } from './store/campaign-list.reads.server.ts';

export interface CampaignRow {
  readonly id: string;
  readonly state: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly openedOn: string | null;
  readonly closedOn: string | null;
  readonly mark: string;
  readonly definition: CampaignDraft;
  readonly calendar: unknown;
}

export function rowOf(stored: StoredCampaign): CampaignRow {
  const { id, state, opens_on, closes_on, opened_on, closed_on, mark, definition, calendar } = stored;
  return {
    ...{ id, state, opensOn: opens_on, closesOn: closes_on, openedOn: opened_on, closedOn: closed_on, mark, calendar },
    definition: readDraft(definition),
  };
}

/** The operations that were led before, those that are or were open. What is being prepared is its administration's. */
export function isPublic({ state, definition }: CampaignRow): boolean {
  return state !== 'draft' || definition.standing === 'historical';
}
