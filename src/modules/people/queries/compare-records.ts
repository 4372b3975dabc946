import { query } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import { profileOf } from '../domain/register/profile-of.ts';
import { ordered, stands } from '../domain/register/verdicts.ts';
import { explain, MODEL_NAME } from '../matching/alike.ts';
import { REGISTER } from '../register-rule.ts';
import { findPair, listJudgements, listObstacles } from '../store/pairs.reads.server.ts';
import { findPlace, findRecords, listSaidOf } from '../store/records.reads.server.ts';

interface Asked {
  readonly one: string;
  readonly other: string;
}

/** Two records side by side: what each says, how alike they are and why, what was judged, what speaks against a link. */
export const compareRecords = query({
  name: 'compare-records',
  permission: REGISTER,
  target: (tx, { one }) => findPlace(tx, one),
  run: async (tx: Database, { one, other }: Asked) => {
    const { low, high } = ordered(one, other);
    const records = await findRecords(tx, [low, high]);
    const [first, second] = [records.find(({ id }) => id === low), records.find(({ id }) => id === high)];
    if (first === undefined || second === undefined || first.category !== second.category) return null;
    const said = await listSaidOf(tx, [low, high]);
    const [lowSaid, highSaid] = [said.get(low) ?? [], said.get(high) ?? []];
    const judgements = (await listJudgements(tx, [low])).filter((judged) => judged.low === low && judged.high === high);
    const [lowProfile, highProfile] = [profileOf(lowSaid), profileOf(highSaid)];
    return {
      low: { record: first, said: lowSaid, profile: lowProfile },
      high: { record: second, said: highSaid, profile: highProfile },
      pair: (await findPair(tx, low, high)) ?? null,
      samePerson: first.person === second.person,
      explanation: await explain(tx, first.category, lowProfile, highProfile),
      model: MODEL_NAME,
      judgements: judgements.map((judged) => ({
        ...judged,
        stands: judged.ended_at === null && stands(judged, first, second),
      })),
      // What was judged of these two stands beside them already, and judging anew replaces it.
      obstacles: (await listObstacles(tx, low, high)).filter(
        ({ judgement }) => !judgements.some(({ id }) => id === judgement),
      ),
    };
  },
  journal: ({ one, other }, found) => ({
    objects: (found === null ? [one] : [one, other]).map((id) => ({ type: 'record', id })),
  }),
});

/** Two records and what was found of the two. */
export type Compared = NonNullable<Awaited<ReturnType<typeof compareRecords.execute>>>;
