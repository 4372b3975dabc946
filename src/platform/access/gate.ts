import type { z } from 'zod';
import { markContentChanged } from '#platform/db/content.writes.server.ts';
import type { Database, Tx } from '#platform/db/database.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { type Actor, may, type Permission } from './actor.ts';
import { keeping } from './kept.ts';

/** The actor may not do this. */
export class NotAllowedError extends Error {
  readonly act: string;

  constructor(act: string) {
    super(`Not allowed: ${act}`);
    this.act = act;
  }
}

/** The input was refused; the issues name the fields. */
export class InvalidInputError extends Error {
  readonly act: string;
  readonly issues: readonly z.core.$ZodIssue[];

  constructor(act: string, issues: readonly z.core.$ZodIssue[]) {
    super(`Invalid input for ${act}`);
    this.act = act;
    this.issues = issues;
  }
}

interface CommandDeclaration<Input extends z.ZodType, Result> {
  readonly name: string;
  readonly permission: Permission;
  readonly input: Input;
  /** Whether it changes what the public reads: then what processes keep in memory is let go. */
  readonly changesContent: boolean | ((result: Result) => boolean);
  /** The act itself: everything it writes is in this one transaction. */
  readonly run: (tx: Tx, input: z.output<Input>, actor: Actor) => Promise<Result>;
}

export interface Command<Input extends z.ZodType, Result> {
  readonly kind: 'command';
  readonly name: string;
  readonly permission: Permission;
  execute(db: Database, actor: Actor, input: z.input<Input>): Promise<Result>;
}

/**
 * The one gate for writes: who acts, may they, is the input valid, and one transaction that holds the whole act.
 * @throws NotAllowedError, InvalidInputError
 */
export function command<Input extends z.ZodType, Result>(
  declaration: CommandDeclaration<Input, Result>,
): Command<Input, Result> {
  return {
    kind: 'command',
    name: declaration.name,
    permission: declaration.permission,
    async execute(db, actor, input) {
      if (!may(actor, declaration.permission)) throw new NotAllowedError(declaration.name);
      const parsed = declaration.input.safeParse(input);
      if (!parsed.success) throw new InvalidInputError(declaration.name, parsed.error.issues);
      return inTransaction(db, async (tx) => {
        const result = await declaration.run(tx, parsed.data, actor);
        const { changesContent } = declaration;
        const changed = typeof changesContent === 'function' ? changesContent(result) : changesContent;
        if (changed) await markContentChanged(tx);
        return result;
      });
    },
  };
}

interface QueryDeclaration<Input, Result> {
  readonly name: string;
  readonly permission: Permission;
  /** Keeps the answers in memory until the public content changes: for small registers that every page names things with. */
  readonly kept?: boolean;
  readonly run: (db: Database, input: Input) => Promise<Result>;
}

export interface Query<Input, Result> {
  readonly kind: 'query';
  readonly name: string;
  readonly permission: Permission;
  execute(db: Database, actor: Actor, input: Input): Promise<Result>;
}

/** The one gate for reads: nothing is open by omission. */
export function query<Input, Result>(declaration: QueryDeclaration<Input, Result>): Query<Input, Result> {
  const run = declaration.kept === true ? keeping(declaration.run) : declaration.run;
  return {
    kind: 'query',
    name: declaration.name,
    permission: declaration.permission,
    async execute(db, actor, input) {
      if (!may(actor, declaration.permission)) throw new NotAllowedError(declaration.name);
      return run(db, input);
    },
  };
}
