import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { searchText } from '#lib/fold.ts';
import type { Tx } from '#platform/db/database.ts';
import type { FigureClaim } from '../domain/figure.ts';

export interface ImportOrigin {
  readonly origin: 'pack' | 'file';
  readonly fileName: string;
  readonly sha256: string;
  readonly actor: string;
}

export interface ImportCounts {
  readonly added: number;
  readonly revised: number;
  readonly unchanged: number;
}

/** Twenty-four values a row stay well under PostgreSQL's 65,535 parameters a statement. */
const BATCH = 2_000;

/** From how many rows on the planner is told at once rather than in its own time. */
const MANY = 1_000;

/**
 * Makes whoever changes figures, registers or rulings wait for each other, until the transaction ends. Taken before
 * anything else: a pack load and an import that took it in the middle would wait for each other for ever. Waiting may
 * last as long as the other's work does.
 */
export async function lockFigures(tx: Tx): Promise<void> {
  await sql`select set_config('statement_timeout', '0', true)`.execute(tx);
  await sql`select pg_advisory_xact_lock(hashtext('observatory figures'))`.execute(tx);
}

/** The same facts give the same hash whatever the order of their keys. */
export function contentHash(claim: unknown): string {
  return createHash('sha256').update(canonical(claim)).digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

/**
 * Records claims: a new id is added, a known id with other content becomes a further version, the rest is left alone.
 * The caller holds `lockFigures`, so that two at once cannot both make version 2.
 */
export async function recordClaims(
  tx: Tx,
  claims: readonly FigureClaim[],
  origin: ImportOrigin,
  progress: (done: number) => void = () => undefined,
): Promise<ImportCounts> {
  const current = await currentVersions(tx, claims);
  const said = origin.origin === 'pack' ? await lastSaidByPack(tx, claims) : new Map<string, string>();
  const changed = claims
    .map((claim) => ({ claim, hash: contentHash(claim), known: current.get(claim.id) }))
    // A pack that repeats what it said before says nothing new: it does not undo what was imported since.
    .filter(({ claim, hash, known }) => known?.hash !== hash && said.get(claim.id) !== hash);
  const revised = changed.filter(({ known }) => known !== undefined);
  const counts = {
    added: changed.length - revised.length,
    revised: revised.length,
    unchanged: claims.length - changed.length,
  };
  // Loading again what is already there leaves no trace: it is not an act.
  if (changed.length === 0) return counts;

  const { id: importId } = await tx
    .insertInto('observatory.figure_import')
    .values({
      origin: origin.origin,
      file_name: origin.fileName,
      sha256: origin.sha256,
      actor: origin.actor,
      ...counts,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (let from = 0; from < revised.length; from += BATCH) {
    await tx
      .updateTable('observatory.figure')
      .set({ is_current: false })
      .where('is_current', '=', true)
      .where(sql<boolean>`id = any(${revised.slice(from, from + BATCH).map(({ claim }) => claim.id)})`)
      .execute();
  }
  for (let from = 0; from < changed.length; from += BATCH) {
    await tx
      .insertInto('observatory.figure')
      .values(
        changed
          .slice(from, from + BATCH)
          .map(({ claim, hash, known }) => row(claim, (known?.version ?? 0) + 1, importId, hash)),
      )
      .execute();
    progress(Math.min(from + BATCH, changed.length));
  }
  if (changed.length >= MANY) await sql`select observatory.refresh_statistics()`.execute(tx);
  return counts;
}

/** The content of the last version that a pack gave of each figure. */
async function lastSaidByPack(tx: Tx, claims: readonly FigureClaim[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('observatory.figure as f')
    .innerJoin('observatory.figure_import as i', 'i.id', 'f.import_id')
    .distinctOn('f.id')
    .select(['f.id', 'f.content_hash'])
    .where('i.origin', '=', 'pack')
    .where(sql<boolean>`f.id = any(${claims.map((claim) => claim.id)})`)
    .orderBy('f.id')
    .orderBy('f.version', 'desc')
    .execute();
  return new Map(rows.map((found) => [found.id, found.content_hash]));
}

async function currentVersions(tx: Tx, claims: readonly FigureClaim[]) {
  const known = new Map<string, { version: number; hash: string }>();
  for (let from = 0; from < claims.length; from += 30_000) {
    const rows = await tx
      .selectFrom('observatory.figure')
      .select(['id', 'version', 'content_hash'])
      .where('is_current', '=', true)
      .where(sql<boolean>`id = any(${claims.slice(from, from + 30_000).map((claim) => claim.id)})`)
      .execute();
    for (const found of rows) known.set(found.id, { version: found.version, hash: found.content_hash });
  }
  return known;
}

function row(claim: FigureClaim, version: number, importId: number, hash: string) {
  return {
    id: claim.id,
    version,
    is_current: true,
    label: claim.label,
    value: claim.value,
    unit: claim.unit,
    qualifier: claim.qualifier,
    nature: claim.nature,
    period_kind: claim.period.kind,
    period_start: claim.period.start,
    period_end: claim.period.end,
    period_printed: claim.period.printed,
    cut_off: claim.cutOff,
    programme: claim.programme,
    objective: claim.objective,
    dimensions: JSON.stringify(claim.dimensions),
    note: claim.note,
    attributed_to: claim.attributedTo,
    document_id: claim.document,
    locator: claim.locator,
    import_id: importId,
    content_hash: hash,
    search_text: searchText([claim.label, claim.note, claim.id.replaceAll('-', ' ')]),
  };
}
