import { z } from 'zod';
import { ConflictError, command } from '#platform/access/gate.ts';
import { motive } from '../register-input.ts';
import { REGISTER, signedIn } from '../register-rule.ts';
import { findRecordOfAssertion, listSaid } from '../store/records.reads.server.ts';
import { endAssertion, holdRecord, indexRecord } from '../store/records.writes.server.ts';

/** Ends something that was said and proved wrong. It stays in the history with the motive. */
export const withdrawAssertion = command({
  name: 'withdraw-assertion',
  permission: REGISTER.map((rule) => ({ ...rule, states: ['in-force'] })),
  input: z.object({ assertion: z.uuid(), motive }),
  changesContent: false,
  target: (tx, { assertion }) => findRecordOfAssertion(tx, assertion),
  async run(tx, { assertion, motive: why }, actor) {
    const { account: by } = signedIn(actor);
    const place = await findRecordOfAssertion(tx, assertion);
    if (place === undefined) throw new ConflictError('withdraw-assertion');
    await holdRecord(tx, place.id);
    // A record without a name would be found by nobody again.
    const names = (await listSaid(tx, place.id)).filter(({ kind }) => kind === 'name');
    if (place.kind === 'name' && names.length === 1)
      return { ok: false as const, fault: 'last-name' as const, record: place.id };
    if (!(await endAssertion(tx, { assertion, motive: why, by }))) throw new ConflictError('withdraw-assertion');
    await indexRecord(tx, place.id, place.category);
    return { ok: true as const, record: place.id };
  },
  journal: ({ assertion, motive: why }, done) => ({
    objects: [
      { type: 'record', id: done.record },
      { type: 'assertion', id: assertion },
    ],
    changed: done.ok ? { motive: why } : undefined,
    detail: done.ok ? {} : { fault: done.fault },
  }),
});
