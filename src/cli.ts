import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { DEFAULT_LANGUAGE, isLanguage, type Language } from '#lib/localised.ts';
import { runCaseRuling, runFiguresExport, runFiguresImport } from '#observatory';
import { operator } from '#platform/access/actor.ts';
import { readEnv } from './server/env.ts';
import { ensurePack } from './server/load-pack.ts';
import { openRihlaDatabase } from './server/open-database.ts';
import { errorCode, StartupError } from './server/startup-error.ts';

const COMMANDS = {
  'figures:import': runFiguresImport,
  'figures:export': runFiguresExport,
  'cases:rule': runCaseRuling,
} as const;

/** The language of the terminal when it is one of ours, French otherwise. */
function terminalLanguage(): Language {
  const { RIHLA_LANG, LC_ALL, LC_MESSAGES, LANG } = process.env;
  const tag = (RIHLA_LANG || LC_ALL || LC_MESSAGES || LANG || '').slice(0, 2).toLowerCase();
  return isLanguage(tag) ? tag : DEFAULT_LANGUAGE;
}

async function run(): Promise<number> {
  const [name = '', ...parameters] = process.argv.slice(2);
  const command = Object.entries(COMMANDS).find(([known]) => known === name)?.[1];
  if (command === undefined) {
    console.error(`There is no command ${name}: the commands are ${Object.keys(COMMANDS).join(', ')}.`);
    return 2;
  }
  const env = readEnv(process.env);
  const interactive = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const say = (sentence: string) => console.error(sentence);
  const database = await openRihlaDatabase({ env, say, joinRunning: true });
  try {
    await ensurePack(database.db, env.RIHLA_PACK, say);
    return await command(
      parameters.map(fromWhereTyped),
      { out: (line) => console.log(line), confirm, interactive, language: terminalLanguage() },
      { db: database.db, actor: operator(userInfo().username) },
    );
  } finally {
    await database.close();
  }
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
