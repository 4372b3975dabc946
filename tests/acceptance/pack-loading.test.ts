import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findCase, findFigure, importFigures, listChecks, listVersions } from '#observatory';
import { ANYONE, operator } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { projectPath } from '#platform/project.ts';
import { hashPack, loadCountryPack, MalformedPackError, packInForce, readPack } from '#portal';
import { ensurePack } from '#server/load-pack.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { everything } from '../kit/recorded.ts';
import { FICTILAND, type PackFile, type PackFolder, packFolder, summary, withValue } from './packs.support.ts';

const OPERATOR = operator('salma');

async function load(db: Database, folder: string) {
  return loadCountryPack.execute(db, OPERATOR, { pack: await readPack(folder) });
}

describe('loading the pack of a country', () => {
  let database: FreshDatabase;
  let folder: PackFolder;

  beforeEach(async () => {
    database = await freshDatabase('empty');
    folder = packFolder();
  });

  afterEach(async () => {
    folder.discard();
    await database.close();
  });

  it('records its figures, works its checks out and says which pack is in force', async () => {
    expect(await load(database.operator, folder.path)).toMatchObject({
      loaded: true,
      figures: { added: 4, revised: 0, unchanged: 0 },
      checks: { pass: 1, fail: 1, 'not-computable': 0 },
    });
    expect(await packInForce.execute(database.db, ANYONE, undefined)).toMatchObject({
      pack_id: 'fictiland',
      pack_version: '1',
    });
    expect((await findCase.execute(database.db, ANYONE, 'N1'))?.rulings).toHaveLength(1);
  });

  it('a second time does nothing at all', async () => {
    await load(database.operator, folder.path);
    const before = await everything(database);
    expect(await load(database.operator, folder.path)).toEqual({ loaded: false });
    expect(await everything(database)).toBe(before);
  });

  it('again with another title revises no figure', async () => {
    await load(database.operator, folder.path);
    folder.change('strategies.json', (json) => withValue(json, '0.name.fr', 'Grand plan'));
    expect(await load(database.operator, folder.path)).toMatchObject({
      loaded: true,
      figures: { added: 0, revised: 0, unchanged: 4 },
    });
    const { rows } = await sql`select count(*)::int as imports from observatory.figure_import`.execute(database.db);
    expect(rows).toEqual([{ imports: 1 }]);
  });

  it('with a revised value keeps version 1 beside version 2, and works the checks out on the new one', async () => {
    await load(database.operator, folder.path);
    folder.change('figures.json', (json) => withValue(json, '2.value', 21));
    expect(await load(database.operator, folder.path)).toMatchObject({
      figures: { added: 0, revised: 1, unchanged: 3 },
      checks: { pass: 0, fail: 2, 'not-computable': 0 },
    });
    const versions = await listVersions.execute(database.db, ANYONE, 'pupils-south');
    expect(versions.map(({ version, value, current }) => [version, value, current])).toEqual([
      [2, 21, true],
      [1, 20, false],
    ]);
    expect((await findFigure.execute(database.db, ANYONE, 'pupils-south'))?.value).toBe(21);
    const [sum] = await listChecks.execute(database.db, ANYONE, { case: 'N1' });
    expect(sum?.finding).toMatchObject({ result: 'fail', difference: -1 });
  });

  it('whose facts merely stand in another order of keys revises nothing', async () => {
    await load(database.operator, folder.path);
    folder.change('figures.json', (json) =>
      Array.isArray(json)
        ? json.map((figure: object) => Object.fromEntries(Object.entries(figure).toReversed()))
        : json,
    );
    expect(await load(database.operator, folder.path)).toMatchObject({
      loaded: true,
      figures: { added: 0, revised: 0, unchanged: 4 },
    });
  });

  it('back to its former content makes a third version, and overwrites none', async () => {
    await load(database.operator, folder.path);
    folder.change('figures.json', (json) => withValue(json, '2.value', 21));
    await load(database.operator, folder.path);
    folder.change('figures.json', (json) => withValue(json, '2.value', 20));
    await load(database.operator, folder.path);
    const versions = await listVersions.execute(database.db, ANYONE, 'pupils-south');
    expect(versions.map(({ version, value }) => [version, value])).toEqual([
      [3, 20],
      [2, 21],
      [1, 20],
    ]);
  });

  it('with another ruling puts it in force and keeps the former one readable', async () => {
    await load(database.operator, folder.path);
    folder.change('cases.json', (json) => withValue(json, '0.ruling.provisional', false));
    await load(database.operator, folder.path);
    const rulings = (await findCase.execute(database.db, ANYONE, 'N1'))?.rulings ?? [];
    expect(rulings.map(({ is_provisional }) => is_provisional)).toEqual([false, true]);
  });

  it.each<[string, PackFile, string, unknown]>([
    ['cases', 'cases.json', '0.claims.0.figure', 'nobody-counted'],
    ['figures, which are looked at last', 'figures.json', '3.dimensions', { sex: 'X' }],
    ['bodies', 'bodies.json', '0.parent', 'B99'],
  ])('is all or nothing: a fault in the %s leaves nothing of the new pack', async (_, file, path, value) => {
    await load(database.operator, folder.path);
    const before = await everything(database);
    folder.change('territories.json', (json) => withValue(json, '1.name.fr', 'Grand Nord'));
    folder.change('units.json', (json) => withValue(json, '0.name.fr', 'gens'));
    folder.change('figures.json', (json) => withValue(json, '0.value', 31));
    folder.change(file, (json) => withValue(json, path, value));
    await expect(load(database.operator, folder.path)).rejects.toThrow(MalformedPackError);
    expect(await everything(database)).toBe(before);
  });

  it('is done once by two loaders that arrive together', async () => {
    const other = await freshDatabase('empty');
    try {
      for (const db of [database.operator, other.operator]) {
        const results = await Promise.all([load(db, folder.path), load(db, folder.path), load(db, folder.path)]);
        expect(results.map(({ loaded }) => loaded).toSorted()).toEqual([false, false, true]);
        const { rows } = await sql`select count(*)::int as loads from portal.pack_load`.execute(db);
        expect(rows).toEqual([{ loads: 1 }]);
      }
    } finally {
      await other.close();
    }
  });

  it('by two loaders of two contents that arrive together gives one of them whole', async () => {
    const changed = packFolder();
    try {
      changed.change('figures.json', (json) => withValue(json, '2.value', 21));
      const results = await Promise.all([load(database.operator, folder.path), load(database.operator, changed.path)]);
      expect(results.map(({ loaded }) => loaded)).toEqual([true, true]);
      const inForce = await packInForce.execute(database.db, ANYONE, undefined);
      const last = inForce?.content_hash === (await hashPack(changed.path)) ? 21 : 20;
      expect((await findFigure.execute(database.db, ANYONE, 'pupils-south'))?.value).toBe(last);
    } finally {
      changed.discard();
    }
  });

  it('keeps a figure that the operator imported, and its source, across loads', async () => {
    await load(database.operator, folder.path);
    const {
      version: _,
      current: __,
      recordedAt: ___,
      ...claim
    } = (await findFigure.execute(database.db, ANYONE, 'pupils')) ?? expect.fail('no such figure');
    await importFigures.execute(database.operator, OPERATOR, {
      claims: [{ ...claim, id: 'pupils-counted-again', value: 33, dimensions: {} }],
      fileName: 'again.csv',
      sha256: 'b'.repeat(64),
    });
    folder.change('strategies.json', (json) => withValue(json, '0.name.fr', 'Grand plan'));
    await load(database.operator, folder.path);
    expect((await findFigure.execute(database.db, ANYONE, 'pupils-counted-again'))?.value).toBe(33);
  });

  it('that no longer has a document which a recorded figure cites is refused in a sentence', async () => {
    await load(database.operator, folder.path);
    const before = await everything(database);
    const without = JSON.parse(JSON.stringify(FICTILAND).replaceAll('yearbook', 'almanac'));
    const other = packFolder(without);
    try {
      other.change('figures.json', (json) => withValue(json, '3.id', 'girls'));
      other.change('relations.json', (json) => withValue(json, '1.percent', 'girls'));
      await expect(load(database.operator, other.path)).rejects.toThrow(MalformedPackError);
      expect(await everything(database)).toBe(before);
    } finally {
      other.discard();
    }
  });
});

