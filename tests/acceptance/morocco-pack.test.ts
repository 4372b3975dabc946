import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { listBodies } from '#governance';
import { listCountries, listCountryGroups, listTerritories } from '#identity';
import { findCase, listCases, listDocuments, listFigures, listUnits } from '#observatory';
import { ANYONE } from '#platform/access/actor.ts';
import { projectPath } from '#platform/project.ts';
import { listActions, listProgrammes, listSpecificObjectives, listStrategies, listTenets } from '#strategy';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';

let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});

afterAll(() => database.close());

const MOROCCO = projectPath('packs', 'morocco');

/** The figures of the five documents as they were handed over: 223 lines `id value`, in their order. */
const FIGURES_DIGEST = '40ba620feb4b2ecfc727919bdc268e095e334ee5087c8aec67c76a2b989b8095';

function digest(figures: readonly { readonly id: string; readonly value: number }[]): string {
  return createHash('sha256')
    .update(figures.map(({ id, value }) => `${id} ${value}\n`).join(''))
    .digest('hex');
}

async function allFigures() {
  return (await listFigures.execute(database.db, ANYONE, { filter: {}, sort: 'order', offset: 0, limit: 1_000 })).items;
}

const referenceFigure = z.object({
  id: z.string(),
  value: z.number(),
  unit: z.string(),
  period: z.string(),
  programme: z.int().nullable(),
  objective: z.int().nullable(),
  source: z.string(),
  line: z.int(),
});

/** The figures as they were handed over, where they stand beside the checkout. */
function referenceFigures() {
  const file = projectPath('..', 'shared', 'reference', 'figures.json');
  return existsSync(file) ? z.array(referenceFigure).parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
}

describe('the published figures', () => {
  it('are 223, none added, lost, changed or moved', async () => {
    const figures = await allFigures();
    expect(figures).toHaveLength(223);
    expect(digest(figures)).toBe(FIGURES_DIGEST);
  });

  it('are those that were handed over, with their unit, period and place', async () => {
    const documents = new Map(
      (await listDocuments.execute(database.db, ANYONE, undefined)).map(({ id, transcription }) => [id, transcription]),
    );
    const reference = referenceFigures();
    // Away from the reference the digest above stands for it.
    expect(reference === null ? FIGURES_DIGEST : digest(reference)).toBe(FIGURES_DIGEST);
    const figures = await allFigures();
    const recorded = figures.map(({ id, value, unit, period, programme, objective, document, locator }) => ({
      id,
      value,
      unit,
      period: period.printed,
      programme,
      objective,
      source: documents.get(document) ?? null,
      line: Number(locator),
    }));
    expect(recorded).toEqual(reference ?? recorded);
    expect(recorded.filter(({ source, line }) => source === null || !(line > 0))).toEqual([]);
  });

  it('are each what their unit allows, in the first version', async () => {
    const figures = await allFigures();
    const units = new Map((await listUnits.execute(database.db, ANYONE, undefined)).map((unit) => [unit.id, unit]));
    expect(figures.filter(({ unit }) => !units.has(unit))).toEqual([]);
    expect(figures.filter(({ version, current }) => version !== 1 || !current)).toEqual([]);
  });
});

describe('the reference data', () => {
  it('has 12 regions, 75 provinces and prefectures, and 83 offices', async () => {
    const territories = await listTerritories.execute(database.db, ANYONE, undefined);
    const of = (...kinds: readonly string[]) => territories.filter(({ kind }) => kinds.includes(kind));
    expect(of('country')).toHaveLength(1);
    expect(of('region')).toHaveLength(12);
    expect(of('province', 'prefecture')).toHaveLength(75);
    expect(of('arrondissements-prefecture')).toHaveLength(8);
    expect(territories.filter((territory) => territory.is_office)).toHaveLength(83);
    expect(new Set(territories.filter(({ is_office }) => is_office).map(({ kind }) => kind))).toEqual(
      new Set(['province', 'prefecture', 'arrondissements-prefecture']),
    );
  });

  it('places every province in a region and every region in the country', async () => {
    const territories = await listTerritories.execute(database.db, ANYONE, undefined);
    const kinds = new Map(territories.map(({ code, kind }) => [code, kind]));
    const parents: Readonly<Record<string, readonly (string | undefined)[]>> = {
      country: [undefined],
      region: ['country'],
      province: ['region'],
      prefecture: ['region'],
      'arrondissements-prefecture': ['prefecture'],
    };
    const stray = territories.filter(
      ({ kind, parent }) => !parents[kind]?.includes(parent === null ? undefined : kinds.get(parent)),
    );
    expect(stray.map(({ code }) => code)).toEqual([]);
    const regions = territories.filter(({ kind }) => kind === 'region').map(({ code }) => code);
    const filled = new Set(territories.map(({ parent }) => parent));
    expect(regions.filter((code) => !filled.has(code))).toEqual([]);
  });

  it('names 249 countries and their nationals in three languages, no two alike', async () => {
    const countries = await listCountries.execute(database.db, ANYONE, undefined);
    expect(countries).toHaveLength(249);
    for (const language of ['fr', 'ar', 'en'] as const) {
      const names = countries.map(({ name }) => name[language]);
      const nationalities = countries.map(({ nationality }) => nationality[language]);
      expect(new Set(names).size, language).toBe(249);
      expect(names.filter((_, position) => (nationalities[position] ?? '').trim() === '')).toEqual([]);
    }
    expect(countries.find(({ iso2 }) => iso2 === 'MA')?.name).toEqual({ fr: 'Maroc', ar: 'المغرب', en: 'Morocco' });
    expect(countries.find(({ iso2 }) => iso2 === 'CI')?.iso3).toBe('CIV');
  });

  it('has the groups of countries that the figures speak of, as they were then', async () => {
    const groups = await listCountryGroups.execute(database.db, ANYONE, undefined);
    expect(Object.fromEntries(groups.map(({ id, members }) => [id, members.length]))).toEqual({
      ecowas: 15,
      'sub-saharan-africa': 53,
      'african-union': 55,
      'european-union': 27,
      'european-union-2018': 28,
    });
    const members = (id: string) => groups.find((group) => group.id === id)?.members ?? [];
    expect(members('european-union-2018')).toContain('GB');
    expect(members('european-union')).not.toContain('GB');
    expect(members('ecowas')).toEqual(expect.arrayContaining(['GN', 'SN', 'CI']));
    expect(members('african-union')).toContain('MA');
    expect(members('sub-saharan-africa')).not.toContain('MA');
  });
});

