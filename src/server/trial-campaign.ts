import { fillTrialCampaign as fill } from '#regularisation';
import type { OpenDatabase } from './open-database.ts';

/** Gives a trial a campaign that is being led: files in every state, sittings, appeals, permits. Once. */
export function fillTrialCampaign(
  { db, gatekeeper, operator, keys }: Pick<OpenDatabase, 'db' | 'gatekeeper' | 'operator' | 'keys'>,
  isStopping: () => boolean,
): Promise<number> {
  return fill({ db, gatekeeper, operator, keys }, isStopping);
}
