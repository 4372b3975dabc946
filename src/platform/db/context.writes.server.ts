import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from './database.ts';

/** Who a session is, as the database finds it in this transaction. */
const standing = z.object({
  account: z.string(),
  session: z.string(),
  role: z.string().nullish(),
  heads: z.boolean(),
  unit: z.string().nullish(),
  organisation: z.string().nullish(),
  territory: z.string().nullish(),
  appointment: z.string().nullish(),
  every_organisation: z.boolean(),
  stepped_up: z.boolean(),
  /** The appointment's territory and everything below it. */
  territories: z.array(z.string()),
});
export type Standing = z.output<typeof standing>;

/** Enters the transaction as the holder of a session, for one purpose; null when the database knows no such standing. */
export async function enterPerson(
  tx: Tx,
  {
    token,
    purpose,
    request,
  }: { readonly token: Buffer; readonly purpose: string; readonly request: string | undefined },
): Promise<Standing | null> {
  const { rows } = await sql<{ standing: unknown }>`
    select access.enter(${token}, ${purpose}, ${request ?? null}::uuid) as standing`.execute(tx);
  return standing.nullable().parse(rows[0]?.standing ?? null);
}

/** Enters as who runs the program; only the operator's own login may. */
export async function enterOperator(tx: Tx, name: string, request: string | undefined): Promise<void> {
  await sql`select access.enter_operator(${name}, ${request ?? null}::uuid)`.execute(tx);
}

/** Enters as nobody known. */
export async function enterVisitor(tx: Tx, request: string | undefined): Promise<void> {
  await sql`select access.enter_visitor(${request ?? null}::uuid)`.execute(tx);
}

/** What an entry of the journal is about. */
export interface Note {
  readonly objects: readonly { readonly type: string; readonly id: string }[];
  /** Fields that changed, with their new values: the journal keeps keyed hashes of them. */
  readonly changed?: Readonly<Record<string, string | null>> | undefined;
  /** Words and numbers that are no personal data: a count, a fault, a file's hash. */
  readonly detail?: Readonly<Record<string, string | number | boolean>> | undefined;
}

interface Entry extends Note {
  readonly kind: 'act' | 'read' | 'refusal';
  readonly act: string;
  /** The account that is believed to act: the database refuses if it finds another. */
  readonly account: string | null;
}

/** Appends to the journal, as the last statement of the transaction: the lane it picks is held until the end. */
export async function appendEntry(tx: Tx, entry: Entry): Promise<void> {
  const { kind, act, objects, changed, detail, account } = entry;
  const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value));
  await sql`
    select from audit.append(${kind}, ${act}, ${json(objects)}::jsonb, ${json(changed)}::jsonb, ${json(detail)}::jsonb,
      ${account}::uuid)`.execute(tx);
}
