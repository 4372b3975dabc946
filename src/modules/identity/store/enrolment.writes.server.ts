import type { Tx } from '#platform/db/database.ts';
import type { Passkey } from '../passkeys/passkey.ts';
import { addPasskey, linkFederation, setPassword, setTotp } from './credentials.writes.server.ts';

/** What somebody has shown that they hold, and will sign in with. */
export type ShownMeans =
  /** The password, if there is one, counts only together with a recovery code. */
  | { readonly kind: 'passkey'; readonly passkey: Passkey; readonly name: string; readonly hash: string | null }
  /** The secret is sealed; the step is that of the code that was shown. */
  | { readonly kind: 'password'; readonly hash: string; readonly secret: Buffer; readonly step: number }
  | { readonly kind: 'ministry'; readonly issuer: string; readonly subject: string };

/** @returns false when the passkey, or the identity at the provider, is somebody's already */
export async function grantMeans(tx: Tx, account: string, means: ShownMeans): Promise<boolean> {
  switch (means.kind) {
    case 'passkey': {
      const { id, publicKey, ...passkey } = means.passkey;
      if (means.hash !== null) await setPassword(tx, account, means.hash);
      const added = { account, name: means.name, credentialId: id, publicKey: Buffer.from(publicKey), ...passkey };
      return (await addPasskey(tx, added)) !== undefined;
    }
    case 'password':
      await setPassword(tx, account, means.hash);
      await setTotp(tx, account, means.secret, means.step);
      return true;
    case 'ministry':
      return linkFederation(tx, account, means.issuer, means.subject);
  }
}
