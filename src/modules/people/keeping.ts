import type { z } from 'zod';
import type { Actor } from '#platform/access/actor.ts';
import { NotAllowedError } from '#platform/access/errors.ts';
import type { Tx } from '#platform/db/database.ts';
import { strongTokens } from './domain/keys/codes.ts';
import { analyseName } from './domain/names/analyse.ts';
import type { FAMILY_ROLES } from './domain/register/families.ts';
import { codeKey } from './record-index.ts';
import { newRecordReference } from './record-reference.ts';
import { saidInput, sourceInput } from './register-input.ts';
import { categoryOf, type RegisterCategory, signedIn } from './register-rule.ts';
import { addFamily, addMember } from './store/families.writes.server.ts';
import { addAssertions, addRecord, indexRecord } from './store/records.writes.server.ts';

/** The most that may be said of somebody at once. */
const MOST = 60;

/** What an act says of somebody whom it records: as `file-record` takes it. */
export const saidOfPerson = saidInput
  .array()
  .max(MOST)
  .refine((said) => said.some(({ kind }) => kind === 'name'));
export const saidSource = sourceInput;

interface Person {
  readonly said: z.output<typeof saidOfPerson>;
  readonly source: z.output<typeof saidSource>;
}

/**
 * Records somebody inside another act, in its transaction. Records are made freely: whether there is one of the same person
 * is for `check-record` to find and for a human to judge, never a reason to turn somebody away.
 * @throws NotAllowedError for who files nobody
 */
export async function keepRecord(
  tx: Tx,
  actor: Actor,
  act: string,
  { said, source }: Person,
): Promise<{ readonly record: string; readonly reference: string }> {
  const { account: by } = signedIn(actor);
  const category = categoryOf(actor);
  const reference = newRecordReference();
  const record = await addRecord(tx, { reference, category, by });
  // A sealed unit keeps whom it knows to itself.
  if (record === null) throw new NotAllowedError(act);
  await addAssertions(tx, record, said, { ...source, by });
  await indexRecord(tx, record, category);
  return { record, reference };
}

export type FamilyRole = (typeof FAMILY_ROLES)[number];

/** Notes that records which were just made are of one family, from a day on. */
export async function keepFamily(
  tx: Tx,
  actor: Actor,
  members: readonly { readonly record: string; readonly role: FamilyRole }[],
  startsOn: string,
): Promise<string> {
  const { account: by } = signedIn(actor);
  const family = await addFamily(tx, { category: categoryOf(actor), by });
  for (const { record, role } of members) await addMember(tx, { family, record, role, startsOn, by });
  return family;
}

/** The codes of each word of a name, by which a search finds it in other spellings and scripts. */
export function searchCodesOf(name: string, category: RegisterCategory): readonly bigint[] {
  const codes = strongTokens(analyseName(name, '')).flatMap((token) => token.codes);
  return [...new Set(codes)].map((code) => codeKey(code, category));
}

/** The codes of each word that somebody typed: what is found has one of each. */
export function searchWordsOf(text: string, category: RegisterCategory): readonly (readonly bigint[])[] {
  return strongTokens(analyseName(text, '')).map(({ codes }) => codes.map((code) => codeKey(code, category)));
}
