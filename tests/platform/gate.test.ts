import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { importFigures, listFigures, ruleOnCase } from '#observatory';
import { ANYONE, may, operator } from '#platform/access/actor.ts';
import { command, InvalidInputError, NotAllowedError, query } from '#platform/access/gate.ts';
import { refreshGeneration } from '#platform/access/kept.ts';
import { contentMark } from '#platform/db/content.reads.server.ts';
import { PROJECT_FOLDER, projectPath } from '#platform/project.ts';
import { loadCountryPack, readPack } from '#portal';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';

let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});

afterAll(() => database.close());

interface Declared {
  readonly kind: 'command' | 'query';
  readonly name: string;
  readonly permission: 'public' | 'operator';
  readonly execute: (...values: unknown[]) => Promise<unknown>;
}

const declaration = z.object({
  kind: z.enum(['command', 'query']),
  name: z.string().regex(/^[a-z]+(-[a-z]+)+$/),
  permission: z.enum(['public', 'operator']),
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

  it('lets nobody but the operator write', async () => {
    const open = (await exportsOf('commands')).flatMap(({ value }) =>
      isDeclared(value) && value.permission !== 'operator' ? [value.name] : [],
    );
    expect(open).toEqual([]);
  });

  it('that is the operator’s refuses anyone, whatever is asked', async () => {
    const all = [...(await exportsOf('commands')), ...(await exportsOf('queries'))];
    const closed = all.flatMap(({ value }) => (isDeclared(value) && value.permission === 'operator' ? [value] : []));
    expect(closed.length).toBeGreaterThanOrEqual(3);
    const before = await rowCounts();
    for (const gate of closed) {
      await expect(gate.execute(database.db, ANYONE, undefined), gate.name).rejects.toThrow(NotAllowedError);
    }
    expect(await rowCounts()).toEqual(before);
  });
});

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
    const before = await rowCounts();
    const input: unknown = { claims: [{ ...claim, value: 7 }], fileName: 'claims.json', sha256: 'a'.repeat(64) };
    await expect(unchecked(importFigures).execute(database.db, ANYONE, input)).rejects.toMatchObject({
      constructor: NotAllowedError,
      act: 'import-figures',
    });
    expect(await rowCounts()).toEqual(before);
    // The same input from the operator is accepted: it was the actor that was refused.
    await expect(unchecked(importFigures).execute(database.db, operator('salma'), input)).resolves.toMatchObject({
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
    const before = await rowCounts();
    await expect(unchecked(ruleOnCase).execute(database.db, operator('salma'), input)).rejects.toMatchObject({
      constructor: InvalidInputError,
      act: 'rule-on-case',
      issues: expect.arrayContaining([expect.objectContaining({ message: expect.any(String) })]),
    });
    expect(await rowCounts()).toEqual(before);
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
      changesContent: true,
      async run(tx) {
        await sql`insert into portal.pack_load (pack_id, pack_version, content_hash, name, sources)
          select 'half', '1', 'half', name, sources from portal.pack_load limit 1`.execute(tx);
        throw new Error('half-way');
      },
    });
    const before = [await rowCounts(), await contentMark(database.db)];
    await expect(halfAct.execute(database.db, operator('salma'), {})).rejects.toThrow('half-way');
    expect([await rowCounts(), await contentMark(database.db)]).toEqual(before);
  });

  it('runs a command on the input as it was parsed, not as it was sent', async () => {
    const trim = command({
      name: 'trim-words',
      permission: 'operator',
      input: z.object({ words: z.string().trim().min(1) }),
      changesContent: false,
      run: async (_tx, { words }, actor) => `${actor.kind}: ${words}`,
    });
    await expect(trim.execute(database.db, operator('salma'), { words: '  a word ' })).resolves.toBe(
      'operator: a word',
    );
    await expect(trim.execute(database.db, operator('salma'), { words: '   ' })).rejects.toThrow(InvalidInputError);
  });

  it('never runs a query for somebody who may not', async () => {
    const ran: string[] = [];
    const closed = query({ name: 'closed-list', permission: 'operator', run: async () => ran.push('ran') });
    await expect(closed.execute(database.db, ANYONE, undefined)).rejects.toThrow('Not allowed: closed-list');
    expect(ran).toEqual([]);
    await closed.execute(database.db, operator('salma'), undefined);
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
      changesContent,
      run: async () => 'done',
    }).execute(database.db, operator('salma'), {});

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
    await ruleOnCase.execute(database.db, operator('salma'), { case: 'N1', ruling: ruling() });
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

/** How many rows each of our tables holds. */
async function rowCounts(): Promise<Readonly<Record<string, number>>> {
  const tables = await sql<{ name: string }>`select table_schema || '.' || table_name as name
    from information_schema.tables where table_schema in
    ('identity', 'strategy', 'governance', 'observatory', 'portal') order by 1`.execute(database.db);
  const counts: Record<string, number> = {};
  for (const { name } of tables.rows) {
    const { rows } = await sql<{ total: number }>`select count(*)::int as total from ${sql.table(name)}`.execute(
      database.db,
    );
    counts[name] = rows[0]?.total ?? -1;
  }
  return counts;
}
