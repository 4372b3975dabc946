import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../kit/server.ts';
import { browsing, date, type Fields, ofPerson, today } from './filing.support.ts';
import { type CampaignDatabase, campaignDatabase, RABAT, SALE, type Somebody } from './regularisation.support.ts';

let database: CampaignDatabase;
let server: TestServer;
let clerk: Somebody;
const { see, act } = browsing(() => server);

beforeAll(async () => {
  database = await campaignDatabase();
  server = await startServer(database);
  clerk = await database.people.counter(RABAT);
});

afterAll(async () => {
  await server?.close();
  await database?.close();
});

async function filed(fields: Fields = {}) {
  const once = randomUUID();
  const { text, status } = await act(clerk, '/files/new', {
    ...{ once, act: 'file', campaign: 'trial', persons: '1', language: 'fr' },
    ...today(),
    ...ofPerson(1, { given: 'Mariama', family: 'Exemple', ...date('birth', '4', '3', '1990'), ...fields }),
  });
  const code = /name="code" value="([^"]+)"/.exec(text)?.[1] ?? '';
  const [row] = await database.rows(
    'select id, reference, birth::text from regularisation.application where filing = $1',
    [once],
  );
  return { once, status, code, id: String(row?.id), reference: String(row?.reference), birth: row?.birth };
}

const someone = () => database.people.applicant('another');
const claim = (who: Somebody, reference: string, code: string, language = 'fr') =>
  act(who, '/my-files/claim', { reference, code }, language);
const failuresOf = async ({ account }: Somebody) =>
  (await database.rows('select failures from regularisation.claim_attempt where account = $1', [account]))[0]?.failures;
