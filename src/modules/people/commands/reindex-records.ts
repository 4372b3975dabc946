import { z } from 'zod';
import { command } from '#platform/access/gate.ts';
import { findPlace } from '../store/records.reads.server.ts';
import { holdRecord, indexRecord } from '../store/records.writes.server.ts';

/** Writes anew what the matching reads of records that a former version of the normaliser wrote. Nothing that was said changes. */
export const reindexRecords = command({
  name: 'reindex-records',
  permission: 'operator',
  input: z.object({ records: z.array(z.uuid()).max(1_000) }),
  changesContent: false,
  async run(tx, { records }) {
    for (const record of records) {
      await holdRecord(tx, record);
      const place = await findPlace(tx, record);
      if (place !== undefined) await indexRecord(tx, record, place.category);
    }
    return { records: records.length };
  },
  journal: (_, { records }) => ({ objects: [], detail: { records } }),
});
