import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFigures, listFigures } from '#observatory';
import { ANYONE, operator } from '#platform/access/actor.ts';
import { projectPath } from '#platform/project.ts';
import { loadCountryPack, readPack } from '#portal';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';

let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});

afterAll(() => database.close());

describe('a pack load and imports at the same time', () => {
  it('wait for each other and all succeed, whoever comes first', async () => {
    const pack = await readPack(projectPath('packs', 'morocco'));
    const [first] = pack.observatory.figures;
    if (first === undefined) throw new Error('The pack has no figure.');
    const imports = (round: number) =>
      importFigures.execute(database.operator, operator('salma'), {
        claims: [{ ...first, id: `at-once-${round}` }],
        fileName: 'at-once.json',
        sha256: 'a'.repeat(64),
      });
    const loads = (round: number) =>
      loadCountryPack.execute(database.operator, operator('start'), { pack: { ...pack, hash: `changed ${round}` } });
    for (const round of [1, 2, 3]) {
      const done = await Promise.all([loads(round), imports(round * 10), imports(round * 10 + 1), loads(round + 100)]);
      expect(done).toHaveLength(4);
    }
    const found = await listFigures.execute(database.db, ANYONE, {
      filter: { words: ['at once'] },
      sort: 'id',
      offset: 0,
      limit: 10,
    });
    expect(found.total).toBe(6);
  });
});
