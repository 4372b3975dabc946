import { z } from 'zod';
import { credentialCommand } from '#platform/access/gate.ts';
import type { Keys } from '#platform/web/page-route.ts';
import { type Attempt, countsOf } from '../domain/throttle.ts';
import { settleAttempt } from '../store/throttle.writes.server.ts';

/** Takes back a guess that was admitted and then not looked at, because too many came at once: nobody waits for that later. */
export const withdrawGuess = credentialCommand({
  name: 'withdraw-guess',
  permission: 'public',
  input: z.object({ keys: z.custom<Keys>(), attempt: z.custom<Attempt>() }),
  changesContent: false,
  run: (tx, { keys, attempt }) => settleAttempt(tx, keys.pepper, countsOf(attempt), 'withdrawn'),
  journal: () => null,
});
