import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Transport } from './transport.ts';

/** Writes each message into a file of its own instead of sending it: for trial, and until a mail server is configured. */
export function fileSink(folder: string): Transport {
  return {
    async send({ id, channel, address, language, subject, text }) {
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        const file = join(folder, `${channel}-${id}.txt`);
        const head = [`To: ${address}`, `Language: ${language}`, ...(subject === '' ? [] : [`Subject: ${subject}`])];
        // Renamed when it is whole; sent again, it is the same file.
        writeFileSync(`${file}.part`, `${[...head, '', text].join('\n')}\n`, { mode: 0o600 });
        renameSync(`${file}.part`, file);
        return { outcome: 'sent' };
      } catch {
        return { outcome: 'down', fault: 'folder-not-writable' };
      }
    },
    close: async () => undefined,
  };
}
