import { listTerritories } from '#identity';
import type { Rule } from '#platform/access/actor.ts';
import { ANYONE } from '#platform/access/actor.ts';
import type { Target } from '#platform/access/judge.ts';
import type { Database } from '#platform/db/database.ts';

/** Who prepares, opens and closes campaigns: whoever administers the whole system. */
export const SEE_CAMPAIGNS: readonly Rule[] = [
  { roles: ['administrator'], purpose: 'administration', scope: 'covered' },
];
export const MANAGE_CAMPAIGNS: readonly Rule[] = SEE_CAMPAIGNS.map((rule) => ({ ...rule, stepUp: true }));

/** Who follows how far a campaign has come, in totals that name nobody. */
export const FOLLOW_CAMPAIGNS: readonly Rule[] = [
  { roles: ['analyst'], purpose: 'statistics', scope: 'all' },
  { roles: ['focal-point', 'committee-secretary'], purpose: 'steering', scope: 'all' },
  ...SEE_CAMPAIGNS,
];

/** A campaign lies nowhere in particular: it is for who covers the country, and every organisation. */
export async function wholeCountry(db: Database): Promise<Target | undefined> {
  const territories = await listTerritories.execute(db, ANYONE, undefined);
  const country = countryOf(territories);
  return country === undefined ? undefined : { organisation: '', territory: country };
}

export function countryOf(
  territories: readonly { readonly code: string; readonly kind: string; readonly parent: string | null }[],
): string | undefined {
  return (territories.find(({ kind }) => kind === 'country') ?? territories.find(({ parent }) => parent === null))
    ?.code;
}
