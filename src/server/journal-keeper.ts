import type { KeyObject } from 'node:crypto';
import {
  announceKey,
  checkpointsAfter,
  fileWitness,
  httpWitness,
  makeCheckpoint,
  type NoteKeeper,
  rawPublicKey,
  recordWitness,
  StaleKeyError,
  signingKeys,
  witnesses,
} from '#audit';
import { eraseExpired } from '#identity';
import { operator } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import type { Log } from './log.ts';
import { StartupError } from './startup-error.ts';

const HOUR = 3_600_000;
/** Checkpoints told to a witness at one time; one that was long away catches up over several. */
const MOST = 500;

const SERVER = operator('server');

interface KeeperOptions {
  /** As the operator: signing and erasing are no person's acts. */
  readonly operator: Database;
  /** The key that signs, read again when it was rotated. */
  readonly key: () => KeyObject;
  /** Files and http addresses that keep checkpoints out of this system's reach. */
  readonly witnesses: readonly string[];
  readonly log: Log;
}

export interface JournalKeeper {
  /** One round: sign, tell the witnesses, erase what is over its time. */
  round(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Says at the start which key signs the journal.
 * @throws StartupError when another key is in force
 */
export async function ensureSigningKey(db: Database, key: KeyObject): Promise<void> {
  const { inForce } = await announceKey.execute(db, SERVER, { key });
  if (!inForce) {
    throw new StartupError(
      'The journal is signed by another key than the one in the data folder: restore keys/journal-signing.pem, give it by RIHLA_JOURNAL_KEY_FILE, or run npm run journal:rotate-key again if it was interrupted.',
    );
  }
}

/** Signs the journal every hour and tells the witnesses; a round that fails is logged and tried again at the next. */
export function startJournalKeeper(options: KeeperOptions): JournalKeeper {
  let running: Promise<void> = Promise.resolve();
  const round = () => {
    running = running.then(() => keep(options));
    return running;
  };
  const timer = setInterval(() => void round(), HOUR);
  timer.unref();
  return {
    round,
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

async function keep(options: KeeperOptions): Promise<void> {
  const { operator: db, log } = options;
  try {
    await sign(options);
    for (const address of options.witnesses) await tell(options, address);
    await eraseExpired.execute(db, SERVER, {});
  } catch (error) {
    log.error('keeping the journal failed', { error: error instanceof Error ? error.name : 'unknown' });
  }
}

async function sign({ operator: db, key }: KeeperOptions): Promise<void> {
  try {
    await makeCheckpoint.execute(db, SERVER, { key: key() });
  } catch (error) {
    if (!(error instanceof StaleKeyError)) throw error;
    await makeCheckpoint.execute(db, SERVER, { key: key() });
  }
}

/** Tells a witness what it does not hold yet, in order; it stores before it answers. */
async function tell({ operator: db, key, log }: KeeperOptions, address: string): Promise<void> {
  const known = (await witnesses.execute(db, SERVER, undefined)).find(({ id }) => id === address);
  const untold = await notesAfter(db, known?.stored ?? 0);
  if (untold.length === 0) return;
  const keeper = witnessAt(address, key());
  let stored = 0;
  try {
    for (const { number, note } of untold) {
      await keeper.store(note);
      stored = number ?? stored;
    }
  } catch (error) {
    const failure = error instanceof Error ? error.name : 'unknown';
    log.error('a witness could not be told', { error: failure });
    if (known?.failure !== failure) await recordWitness.execute(db, SERVER, { id: address, failure });
  }
  if (stored > 0) await recordWitness.execute(db, SERVER, { id: address, stored });
}

interface Untold {
  /** Null for the announcement of a key. */
  readonly number: number | null;
  readonly note: string;
  readonly time: string;
}

/** Checkpoints after a number with the announcements of keys among them, as time had them follow each other. */
async function notesAfter(db: Database, number: number): Promise<readonly Untold[]> {
  const found = await checkpointsAfter.execute(db, SERVER, { after: Math.max(0, number - 1), limit: MOST });
  const checkpoints = found.map((one) => ({ ...one, time: timeOf(one.note) }));
  const since = checkpoints.find((one) => one.number === number)?.time ?? '';
  const missing = checkpoints.filter((one) => one.number > number);
  const until = missing.at(-1)?.time ?? '';
  const announced = (await signingKeys.execute(db, SERVER, undefined)).flatMap(({ announcement }) =>
    announcement === null ? [] : [{ number: null, note: announcement, time: timeOf(announcement) }],
  );
  return [...announced.filter(({ time }) => time > since && time <= until), ...missing].sort((one, other) =>
    one.time < other.time ? -1 : one.time > other.time ? 1 : (one.number ?? 0) - (other.number ?? 0),
  );
}

function timeOf(note: string): string {
  return /^time (\S+)$/m.exec(note)?.[1] ?? '';
}

function witnessAt(address: string, key: KeyObject): NoteKeeper {
  return /^https?:\/\//.test(address) ? httpWitness(address, rawPublicKey(key)) : fileWitness(address);
}
