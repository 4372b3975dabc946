import {
  appendEntry,
  enterOperator,
  enterPerson,
  enterVisitor,
  type Note,
  type Standing,
} from '#platform/db/context.writes.server.ts';
import type { Database, Gatekeeper, Matcher, Tx } from '#platform/db/database.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { type Actor, type Permission, type Person, type Rule, ruleFor } from './actor.ts';
import {
  JournalUnavailableError,
  NotAllowedError,
  NotFoundError,
  SignInNeededError,
  StepUpNeededError,
} from './errors.ts';
import { judgeStanding, judgeTarget, type Target } from './judge.ts';

interface Declared {
  readonly name: string;
  readonly permission: Permission;
}

/** Judges the object of the act; one that is not there is refused like one out of reach. */
type Judge = (target: Target | undefined) => void;

type Work<Result> = (tx: Tx, judge: Judge) => Promise<{ readonly result: Result; readonly note: Note | null }>;

/**
 * Runs an act or a read in one transaction that begins with who acts and ends with the journal. A refusal is journaled
 * in a transaction of its own, since the refused one leaves nothing.
 */
export async function within<Result>(
  pool: Database | Gatekeeper | Matcher,
  actor: Actor,
  declared: Declared,
  kind: 'act' | 'read',
  work: Work<Result>,
): Promise<Result> {
  if (actor.kind !== 'person') return asUnknown(pool, actor, declared, kind, work);
  try {
    return await asPerson(pool, actor, declared, kind, work);
  } catch (error) {
    if (isRefusal(error)) await journalRefusal(pool, actor, declared.name, error.name);
    throw error;
  }
}

function asUnknown<Result>(
  pool: Database | Gatekeeper | Matcher,
  actor: Exclude<Actor, Person>,
  { name, permission }: Declared,
  kind: 'act' | 'read',
  work: Work<Result>,
): Promise<Result> {
  if (permission !== 'public' && actor.kind !== permission) throw new SignInNeededError(name);
  return inTransaction(pool, async (tx) => {
    if (actor.kind === 'operator') await enterOperator(tx, actor.name, actor.request);
    else await enterVisitor(tx, actor.request);
    const { result, note } = await work(tx, () => undefined);
    await append(tx, { kind, act: name, account: null }, note);
    return result;
  });
}

async function asPerson<Result>(
  pool: Database | Gatekeeper | Matcher,
  actor: Person,
  { name, permission }: Declared,
  kind: 'act' | 'read',
  work: Work<Result>,
): Promise<Result> {
  const rule = permission === 'public' ? OWN_ACCOUNT : ruleFor(actor, permission);
  if (rule === undefined) throw new NotAllowedError(name);
  return inTransaction(pool, async (tx) => {
    const standing = await enterAs(tx, actor, rule, name);
    judgeStanding(name, rule, standing);
    const { result, note } = await work(tx, (target) => {
      if (target === undefined) throw new NotFoundError(name);
      judgeTarget(name, rule, standing, target);
    });
    await append(tx, { kind, act: name, account: actor.account }, note);
    return result;
  });
}

/** What is public may also be done by who is signed in, as themselves. */
const OWN_ACCOUNT: Rule = { roles: 'signed-in', purpose: 'own-account', scope: 'all' };

/** @throws SignInNeededError when the session is over, NotAllowedError when only the purpose is not carried */
async function enterAs(tx: Tx, actor: Person, rule: Rule, act: string): Promise<Standing> {
  const { token, request } = actor;
  const standing = await enterPerson(tx, { token, purpose: rule.purpose, request });
  if (standing !== null && standing.account === actor.account) return standing;
  const alive = await enterPerson(tx, { token, purpose: 'own-account', request });
  throw alive === null ? new SignInNeededError(act) : new NotAllowedError(act);
}

async function append(
  tx: Tx,
  entry: { readonly kind: 'act' | 'read'; readonly act: string; readonly account: string | null },
  note: Note | null,
): Promise<void> {
  if (note === null) return;
  await appendEntry(tx, { ...entry, ...note }).catch((error: unknown) => {
    // The session or the appointment ended while the act ran: the database says so by this code.
    if (codeOf(error) === 'RH002') throw new SignInNeededError(entry.act);
    throw new JournalUnavailableError(entry.act, { cause: error });
  });
}

function isRefusal(error: unknown): error is NotAllowedError | StepUpNeededError {
  return error instanceof NotAllowedError || error instanceof StepUpNeededError || error instanceof NotFoundError;
}

/** Journals that somebody was refused at the door of a page, before any act. */
export function refuse(pool: Database, actor: Person, act: string): Promise<void> {
  return journalRefusal(pool, actor, act, 'NotAllowedError');
}

async function journalRefusal(
  pool: Database | Gatekeeper | Matcher,
  actor: Person,
  act: string,
  refusal: string,
): Promise<void> {
  await inTransaction(pool, async (tx) => {
    const { token, request } = actor;
    // Who has no session left leaves no name either: the journal names only whom the database recognises.
    const standing = await enterPerson(tx, { token, purpose: 'own-account', request });
    if (standing === null) return;
    await appendEntry(tx, { kind: 'refusal', act, account: actor.account, objects: [], detail: { refusal } });
  }).catch((error: unknown) => {
    throw new JournalUnavailableError(act, { cause: error });
  });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
