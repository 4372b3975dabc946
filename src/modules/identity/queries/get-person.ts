import { NotFoundError, query } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import { SEE_DIRECTORY } from '../directory-rule.ts';
import * as reads from '../store/directory.reads.server.ts';

export type Person = Awaited<ReturnType<typeof getPerson.execute>>;

/** One person of the directory with the appointments that one may know of. Addresses are for who gives access only. */
export const getPerson = query({
  name: 'get-person',
  permission: SEE_DIRECTORY,
  target: (tx: Database, { account }: { readonly account: string }) => reads.findReach(tx, account),
  run: async (tx: Database, { account }: { readonly account: string }) => {
    const person = await reads.findPerson(tx, account);
    if (person === undefined) throw new NotFoundError('get-person');
    return { ...person, appointments: await reads.listAppointments(tx, account) };
  },
  journal: ({ account }) => ({ objects: [{ type: 'account', id: account }] }),
});
