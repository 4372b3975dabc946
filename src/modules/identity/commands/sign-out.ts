import { z } from 'zod';
import { credentialCommand } from '#platform/access/gate.ts';
import { endSessionOf } from '../store/sessions.writes.server.ts';

/**
 * Ends a session, on the word of who holds its secret. It is done as a visitor: an act of the session itself would be
 * undone at its end, when the journal finds the session over.
 */
export const signOut = credentialCommand({
  name: 'sign-out',
  permission: 'public',
  input: z.object({ token: z.instanceof(Buffer) }),
  changesContent: false,
  run: (tx, { token }) => endSessionOf(tx, token, 'signed-out'),
  journal: (_, ended) =>
    ended === undefined
      ? null
      : {
          objects: [
            { type: 'account', id: ended.account },
            { type: 'session', id: ended.id },
          ],
        },
});
