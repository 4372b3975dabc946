import { parseArgs } from 'node:util';
import type { Language } from '#lib/localised.ts';
import { type Translate, translators } from '#platform/i18n/catalogue.ts';
import { readNote } from '../domain/checkpoint.ts';
import { DamagedWitnessError } from '../verify/file-witness.ts';
import { fingerprint } from '../verify/keys.ts';
import { fromWhereTyped, readTypedKey } from '../verify/typed.ts';
import { pinKey, readPinnedKey } from '../verify/witness-key.ts';
import { startWitness, type WitnessEvents } from '../verify/witness-server.ts';

interface Terminal {
  readonly out: (line: string) => void;
  readonly language: Language;
}

const LOOPBACK = '127.0.0.1';

/**
 * `journal:witness --file FILE --port PORT [--key BASE64|FILE] [--host ADDRESS]`: keeps the checkpoints of a journal out of
 * its reach, until it is stopped. Meant to run elsewhere than the journal does.
 * @returns the exit code: 0 stopped, 1 unable to keep notes, 2 misused
 */
export async function runJournalWitness(
  parameters: readonly string[],
  { out, language }: Terminal,
  stopped: Promise<unknown> = signalled(),
): Promise<number> {
  const t = translators()[language];
  const options = readOptions(parameters);
  if (options === null) {
    out(t('journal-cli.witness.usage'));
    return 2;
  }
  const { file, host, port } = options;
  try {
    const given = options.key === undefined ? null : await readTypedKey(options.key);
    if (options.key !== undefined && given === null) {
      out(t('journal-cli.verify.key-unreadable', { key: options.key }));
      return 2;
    }
    const pinned = await readPinnedKey(file);
    if (given !== null && pinned !== null && !given.equals(pinned)) {
      const [found, wanted] = [fingerprint(pinned), fingerprint(given)];
      out(t('journal-cli.witness.key-differs', { file: `${file}.key`, found, given: wanted }));
      return 2;
    }
    if (given !== null && pinned === null) await pinKey(file, given);
    const key = given ?? pinned;
    const server = await startWitness({ file, host, port, key, events: tell(out, t) });
    const authority = host.includes(':') ? `[${host}]` : host;
    out(t('journal-cli.witness.listening', { address: `http://${authority}:${server.port}/`, file }));
    out(
      key === null
        ? t('journal-cli.witness.first-use', { file: `${file}.key` })
        : t('journal-cli.witness.trusts', { fingerprint: fingerprint(key) }),
    );
    await stopped;
    await server.close();
    out(t('journal-cli.witness.stopped'));
    return 0;
  } catch (error) {
    if (error instanceof DamagedWitnessError) out(t('journal-cli.witness.damaged', { file, note: error.note }));
    else out(t('journal-cli.witness.not-started', { reason: reasonOf(error) }));
    return 1;
  }
}

function readOptions(parameters: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...parameters],
      options: {
        file: { type: 'string', default: '' },
        port: { type: 'string', default: '' },
        host: { type: 'string', default: LOOPBACK },
        key: { type: 'string' },
      },
    });
    const port = Number(values.port);
    if (values.file === '' || values.host === '' || values.key === '') return null;
    if (!/^\d{1,5}$/.test(values.port) || port > 65_535) return null;
    return { ...values, port, file: fromWhereTyped(values.file) };
  } catch {
    return null;
  }
}

function tell(out: Terminal['out'], t: Translate): WitnessEvents {
  return {
    stored(note) {
      const { checkpoint } = readNote(note) ?? {};
      if (checkpoint === undefined) out(t('journal-cli.witness.key-stored'));
      else out(t('journal-cli.witness.stored', { number: checkpoint.number, time: checkpoint.time }));
    },
    refused: (refusal) => out(t('journal-cli.witness.refused', { reason: t(`journal-cli.refusal.${refusal}`) })),
    pinned: (key) => out(t('journal-cli.witness.trusts', { fingerprint: fingerprint(key) })),
    failed: (error) => out(t('journal-cli.witness.failed', { reason: reasonOf(error) })),
  };
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.message : String(error);
}

function signalled(): Promise<unknown> {
  return new Promise((settle) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, settle);
  });
}
