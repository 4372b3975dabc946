import type { Actor } from '#platform/access/actor.ts';
import { credentialQuery, query } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import { OWN, signedIn } from '../own-rule.ts';
import { findOwnAccount, listOwnAppointments, listOwnSessions, readMeans } from '../store/own-account.reads.server.ts';

/** Who I am, and what I was ever appointed to. */
export const myAccount = query({
  name: 'my-account',
  permission: OWN,
  async run(db: Database, _input: undefined, actor: Actor) {
    const { account } = signedIn(actor);
    const own = await findOwnAccount(db, account);
    return { ...own, appointments: await listOwnAppointments(db, account) };
  },
  journal: (_, { id }) => ({ objects: [{ type: 'account', id }] }),
});

/** What I can prove myself with. */
export const myMeans = credentialQuery({
  name: 'my-means',
  permission: OWN,
  async run(db: Database, _input: undefined, actor: Actor) {
    const { account } = signedIn(actor);
    return { account, ...(await readMeans(db, account)) };
  },
  journal: (_, { account }) => ({ objects: [{ type: 'account', id: account }] }),
});

/** Where I am signed in. */
export const mySessions = query({
  name: 'my-sessions',
  permission: OWN,
  async run(db: Database, _input: undefined, actor: Actor) {
    const { account, session } = signedIn(actor);
    const sessions = await listOwnSessions(db, account);
    return { account, sessions: sessions.map((own) => ({ ...own, here: own.id === session })) };
  },
  journal: (_, { account }) => ({ objects: [{ type: 'account', id: account }] }),
});
