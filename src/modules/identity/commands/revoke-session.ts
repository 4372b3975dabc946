import { z } from 'zod';
import { credentialCommand } from '#platform/access/gate.ts';
import { OWN, signedIn } from '../own-rule.ts';
import { findSessionTarget } from '../store/own-account.reads.server.ts';
import { endSessions } from '../store/sessions.writes.server.ts';

/** Ends one of one's other sessions, from its next request on. The one in use ends by signing out. */
export const revokeSession = credentialCommand({
  name: 'revoke-session',
  permission: OWN.map((rule) => ({ ...rule, states: ['open'] })),
  input: z.object({ session: z.uuid() }),
  changesContent: false,
  target: (tx, { session }) => findSessionTarget(tx, session),
  async run(tx, { session }, actor) {
    const { account, session: here } = signedIn(actor);
    if (session === here) return { ok: false as const, account, fault: 'in-use' as const };
    await endSessions(tx, account, 'revoked', { only: session });
    return { ok: true as const, account };
  },
  journal: ({ session }, done) => ({
    objects: [
      { type: 'account', id: done.account },
      { type: 'session', id: session },
    ],
    detail: done.ok ? {} : { fault: done.fault },
  }),
});
