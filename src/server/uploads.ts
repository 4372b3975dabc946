import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { OverloadedError } from '#platform/crypto/bounded-pool.ts';
import type { UploadedFile } from '#platform/web/page-route.ts';

/** Bytes of one file, of all files of a form, and of the whole request with what else it holds. */
const ONE_FILE = 10 * 1024 * 1024;
const ALL_FILES = 64 * 1024 * 1024;
const REQUEST = 130 * 1024 * 1024;
/** Bytes of uploads that this server holds in memory at one time; whoever comes then is asked to come again. */
const HELD = 256 * 1024 * 1024;
const FIELDS = 400;
const LONGEST_FIELD = 64 * 1024;

/** What was sent: fields as a form without files gives them, and the files. */
export interface SentForm {
  readonly body: Readonly<Record<string, readonly string[]>>;
  readonly files: readonly UploadedFile[];
}

class TooMuchError extends Error {
  readonly statusCode = 413;
}

/** In a scope of its own: everywhere else, a form with files is no form of ours (415). */
export async function acceptUploads(scope: FastifyInstance): Promise<void> {
  await scope.register(multipart, {
    throwFileSizeLimit: false,
    limits: {
      fieldNameSize: 100,
      fieldSize: LONGEST_FIELD,
      fields: FIELDS,
      fileSize: ONE_FILE,
      parts: FIELDS + 100,
      headerPairs: 20,
    },
  });
}

let held = 0;

/**
 * Reads a form as it arrives. A file that is too large, or one too many, is let pass unread and said to be so: the form comes
 * back with all that was typed in it.
 */
export async function readSentForm(request: FastifyRequest, reply: FastifyReply, most: number): Promise<SentForm> {
  if (Number(request.headers['content-length'] ?? 0) > REQUEST) throw new TooMuchError();
  const fields = new Map<string, string[]>();
  const files: UploadedFile[] = [];
  let taken = 0;
  let passed = 0;
  let isOver = false;
  // They are held until the answer is out, or nobody waits for it any more.
  reply.raw.once('close', () => {
    held -= taken;
    isOver = true;
  });
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      const value = typeof part.value === 'string' ? part.value : '';
      fields.set(part.fieldname, [...(fields.get(part.fieldname) ?? []), value]);
      continue;
    }
    const isKept = files.length < most;
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of part.file) {
      if (!Buffer.isBuffer(chunk)) continue;
      size += chunk.length;
      passed += chunk.length;
      if (passed > REQUEST) throw new TooMuchError();
      if (isOver || !isKept || taken + chunk.length > ALL_FILES) continue;
      if (held + chunk.length > HELD) throw new OverloadedError(10);
      taken += chunk.length;
      held += chunk.length;
      chunks.push(chunk);
    }
    // A control in which nothing was chosen.
    if (size === 0 && (part.filename ?? '') === '') continue;
    const bytes = Buffer.concat(chunks);
    const isWhole = bytes.length === size && !part.file.truncated;
    files.push({
      field: part.fieldname,
      name: nameOf(part.filename),
      content: isWhole ? { ok: true, bytes } : { ok: false, fault: isKept ? 'too-large' : 'too-many' },
    });
  }
  return { body: Object.fromEntries(fields), files };
}

/** The last part of a path, without what does not print; kept nowhere. */
function nameOf(name: string | undefined): string {
  const [last = ''] = (name ?? '').split(/[/\\]/).slice(-1);
  return last
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .toWellFormed()
    .slice(0, 100);
}
