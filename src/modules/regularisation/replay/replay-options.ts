import type { CampaignPack } from '../definition/read-campaigns.ts';
import type { CampaignTotals } from '../store/totals.reads.server.ts';
import type { Scenario } from './scenario.ts';

export interface ReplayOptions {
  readonly labels: readonly string[];
  readonly pack: CampaignPack;
  readonly seed: number;
  readonly scale: number;
  /** Offices that work at once. */
  readonly lanes: number;
  readonly say: (sentence: string) => void;
  readonly isStopping: () => boolean;
}

/** What was counted of a campaign: at the first count, and at the end. */
export interface Replayed {
  readonly scenario: Scenario;
  readonly first: CampaignTotals;
  readonly last: CampaignTotals;
}

/** Thrown where work ends because somebody asked for it: what is done is kept. */
export class StoppedError extends Error {}
