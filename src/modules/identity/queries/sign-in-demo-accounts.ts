import { credentialQuery } from '#platform/access/gate.ts';
import { listDemoAccounts as list } from '../store/accounts.reads.server.ts';

/** The fictitious people of a trial, each with a role; in production there are none. */
export const listDemoAccounts = credentialQuery({
  name: 'list-demo-accounts',
  permission: 'public',
  run: (tx, _input: undefined) => list(tx),
  journal: (_, found) => ({ objects: [], detail: { accounts: found.length } }),
});
