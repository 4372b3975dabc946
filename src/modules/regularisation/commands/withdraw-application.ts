import { z } from 'zod';
import { command } from '#platform/access/gate.ts';
import { permissionOf } from '#platform/workflow/procedure.ts';
import { actOnFile, targetOf } from '../acting.ts';
import { REGULARISATION } from '../procedure.ts';

/** Why somebody withdraws, if they say it (demo choice: no source lists reasons). */
export const WITHDRAWAL_REASONS = ['filed-twice', 'leaves', 'other-status', 'not-said'] as const;

/** Takes an application back, for good: the file keeps its acts, and nothing is decided of it. */
export const withdrawApplication = command({
  name: 'withdraw-application',
  permission: permissionOf(REGULARISATION, 'withdraw-application'),
  input: z.strictObject({ application: z.uuid(), on: z.iso.date(), reason: z.enum(WITHDRAWAL_REASONS) }),
  target: (tx, { application }) => targetOf(tx, application),
  changesContent: false,
  async run(tx, { application, on, reason }, actor) {
    await actOnFile(tx, actor, 'withdraw-application', { application, to: 'withdrawn', on, detail: { reason } });
    return null;
  },
  journal: ({ application, reason }) => ({ objects: [{ type: 'application', id: application }], detail: { reason } }),
});
