import { z } from 'zod';
import { credentialCommand } from '#platform/access/gate.ts';
import { OWN_PROVEN, signedIn } from '../own-rule.ts';
import { renamePasskey as rename } from '../store/credentials.writes.server.ts';
import { findPasskeyTarget } from '../store/own-account.reads.server.ts';

/** Gives a passkey the name that its owner knows it by. */
export const renamePasskey = credentialCommand({
  name: 'rename-passkey',
  permission: OWN_PROVEN,
  input: z.object({ passkey: z.uuid(), name: z.string().trim().min(1).max(100) }),
  changesContent: false,
  target: (tx, { passkey }) => findPasskeyTarget(tx, passkey),
  async run(tx, { passkey, name }, actor) {
    const { account } = signedIn(actor);
    await rename(tx, account, passkey, name);
    return { account };
  },
  journal: ({ passkey, name }, { account }) => ({
    objects: [
      { type: 'account', id: account },
      { type: 'passkey', id: passkey },
    ],
    changed: { name },
  }),
});
