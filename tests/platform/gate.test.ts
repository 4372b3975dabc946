import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { importFigures, listFigures, ruleOnCase } from '#observatory';
import { ANYONE, may, operator, type Permission } from '#platform/access/actor.ts';
import { command, InvalidInputError, NotAllowedError, query, SignInNeededError } from '#platform/access/gate.ts';
import { refreshGeneration } from '#platform/access/kept.ts';
import { PURPOSES, ROLES } from '#platform/access/roles.ts';
import { contentMark } from '#platform/db/content.reads.server.ts';
import { PROJECT_FOLDER, projectPath } from '#platform/project.ts';
import { loadCountryPack, readPack } from '#portal';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { everything } from '../kit/recorded.ts';

let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});

afterAll(() => database.close());

interface Declared {
  readonly kind: 'command' | 'query';
  readonly name: string;
  readonly permission: Permission;
  readonly execute: (...values: unknown[]) => Promise<unknown>;
}

const rule = z.strictObject({
  roles: z.union([z.literal('signed-in'), z.array(z.enum(ROLES)).min(1)]),
  heads: z.literal(true).optional(),
  purpose: z.enum(PURPOSES),
  scope: z.enum(['own', 'covered', 'all']),
  states: z.array(z.string()).min(1).optional(),
  stepUp: z.literal(true).optional(),
});

const declaration = z.object({
  kind: z.enum(['command', 'query']),
  name: z.string().regex(/^[a-z]+(-[a-z]+)+$/),
  permission: z.custom<Permission>(
    (value) => value === 'public' || value === 'operator' || z.array(rule).min(1).safeParse(value).success,
  ),
  execute: z.custom<Declared['execute']>((value) => typeof value === 'function'),
});

