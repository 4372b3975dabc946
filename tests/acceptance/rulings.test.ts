import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findCase, listCases, RefusedRulingError, ruleOnCase, rulingsInForce, runCaseRuling } from '#observatory';
import { ANYONE, operator } from '#platform/access/actor.ts';
import { NotAllowedError } from '#platform/access/gate.ts';
import { ensurePack } from '#server/load-pack.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { startServer } from '../kit/server.ts';
import { ask } from './http.support.ts';

let database: FreshDatabase;

beforeEach(async () => {
  database = await freshDatabase();
});

afterEach(() => database.close());

const SALMA = operator('salma');

function ruling(changed: object = {}) {
  return {
    author: { fr: 'Comité de pilotage', ar: 'لجنة القيادة', en: 'Steering committee' },
    date: '2026-11-20',
    reason: { fr: 'Le relevé de l’OIM est complet.', ar: 'بيان المنظمة كامل.', en: 'The IOM record is complete.' },
    preferred: 'returns-series-2018',
    provisional: false,
    ...changed,
  };
}

const rulingsOf = async (code: string) => (await findCase.execute(database.db, ANYONE, code))?.rulings ?? [];

async function countRulings(): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*)::int as total from observatory.ruling`.execute(
    database.db,
  );
  return rows[0]?.total ?? -1;
}

describe('ruling on a case', () => {
  it('records who preferred what, when and why, and the case is ruled from then on', async () => {
    expect((await findCase.execute(database.db, ANYONE, 'N21'))?.state).not.toBe('ruled');
    await expect(ruleOnCase.execute(database.operator, SALMA, { case: 'N21', ruling: ruling() })).resolves.toEqual({
      added: true,
    });
    expect(await findCase.execute(database.db, ANYONE, 'N21')).toMatchObject({
      state: 'ruled',
      rulings: [
        {
          author: ruling().author,
          ruled_on: '2026-11-20',
          reason: ruling().reason,
          preferred: 'returns-series-2018',
          is_provisional: false,
        },
      ],
    });
    const listed = await listCases.execute(database.db, ANYONE, undefined);
    expect(listed.find(({ code }) => code === 'N21')?.state).toBe('ruled');
  });

  it('puts the newest in force, and leaves the former ones readable', async () => {
    await ruleOnCase.execute(database.operator, SALMA, { case: 'N21', ruling: ruling({ provisional: true }) });
    // Recorded later, although it bears an earlier date: what counts is when it was recorded.
    const later = ruling({ date: '2026-01-05', preferred: 'returns-2018-minister' });
    await ruleOnCase.execute(database.operator, SALMA, { case: 'N21', ruling: later });
    expect((await rulingsOf('N21')).map(({ preferred }) => preferred)).toEqual([
      'returns-2018-minister',
      'returns-series-2018',
    ]);
    const inForce = await rulingsInForce.execute(database.db, ANYONE, ['N21', 'N22']);
    expect(inForce.get('N21')?.preferred).toBe('returns-2018-minister');
    expect(inForce.has('N22')).toBe(false);
  });

  it('takes the place of the one that came with the pack, which stays', async () => {
    const [filed] = await rulingsOf('N1');
    expect(filed?.preferred).toBe('applications-2014-report2018');
    await ruleOnCase.execute(database.operator, SALMA, {
      case: 'N1',
      ruling: ruling({ preferred: 'applications-2014-report2015' }),
    });
    expect((await rulingsOf('N1')).map(({ preferred }) => preferred)).toEqual([
      'applications-2014-report2015',
      'applications-2014-report2018',
    ]);
    // Starting again with the same pack does not bring its ruling back into force.
    await ensurePack(database.operator, 'morocco', () => undefined);
    expect((await rulingsOf('N1'))[0]?.preferred).toBe('applications-2014-report2015');
  });

  it('recorded twice is one, even when both arrive together', async () => {
    const before = await countRulings();
    const results = await Promise.all(
      Array.from({ length: 5 }, () => ruleOnCase.execute(database.operator, SALMA, { case: 'N21', ruling: ruling() })),
    );
    expect(results.filter(({ added }) => added)).toHaveLength(1);
    await expect(ruleOnCase.execute(database.operator, SALMA, { case: 'N21', ruling: ruling() })).resolves.toEqual({
      added: false,
    });
    expect(await countRulings()).toBe(before + 1);
  });

  it('said of another case is another ruling', async () => {
    await ruleOnCase.execute(database.operator, SALMA, { case: 'N21', ruling: ruling() });
    await expect(ruleOnCase.execute(database.operator, SALMA, { case: 'N22', ruling: ruling() })).resolves.toEqual({
      added: true,
    });
  });

  it('may prefer no figure: the claims stay side by side', async () => {
    await ruleOnCase.execute(database.operator, SALMA, { case: 'N21', ruling: ruling({ preferred: null }) });
    expect((await rulingsOf('N21'))[0]?.preferred).toBeNull();
  });

  it.each([
    ['a case that does not exist', 'N999', ruling(), 'unknown-case', 'N999'],
    ['a case in other letters', 'n21', ruling(), 'unknown-case', 'n21'],
    ['a figure that nobody published', 'N21', ruling({ preferred: 'ghost' }), 'unknown-figure', 'ghost'],
  ])('on %s is refused, and nothing is recorded', async (_, code, asked, fault, found) => {
    const before = await countRulings();
    await expect(ruleOnCase.execute(database.operator, SALMA, { case: code, ruling: asked })).rejects.toMatchObject({
      constructor: RefusedRulingError,
      fault,
      found,
    });
    expect(await countRulings()).toBe(before);
  });

  it('is not for anyone', async () => {
    await expect(ruleOnCase.execute(database.db, ANYONE, { case: 'N21', ruling: ruling() })).rejects.toThrow(
      NotAllowedError,
    );
  });

  it('is shown on the page of the case and of its figures, in each language', async () => {
    await ruleOnCase.execute(database.operator, SALMA, { case: 'N21', ruling: ruling() });
    const server = await startServer(database);
    try {
      for (const language of ['fr', 'ar', 'en'] as const) {
        for (const path of ['cases/N21', 'figures/returns-series-2018', 'figures/returns-2018-minister']) {
          const { text } = await ask(server.origin, `/${language}/${path}`);
          expect(text, path).toContain(ruling().reason[language]);
          expect(text, path).toContain(ruling().author[language]);
        }
      }
      const { json } = await ask(server.origin, '/api/cases/N21');
      expect(json()).toMatchObject({ state: 'ruled', rulings: [{ preferred: 'returns-series-2018' }] });
    } finally {
      await server.close();
    }
  });
});

describe('the command cases:rule', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'rihla-ruling-'));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function run(parameters: readonly string[], language: 'fr' | 'ar' | 'en' = 'en') {
    const said: string[] = [];
    const code = await runCaseRuling(
      parameters,
      { out: (line) => said.push(line), language },
      { db: database.operator, actor: SALMA },
    );
    return { code, said };
  }

  function write(content: unknown): string {
    const path = join(folder, 'ruling.json');
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  }

  it('records a ruling from a file, and says so; a second time it says that nothing changed', async () => {
    const path = write({ case: 'N21', ...ruling() });
    expect(await run([path])).toEqual({ code: 0, said: [expect.stringContaining('N21')] });
    expect(await rulingsOf('N21')).toHaveLength(1);
    const again = await run([path]);
    expect(again.code).toBe(0);
    expect(again.said).not.toEqual((await run([write({ case: 'N22', ...ruling() })])).said);
    expect(await rulingsOf('N21')).toHaveLength(1);
  });

  it.each([
    ['without a file', [], 2],
    ['with two files', ['a.json', 'b.json'], 2],
    ['with a file that is not there', ['/nowhere/ruling.json'], 1],
    ['with a folder', ['/tmp'], 1],
  ] as const)('%s says how it is used or what is wrong', async (_, parameters, code) => {
    const answer = await run(parameters);
    expect(answer.code).toBe(code);
    expect(answer.said).toHaveLength(1);
  });

  it.each([
    ['is no JSON', '{"case": ', /./],
    ['is a list', [], /./],
    ['lacks the case', ruling(), /case/],
    ['lacks the reason in Arabic', { case: 'N21', ...ruling({ reason: { fr: 'a', en: 'b' } }) }, /reason\.ar/],
    ['has a day that does not exist', { case: 'N21', ...ruling({ date: '2026-02-30' }) }, /date/],
    ['has a field too many', { case: 'N21', ...ruling(), urgent: true }, /urgent|ruling\.json/],
    ['names a case that does not exist', { case: 'N999', ...ruling() }, /N999/],
    ['names a figure that does not exist', { case: 'N21', ...ruling({ preferred: 'ghost' }) }, /ghost/],
    ['is larger than a ruling can be', { case: 'N21', ...ruling(), padding: 'x'.repeat(200_000) }, /ruling\.json/],
  ])('refuses a file that %s, in each language, and records nothing', async (_, content, sentence) => {
    const before = await countRulings();
    const path = write(content);
    const said = new Set<string>();
    for (const language of ['fr', 'ar', 'en'] as const) {
      const answer = await run([path], language);
      expect(answer.code).toBe(1);
      expect(answer.said.length).toBeGreaterThan(0);
      expect(answer.said.join('\n')).toMatch(sentence);
      said.add(answer.said.join('\n'));
    }
    expect(said.size).toBe(3);
    expect(await countRulings()).toBe(before);
  });
});
