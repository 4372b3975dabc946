import { query } from '#platform/access/gate.ts';
import { HEADS } from '../directory-rule.ts';
import * as reads from '../store/names.reads.server.ts';

/** The names that stand for accounts in a list: those that the reader's own directory shows. */
export const namesOfAccounts = query({
  name: 'names-of-accounts',
  permission: [
    { roles: ['auditor'], purpose: 'oversight', scope: 'all' },
    { roles: HEADS, heads: true, purpose: 'supervision', scope: 'covered' },
  ],
  run: reads.namesOfAccounts,
  journal: (_ids, found) => ({ objects: found.map(({ id }) => ({ type: 'account', id })) }),
});
