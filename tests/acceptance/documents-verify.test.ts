import { createPublicKey, generateKeyPairSync, randomBytes, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { announceDocumentsKey, type ProofKind, signedCode } from '#documents';
import { operator } from '#platform/access/actor.ts';
import { newCode } from '#platform/crypto/checked-code.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { startServer, TEST_SERVICES, type TestServer } from '../kit/server.ts';
import { send } from './directory.support.ts';
import { issue } from './documents.support.ts';
import { officer } from './register.support.ts';

let database: FreshDatabase;
let server: TestServer;
const { signing } = TEST_SERVICES.keys.documents;
const announce = (key: typeof signing) => announceDocumentsKey.execute(database.operator, operator('test'), { key });

beforeAll(async () => {
  database = await freshDatabase();
  server = await startServer(database);
  await announce(signing);
});
afterAll(async () => {
  await server.close();
  await database.close();
});

const codeOf = (serial: string, key = signing, kind: ProofKind = 'receipt') =>
  signedCode(key, { kind, serial, issuedOn: '2026-11-22', expiresOn: null, digest: randomBytes(32) });
const published = z.object({
  algorithm: z.literal('Ed25519'),
  version: z.literal(1),
  kinds: z.array(z.string()),
  keys: z.array(z.object({ id: z.string(), publicKey: z.string(), since: z.iso.datetime() })),
});
const keys = async () =>
  published.parse(await (await fetch(`${server.origin}/.well-known/rihla-documents.json`)).json());

/**
 * A verifier as a third party writes it from docs/operations/verifying.md alone: the code, the published file, and Ed25519 of
 * any library. It shares nothing with the program.
 */
function verifiedElsewhere(code: string, file: z.output<typeof published>) {
  const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const bits = [...code].map((sign) => signs.indexOf(sign).toString(2).padStart(5, '0')).join('');
  const bytes = Buffer.from((bits.match(/.{8}/g) ?? []).map((octet) => Number.parseInt(octet, 2)));
  const [body, signature] = [bytes.subarray(0, 33), bytes.subarray(33)];
  const key = file.keys.find(({ id }) => id === body.subarray(2, 6).toString('hex'));
  if (key === undefined) return null;
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(key.publicKey, 'base64')]);
  const isGenuine = verify(null, body, createPublicKey({ key: der, format: 'der', type: 'spki' }), signature);
  const issued = new Date(Date.UTC(2000, 0, 1 + body.readUInt16BE(17))).toISOString().slice(0, 10);
  return isGenuine ? { kind: file.kinds[body[1] ?? -1], issued } : null;
}

describe('a code, to somebody without a connection', () => {
  it('is proven by the published key and the written format alone; one changed sign is not', async () => {
    const file = await keys();
    for (const kind of ['receipt', 'decision', 'permit', 'minutes', 'referral', 'permit-withdrawal'] as const) {
      const code = codeOf(newCode(17), signing, kind);
      expect(verifiedElsewhere(code, file)).toEqual({ kind, issued: '2026-11-22' });
      const altered = `${code.slice(0, 60)}${code[60] === 'A' ? 'B' : 'A'}${code.slice(61)}`;
      expect(verifiedElsewhere(altered, file)).toBeNull();
    }
    expect(verifiedElsewhere(codeOf(newCode(17), generateKeyPairSync('ed25519').privateKey), file)).toBeNull();
  });

  it('stays proven after the key was changed, and what the new key signs is proven beside it', async () => {
    const serial = await issue(database, await officer(database), { kind: 'receipt' });
    const old = codeOf(serial);
    const before = await keys();
    const next = generateKeyPairSync('ed25519').privateKey;
    expect(await announce(next)).toEqual({ announced: true });
    expect(await announce(next)).toEqual({ announced: false });
    // The same installation, started again with the new key.
    const services = {
      ...TEST_SERVICES,
      keys: { ...TEST_SERVICES.keys, documents: { ...TEST_SERVICES.keys.documents, signing: next } },
    };
    const restarted = await startServer(database, { services });
    const file = published.parse(await (await fetch(`${restarted.origin}/.well-known/rihla-documents.json`)).json());
    expect(file.keys).toHaveLength(before.keys.length + 1);
    expect(file.keys.map(({ id }) => id)).toEqual(expect.arrayContaining(before.keys.map(({ id }) => id)));
    expect(verifiedElsewhere(old, file)).toMatchObject({ kind: 'receipt' });
    expect(verifiedElsewhere(codeOf(newCode(17), next), file)).toMatchObject({ kind: 'receipt' });
    // Who fetched the keys before the change learns that the list is old, and proves what is old.
    expect(verifiedElsewhere(codeOf(newCode(17), next), before)).toBeNull();
    expect(verifiedElsewhere(old, before)).toMatchObject({ kind: 'receipt' });
    const page = await send(restarted.origin, '/fr/verify', undefined, { code: old });
    expect(page.text).toContain('Valable');
    await restarted.close();
  });
});

