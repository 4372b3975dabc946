import { z } from 'zod';
import { ConflictError, command, NotFoundError } from '#platform/access/gate.ts';
import { targetOf } from '../acting.ts';
import { followCodeHash, newFollowCode } from '../file-reference.ts';
import { COUNTER } from '../filing-rule.ts';
import { writeFollowCode } from '../store/drafts.writes.server.ts';
import { findFile } from '../store/files.reads.server.ts';

/** Makes a new code for a receipt that was lost, shown once; the one before it opens nothing any more. */
export const renewFollowCode = command({
  name: 'renew-follow-code',
  permission: COUNTER.map((rule) => ({ ...rule, scope: 'covered' as const })),
  input: z.strictObject({ application: z.uuid() }),
  target: (tx, { application }) => targetOf(tx, application),
  changesContent: false,
  secret: true,
  async run(tx, { application }) {
    const file = await findFile(tx, application);
    if (file === undefined) throw new NotFoundError('renew-follow-code');
    const code = newFollowCode();
    // Somebody follows it in their account: they need no code, and nobody else gets one.
    if (!(await writeFollowCode(tx, file.filing, followCodeHash(code)))) throw new ConflictError('renew-follow-code');
    return { filing: file.filing, code };
  },
  journal: ({ application }, { filing }) => ({
    objects: [
      { type: 'filing', id: filing },
      { type: 'application', id: application },
    ],
    detail: {},
  }),
});
