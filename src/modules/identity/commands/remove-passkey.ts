import { z } from 'zod';
import { credentialCommand, NotFoundError } from '#platform/access/gate.ts';
import { canSignIn } from '../domain/means.ts';
import { OWN_PROVEN, signedIn } from '../own-rule.ts';
import { removePasskey as remove } from '../store/credentials.writes.server.ts';
import { findPasskeyTarget, readMeans } from '../store/own-account.reads.server.ts';
import { holdAccount } from '../store/own-account.writes.server.ts';
import { endSessions } from '../store/sessions.writes.server.ts';

/** Takes a passkey away, unless nothing would be left to sign in with. All other sessions end. */
export const removePasskey = credentialCommand({
  name: 'remove-passkey',
  permission: OWN_PROVEN,
  input: z.object({ passkey: z.uuid() }),
  changesContent: false,
  target: (tx, { passkey }) => findPasskeyTarget(tx, passkey),
  async run(tx, { passkey }, actor) {
    const { account, session } = signedIn(actor);
    await holdAccount(tx, account);
    const { means } = await readMeans(tx, account);
    if (!canSignIn({ ...means, passkeys: means.passkeys - 1 })) {
      return { ok: false as const, account, fault: 'last' as const };
    }
    // Two tabs may have asked for the same: the second finds nothing.
    if (!(await remove(tx, account, passkey))) throw new NotFoundError('remove-passkey');
    const ended = await endSessions(tx, account, 'credentials-changed', { except: session });
    return { ok: true as const, account, ended };
  },
  journal: ({ passkey }, done) => ({
    objects: [
      { type: 'account', id: done.account },
      { type: 'passkey', id: passkey },
    ],
    detail: done.ok ? { sessionsEnded: done.ended } : { fault: done.fault },
  }),
});
