import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { renewal, type Validity } from '../domain/permits.ts';
import type { WholeFile } from '../queries/read-file.ts';

/** The permit of a file that holds; undefined where none does. */
export function heldPermit({ permits }: WholeFile): WholeFile['permits'][number] | undefined {
  return permits.find(({ state }) => state === 'valid');
}

/** What a renewal would give today; null where it is too early, or no permit holds. */
export function nextPermit(whole: WholeFile): Validity | null {
  const held = heldPermit(whole);
  const [since] = whole.permits.map(({ valid_from }) => valid_from).sort();
  if (held === undefined || since === undefined) return null;
  return renewal(whole.campaign.definition.permit, { since, until: held.valid_until }, todayHere());
}
