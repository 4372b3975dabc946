import { query } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import type { PairState } from '../domain/register/verdicts.ts';
import { bandOfWeight } from '../matching/alike.ts';
import { REGISTER } from '../register-rule.ts';
import * as reads from '../store/pairs.reads.server.ts';
import { listSaidOf } from '../store/records.reads.server.ts';

interface Asked {
  readonly states: readonly PairState[];
  readonly territory?: string | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** The pairs to judge that touch one's office, the most alike first, with the names that are within reach. */
export const listPairs = query({
  name: 'list-pairs',
  permission: REGISTER.map((rule) => ({ ...rule, scope: 'all' as const })),
  run: async (tx: Database, { states, territory, offset, limit }: Asked) => {
    const page = await reads.listPairs(tx, { states, territory }, { offset, limit });
    const within = page.items.flatMap(({ low, high, low_reference, high_reference }) => [
      ...(low_reference === null ? [] : [low]),
      ...(high_reference === null ? [] : [high]),
    ]);
    const said = await listSaidOf(tx, [...new Set(within)]);
    // Of a pair with a record out of reach the weight would tell what that record says: only its band is told.
    const items = page.items.map((item) => ({
      ...item,
      band: bandOfWeight(item.weight),
      weight: item.low_reference === null || item.high_reference === null ? null : item.weight,
    }));
    return { total: page.total, items, said, territories: await reads.coveredTerritories(tx) };
  },
  journal: (_, { said }) => ({ objects: [...said.keys()].map((id) => ({ type: 'record', id })) }),
});
