import { z } from 'zod';
import { command, NotAllowedError } from '#platform/access/gate.ts';
import { newRecordReference } from '../record-reference.ts';
import { saidInput, sourceInput } from '../register-input.ts';
import { categoryOf, REGISTER, signedIn } from '../register-rule.ts';
import { addAssertions, addRecord, indexRecord } from '../store/records.writes.server.ts';

/** The most that may be said of somebody at once. */
const MOST = 60;

/**
 * Records somebody, with all that is said of them at that moment. Records are made freely: whether there is one of the
 * same person is for `check-record` to find and for a human to judge, never a reason to turn somebody away.
 */
export const fileRecord = command({
  name: 'file-record',
  permission: REGISTER.map((rule) => ({ ...rule, scope: 'all' as const })),
  input: z.object({
    said: z
      .array(saidInput)
      .max(MOST)
      .refine((said) => said.some(({ kind }) => kind === 'name')),
    source: sourceInput,
  }),
  changesContent: false,
  async run(tx, { said, source }, actor) {
    const { account: by } = signedIn(actor);
    const category = categoryOf(actor);
    const reference = newRecordReference();
    const record = await addRecord(tx, { reference, category, by });
    // A sealed unit keeps whom it knows to itself.
    if (record === null) throw new NotAllowedError('file-record');
    await addAssertions(tx, record, said, { ...source, by });
    await indexRecord(tx, record, category);
    return { record, reference };
  },
  journal: ({ said }, { record }) => ({
    objects: [{ type: 'record', id: record }],
    detail: { assertions: said.length },
  }),
});
