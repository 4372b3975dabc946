import { createHash } from 'node:crypto';
import type { Tx } from '#platform/db/database.ts';
import { findKeptAnswer, keepAnswer } from '#platform/db/kept-answer.writes.server.ts';
import type { Actor } from './actor.ts';
import { ConflictError } from './errors.ts';

interface Asked {
  readonly actor: Actor;
  readonly act: string;
  readonly key: string;
  readonly input: unknown;
  readonly secret: boolean;
}

/**
 * The answer given before to the same request.
 * @throws ConflictError when the key was used for another request, or when the answer was a secret shown once
 */
export async function findAnswer<Result>(tx: Tx, asked: Asked): Promise<{ readonly answer: Result } | undefined> {
  const kept = await findKeptAnswer(tx, identified(asked));
  if (kept === undefined) return undefined;
  if (!kept.same || asked.secret) throw new ConflictError(asked.act);
  return { answer: revived<Result>(kept.answer) };
}

/** What was stored is what the same act answered, through JSON: its type is the act's. */
function revived<Result>(answer: unknown): Result {
  return answer as Result;
}

export async function rememberAnswer(tx: Tx, asked: Asked, answer: unknown): Promise<void> {
  await keepAnswer(tx, identified(asked), asked.secret ? null : answer);
}

function identified({ actor, act, key, input }: Asked) {
  return {
    account: actor.kind === 'person' ? actor.account : null,
    key,
    act,
    inputHash: createHash('sha256')
      .update(JSON.stringify(input) ?? '')
      .digest(),
  };
}
