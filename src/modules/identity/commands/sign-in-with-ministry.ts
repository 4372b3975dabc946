import { z } from 'zod';
import { credentialCommand } from '#platform/access/gate.ts';
import type { Provider } from '#platform/web/page-route.ts';
import { signInInput } from '../sign-in/attempt.ts';
import { signInNote } from '../sign-in/notes.ts';
import { findFederation } from '../store/credentials.reads.server.ts';
import { enter } from '../store/sign-in.writes.server.ts';

/**
 * Lets in whom the ministry's provider names, if that identity was linked to an account when its owner accepted their
 * invitation. An e-mail address links nothing: addresses change hands. The provider was asked for a proof of the last
 * minutes, so that this one counts as fresh.
 */
export const signInWithMinistry = credentialCommand({
  name: 'sign-in-with-ministry',
  permission: 'public',
  input: z.object({ ...signInInput, said: z.custom<Awaited<ReturnType<Provider['finishSignIn']>>>() }),
  changesContent: false,
  async run(tx, { entrance, said }) {
    if (!said.ok) return { ok: false as const, fault: said.fault, account: null };
    const found = await findFederation(tx, said.issuer, said.subject);
    if (found === undefined) return { ok: false as const, fault: 'unlinked' as const, account: null };
    const proven = { account: found.account, kind: found.kind, method: 'federation', fresh: true } as const;
    return { ok: true as const, entered: await enter(tx, proven, entrance) };
  },
  journal: (_, done) => signInNote(done),
});
