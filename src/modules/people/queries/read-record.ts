import { query } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import { REGISTER } from '../register-rule.ts';
import { listFamiliesOf } from '../store/families.reads.server.ts';
import { listJudgements, listPairsOf } from '../store/pairs.reads.server.ts';
import {
  findPlace,
  findRecord,
  findRecords,
  listElsewhere,
  listHistory,
  listRecordsOf,
  listSaidOf,
} from '../store/records.reads.server.ts';

/**
 * A record with everything that was ever said of the person, by all their records within reach; what was judged; families;
 * pairs still to be judged; and what is said of those whom all this names, as far as they are within reach.
 */
export const readRecord = query({
  name: 'read-record',
  permission: REGISTER,
  target: (tx, { record }) => findPlace(tx, record),
  run: async (tx: Database, { record: id }: { readonly record: string }) => {
    const record = await findRecord(tx, id);
    if (record === undefined) return null;
    const records = await listRecordsOf(tx, [record.person]);
    const ids = records.map((one) => one.id);
    const judgements = await listJudgements(tx, ids);
    // Without the weight: of a record out of reach it would tell what that record says.
    const pairs = (await listPairsOf(tx, id))
      .filter(({ state }) => state === 'open' || state === 'unsure')
      .map(({ weight: _, ...pair }) => pair);
    const families = await listFamiliesOf(tx, ids);
    const named = await findRecords(tx, [
      ...new Set([
        ...ids,
        ...[...judgements, ...pairs].flatMap(({ low, high }) => [low, high]),
        ...families.map((member) => member.record),
      ]),
    ]);
    const said = await listSaidOf(
      tx,
      named.map((one) => one.id),
    );
    return {
      record,
      records,
      history: await listHistory(tx, ids),
      judgements,
      pairs,
      elsewhere: await listElsewhere(tx, id),
      families,
      named: new Map(named.map((one) => [one.id, { record: one, said: said.get(one.id) ?? [] }])),
    };
  },
  journal: ({ record }, found) => ({
    objects: (found === null ? [record] : [...found.named.keys()]).map((id) => ({ type: 'record', id })),
  }),
});

/** All that was found of a person. */
export type FoundRecord = NonNullable<Awaited<ReturnType<typeof readRecord.execute>>>;
