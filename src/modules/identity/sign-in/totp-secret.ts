import { openSecret, sealSecret } from '#platform/crypto/sealed-secret.ts';
import type { Keys } from '#platform/web/page-route.ts';

/** The secret of an authenticator application as it is stored: sealed, and good for this account only. */
export function sealTotp({ sealing }: Pick<Keys, 'sealing'>, account: string, secret: string): Buffer {
  return sealSecret({ current: sealing }, `totp:${account}`, Buffer.from(secret));
}

export function openTotp({ sealing }: Pick<Keys, 'sealing'>, account: string, sealed: Buffer): string {
  return openSecret({ current: sealing }, `totp:${account}`, sealed).toString();
}
