import type { z } from 'zod';
import { markContentChanged } from '#platform/db/content.writes.server.ts';
import type { Note } from '#platform/db/context.writes.server.ts';
import type { Database, Gatekeeper, Matcher, Tx } from '#platform/db/database.ts';
import { type Actor, may, type Permission, type Rule } from './actor.ts';
import { declare } from './declarations.ts';
import { InvalidInputError, NotAllowedError } from './errors.ts';
import { findAnswer, rememberAnswer } from './idempotency.ts';
import type { Target } from './judge.ts';
import { keeping } from './kept.ts';
import { within } from './within.ts';

export {
  ConflictError,
  InvalidInputError,
  NotAllowedError,
  NotFoundError,
  SignInNeededError,
  StepUpNeededError,
} from './errors.ts';

/** What every declaration says. */
interface Declaration {
  readonly name: string;
  readonly permission: Permission;
}

interface CommandDeclaration<Input extends z.ZodType, Result> extends Declaration {
  readonly input: Input;
  /** Whether it changes what the public reads: then what processes keep in memory is let go. */
  readonly changesContent: boolean | ((result: Result) => boolean);
  /** What the act is about, when its rule depends on it; undefined for what is not there. */
  readonly target?: (tx: Tx, input: z.output<Input>) => Promise<Target | undefined>;
  /** The act itself: everything it writes is in this one transaction. */
  readonly run: (tx: Tx, input: z.output<Input>, actor: Actor) => Promise<Result>;
  /** What the journal says of it; nothing when nothing was done. */
  readonly journal: (input: z.output<Input>, result: Result) => Note | null;
  /** The answer holds a secret shown once: a request sent again is refused instead of answered again. */
  readonly secret?: true;
}

interface ExecuteOptions {
  /** A UUID that the client made for this one act: sent again, it is done once and answered alike. */
  readonly key?: string | undefined;
}

export interface Command<Input extends z.ZodType, Result, Pool = Database> extends Declaration {
  readonly kind: 'command';
  readonly execute: (pool: Pool, actor: Actor, input: z.input<Input>, options?: ExecuteOptions) => Promise<Result>;
}

/**
 * The one gate for writes: who acts, may they, is the input valid, and one transaction that holds the whole act and its
 * entry in the journal.
 * @throws NotAllowedError, SignInNeededError, StepUpNeededError, InvalidInputError, NotFoundError, ConflictError,
 *   JournalUnavailableError
 */
export function command<Input extends z.ZodType, Result>(
  declaration: CommandDeclaration<Input, Result>,
): Command<Input, Result> {
  return {
    ...named('command', declaration),
    kind: 'command',
    execute: executing<Input, Result, Database>(declaration),
  };
}

/** A command on what people prove themselves with: it runs as the one database role that may read and write that. */
export function credentialCommand<Input extends z.ZodType, Result>(
  declaration: CommandDeclaration<Input, Result>,
): Command<Input, Result, Gatekeeper> {
  return {
    ...named('command', declaration),
    kind: 'command',
    execute: executing<Input, Result, Gatekeeper>(declaration),
  };
}

/** A command that compares persons with everybody: it runs as the one database role that may. */
export function matchingCommand<Input extends z.ZodType, Result>(
  declaration: CommandDeclaration<Input, Result>,
): Command<Input, Result, Matcher> {
  return {
    ...named('command', declaration),
    kind: 'command',
    execute: executing<Input, Result, Matcher>(declaration),
  };
}

/** Notes that it exists, for the list of who may do what, and keeps what callers may see of it. */
function named(kind: 'command' | 'query', { name, permission }: Declaration): Declaration {
  declare({ name, kind, permission });
  return { name, permission };
}