describe('the strategy', () => {
  it('has 6 principles, 4 strategic objectives, 4 stakes and 11 programmes', async () => {
    const [snia, ...others] = await listStrategies.execute(database.db, ANYONE, undefined);
    expect(snia).toMatchObject({ id: 'snia', detail: 'full', year: 2014 });
    const tenets = await listTenets.execute(database.db, ANYONE, 'snia');
    const count = (kind: string) => tenets.filter((tenet) => tenet.kind === kind).length;
    expect([count('principle'), count('objective'), count('stake')]).toEqual([6, 4, 4]);
    const programmes = await listProgrammes.execute(database.db, ANYONE, undefined);
    expect(programmes.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(programmes.filter(({ type }) => type === 'sectoral')).toHaveLength(7);
    expect(new Set(programmes.map(({ strategy_id }) => strategy_id))).toEqual(new Set(['snia']));
    expect(others.every(({ detail }) => detail === 'name-and-date')).toBe(true);
  });

  it('has 27 specific objectives: 3, 1, 2, 1, 2, 2, 3, 2, 3, 4 and 4, numbered in the order of the programmes', async () => {
    const objectives = await listSpecificObjectives.execute(database.db, ANYONE, undefined);
    expect(objectives.map(({ number }) => number)).toEqual(Array.from({ length: 27 }, (_, index) => index + 1));
    const counts = Array.from(
      { length: 11 },
      (_, index) => objectives.filter(({ programme }) => programme === index + 1).length,
    );
    expect(counts).toEqual([3, 1, 2, 1, 2, 2, 3, 2, 3, 4, 4]);
    expect(objectives.map(({ programme }) => programme)).toEqual(
      objectives.map(({ programme }) => programme).toSorted((one, other) => one - other),
    );
  });

  it('cites the four actions that a source cites, and invents no title for those it does not name', async () => {
    const actions = await listActions.execute(database.db, ANYONE, undefined);
    expect(actions.map(({ number }) => number)).toEqual(['8.1', '8.2', '8.5', '8.6']);
    expect(new Set(actions.map(({ programme }) => programme))).toEqual(new Set([8]));
    expect(actions.filter(({ theme }) => theme.ar.trim() === '')).toEqual([]);
  });

  it('hands every programme to a committee that exists', async () => {
    const bodies = new Set((await listBodies.execute(database.db, ANYONE, undefined)).map(({ code }) => code));
    expect(bodies.size).toBe(18);
    const programmes = await listProgrammes.execute(database.db, ANYONE, undefined);
    expect(programmes.filter(({ committee }) => !bodies.has(committee))).toEqual([]);
  });
});

describe('the reconciliation cases', () => {
  it('are all those of the inventory, N1 to N64, the twenty-sixth in three parts', async () => {
    const expected = Array.from({ length: 64 }, (_, index) => `N${index + 1}`).flatMap((code) =>
      code === 'N26' ? ['N26a', 'N26b', 'N26c'] : [code],
    );
    const cases = await listCases.execute(database.db, ANYONE, undefined);
    expect(cases.map(({ code }) => code)).toEqual(expected);
  });

  it('say each what disagrees, with claims that lead to a figure or to a document', async () => {
    const documents = new Set(
      (await listDocuments.execute(database.db, ANYONE, undefined)).map((document) => document.id),
    );
    const figures = new Set((await allFigures()).map(({ id }) => id));
    const wanting: string[] = [];
    for (const { code } of await listCases.execute(database.db, ANYONE, undefined)) {
      const found = await findCase.execute(database.db, ANYONE, code);
      const sound = found?.claims.every(({ figure, statement, document }) =>
        figure === null ? statement !== null && (document === null || documents.has(document)) : figures.has(figure),
      );
      if (found === undefined || found.claims.length === 0 || sound !== true) wanting.push(code);
    }
    expect(wanting).toEqual([]);
  });

  it('are ruled when a ruling is on record, and only then', async () => {
    for (const { code, state } of await listCases.execute(database.db, ANYONE, undefined)) {
      const rulings = (await findCase.execute(database.db, ANYONE, code))?.rulings ?? [];
      expect(state === 'ruled', code).toBe(rulings.length > 0);
    }
  });
});

const reference = z.object({ document: z.string(), first: z.int(), last: z.int() });

/** The lines that a locator names: `7`, `7-12`, `7,9-12`. */
function linesOf(document: string, locator: string) {
  return locator.split(',').map((piece) => {
    const [first, last = first] = piece.split('-');
    return reference.parse({ document, first: Number(first), last: Number(last) });
  });
}

/** Every place that a pack cites: `document#lines` anywhere, and the document and locator of figures and claims. */
function citations(json: unknown): readonly { document: string; first: number; last: number }[] {
  if (Array.isArray(json)) return json.flatMap(citations);
  if (typeof json === 'string') {
    const [, document = '', locator = ''] = /^([a-z0-9-]+)#([\d,-]+)$/.exec(json) ?? [];
    return locator === '' ? [] : linesOf(document, locator);
  }
  if (typeof json !== 'object' || json === null) return [];
  const document: unknown = Reflect.get(json, 'document');
  const locator: unknown = Reflect.get(json, 'locator');
  const own =
    typeof document === 'string' && typeof locator === 'string' && /^\d/.test(locator)
      ? linesOf(document, locator)
      : [];
  return [...own, ...Object.values(json).flatMap(citations)];
}

const packFiles = readdirSync(MOROCCO)
  .filter((file) => file.endsWith('.json'))
  .map((file): { file: string; json: unknown } => ({
    file,
    json: JSON.parse(readFileSync(projectPath('packs', 'morocco', file), 'utf8')),
  }));

describe('the words and references of the pack', () => {
  it('cite only lines that the documents have', async () => {
    const documents = new Map(
      (await listDocuments.execute(database.db, ANYONE, undefined)).map(({ id, line_count }) => [id, line_count ?? 0]),
    );
    const cited = packFiles.flatMap(({ json }) => citations(json));
    expect(cited.length).toBeGreaterThan(500);
    const astray = cited.filter(
      ({ document, first, last }) => first < 1 || last < first || last > (documents.get(document) ?? 0),
    );
    expect(astray).toEqual([]);
  });

  it('count the lines of the transcriptions as they are, where these stand beside the checkout', async () => {
    const seeds = projectPath('..', 'shared', 'seeds');
    const documents = await listDocuments.execute(database.db, ANYONE, undefined);
    const transcribed = documents.filter(({ transcription }) => transcription !== null);
    expect(transcribed.map(({ line_count }) => line_count)).toEqual([295, 1122, 1244, 22, 25]);
    for (const { transcription, line_count } of transcribed) {
      const file = `${seeds}/${transcription}`;
      if (!existsSync(file)) continue;
      expect(readFileSync(file, 'utf8').replace(/\n$/, '').split('\n')).toHaveLength(line_count ?? -1);
    }
  });

  it('are in three languages wherever they are in one, none empty, Arabic in Arabic letters and Western digits', () => {
    const faults: string[] = [];
    let texts = 0;
    const walk = (file: string, path: string, json: unknown): void => {
      if (typeof json !== 'object' || json === null) return;
      const keys = Object.keys(json);
      if (!keys.includes('fr') || path.endsWith('.forms')) {
        for (const key of keys) walk(file, `${path}.${key}`, Reflect.get(json, key));
        return;
      }
      texts += 1;
      const { fr, ar, en } = { fr: '', ar: '', en: '', ...json };
      const at = `${file}${path}`;
      if (keys.toSorted().join() !== 'ar,en,fr' || [fr, ar, en].some((one) => one.trim() === '')) faults.push(at);
      if (/\p{L}/u.test(ar) && !/\p{Script=Arabic}/u.test(ar)) faults.push(`${at}: ${ar}`);
      if (/[\u0660-\u0669\u06f0-\u06f9\u064b-\u0652]/.test(ar)) faults.push(`${at}: ${ar}`);
      if (/\p{Script=Arabic}\s*[,;?](\s|$)/u.test(ar)) faults.push(`${at}: ${ar}`);
    };
    for (const { file, json } of packFiles) walk(file, '', json);
    expect(texts).toBeGreaterThan(1_000);
    expect(faults).toEqual([]);
  });

  it('give every unit its plural forms in each language', async () => {
    const forms = { fr: ['one', 'other'], ar: ['zero', 'one', 'two', 'few', 'many', 'other'], en: ['one', 'other'] };
    const poor = (await listUnits.execute(database.db, ANYONE, undefined)).filter((unit) =>
      (['fr', 'ar', 'en'] as const).some((language) => forms[language].some((form) => !unit.forms[language][form])),
    );
    expect(poor.map(({ id }) => id)).toEqual([]);
  });
});
