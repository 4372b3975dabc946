import { existsSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { announceKey, fingerprint, rawPublicKey } from '#audit';
import type { Language } from '#lib/localised.ts';
import type { Operator } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { translators } from '#platform/i18n/catalogue.ts';
import type { Keys } from '#platform/web/page-route.ts';
import { sync, writeDurably } from './embedded-postgres/secrets.ts';
import type { Env } from './env.ts';
import { makeSigningKey, readSigningKey, SIGNING_KEY } from './keys.ts';

interface Services {
  readonly db: Database;
  readonly actor: Operator;
  readonly keys: Keys;
  readonly env: Env;
}

/**
 * `journal:rotate-key`: a new key signs from now on, announced by the one in force. The new key is on the disk before it
 * is announced, and takes the place of the former one afterwards: interrupted, the command is simply run again.
 */
export async function runJournalRotateKey(
  _parameters: readonly string[],
  { out, language }: { readonly out: (line: string) => void; readonly language: Language },
  { db, actor, keys, env }: Services,
): Promise<number> {
  const t = translators()[language];
  if (env.RIHLA_JOURNAL_KEY_FILE !== undefined || env.CREDENTIALS_DIRECTORY !== undefined) {
    out(t('journal.cli.given-key'));
    return 2;
  }
  const file = join(resolve(env.RIHLA_DATA), 'keys', SIGNING_KEY);
  const next = `${file}.next`;
  if (!existsSync(next)) writeDurably(next, makeSigningKey(), 0o600);
  const key = readSigningKey(readFileSync(next, 'utf8'));
  // An installation that never signed anything begins with the key it has.
  await announceKey.execute(db, actor, { key: keys.journal });
  const { inForce } = await announceKey.execute(db, actor, { key, signedBy: keys.journal });
  if (!inForce) throw new Error('Another key than the one in the data folder signs the journal.');
  renameSync(next, file);
  sync(dirname(file));
  out(t('journal.cli.rotated', { fingerprint: fingerprint(rawPublicKey(key)) }));
  return 0;
}
