import type { Actor } from '#platform/access/actor.ts';
import { SignInNeededError } from '#platform/access/errors.ts';
import { query } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import { listMessagesOf } from '../store/messages.reads.server.ts';

/** As many as one looks back over; older ones stand in the files they were about. */
const LATEST = 50;

/** What was sent to me, and whether it arrived as far as we know. */
export const myMessages = query({
  name: 'my-messages',
  permission: [{ roles: 'signed-in', purpose: 'own-account', scope: 'own' }],
  async run(db: Database, _input: undefined, actor: Actor) {
    if (actor.kind !== 'person') throw new SignInNeededError();
    const { account } = actor;
    return { account, messages: await listMessagesOf(db, account, LATEST) };
  },
  journal: (_, { account }) => ({ objects: [{ type: 'account', id: account }] }),
});
