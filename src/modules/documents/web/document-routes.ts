import { z } from 'zod';
import { NOT_FOUND, type PrivateAnswer, type PrivateRequest, type PrivateRoute } from '#platform/web/page-route.ts';
import { firstImage } from '../domain/image-pdf.ts';
import { readDocument } from '../queries/read-document.ts';
import { verifyRoutes } from './verify-page.tsx';

const uuid = z.uuid();

/** A document to save, and its first page to look at beside a form; whether a document is valid, for anyone. */
export const documentRoutes: readonly PrivateRoute[] = [
  { path: '/uploads/:id', permission: readDocument.permission, answer: save },
  { path: '/uploads/:id/preview', permission: readDocument.permission, answer: look },
  ...verifyRoutes,
];

async function read({ db, actor, params, services }: PrivateRequest) {
  const id = uuid.safeParse(params.id);
  if (!id.success) return null;
  const found = await readDocument.execute(db, actor, { id: id.data, keys: services.keys.documents });
  return found === null ? null : { id: id.data, ...found };
}

/** Named by its id: the name that its owner gave it may say more than whoever saves it should keep. */
async function save(request: PrivateRequest): Promise<PrivateAnswer> {
  const found = await read(request);
  if (found === null) return NOT_FOUND;
  const name = `document-${found.id.slice(0, 8)}.${found.type === 'application/pdf' ? 'pdf' : 'jpg'}`;
  return { kind: 'file', type: found.type, body: found.bytes, name };
}

async function look(request: PrivateRequest): Promise<PrivateAnswer> {
  const found = await read(request);
  const image = found?.type === 'application/pdf' ? firstImage(found.bytes) : (found?.bytes ?? null);
  if (found === null || image === null) return NOT_FOUND;
  return { kind: 'file', type: 'image/jpeg', body: image, name: `page-${found.id.slice(0, 8)}.jpg`, inline: true };
}
