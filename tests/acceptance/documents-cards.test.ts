import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eraseDocument } from '#documents';
import { operator } from '#platform/access/actor.ts';
import { issuePermits } from '../../src/modules/regularisation/commands/issue-permits.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { screens, TODAY } from './files.support.ts';
import { browsing } from './filing.support.ts';
import { pagesOf } from './printed.support.ts';
import { type CampaignDatabase, campaignDatabase, RABAT, SALE, type Somebody } from './regularisation.support.ts';
import { bench, conclude, decide, instructed, MEETS, sat } from './sittings.support.ts';

let database: CampaignDatabase;
let server: TestServer;
let clerk: Somebody;
/** Of two files, the first one's holder gave a photograph. */
let files: readonly string[];
let photograph: string;

/** Wide, red at its left and right edges: what is cut away must be those. */
async function wide(): Promise<Buffer> {
  const edge = { create: { width: 200, height: 600, channels: 3, background: '#ff0000' } } as const;
  const red = await sharp(edge).png().toBuffer();
  return sharp({ create: { width: 1200, height: 600, channels: 3, background: '#808890' } })
    .composite([
      { input: red, left: 0, top: 0 },
      { input: red, left: 1000, top: 0 },
    ])
    .withExif({ IFD0: { Make: 'CANARY-MAKER' } })
    .jpeg()
    .toBuffer();
}

beforeAll(async () => {
  database = await campaignDatabase();
  server = await startServer(database);
  clerk = await database.people.counter();
  files = await instructed(database, clerk, [MEETS, MEETS]);
  const [first = ''] = files;
  const given = await browsing(() => server).upload(
    clerk,
    `/files/${first}/documents`,
    { act: 'add' },
    { 'doc-file-identity-photograph': await wide() },
  );
  expect(given.status).toBe(303);
  const [row] = await database.rows(
    "select document from regularisation.attachment where application = $1 and requirement = 'identity-photograph'",
    [first],
  );
  photograph = String(row?.document);
  const local = await bench(database);
  const sitting = await sat(database, local, database.commissions[RABAT], files);
  await decide(database, local.chair, sitting, files);
  await conclude(database, local.chair, sitting);
  const results = await issuePermits.execute(database.db, clerk, { applications: [...files], on: TODAY });
  expect(results.map(({ fault }) => fault)).toEqual([null, null]);
});
afterAll(async () => {
  await server.close();
  await database.close();
});

async function card(who: Somebody, file: string) {
  const [permit] = await database.rows('select id from regularisation.permit where application = $1', [file]);
  return screens(server.origin).see(who, `/permits/${String(permit?.id)}/card`);
}

describe('the photograph on a card', () => {
  it('is the one given for the card, 35 by 45 around its middle, with nothing beside its pixels', async () => {
    const [first = ''] = files;
    const { bytes } = await card(clerk, first);
    const [front] = await pagesOf(bytes);
    expect(front?.pictures).toBe(1);
    expect(front?.text).not.toContain('Sansphotographie');
    expect(bytes.includes('CANARY', 0, 'latin1')).toBe(false);
    const start = bytes.indexOf(Buffer.from([0xff, 0xd8, 0xff]));
    expect(start).toBeGreaterThan(0);
    const image = sharp(bytes.subarray(start), { failOn: 'none' });
    expect(await image.metadata()).toMatchObject({ width: 420, height: 540 });
    const { channels } = await image.stats();
    expect(channels[0]?.max).toBeLessThan(0xc0);
  });

  it('is read only by who may print the card, and that is noted', async () => {
    const [first = ''] = files;
    const noted = async () => {
      const [row] = await database.rows(
        `select count(*)::int as n from audit.entry where act = 'read-document' and body like '%' || $1 || '%'`,
        [photograph],
      );
      return Number(row?.n);
    };
    const before = await noted();
    for (const who of [await database.people.counter(SALE), await database.people.chair()]) {
      expect([403, 404]).toContain((await card(who, first)).status);
    }
    expect(await noted()).toBe(before);
    expect((await card(clerk, first)).status).toBe(200);
    expect(await noted()).toBe(before + 1);
  });

  it('is left out, and its frame says so, where none was given', async () => {
    const [front] = await pagesOf((await card(clerk, files[1] ?? '')).bytes);
    expect(front?.pictures).toBe(0);
    expect(front?.text).toContain('Sansphotographie');
  });

  it('stands on the sheet beside the card without one; more cards than a sheet takes at once are refused', async () => {
    const { act } = screens(server.origin);
    const sheet = await act(clerk, '/permits/cards', { file: files });
    const pages = await pagesOf(sheet.bytes);
    expect(pages.map(({ pictures }) => pictures)).toEqual([1, 0]);
    expect(pages[0]?.text).toContain('Sansphotographie');
    const many = await act(clerk, '/permits/cards', { file: Array.from({ length: 101 }, () => randomUUID()) });
    expect(many.status).toBe(422);
    expect(many.text.replaceAll('\u00a0', ' ')).toContain('100 cartes au plus par impression');
  });

  it('is gone from the card once it was erased', async () => {
    await eraseDocument.execute(database.operator, operator('test'), { id: photograph });
    const [front] = await pagesOf((await card(clerk, files[0] ?? '')).bytes);
    expect(front?.pictures).toBe(0);
    expect(front?.text).toContain('Sansphotographie');
  });
});
