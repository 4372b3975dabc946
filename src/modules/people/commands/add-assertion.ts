import { z } from 'zod';
import { command } from '#platform/access/gate.ts';
import { saidInput, sourceInput } from '../register-input.ts';
import { REGISTER, signedIn } from '../register-rule.ts';
import { findPlace } from '../store/records.reads.server.ts';
import { addAssertions, holdRecord, indexRecord } from '../store/records.writes.server.ts';

/** Adds something that is said of somebody. It replaces nothing: what contradicts it stands beside it. */
export const addAssertion = command({
  name: 'add-assertion',
  permission: REGISTER,
  input: z.object({ record: z.uuid(), said: saidInput, source: sourceInput }),
  changesContent: false,
  target: (tx, { record }) => findPlace(tx, record),
  async run(tx, { record, said, source }, actor) {
    const { account: by } = signedIn(actor);
    await holdRecord(tx, record);
    const place = await findPlace(tx, record);
    const [assertion = ''] = await addAssertions(tx, record, [said], { ...source, by });
    if (place !== undefined) await indexRecord(tx, record, place.category);
    return { assertion };
  },
  journal: ({ record, said }, { assertion }) => ({
    objects: [
      { type: 'record', id: record },
      { type: 'assertion', id: assertion },
    ],
    changed: { [said.kind]: JSON.stringify(said.value) },
    detail: { kind: said.kind },
  }),
});
