import { z } from 'zod';
import { credentialCommand } from '#platform/access/gate.ts';
import type { BegunAtProvider } from '#platform/web/page-route.ts';
import { beginCeremony } from '../store/ceremonies.writes.server.ts';

/** Time to sign in at the provider, with whatever it asks for. */
const MINUTES = 10;

/**
 * Keeps what this browser is asked to bring back from the ministry's provider. Nobody is known yet, so nothing is
 * journaled: the answer is.
 */
export const beginMinistrySignIn = credentialCommand({
  name: 'begin-ministry-sign-in',
  permission: 'public',
  input: z.object({
    browser: z.instanceof(Buffer),
    begun: z.custom<BegunAtProvider>(),
    /** The invitation that is accepted this way, if any. */
    invitation: z.uuid().nullable(),
  }),
  changesContent: false,
  async run(tx, { browser, begun, invitation }) {
    const { state, nonce, codeVerifier, begunAt, maxAge, returnTo } = begun;
    const detail = { nonce, codeVerifier, begunAt, maxAge, returnTo, invitation };
    await beginCeremony(tx, { kind: 'federation', browser, account: null, challenge: state, detail, minutes: MINUTES });
  },
  journal: () => null,
});
