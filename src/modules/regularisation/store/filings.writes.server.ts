import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

interface NewFiling {
  readonly id: string;
  readonly campaign: string;
  readonly language: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly by: string;
}

interface At {
  readonly organisation: string;
  readonly territory: string;
}

/** A submission at a counter, written as it is handed in; where, is where the officer is. */
export async function addCounterFiling(
  tx: Tx,
  { id, campaign, language, email, phone, by }: NewFiling,
  followCodeHash: Buffer | null,
): Promise<At> {
  const { rows } = await sql<At>`
    insert into regularisation.filing (id, campaign, channel, organisation, territory, state, language, email, phone,
      created_by, submitted_at, follow_code_hash)
    values (${id}, ${campaign}, 'counter', access.organisation(), access.territory(), 'submitted', ${language}, ${email},
      ${phone}, ${by}, now(), ${followCodeHash})
    returning organisation, territory`.execute(tx);
  const [row] = rows;
  if (row === undefined) throw new Error('A filing was not written.');
  return row;
}

/** A draft, of who applies alone or of an association that helps: nobody else reads it. */
export async function addDraft(
  tx: Tx,
  {
    id,
    campaign,
    language,
    by,
    channel,
  }: Pick<NewFiling, 'id' | 'campaign' | 'language' | 'by'> & { readonly channel: 'self' | 'association' },
): Promise<void> {
  await sql`
    insert into regularisation.filing (id, campaign, channel, account, representative, language, created_by)
    values (${id}, ${campaign}, ${channel}, ${channel === 'self' ? by : null},
      case when ${channel} = 'association' then access.unit() end, ${language}, ${by})`.execute(tx);
}

export async function abandonDraft(tx: Tx, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('regularisation.filing')
    .set({ state: 'abandoned', answers: '{}', updated_at: sql`now()` })
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

interface Submitted extends At {
  readonly id: string;
  readonly language: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly followCodeHash: Buffer | null;
}

/** Hands a draft in; false when it was handed in or given up before. */
export async function submitDraft(tx: Tx, filing: Submitted): Promise<boolean> {
  const { id, organisation, territory, language, email, phone, followCodeHash } = filing;
  const { numUpdatedRows } = await tx
    .updateTable('regularisation.filing')
    .set({
      ...{ organisation, territory, language, email, phone, follow_code_hash: followCodeHash },
      state: 'submitted',
      submitted_at: sql`now()`,
      updated_at: sql`now()`,
    })
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export interface NewFile extends At {
  readonly id: string;
  readonly reference: string;
  readonly campaign: string;
  readonly filing: string;
  readonly place: number;
  readonly role: string;
  readonly record: string | null;
  readonly account: string | null;
  readonly filedOn: string;
  readonly name: string;
  readonly given: string;
  readonly family: string;
  readonly sex: string | null;
  readonly birth: string | null;
  readonly nationality: string | null;
  readonly criteria: string;
  readonly dueOn: string | null;
}

/** The files of a submission; what an association hands in stands under its unit. */
export async function addFiles(tx: Tx, files: readonly NewFile[], represented: boolean): Promise<void> {
  await sql`
    insert into regularisation.application (id, reference, campaign, filing, place_in_filing, role, record, account,
      representative, organisation, territory, state, filed_on, name, given, family, sex, birth, nationality, criteria, turn, turn_since,
      due_on, acts, last_on)
    select v.id, v.reference, v.campaign, v.filing, v.place, v.role, v.record, v.account,
      case when ${represented}::boolean then access.unit() end, v.organisation, v.territory, 'filed', v."filedOn", v.name, v.given, v.family, v.sex,
      v.birth, v.nationality, v.criteria, 'office', v."filedOn", v."dueOn", 1, v."filedOn"
    from jsonb_to_recordset(${JSON.stringify(files)}::jsonb) as v (id uuid, reference text, campaign text, filing uuid,
      place smallint, role text, record uuid, account uuid, organisation text, territory text, "filedOn" date, name text, given text, family text, sex text,
      birth date, nationality text, criteria text, "dueOn" date)`.execute(tx);
}

/** The codes by which the search box finds files by the names in them. */
export async function addSearchCodes(
  tx: Tx,
  codes: readonly { readonly application: string; readonly territory: string; readonly code: bigint }[],
): Promise<void> {
  if (codes.length === 0) return;
  await sql`
    insert into regularisation.search_code (code, territory, application)
    select v.code::bigint, v.territory, v.application
    from jsonb_to_recordset(${JSON.stringify(codes.map((one) => ({ ...one, code: String(one.code) })))}::jsonb)
      as v (code text, territory text, application uuid)
    on conflict do nothing`.execute(tx);
}

/** The search box finds a file by these codes and by no others. */
export async function replaceSearchCodes(tx: Tx, application: string, codes: readonly bigint[]): Promise<void> {
  const { rows } = await sql<{ done: boolean }>`
    select regularisation.find_by_name(${application}, ${codes.map(String)}::bigint[]) as done`.execute(tx);
  if (rows[0]?.done !== true) throw new Error(`The names of the file ${application} cannot be changed now.`);
}

/** Holds a submission until the end of the transaction, so that the same one at the same moment waits for its answer. */
export async function holdFiling(tx: Tx, filing: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('regularisation.filing ' || ${filing}, 0))`.execute(tx);
}
