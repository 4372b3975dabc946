import { tokenHash } from '#platform/crypto/tokens.ts';
import type { Fault, FaultKind, Held, Row } from './check.ts';
import type { Wanted } from './ledger.ts';

/** An insertion under a savepoint bears the number of that: it is not compared. */
const UNDER_SAVEPOINT = 'appoint-staff';

/** Compares what was answered with what is there. Pure, so that planted losses show that it sees them. */
export function faultsOf(wanted: readonly Wanted[], { rows, entries, kept }: Held): Fault[] {
  const faults: Fault[] = [];
  const rowsByKey = Map.groupBy(rows, ({ key }) => key);
  const entriesByObject = Map.groupBy(entries, ({ act, object }) => `${act} ${object}`);
  const keptByKey = Map.groupBy(kept, ({ key }) => key);

  for (const one of wanted) {
    const { act, key } = one.form;
    const fault = (kind: FaultKind, what: string) => void faults.push({ kind, act, key, what });
    const own = rowsByKey.get(key) ?? [];
    const named = own.flatMap(({ id }) => entriesByObject.get(`${act} ${id}`) ?? []);
    const answers = keptByKey.get(key) ?? [];
    const counts = [own.length, named.length, answers.length];
    const told = `${counts[0]} rows, ${counts[1]} entries, ${counts[2]} kept answers`;

    if (counts.some((count) => count > 1)) fault('twice', told);
    else if (new Set(counts).size > 1) fault('torn', told);
    const isAnswered = one.sendings.some(({ verdict }) => verdict === 'done' || verdict === 'done-before');
    if (isAnswered && counts.includes(0)) fault('lost', `answered, and ${told}`);

    const [row] = own;
    const [entry] = named;
    const [answer] = answers;
    if (row !== undefined && entry !== undefined && answer !== undefined) {
      const xids = [entry.xid, answer.xid, ...(act === UNDER_SAVEPOINT ? [] : [row.xid])];
      if (new Set(xids).size > 1) fault('torn', `written by transactions ${xids.join(', ')}`);
      if (answer.act !== act || answer.account !== one.by.account) fault('answer', `kept as ${answer.act} of another`);
      const says = saysWhat(act, row);
      if (says !== null && !(answer.answer ?? '').includes(says)) fault('answer', 'the kept answer names another row');
    }
    for (const what of contradictions(one, row, entry?.request ?? null)) fault('answer', what);
    for (const { verdict, answer: given } of one.sendings) {
      if (verdict === 'refused') fault('refused', `answered with ${given.status}, leading to ${given.location}`);
    }
  }
  return [...faults, ...strays({ rows, entries, kept }, new Set(wanted.map(({ form }) => form.key)))];
}

/** What the kept answer of an act repeats. */
function saysWhat(act: string, { id }: Row): string | null {
  return act === 'create-unit' || act === 'appoint-staff' ? id : null;
}

/** Answers to one key that cannot both be true, or that what is there does not bear out. */
function contradictions({ sendings }: Wanted, row: Row | undefined, request: string | null): readonly string[] {
  const found: string[] = [];
  const done = sendings.filter(({ verdict }) => verdict === 'done').map(({ answer }) => answer);
  const said = new Set(done.map(({ status, location, link }) => `${status} ${location} ${link}`));
  if (said.size > 1) found.push(`answered in ${said.size} ways`);
  const links = done.flatMap(({ link }) => (link === null ? [] : [link]));
  if (links.length > 1) found.push('a link was shown twice');
  for (const link of links) {
    if (row !== undefined && tokenHash(link).toString('hex') !== row.link)
      found.push('the link that was shown opens nothing');
  }
  // The journal names the request that did it: one that was answered, unless one was not.
  const isInDoubt = sendings.some(({ verdict }) => verdict === 'in-doubt');
  if (
    row !== undefined &&
    !isInDoubt &&
    sendings.length > 0 &&
    !sendings.some(({ answer }) => answer.request === request)
  ) {
    found.push('the journal names another request than those that were sent');
  }
  return found;
}

/** What is there and nobody asked for, or lacks the rest of its act. */
function strays({ rows, entries, kept }: Held, keys: ReadonlySet<string>): readonly Fault[] {
  const objects = new Set(rows.map(({ act, id }) => `${act} ${id}`));
  return [
    ...rows
      .filter(({ key }) => !keys.has(key))
      .map(({ act, key }) => ({ kind: 'twice' as const, act, key, what: 'a row that nobody asked for' })),
    ...entries
      .filter(({ act, object }) => !objects.has(`${act} ${object}`))
      .map(({ act, object }) => ({ kind: 'torn' as const, act, key: object, what: 'an entry without its row' })),
    ...kept
      .filter(({ key }) => !keys.has(key))
      .map(({ act, key }) => ({ kind: 'torn' as const, act, key, what: 'a kept answer that nobody asked for' })),
  ];
}
