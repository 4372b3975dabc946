import { z } from 'zod';
import { credentialCommand, NotFoundError } from '#platform/access/gate.ts';
import { signInInput } from '../sign-in/attempt.ts';
import { signInNote } from '../sign-in/notes.ts';
import { findDemoAccount } from '../store/accounts.reads.server.ts';
import { enter } from '../store/sign-in.writes.server.ts';

/**
 * Lets in a fictitious person by one click. That the person is one, and the installation a trial, is what the database
 * says; there is nothing else to it, and every check that follows is the same as for anybody.
 */
export const signInOnTrial = credentialCommand({
  name: 'sign-in-on-trial',
  permission: 'public',
  input: z.object({ ...signInInput, account: z.uuid() }),
  changesContent: false,
  async run(tx, { entrance, account }) {
    const found = await findDemoAccount(tx, account);
    if (found === undefined) throw new NotFoundError('sign-in-on-trial');
    const entered = await enter(tx, { account, kind: found.kind, method: 'trial', fresh: true }, entrance);
    return { ok: true as const, entered };
  },
  journal: (_, done) => signInNote(done),
});
