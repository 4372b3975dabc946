import { z } from 'zod';
import { command } from '#platform/access/gate.ts';
import { keepRecord, saidOfPerson, saidSource } from '../keeping.ts';
import { REGISTER } from '../register-rule.ts';

/** Records somebody, with all that is said of them at that moment. */
export const fileRecord = command({
  name: 'file-record',
  permission: REGISTER.map((rule) => ({ ...rule, scope: 'all' as const })),
  input: z.object({ said: saidOfPerson, source: saidSource }),
  changesContent: false,
  run: (tx, person, actor) => keepRecord(tx, actor, 'file-record', person),
  journal: ({ said }, { record }) => ({
    objects: [{ type: 'record', id: record }],
    detail: { assertions: said.length },
  }),
});
