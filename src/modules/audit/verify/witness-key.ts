import { open, readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { syncFolder } from './file-witness.ts';
import { readPublicKey } from './keys.ts';

/** The key that a witness trusts, kept beside its file as `<file>.key`. */
export async function readPinnedKey(file: string): Promise<Buffer | null> {
  const text = await readFile(keyFile(file), 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  const key = readPublicKey(text);
  if (key === null) throw new Error(`The file ${keyFile(file)} holds no key of a journal.`);
  return key;
}

/** Keeps the key for good: there is no second first use. */
export async function pinKey(file: string, key: Buffer): Promise<void> {
  const handle = await open(keyFile(file), 'wx', 0o644);
  try {
    await handle.writeFile(`${key.toString('base64')}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await syncFolder(dirname(resolve(file)));
}

function keyFile(file: string): string {
  return `${file}.key`;
}
