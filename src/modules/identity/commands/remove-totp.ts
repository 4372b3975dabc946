import { z } from 'zod';
import { credentialCommand, NotFoundError } from '#platform/access/gate.ts';
import { canSignIn } from '../domain/means.ts';
import { OWN_PROVEN, signedIn } from '../own-rule.ts';
import { removeTotp as remove } from '../store/credentials.writes.server.ts';
import { readMeans } from '../store/own-account.reads.server.ts';
import { holdAccount } from '../store/own-account.writes.server.ts';
import { endSessions } from '../store/sessions.writes.server.ts';

/** Takes the authenticator application away, unless nothing would be left to sign in with. All other sessions end. */
export const removeTotp = credentialCommand({
  name: 'remove-totp',
  permission: OWN_PROVEN,
  input: z.object({}),
  changesContent: false,
  async run(tx, _input, actor) {
    const { account, session } = signedIn(actor);
    await holdAccount(tx, account);
    const { means } = await readMeans(tx, account);
    if (!canSignIn({ ...means, totp: false })) return { ok: false as const, account, fault: 'last' as const };
    if (!(await remove(tx, account))) throw new NotFoundError('remove-totp');
    const ended = await endSessions(tx, account, 'credentials-changed', { except: session });
    return { ok: true as const, account, ended };
  },
  journal: (_, done) => ({
    objects: [{ type: 'account', id: done.account }],
    detail: done.ok ? { sessionsEnded: done.ended } : { fault: done.fault },
  }),
});
