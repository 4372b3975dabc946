import { z } from 'zod';
import { ConflictError, command, NotAllowedError } from '#platform/access/gate.ts';
import { administer } from '../directory-rule.ts';
import { signedIn } from '../own-rule.ts';
import { findReach } from '../store/directory.reads.server.ts';
import { holdAccount, setAccountState } from '../store/directory.writes.server.ts';

/** Opens a closed account again, with the means of signing in that it had. */
export const enableAccount = command({
  name: 'enable-account',
  permission: administer('disabled'),
  input: z.object({ account: z.uuid() }),
  changesContent: false,
  target: (tx, { account }) => findReach(tx, account),
  async run(tx, { account }, actor) {
    if (account === signedIn(actor).account) throw new NotAllowedError('enable-account');
    if (!(await holdAccount(tx, account))) return { ok: false as const, fault: 'held-elsewhere' as const };
    if (!(await setAccountState(tx, account, 'active'))) throw new ConflictError('enable-account');
    return { ok: true as const };
  },
  journal: ({ account }, done) => ({
    objects: [{ type: 'account', id: account }],
    changed: done.ok ? { state: 'active' } : undefined,
    detail: done.ok ? {} : { fault: done.fault },
  }),
});
