import { z } from 'zod';
import { credentialCommand } from '#platform/access/gate.ts';
import { finishCeremony } from '../store/ceremonies.writes.server.ts';

const kept = z.object({
  nonce: z.string(),
  codeVerifier: z.string(),
  begunAt: z.number(),
  maxAge: z.number().optional(),
  returnTo: z.string().optional(),
  invitation: z.uuid().nullable(),
});

/**
 * What this browser was asked to bring back from the provider: once, and no other browser's. The provider is asked
 * afterwards, outside of any transaction; what it says is judged, and journaled, by the sign-in.
 */
export const takeMinistryAnswer = credentialCommand({
  name: 'take-ministry-answer',
  permission: 'public',
  input: z.object({ browser: z.instanceof(Buffer), state: z.string() }),
  changesContent: false,
  async run(tx, { browser, state }) {
    const asked = await finishCeremony(tx, 'federation', browser, state);
    if (asked === undefined) return null;
    const { invitation, ...begun } = kept.parse(asked.detail);
    return { invitation, begun: { ...begun, state } };
  },
  journal: () => null,
});