function executing<Input extends z.ZodType, Result, Pool extends Database | Gatekeeper | Matcher>(
  declaration: CommandDeclaration<Input, Result>,
): Command<Input, Result, Pool>['execute'] {
  const { name, permission, target, run, journal, changesContent, secret = false } = declaration;
  return async (pool, actor, input, { key } = {}) => {
    // Who may not do it at all does not learn what the input should have been.
    if (actor.kind !== 'person' && !may(actor, permission)) throw new NotAllowedError(name);
    const read = declaration.input.safeParse(input);
    return within(pool, actor, { name, permission }, 'act', async (tx, judge) => {
      if (!read.success) throw new InvalidInputError(name, read.error.issues);
      const parsed = read.data;
      const asked = key === undefined ? undefined : { actor, act: name, key, input: parsed, secret };
      const before = asked === undefined ? undefined : await findAnswer<Result>(tx, asked);
      if (before !== undefined) return { result: before.answer, note: null };
      if (target !== undefined) judge(await target(tx, parsed));
      const result = await run(tx, parsed, actor);
      if (typeof changesContent === 'function' ? changesContent(result) : changesContent) await markContentChanged(tx);
      if (asked !== undefined) await rememberAnswer(tx, asked, result);
      return { result, note: journal(parsed, result) };
    });
  };
}

interface PublicQueryDeclaration<Input, Result> extends Declaration {
  readonly permission: 'public' | 'operator';
  /** Keeps the answers in memory until the public content changes: for small registers that every page names things with. */
  readonly kept?: boolean;
  readonly run: (db: Database, input: Input) => Promise<Result>;
}

interface PersonalQueryDeclaration<Input, Result> extends Declaration {
  readonly permission: readonly Rule[];
  readonly target?: (tx: Database, input: Input) => Promise<Target | undefined>;
  /** Fields that this actor may not see are left out here, not in the screen. */
  readonly run: (tx: Database, input: Input, actor: Actor) => Promise<Result>;
  /** Which objects were read, for the journal. */
  readonly journal: (input: Input, result: Result) => Note;
}

export interface Query<Input, Result, Pool = Database> extends Declaration {
  readonly kind: 'query';
  readonly execute: (pool: Pool, actor: Actor, input: Input) => Promise<Result>;
}

/**
 * The one gate for reads: nothing is open by omission, and what is personal is read in a transaction that the journal
 * closes.
 */
export function query<Input, Result>(
  declaration: PublicQueryDeclaration<Input, Result> | PersonalQueryDeclaration<Input, Result>,
): Query<Input, Result> {
  if ('journal' in declaration) {
    return { ...named('query', declaration), kind: 'query', execute: reading<Input, Result, Database>(declaration) };
  }
  const { name, permission } = declaration;
  const run = declaration.kept === true ? keeping(declaration.run) : declaration.run;
  return {
    ...named('query', declaration),
    kind: 'query',
    async execute(db, actor, input) {
      if (!may(actor, permission)) throw new NotAllowedError(name);
      return run(db, input);
    },
  };
}

interface CredentialQueryDeclaration<Input, Result>
  extends Omit<PersonalQueryDeclaration<Input, Result>, 'permission'> {
  readonly permission: 'public' | readonly Rule[];
}

/** A query on what people prove themselves with, as the one database role that may read it. */
export function credentialQuery<Input, Result>(
  declaration: CredentialQueryDeclaration<Input, Result>,
): Query<Input, Result, Gatekeeper> {
  return { ...named('query', declaration), kind: 'query', execute: reading<Input, Result, Gatekeeper>(declaration) };
}

/** A query that compares persons with everybody; what leaves of whom the actor does not reach is its own to limit. */
export function matchingQuery<Input, Result>(
  declaration: PersonalQueryDeclaration<Input, Result>,
): Query<Input, Result, Matcher> {
  return { ...named('query', declaration), kind: 'query', execute: reading<Input, Result, Matcher>(declaration) };
}

function reading<Input, Result, Pool extends Database | Gatekeeper | Matcher>(
  declaration: CredentialQueryDeclaration<Input, Result>,
): Query<Input, Result, Pool>['execute'] {
  const { name, permission, target, run, journal } = declaration;
  return (pool, actor, input) =>
    within(pool, actor, { name, permission }, 'read', async (tx, judge) => {
      if (target !== undefined) judge(await target(tx, input));
      const result = await run(tx, input, actor);
      return { result, note: journal(input, result) };
    });
}
