import { z } from 'zod';
import { command } from '#platform/access/gate.ts';
import { signingKey } from '../signing-key.ts';
import { addSigningKey, lockCheckpoints } from '../store/checkpoints.writes.server.ts';
import { findInstallation, signingKeys } from '../store/journal.reads.server.ts';
import { rawPublicKey } from '../verify/keys.ts';
import { announcementOf } from '../verify/notes.ts';

/**
 * Says which key signs the journal: the first one at the first start; then, with the key in force, the one that follows.
 * @returns whether the key is now the one in force; false when another is and no signature of it was given
 */
export const announceKey = command({
  name: 'announce-key',
  permission: 'operator',
  input: z.object({ key: signingKey, signedBy: signingKey.optional() }),
  async run(tx, { key, signedBy }): Promise<{ readonly inForce: boolean; readonly announced: boolean }> {
    await lockCheckpoints(tx);
    const installation = await findInstallation(tx);
    if (installation === undefined) throw new Error('The database does not say which installation it is.');
    const publicKey = rawPublicKey(key);
    const inForce = (await signingKeys(tx)).at(-1)?.public_key;
    if (inForce?.equals(publicKey) === true) return { inForce: true, announced: false };
    if (inForce === undefined) {
      await addSigningKey(tx, publicKey, null);
      return { inForce: true, announced: true };
    }
    if (signedBy === undefined || !rawPublicKey(signedBy).equals(inForce)) return { inForce: false, announced: false };
    const announcement = { key: publicKey.toString('base64'), time: new Date().toISOString() };
    await addSigningKey(tx, publicKey, announcementOf(announcement, installation, signedBy));
    return { inForce: true, announced: true };
  },
  changesContent: false,
  journal: ({ key }, { announced }) =>
    announced ? { objects: [{ type: 'signing-key', id: rawPublicKey(key).toString('base64') }] } : null,
});
