import { z } from 'zod';
import type { Person } from '#platform/access/actor.ts';
import { credentialCommand } from '#platform/access/gate.ts';
import { isRole } from '#platform/access/roles.ts';
import { findSession } from '../store/sessions.reads.server.ts';
import { touchSession } from '../store/sessions.writes.server.ts';

/**
 * Recognises the holder of a session by its secret, at each request. It is the one act that leaves no entry in the
 * journal: what the request then does or reads leaves its own, and it tells nobody anything.
 */
export const resumeSession = credentialCommand({
  name: 'resume-session',
  permission: 'public',
  input: z.object({ token: z.instanceof(Buffer) }),
  changesContent: false,
  async run(tx, { token }): Promise<Person | null> {
    const found = await findSession(tx, token);
    if (found === undefined) return null;
    await touchSession(tx, found.session);
    const applicant = found.kind === 'applicant';
    return {
      kind: 'person',
      token,
      account: found.account,
      session: found.session,
      name: found.name,
      staff: !applicant,
      role: applicant ? 'applicant' : isRole(found.role) ? found.role : null,
      heads: found.heads_unit ?? false,
      unit: found.unit,
    };
  },
  journal: () => null,
});