describe('the hash of a pack', () => {
  it('is that of every file: any change makes another', async () => {
    const folder = packFolder();
    try {
      const seen = new Set([await hashPack(folder.path)]);
      const files = Object.keys(FICTILAND).filter((file): file is PackFile => Object.hasOwn(FICTILAND, file));
      for (const file of files) {
        folder.write(file, `${JSON.stringify(FICTILAND[file])}\n`);
        seen.add(await hashPack(folder.path));
      }
      folder.remove('cases.json');
      seen.add(await hashPack(folder.path));
      expect(seen.size).toBe(files.length + 2);
    } finally {
      folder.discard();
    }
  });

  it('is the same for the same content elsewhere', async () => {
    const [one, other] = [packFolder(), packFolder()];
    try {
      expect(await hashPack(one.path)).toBe(await hashPack(other.path));
    } finally {
      one.discard();
      other.discard();
    }
  });
});

describe('the start', () => {
  it('says what it loaded, once', async () => {
    const database = await freshDatabase('empty');
    const folder = packFolder();
    try {
      const said: string[] = [];
      await ensurePack(database.operator, folder.path, (sentence) => said.push(sentence));
      await ensurePack(database.operator, folder.path, (sentence) => said.push(sentence));
      expect(said).toEqual([
        'The country pack fictiland 1 is loaded: 4 figures added, 0 revised, 0 unchanged; checks: 1 pass, 1 fail, 0 not computable.',
      ]);
    } finally {
      folder.discard();
      await database.close();
    }
  });

  it('finds the pack of a country by its name among those that ship with the program', async () => {
    const database = await freshDatabase();
    try {
      const before = await listChecks.execute(database.db, ANYONE, {});
      const said: string[] = [];
      await ensurePack(database.operator, 'morocco', (sentence) => said.push(sentence));
      expect(said).toEqual([]);
      expect((await listChecks.execute(database.db, ANYONE, {})).map(summary)).toEqual(before.map(summary));
      expect(await hashPack(projectPath('packs', 'morocco'))).toBe(
        (await packInForce.execute(database.db, ANYONE, undefined))?.content_hash,
      );
    } finally {
      await database.close();
    }
  });
});
