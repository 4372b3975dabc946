import { westernDigits } from '#lib/written.ts';
import type { Database } from '#platform/db/database.ts';
import { strongTokens } from '../domain/keys/codes.ts';
import { analyseFullName } from '../domain/names/analyse.ts';
import { compareNames, NAME_LEVELS } from '../domain/names/compare.ts';
import { normaliseDocumentNumber } from '../domain/names/document-number.ts';
import { unpackProfile } from '../domain/packed-profile.ts';
import type { MatchProfile } from '../domain/profile.ts';
import type { Said } from '../domain/register/assertions.ts';
import { askedKeysOf, codeKey } from '../record-index.ts';
import { readRecordReference } from '../record-reference.ts';
import type { RegisterCategory } from '../register-rule.ts';
import { type CandidateRow, listByCodes, listByKeys } from '../store/candidates.reads.server.ts';
import { findByReference, findRecords, listSaidOf, type RecordRow } from '../store/records.reads.server.ts';

/** As many as fit a screen that is read. */
const SHOWN = 50;
/** Records that are fetched before they are put in order. */
const LOOKED_AT = 500;

export type FoundItem =
  | { readonly within: true; readonly record: RecordRow; readonly said: readonly Said[] }
  | {
      readonly within: false;
      readonly organisation: string;
      readonly territory: string;
      readonly unit: string;
    };

export interface Found {
  /** What the text was taken for; `nothing` when it is neither. */
  readonly as: 'reference' | 'document' | 'name' | 'nothing';
  readonly items: readonly FoundItem[];
  /** There are more than are shown: say more. */
  readonly more: boolean;
}

const NOTHING: Found = { as: 'nothing', items: [], more: false };

/**
 * Finds records by what somebody typed in one box. A reference that is right to its check character is one; a text with
 * digits is a document's number, which is looked for everywhere; anything else is a name, looked for within reach.
 */
export async function search(db: Database, category: RegisterCategory, text: string): Promise<Found> {
  const reference = readRecordReference(text);
  if (reference.code !== undefined) {
    const record = await findByReference(db, reference.code);
    if (record !== undefined) return { as: 'reference', items: await withSaid(db, [record]), more: false };
  }
  const number = normaliseDocumentNumber(text);
  if (/\d/.test(westernDigits(text)) && number.length >= 4) return byNumber(db, category, number);
  return byName(db, category, text);
}

async function byNumber(db: Database, category: RegisterCategory, number: string): Promise<Found> {
  const keys = askedKeysOf(
    { ...EMPTY, documents: [{ type: 'other', country: null, number, verified: false }] },
    category,
  );
  const rows = await listByKeys(db, { keys: keys.map(({ key }) => key), category, limit: SHOWN + 1 });
  // Two numbers may share a hash.
  const exact = rows.filter((row) => unpackProfile(row).documents.some((one) => one.number === number));
  return { as: 'document', items: await itemsOf(db, exact.slice(0, SHOWN)), more: exact.length > SHOWN };
}

async function byName(db: Database, category: RegisterCategory, text: string): Promise<Found> {
  const name = analyseFullName(text);
  const words = strongTokens(name).map(({ codes }) => codes.map((code) => codeKey(code, category)));
  if (words.length === 0) return NOTHING;
  const rows = await listByCodes(db, { words, category, limit: LOOKED_AT });
  const ranked = rows
    .map((row) => ({ row, rank: rankOf(unpackProfile(row)) }))
    .sort((one, other) => one.rank - other.rank);
  const items = await itemsOf(
    db,
    ranked.slice(0, SHOWN).map(({ row }) => row),
  );
  return { as: 'name', items, more: rows.length > SHOWN };

  function rankOf({ names }: MatchProfile): number {
    const levels = names
      .map((one) => compareNames(name, one))
      .map((level) => (level === null ? 99 : NAME_LEVELS.indexOf(level)));
    return Math.min(99, ...levels);
  }
}

async function itemsOf(db: Database, rows: readonly CandidateRow[]): Promise<readonly FoundItem[]> {
  const within = await withSaid(
    db,
    await findRecords(
      db,
      rows.filter((row) => row.within_reach).map(({ record }) => record),
    ),
  );
  const found = new Map(within.map((item) => [item.within ? item.record.id : '', item]));
  return rows.map(
    ({ record, organisation, territory, unit }) =>
      found.get(record) ?? { within: false, organisation, territory, unit },
  );
}

async function withSaid(db: Database, records: readonly RecordRow[]): Promise<readonly FoundItem[]> {
  const said = await listSaidOf(
    db,
    records.map(({ id }) => id),
  );
  return records.map((record) => ({ within: true, record, said: said.get(record.id) ?? [] }));
}

const EMPTY: MatchProfile = {
  names: [],
  birth: null,
  sex: null,
  nationalities: [],
  birthCountry: null,
  birthPlace: null,
  documents: [],
  phones: [],
  mother: null,
  father: null,
};
