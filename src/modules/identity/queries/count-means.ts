import { credentialQuery } from '#platform/access/gate.ts';
import { SEE_MEANS } from '../directory-rule.ts';
import * as reads from '../store/directory.reads.server.ts';
import { readMeans } from '../store/own-account.reads.server.ts';

/** How many means of signing in somebody has, and no more of them: who helps must know whether any is left. */
export const countMeans = credentialQuery({
  name: 'count-means',
  permission: SEE_MEANS,
  target: (tx, { account }: { readonly account: string }) => reads.findReach(tx, account),
  run: async (tx, { account }: { readonly account: string }) => {
    const { means, recoveryCodes } = await readMeans(tx, account);
    return { ...means, recoveryCodes };
  },
  journal: ({ account }) => ({ objects: [{ type: 'account', id: account }] }),
});
