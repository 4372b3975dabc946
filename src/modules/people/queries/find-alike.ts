import { matchingQuery } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import type { Said } from '../domain/register/assertions.ts';
import { profileOf } from '../domain/register/profile-of.ts';
import { findAlike as find } from '../matching/alike.ts';
import { noteOf, type ShownAlike, show } from '../matching/shown.ts';
import { categoryOf, REGISTER } from '../register-rule.ts';

/** As many as a clerk looks at. */
const MOST = 10;

/**
 * Who is perhaps recorded already, from what was typed so far. Of records out of reach it tells that they exist and whom
 * to ask.
 */
export const findAlike = matchingQuery({
  name: 'find-alike',
  permission: REGISTER.map((rule) => ({ ...rule, scope: 'all' as const })),
  run: async (tx: Database, said: readonly Said[], actor): Promise<readonly ShownAlike[]> => {
    const found = await find(tx, profileOf(said), { category: categoryOf(actor), except: null, most: MOST });
    return show(tx, found);
  },
  journal: (_, shown) => noteOf(shown),
});
