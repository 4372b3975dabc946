import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import type { Actor } from '#platform/access/actor.ts';
import { NotAllowedError } from '#platform/access/errors.ts';
import type { Tx } from '#platform/db/database.ts';
import { strongTokens } from './domain/keys/codes.ts';
import { analyseName } from './domain/names/analyse.ts';
import type { AssertionKind, Said } from './domain/register/assertions.ts';
import type { FAMILY_ROLES } from './domain/register/families.ts';
import { codeKey } from './record-index.ts';
import { newRecordReference } from './record-reference.ts';
import { saidInput, sourceInput } from './register-input.ts';
import { categoryOf, type RegisterCategory, signedIn } from './register-rule.ts';
import { addFamily, addMember } from './store/families.writes.server.ts';
import { findPlace, listInForce } from './store/records.reads.server.ts';
import { addAssertions, addRecord, endAssertion, holdRecord, indexRecord } from './store/records.writes.server.ts';

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

/** What people take back by saying it otherwise: their own words, and what was said for them. */
const ONES_OWN: readonly string[] = ['person', 'relative', 'association'];

/**
 * Says of somebody who is recorded what they say of themselves now, inside another act. Nothing is rewritten (decision 0019): what
 * is new stands beside what was said, and what the person said before and says otherwise now is ended with a motive. From then on
 * neither the search nor the matching finds them by it, since a name that was mistaken is nobody's; the history keeps it. A name
 * they bore before is none that was mistaken: said as a former one it stands, and they are found by it. What an office read from a
 * document, or found out itself, is not the person's to take back: it stays for a human to judge.
 * A record that lies out of reach is another office's; this one then keeps its own, for the check to find and a human to link.
 */
export async function correctRecord(
  tx: Tx,
  actor: Actor,
  act: string,
  { record, said, source, motive }: Person & { readonly record: string; readonly motive: string },
): Promise<{ readonly record: string; readonly changed: readonly AssertionKind[] }> {
  const { account: by } = signedIn(actor);
  await holdRecord(tx, record);
  const place = await findPlace(tx, record);
  if (place === undefined) {
    const kept = await keepRecord(tx, actor, act, { said, source });
    return { record: kept.record, changed: [...new Set(said.map(({ kind }) => kind))] };
  }
  const known = await listInForce(tx, record);
  const fresh = said.filter((one) => !known.some((other) => isDeepStrictEqual(other.said, one)));
  const contradicted = known.filter(
    (one) =>
      ONES_OWN.includes(one.saidBy) &&
      fresh.some((other) => replaces(other, one.said)) &&
      !said.some((other) => isDeepStrictEqual(other, one.said)),
  );
  for (const { id } of contradicted) await endAssertion(tx, { assertion: id, motive, by });
  await addAssertions(tx, record, fresh, { ...source, by });
  if (fresh.length > 0) await indexRecord(tx, record, place.category);
  return { record, changed: [...new Set(fresh.map(({ kind }) => kind))] };
}

/** Whether one thing is said instead of another: the official name, an unverified document of one type, what one has one of. */
function replaces(fresh: Said, old: Said): boolean {
  if (fresh.kind === 'name') return old.kind === 'name' && fresh.value.use === old.value.use;
  if (fresh.kind === 'document') {
    return old.kind === 'document' && fresh.value.type === old.value.type && !old.value.verified;
  }
  if (fresh.kind === 'parent') return old.kind === 'parent' && fresh.value.relation === old.value.relation;
  return fresh.kind === old.kind && fresh.kind !== 'phone';
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
