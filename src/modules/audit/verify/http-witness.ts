import { type NoteKeeper, RefusedNoteError } from './file-witness.ts';

/** The header in which the journal shows its key, for a witness that was given none. */
export const KEY_HEADER = 'rihla-journal-key';

const PATIENCE_MS = 10_000;

/** A witness reached over HTTP. `rawKey` is the key in force. */
export function httpWitness(address: string, rawKey: Buffer): NoteKeeper {
  return {
    async store(note) {
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'text/plain; charset=utf-8', [KEY_HEADER]: rawKey.toString('base64') },
        body: note,
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const answer = (await response.text()).slice(0, 100).trim();
      if (response.status === 200 && (answer === 'stored' || answer === 'known')) return answer;
      if ([400, 403, 409, 413].includes(response.status)) throw new RefusedNoteError(answer);
      throw new Error(`The witness ${address} answered ${response.status}.`);
    },
  };
}
