import { z } from 'zod';
import { ConflictError, command, NotAllowedError } from '#platform/access/gate.ts';
import { administer } from '../directory-rule.ts';
import { signedIn } from '../own-rule.ts';
import { findReach } from '../store/directory.reads.server.ts';
import { holdAccount, setAccountState } from '../store/directory.writes.server.ts';

/** Closes an account: its sessions open nothing from their next request on, and nobody signs in to it. */
export const disableAccount = command({
  name: 'disable-account',
  permission: administer('active'),
  input: z.object({ account: z.uuid() }),
  changesContent: false,
  target: (tx, { account }) => findReach(tx, account),
  async run(tx, { account }, actor) {
    if (account === signedIn(actor).account) throw new NotAllowedError('disable-account');
    if (!(await holdAccount(tx, account))) return { ok: false as const, fault: 'held-elsewhere' as const };
    if (!(await setAccountState(tx, account, 'disabled'))) throw new ConflictError('disable-account');
    return { ok: true as const };
  },
  journal: ({ account }, done) => ({
    objects: [{ type: 'account', id: account }],
    changed: done.ok ? { state: 'disabled' } : undefined,
    detail: done.ok ? {} : { fault: done.fault },
  }),
});