/** Every file of the modules that may hold commands or queries, tests aside. */
function gateFiles(kind: 'commands' | 'queries'): readonly string[] {
  return readdirSync(projectPath('src', 'modules'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.parentPath.endsWith(`/${kind}`) && /(?<!\.test)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function exportsOf(kind: 'commands' | 'queries') {
  const found: { readonly file: string; readonly name: string; readonly value: unknown }[] = [];
  for (const file of gateFiles(kind)) {
    const module: unknown = await import(pathToFileURL(file).href);
    for (const [name, value] of Object.entries(z.record(z.string(), z.unknown()).parse({ ...Object(module) }))) {
      found.push({ file: file.slice(PROJECT_FOLDER.length + 1), name, value });
    }
  }
  return found;
}

function isDeclared(value: unknown): value is Declared {
  return declaration.safeParse(value).success;
}

/** An error that a command throws, or a list of words: nothing that runs. */
function isInert(value: unknown): boolean {
  if (typeof value === 'function') return value.prototype instanceof Error;
  return Array.isArray(value) && value.every((word) => typeof word === 'string');
}

describe('every door to the data', () => {
  it('is a declared command with a permission, or an error it throws', async () => {
    const found = await exportsOf('commands');
    const commands = found.flatMap(({ value }) => (isDeclared(value) && value.kind === 'command' ? [value.name] : []));
    expect(commands).toEqual(expect.arrayContaining(['import-figures', 'load-country-pack', 'rule-on-case']));
    const stray = found.filter(({ value }) => !(isDeclared(value) && value.kind === 'command') && !isInert(value));
    expect(stray.map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
  });

  it('is a declared query with a permission, or a function that only composes declared ones', async () => {
    const found = await exportsOf('queries');
    expect(found.filter(({ value }) => isDeclared(value)).length).toBeGreaterThan(25);
    const stray: string[] = [];
    for (const { file, name, value } of found) {
      if ((isDeclared(value) && value.kind === 'query') || isInert(value)) continue;
      const composes = typeof value === 'function' && !reachesStore(file);
      if (!composes) stray.push(`${file}: ${name}`);
    }
    expect(stray).toEqual([]);
  });

  it('has a name of its own', async () => {
    const all = [...(await exportsOf('commands')), ...(await exportsOf('queries'))];
    const names = [...new Set(all.map(({ value }) => value))].flatMap((value) =>
      isDeclared(value) ? [value.name] : [],
    );
    expect(names.filter((name, position) => names.indexOf(name) !== position)).toEqual([]);
  });

  it('lets nobody unknown write, but to become known', async () => {
    const open = (await exportsOf('commands')).flatMap(({ value }) =>
      isDeclared(value) && value.permission === 'public' ? [value.name] : [],
    );
    expect(open.toSorted()).toEqual(Object.keys(PUBLIC_COMMANDS).toSorted());
  });

  it('that is not public refuses anyone, whatever is asked', async () => {
    const all = [...(await exportsOf('commands')), ...(await exportsOf('queries'))];
    const closed = all.flatMap(({ value }) => (isDeclared(value) && value.permission !== 'public' ? [value] : []));
    expect(closed.length).toBeGreaterThanOrEqual(3);
    const before = await everything(database);
    for (const gate of closed) {
      const refusal = await gate.execute(database.db, ANYONE, undefined).catch((error: unknown) => error);
      const named = [gate.name, refusal instanceof NotAllowedError || refusal instanceof SignInNeededError];
      expect(named).toEqual([gate.name, true]);
    }
    expect(await everything(database)).toBe(before);
  });

  it('says what the journal keeps of it, unless it is public or the operator’s and changes nothing', () => {
    const silent: string[] = [];
    for (const kind of ['commands', 'queries'] as const) {
      for (const file of gateFiles(kind)) {
        for (const part of readFileSync(file, 'utf8').split(/^(?=export |const |function |async function )/m)) {
          const [, gate] = /= (command|credentialCommand|query|credentialQuery)\b(?:<.*>)?\(\{/.exec(part) ?? [];
          if (gate === undefined) continue;
          const isOpenQuery = gate === 'query' && /\bpermission: '(public|operator)'/.test(part);
          const says = /\bjournal(:|\()/.test(part) && !/\bjournal: \(\) => null/.test(part);
          if (!says && !isOpenQuery) silent.push(/\bname: '([a-z-]+)'/.exec(part)?.[1] ?? file);
        }
      }
    }
    expect(silent.toSorted()).toEqual(Object.keys(SILENT).toSorted());
  });
});

/** What anybody may do without being known, and why. */
const PUBLIC_COMMANDS: Readonly<Record<string, string>> = {
  'accept-invitation': 'whoever holds the secret of a link is who it was handed to',
  'begin-guess': 'counts a guess before it is judged',
  'begin-invited-enrolment': 'asks the browser of who holds the secret of a link for a passkey',
  'begin-ministry-sign-in': 'asks a browser for an answer of the ministry’s provider',
  'begin-passkey-sign-in': 'asks a browser for a passkey',
  'resume-session': 'recognises who holds a session, at each request',
  'sign-in-on-trial': 'lets in the fictitious people of a trial, and there alone',
  'sign-in-with-code': 'judges a proof of who one is',
  'sign-in-with-ministry': 'judges a proof of who one is',
  'sign-in-with-passkey': 'judges a proof of who one is',
  'sign-in-with-password': 'judges a proof of who one is',
  'sign-in-with-recovery-code': 'judges a proof of who one is',
  'sign-out': 'whoever holds the secret of a session may end it',
  'sign-up': 'makes an applicant’s own account',
  'take-ministry-answer': 'takes up what this browser was asked to bring back',
  'withdraw-guess': 'takes back a guess that nobody looked at',
};

/** What leaves no entry in the journal, and why. */
const SILENT: Readonly<Record<string, string>> = {
  'claim-messages': 'the act that each message tells of leaves its own entry; what could not be told leaves another',
  'begin-guess': 'the judgement of the guess leaves its entry',
  'begin-ministry-sign-in': 'nobody is known yet: the sign-in leaves its entry',
  'begin-passkey-sign-in': 'nobody is known yet: the sign-in leaves its entry',
  'make-checkpoint': 'a checkpoint is its own trace, and covers every entry there is',
  'resume-session': 'what the request then does or reads leaves its own entry',
  'take-ministry-answer': 'nobody is known yet: the sign-in leaves its entry',
  'withdraw-guess': 'nothing was looked at',
};

/** Whether a file takes more than types from a store: then what it exports must be declared. */
function reachesStore(file: string): boolean {
  return /^(import|export) (?!type )[^;]*from '\.\.\/store\//m.test(readFileSync(projectPath(file), 'utf8'));
}

describe('the gate', () => {
  it('lets anyone do what is public, and the operator both', () => {
    expect(may(ANYONE, 'public')).toBe(true);
    expect(may(ANYONE, 'operator')).toBe(false);
    expect(may(operator('salma'), 'public')).toBe(true);
    expect(may(operator('salma'), 'operator')).toBe(true);
  });

  it('refuses anyone a valid import, and records nothing', async () => {
    const [known] = (await listFigures.execute(database.db, ANYONE, page)).items;
    expect(known).toBeDefined();
    const { version: _, current: __, recordedAt: ___, ...claim } = { ...known };
    const before = await everything(database);
    const input: unknown = { claims: [{ ...claim, value: 7 }], fileName: 'claims.json', sha256: 'a'.repeat(64) };
    await expect(unchecked(importFigures).execute(database.db, ANYONE, input)).rejects.toMatchObject({
      constructor: NotAllowedError,
      act: 'import-figures',
    });
    expect(await everything(database)).toEqual(before);
    // The same input from the operator is accepted: it was the actor that was refused.
    await expect(unchecked(importFigures).execute(database.operator, operator('salma'), input)).resolves.toMatchObject({
      revised: 1,
    });
  });

  it('refuses anyone a country pack, although it is the one in force', async () => {
    const pack = await readPack(projectPath('packs', 'morocco'));
    await expect(loadCountryPack.execute(database.db, ANYONE, { pack })).rejects.toThrow(NotAllowedError);
  });

  it.each([
    ['nothing at all', undefined],
    ['a case without a ruling', { case: 'N1' }],
    ['a ruling that gives no reason', { case: 'N1', ruling: { ...ruling(), reason: undefined } }],
    ['a reason in one language only', { case: 'N1', ruling: { ...ruling(), reason: { fr: 'Parce que.' } } }],
    ['an empty reason', { case: 'N1', ruling: { ...ruling(), reason: { fr: ' ', ar: ' ', en: ' ' } } }],
    ['a day that does not exist', { case: 'N1', ruling: { ...ruling(), date: '2026-02-30' } }],
    ['a month instead of a day', { case: 'N1', ruling: { ...ruling(), date: '2026-02' } }],
    ['a preferred figure that is no identifier', { case: 'N1', ruling: { ...ruling(), preferred: 'N 1; drop table' } }],
    ['a field nobody asked for', { case: 'N1', ruling: ruling(), urgent: true }],
    ['a field nobody asked for in the ruling', { case: 'N1', ruling: { ...ruling(), approved: true } }],
  ])('refuses the operator %s, naming the act, and writes nothing', async (_, input) => {
    const before = await everything(database);
    await expect(unchecked(ruleOnCase).execute(database.operator, operator('salma'), input)).rejects.toMatchObject({
      constructor: InvalidInputError,
      act: 'rule-on-case',
      issues: expect.arrayContaining([expect.objectContaining({ message: expect.any(String) })]),
    });
    expect(await everything(database)).toEqual(before);
  });

  it('asks who acts before it looks at what was sent', async () => {
    await expect(unchecked(ruleOnCase).execute(database.db, ANYONE, { nonsense: true })).rejects.toThrow(
      NotAllowedError,
    );
  });

  it('keeps nothing of an act that fails half-way', async () => {
    const halfAct = command({
      name: 'half-act',
      permission: 'operator',
      input: z.object({}),
      async run(tx) {
        await sql`insert into portal.pack_load (pack_id, pack_version, content_hash, name, sources)
          select 'half', '1', 'half', name, sources from portal.pack_load limit 1`.execute(tx);
        throw new Error('half-way');
      },
      changesContent: true,
      journal: () => ({ objects: [] }),
    });
    const before = [await everything(database), await contentMark(database.db)];
    await expect(halfAct.execute(database.operator, operator('salma'), {})).rejects.toThrow('half-way');
    expect([await everything(database), await contentMark(database.db)]).toEqual(before);
  });

  it('runs a command on the input as it was parsed, not as it was sent', async () => {
    const trim = command({
      name: 'trim-words',
      permission: 'operator',
      input: z.object({ words: z.string().trim().min(1) }),
      run: async (_tx, { words }, actor) => `${actor.kind}: ${words}`,
      changesContent: false,
      journal: () => ({ objects: [] }),
    });
    await expect(trim.execute(database.operator, operator('salma'), { words: '  a word ' })).resolves.toBe(
      'operator: a word',
    );
    await expect(trim.execute(database.operator, operator('salma'), { words: '   ' })).rejects.toThrow(
      InvalidInputError,
    );
  });

  it('never runs a query for somebody who may not', async () => {
    const ran: string[] = [];
    const closed = query({ name: 'closed-list', permission: 'operator', run: async () => ran.push('ran') });
    await expect(closed.execute(database.db, ANYONE, undefined)).rejects.toThrow('Not allowed: closed-list');
    expect(ran).toEqual([]);
    await closed.execute(database.operator, operator('salma'), undefined);
    expect(ran).toEqual(['ran']);
  });
});

describe('what a process keeps in memory', () => {
  const counting = () => {
    const asked: string[] = [];
    const ask = query({
      name: 'count-asked',
      permission: 'public',
      kept: true,
      run: async (_db, input: string) => {
        asked.push(input);
        if (input === 'fails') throw new Error('away');
        return `${input} ${asked.length}`;
      },
    });
    return { asked, ask: (input: string) => ask.execute(database.db, ANYONE, input) };
  };
  const touch = (changesContent: boolean) =>
    command({
      name: 'touch-content',
      permission: 'operator',
      input: z.object({}),
      run: async () => 'done',
      changesContent,
      journal: () => ({ objects: [] }),
    }).execute(database.operator, operator('salma'), {});

  it('is answered again until an act changes what the public reads', async () => {
    await refreshGeneration(database.db);
    const { asked, ask } = counting();
    expect([await ask('a'), await ask('a'), await ask('b')]).toEqual(['a 1', 'a 1', 'b 2']);
    await touch(true);
    await refreshGeneration(database.db);
    expect(await ask('a')).toBe('a 3');
    expect(asked).toEqual(['a', 'b', 'a']);
  });

  it('outlives an act that changes nothing the public reads', async () => {
    await refreshGeneration(database.db);
    const { ask } = counting();
    await ask('a');
    await touch(false);
    await refreshGeneration(database.db);
    expect(await ask('a')).toBe('a 1');
  });

  it('is never a failure: the next one asks again', async () => {
    await refreshGeneration(database.db);
    const { asked, ask } = counting();
    await expect(ask('fails')).rejects.toThrow('away');
    await expect(ask('fails')).rejects.toThrow('away');
    expect(asked).toEqual(['fails', 'fails']);
  });

  it('is let go by every act that changes what pages show', async () => {
    const before = await contentMark(database.db);
    await ruleOnCase.execute(database.operator, operator('salma'), { case: 'N1', ruling: ruling() });
    expect(await contentMark(database.db)).not.toBe(before);
  });
});

const page = { filter: {}, sort: 'order', offset: 0, limit: 1 } as const;

function ruling() {
  return {
    author: { fr: 'L’observatoire', ar: 'المرصد', en: 'The observatory' },
    date: '2026-11-20',
    reason: { fr: 'La plus récente.', ar: 'الأحدث.', en: 'The most recent.' },
    preferred: null,
    provisional: false,
  };
}

/** A gate as a caller without a compiler sees it. */
function unchecked(gate: object): Declared {
  return declaration.parse(gate);
}
