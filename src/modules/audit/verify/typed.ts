import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readPublicKey } from './keys.ts';

/** npm runs commands in the project's folder; paths are meant from where the person typed them. */
export function fromWhereTyped(path: string): string {
  const { INIT_CWD = '.' } = process.env;
  return resolve(INIT_CWD, path);
}

/** A public key typed as base64, or as the path of a file that holds it as base64 or as PEM; null for anything else. */
export async function readTypedKey(typed: string): Promise<Buffer | null> {
  return readPublicKey(typed) ?? readPublicKey(await readFile(fromWhereTyped(typed), 'utf8').catch(() => ''));
}
