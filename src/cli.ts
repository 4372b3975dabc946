import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import {
  livingJournal,
  runJournalCheckpoint,
  runJournalExport,
  runJournalVerify,
  runJournalWitness,
  verifiesExport,
} from '#audit';
import { DEFAULT_LANGUAGE, isLanguage, type Language } from '#lib/localised.ts';
import { runCaseRuling, runFiguresExport, runFiguresImport } from '#observatory';
import { runMatchingCommand } from '#people';
import { type Operator, operator } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { type Env, readEnv } from './server/env.ts';
import { ensureSigningKey } from './server/journal-keeper.ts';
import { ensurePack } from './server/load-pack.ts';
import { type Mode, modeOfFolder } from './server/mode.ts';
import { openRihlaDatabase } from './server/open-database.ts';
import { refuseUnsignedModel } from './server/refuse-model.ts';
import { runReplay } from './server/replay.ts';
import { runJournalRotateKey } from './server/rotate-journal-key.ts';
import { errorCode, StartupError } from './server/startup-error.ts';

const COMMANDS = {
  'journal:checkpoint': runJournalCheckpoint,
  'journal:export': runJournalExport,
  'journal:rotate-key': runJournalRotateKey,
  'journal:verify': verifyLivingJournal,
  'matching:run': runMatchingCommand,
  replay: runReplay,
  'figures:import': runFiguresImport,
  'figures:export': runFiguresExport,
  'cases:rule': runCaseRuling,
} as const;

interface Terminal {
  readonly out: (line: string) => void;
  readonly language: Language;
}

/** `journal:verify` without an export: the journal of this installation, to its last entry. */
function verifyLivingJournal(
  parameters: readonly string[],
  terminal: Terminal,
  { db, actor }: { readonly db: Database; readonly actor: Operator },
): Promise<number> {
  return runJournalVerify(parameters, terminal, { living: livingJournal(db, actor) });
}

/** The language of the terminal when it is one of ours, French otherwise. */
function terminalLanguage(): Language {
  const { RIHLA_LANG, LC_ALL, LC_MESSAGES, LANG } = process.env;
  const tag = (RIHLA_LANG || LC_ALL || LC_MESSAGES || LANG || '').slice(0, 2).toLowerCase();
  return isLanguage(tag) ? tag : DEFAULT_LANGUAGE;
}

async function run(): Promise<number> {
  const [name = '', ...parameters] = process.argv.slice(2);
  // These need no database: whoever checks an export, or keeps another's checkpoints, may have none.
  const terminal = { out: (line: string) => console.log(line), language: terminalLanguage() };
  if (name === 'journal:witness') return runJournalWitness(parameters, terminal);
  if (name === 'journal:verify' && verifiesExport(parameters)) return runJournalVerify(parameters, terminal);
  const command = Object.entries(COMMANDS).find(([known]) => known === name)?.[1];
  if (command === undefined) {
    console.error(
      `There is no command ${name}: the commands are ${[...Object.keys(COMMANDS), 'journal:witness'].join(', ')}.`,
    );
    return 2;
  }
  refuseUnsignedModel();
  const env = readEnv(process.env);
  const interactive = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const say = (sentence: string) => console.error(sentence);
  const database = await openRihlaDatabase({ env, mode: modeOfServer(env), say, joinRunning: true });
  try {
    await ensurePack(database.operator, env.RIHLA_PACK, say);
    // A rotation that was interrupted leaves the key in force beside the one in the folder: its own command mends that.
    if (name.startsWith('journal:') && name !== 'journal:rotate-key') {
      await ensureSigningKey(database.operator, database.keys.journal);
    }
    return await command(
      // These take other words beside paths: they resolve their paths themselves.
      name.startsWith('journal:') || name === 'replay' ? parameters : parameters.map(fromWhereTyped),
      { ...terminal, confirm, interactive },
      { db: database.operator, actor: operator(userInfo().username), keys: database.keys, env, database },
    );
  } finally {
    await database.close();
  }
}

/** Commands work in the mode of the server whose data folder they share: what the database is for is not theirs to say. */
function modeOfServer(env: Env): Mode {
  const mode = modeOfFolder(env.RIHLA_DATA);
  if (mode === null && env.DATABASE_URL !== undefined) {
    throw new StartupError(
      'This database has no server yet, or RIHLA_DATA is not the data folder of its server: start it first, by npm start or npm run serve.',
    );
  }
  return mode ?? 'trial';
}

/** A command that ran beside another one loses its database when that one ends and takes PostgreSQL with it. */
function isCutSession(error: unknown): boolean {
  return (
    /^(EPIPE|ECONNRESET|ECONNREFUSED|ENOENT|57P0.)$/.test(errorCode(error)) ||
    (error instanceof Error && /Connection terminated/.test(error.message))
  );
}

/** npm runs commands in the project's folder; paths are meant from where the person typed them. */
function fromWhereTyped(parameter: string): string {
  const { INIT_CWD } = process.env;
  return parameter.startsWith('-') || INIT_CWD === undefined ? parameter : resolve(INIT_CWD, parameter);
}

async function confirm(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^(o|oui|y|yes|n3am|نعم)$/i.test((await terminal.question(`${question} `)).trim());
  } finally {
    terminal.close();
  }
}

run()
  .then((code) => process.exit(code))
  .catch((error: unknown) => {
    if (error instanceof StartupError) console.error(error.message);
    else if (isCutSession(error)) {
      console.error('PostgreSQL was stopped while the command ran; nothing of it was recorded: run it again.');
    } else console.error('The command ended because of an unexpected error.', error);
    process.exit(1);
  });