describe('the page that verifies', () => {
  const HOSTILE = [
    '\u0000',
    'A\u0000B',
    '%00',
    '../../etc/passwd',
    "' or 1=1 --",
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    '😀'.repeat(17),
    '１２３４５６７８９０１２３４５６７',
    'АВСЕНКМОРТХАВСЕНК',
    'تحقق من الوثيقة',
    '\u202e\u2066\u200f',
    '\ud800',
    '-'.repeat(17),
    ' '.repeat(40),
    'A'.repeat(155),
    'A'.repeat(156),
    'A'.repeat(157),
    'A'.repeat(20_000),
    'HTTPS://EVIL.EXAMPLE/V/X',
    'javascript:alert(1)',
  ];

  it.each(['fr', 'ar', 'en'])(
    'answers in %s whatever is typed with the one word that it does not know it',
    async (language) => {
      const unknown = await send(server.origin, `/${language}/verify`, undefined, { code: newCode(17) });
      const answerIn = (text: string) => /<p class="notice-title">([^<]*)/.exec(text)?.[1];
      for (const code of HOSTILE) {
        const { status, text } = await send(server.origin, `/${language}/verify`, undefined, { code });
        expect([code.slice(0, 30), status]).toEqual([code.slice(0, 30), 200]);
        expect(/<img src=x|<script>alert|href="[^"]*(?:evil|javascript)/i.test(text)).toBe(false);
        // Signs that nobody sees are no code: nothing was asked.
        const isEmpty = !/[^\s\p{C}]/u.test(code);
        expect(isEmpty ? [undefined, answerIn(unknown.text)] : [answerIn(unknown.text)]).toContain(answerIn(text));
      }
    },
  );

  it('answers any address below it without failing, and leads nowhere else', async () => {
    const paths = [
      ...HOSTILE.map((code) => encodeURIComponent(code.toWellFormed())),
      '%',
      '%ff',
      '%c0%ae',
      '%2e%2e%2f',
      'a%2Fb',
    ];
    for (const path of paths) {
      for (const start of ['/V/', '/v/', '/fr/v/']) {
        const { status, headers } = await fetch(`${server.origin}${start}${path}`, { redirect: 'manual' });
        expect([path.slice(0, 30), status < 500]).toEqual([path.slice(0, 30), true]);
        expect(headers.get('location') ?? '/').toMatch(/^\/(?!\/)/);
      }
    }
  });

  it('says of a document its kind and whether it holds, and nothing that tells one from another', async () => {
    const clerk = await officer(database);
    const bare = (text: string, serial: string) => text.replaceAll(serial, '');
    const [one, other] = [
      await issue(database, clerk, { kind: 'permit', issuedOn: '2025-01-01' }),
      await issue(database, clerk, { kind: 'permit', issuedOn: '2026-02-02', expiresOn: '2029-01-01' }),
    ];
    const pages = [];
    for (const serial of [one, other]) {
      const { text } = await send(server.origin, '/en/verify', undefined, { code: serial });
      pages.push(bare(text, serial));
    }
    expect(pages[0]).toBe(pages[1]);
    expect(pages[0]).not.toMatch(/2025|2029|Rabat|Interior/);
  });
});