/** A page without what was typed on it and what is made anew each time. */
const plain = (html: string) =>
  html
    .replace(/value="[^"]*"/g, '')
    .replace(/nonce-?[^"' ]*/g, '')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '');

describe('somebody who guesses', () => {
  it.each(['fr', 'ar', 'en'])('reads one answer, whatever is wrong, in %s', async (language) => {
    const [mine, other, followed] = [await filed(), await filed(), await filed()];
    await claim(await someone(), followed.reference, followed.code);
    const unknown = (await filed()).reference;
    await database.rows(
      'delete from regularisation.search_code where application in (select id from regularisation.application where reference = $1)',
      [unknown],
    );
    const guesser = await someone();
    const answers = [
      await claim(guesser, mine.reference, other.code, language),
      // The reference of a filing that exists, and one that never did.
      await claim(guesser, '7Q2M9XK4TB3N', other.code, language),
      await claim(guesser, followed.reference, followed.code, language),
    ].filter(({ text }) => !text.includes('aria-invalid'));
    expect(answers.length).toBeGreaterThan(1);
    expect(new Set(answers.map(({ status, text }) => `${status} ${plain(text)}`)).size).toBe(1);
  });

  it('has ten tries however many arrive at once, and then the right code opens nothing that day', async () => {
    const [mine, other] = [await filed(), await filed()];
    const guesser = await someone();
    const tries = await Promise.all(Array.from({ length: 25 }, () => claim(guesser, mine.reference, other.code)));
    const counted = tries.map(({ status }) => status);
    expect([counted.filter((one) => one === 422).length, counted.filter((one) => one === 429).length]).toEqual([
      10, 15,
    ]);
    expect(await failuresOf(guesser)).toBe(10);
    expect((await claim(guesser, mine.reference, mine.code)).status).toBe(429);
    // Nobody else is kept from their file by it.
    expect((await claim(await someone(), mine.reference, mine.code)).status).toBe(303);
  });

  it('does not buy tries by sending one form again', async () => {
    const [mine, other] = [await filed(), await filed()];
    const guesser = await someone();
    const once = randomUUID();
    for (const code of [other.code, other.code, mine.code]) {
      await act(guesser, '/my-files/claim', { once, reference: mine.reference, code });
    }
    const [row] = await database.rows('select account from regularisation.application where id = $1', [mine.id]);
    expect([row?.account, Number(await failuresOf(guesser)) >= 1]).toEqual([null, true]);
  });

  it('spends no try on a slip of the pen, and learns only that it is one', async () => {
    const { reference, code } = await filed();
    const guesser = await someone();
    const slip = `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`;
    for (const bad of [slip, '', 'x', '😀'.repeat(17), '<script>', "' or 1=1 --", 'A'.repeat(100_000)]) {
      expect((await claim(guesser, reference, bad)).status).toBe(422);
      expect((await claim(guesser, bad, code)).status).toBe(422);
    }
    expect(await failuresOf(guesser)).toBeUndefined();
    expect((await claim(guesser, reference, code)).status).toBe(303);
  });
});

describe('a reference and a code as people type them', () => {
  const ARABIC = '٠١٢٣٤٥٦٧٨٩';
  const NKO = '߀߁߂߃߄߅߆߇߈߉';
  const inDigits = (digits: string) => (text: string) => text.replace(/\d/g, (one) => [...digits][Number(one)] ?? one);
  it.each([
    ['small letters', (text: string) => text.toLowerCase()],
    ['in groups', (text: string) => text.replace(/(.{4})/g, '$1-')],
    ['with blanks and dashes of every kind', (text: string) => ` ${text.replace(/(.{3})/g, '$1\u00a0\u2013 ')}`],
    ['pasted with marks of direction', (text: string) => `\u202b\u200f${text}\u202c\u200e`],
    ['with invisible joiners', (text: string) => text.replace(/(.{2})/g, '$1\u200d')],
    ['with a null byte that a phone left', (text: string) => `${text.slice(0, 5)}\0${text.slice(5)}`],
    ['in Arabic digits', inDigits(ARABIC)],
    ['in Persian digits', inDigits('۰۱۲۳۴۵۶۷۸۹')],
    ["in N'Ko digits", inDigits(NKO)],
    [
      'in full width',
      (text: string) => text.replace(/[0-9A-Z]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
    ],
    ['O for 0 and l for 1', (text: string) => text.replaceAll('0', 'O').replaceAll('1', 'l')],
  ])('open the file: %s', async (_, typed) => {
    const { reference, code } = await filed();
    const me = await someone();
    expect((await claim(me, typed(reference), typed(code))).status).toBe(303);
  });

  it.each([
    ['Cyrillic letters that look alike', (text: string) => text.replace(/[ABCEHKMPTX]/, 'А')],
    ['an emoji in the middle', (text: string) => `${text.slice(0, 5)}😀${text.slice(6)}`],
    ['a percent sign', (text: string) => `${text.slice(0, -3)}%00`],
  ])('are sent back to the field when they cannot be one: %s', async (_, typed) => {
    const { reference, code } = await filed();
    const me = await someone();
    const bad = typed(`A${reference.slice(1)}`);
    const answer = await claim(me, bad, code);
    expect([answer.status, answer.text.includes('href="#reference"')]).toEqual([422, true]);
  });

  it('write a date of birth and a duration in any digits', async () => {
    const inArabic = inDigits(ARABIC);
    const { status, birth, id } = await filed({
      ...{
        'birth-day': `\u200f${inArabic('4')}`,
        'birth-month': inArabic('03'),
        'birth-year': `${inArabic('1990')}\u202c`,
      },
      ...{ k4: 'yes', 'k4-months': ` \u200f${inDigits(NKO)('24')}`, k5: 'yes' },
      ...{ 'k5-since-day': '', 'k5-since-month': '', 'k5-since-year': `\u2067${inArabic('2015')}\u2069` },
    });
    expect([status, birth]).toEqual([200, '1990-03-04']);
    expect(
      await database.rows(
        'select contract_months as months, residence_since::text as since from regularisation.facts where application = $1',
        [id],
      ),
    ).toEqual([{ months: 24, since: '2015-12-31' }]);
  });
});

describe('a code that was lost', () => {
  it('is made anew at the office that holds the file and nowhere else, and the old one opens nothing', async () => {
    const { id, reference, code } = await filed();
    const { people } = database;
    for (const who of [await someone(), await people.association('another'), await people.chair(RABAT)]) {
      expect((await act(who, `/files/${id}/follow-code`, {})).status).toBe(403);
    }
    expect((await act(await people.counter(SALE), `/files/${id}/follow-code`, {})).status).toBe(404);
    const twice = await Promise.all([1, 2].map(() => act(clerk, `/files/${id}/follow-code`, {})));
    const codes = twice.map(({ text }) => /name="code" value="([^"]+)"/.exec(text)?.[1] ?? '');
    expect(new Set([code, ...codes]).size).toBe(3);
    const me = await someone();
    const opened = [];
    for (const one of [code, ...codes]) opened.push((await claim(me, reference, one)).status);
    expect(opened.filter((status) => status === 303)).toHaveLength(1);
    expect(opened[0]).toBe(422);
    expect((await see(me, `/my-files/${id}`)).status).toBe(200);
  });
});
