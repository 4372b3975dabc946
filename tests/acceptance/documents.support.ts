import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { issueProof, keepDocument, type ProofKind, revokeProof, sanitiseFiles, seal, sealedDocument } from '#documents';
import type { Person, Rule } from '#platform/access/actor.ts';
import { command } from '#platform/access/gate.ts';
import type { Category } from '#platform/access/roles.ts';
import { withClient } from '#platform/db/roles.ts';
import type { PrivateRoute } from '#platform/web/page-route.ts';
import type { FreshDatabase } from '../kit/database.ts';
import { TEST_SERVICES } from '../kit/server.ts';
import { RABAT } from './register.support.ts';

/** Commands and a page that stand here for those of the modules that take documents and issue them. */
const FILING: readonly Rule[] = [
  { roles: ['applicant'], purpose: 'own-file', scope: 'all' },
  { roles: ['counter-officer'], purpose: 'regularisation', scope: 'all' },
];

const handInDocuments = command({
  name: 'test-hand-in-documents',
  permission: FILING,
  input: z.object({
    documents: z.array(sealedDocument),
    by: z.string().optional(),
    category: z.custom<Category>().optional(),
  }),
  async run(tx, input, actor) {
    const kept: string[] = [];
    for (const sealed of input.documents) {
      const by = input.by ?? (actor.kind === 'person' ? actor.account : '');
      const category = input.category ?? 'regularisation-file';
      kept.push(await keepDocument(tx, { sealed, category, kind: 'identity', by }));
    }
    return { documents: kept };
  },
  changesContent: false,
  journal: (_, { documents }) => ({ objects: documents.map((id) => ({ type: 'document', id })) }),
});

export const handInRoute: PrivateRoute = {
  path: '/hand-in',
  permission: FILING,
  uploads: { files: 3 },
  async submit({ db, actor, services, files, form, key }) {
    const taken = await sanitiseFiles(files, { clamav: services.scanner });
    const faults = taken.flatMap(({ name, result }) => (result.ok ? [] : [[name, result.fault]]));
    if (faults.length > 0) return { kind: 'json', status: 422, value: { faults, note: form.note } };
    const documents = taken.flatMap(({ result }) => (result.ok ? [seal(services.keys.documents, result)] : []));
    return { kind: 'json', value: await handInDocuments.execute(db, actor, { documents }, { key }) };
  },
};

/** Sends a form with files as a browser of this site does. */
export async function handIn(
  origin: string,
  cookie: string | undefined,
  files: readonly (readonly [string, Buffer])[],
  once: string,
) {
  const form = new FormData();
  form.set('once', once);
  form.set('note', 'tapé');
  for (const [name, bytes] of files) form.append('documents', new Blob([Uint8Array.from(bytes)]), name);
  if (files.length === 0) form.append('documents', new Blob([]), '');
  const answer = await fetch(`${origin}/fr/hand-in`, {
    method: 'POST',
    body: form,
    headers: { origin, ...(cookie === undefined ? {} : { cookie }) },
    redirect: 'manual',
  });
  const text = await answer.text();
  const body: unknown =
    answer.headers.get('content-type')?.startsWith('application/json') === true ? JSON.parse(text) : null;
  return { status: answer.status, body, documents: kept.safeParse(body).data?.documents ?? [] };
}

const kept = z.object({ documents: z.array(z.string()) });

export async function storedDocument({ administrator }: FreshDatabase, id: string) {
  return withClient(administrator, async (client) => {
    const { rows } = await client.query('select * from documents.document where id = $1', [id]);
    return z
      .object({
        category: z.string(),
        wrapped_key: z.instanceof(Buffer).nullable(),
        content: z.instanceof(Buffer).nullable(),
        erased_at: z.date().nullable(),
      })
      .catchall(z.unknown())
      .parse(rows[0]);
  });
}

const issueDocument = command({
  name: 'test-issue-document',
  permission: FILING,
  input: z.custom<Parameters<typeof issueProof>[1]>(),
  run: (tx, input) => issueProof(tx, input),
  changesContent: false,
  journal: () => ({ objects: [] }),
});

interface Wanted {
  readonly kind: ProofKind;
  readonly place?: null;
  readonly issuedOn?: string;
  readonly expiresOn?: string;
  readonly by?: string;
  readonly category?: Category;
}

export function issue({ db }: FreshDatabase, actor: Person, wanted: Wanted): Promise<string> {
  return issueDocument.execute(db, actor, {
    category: 'regularisation-file',
    place: { organisation: 'interior-ministry', territory: RABAT },
    issuedOn: '2026-11-22',
    expiresOn: null,
    digest: randomBytes(32),
    by: actor.account,
    ...wanted,
  });
}

const revokeDocument = command({
  name: 'test-revoke-document',
  permission: FILING,
  input: z.object({ serial: z.string(), by: z.string() }),
  run: (tx, input) => revokeProof(tx, input),
  changesContent: false,
  journal: () => ({ objects: [] }),
});

export function revoke({ db }: FreshDatabase, actor: Person, serial: string): Promise<boolean> {
  return revokeDocument.execute(db, actor, { serial, by: actor.account });
}

/** Keeps a document as no page would: in another's name, or under another category. */
export function keepAs(
  { db }: FreshDatabase,
  actor: Person,
  changed: { readonly by?: string; readonly category?: Category },
) {
  const file = {
    type: 'image/jpeg',
    pages: 1,
    bytes: Buffer.from('x'),
    originalHash: randomBytes(32),
    scanned: false,
  } as const;
  const documents = [seal(TEST_SERVICES.keys.documents, file)];
  return handInDocuments.execute(db, actor, { documents, ...changed });
}
