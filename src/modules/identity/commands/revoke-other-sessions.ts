import { z } from 'zod';
import { credentialCommand } from '#platform/access/gate.ts';
import { OWN, signedIn } from '../own-rule.ts';
import { endSessions } from '../store/sessions.writes.server.ts';

/** Ends all of one's sessions but the one in use, from their next request on. */
export const revokeOtherSessions = credentialCommand({
  name: 'revoke-other-sessions',
  permission: OWN,
  input: z.object({}),
  changesContent: false,
  async run(tx, _input, actor) {
    const { account, session } = signedIn(actor);
    return { account, ended: await endSessions(tx, account, 'revoked', { except: session }) };
  },
  journal: (_, { account, ended }) => ({
    objects: [{ type: 'account', id: account }],
    detail: { sessionsEnded: ended },
  }),
});
