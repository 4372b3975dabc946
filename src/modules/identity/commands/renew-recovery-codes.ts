import { z } from 'zod';
import { credentialCommand } from '#platform/access/gate.ts';
import { newRecoveryCode, printedRecoveryCode, recoveryCodeHash } from '#platform/crypto/recovery-code.ts';
import type { Keys } from '#platform/web/page-route.ts';
import { OWN_PROVEN, signedIn } from '../own-rule.ts';
import { replaceRecoveryCodes } from '../store/credentials.writes.server.ts';
import { holdAccount } from '../store/own-account.writes.server.ts';
import { endSessions } from '../store/sessions.writes.server.ts';

const HOW_MANY = 10;

/** Makes new recovery codes, to be printed; those made before are void. All other sessions end. */
export const renewRecoveryCodes = credentialCommand({
  name: 'renew-recovery-codes',
  permission: OWN_PROVEN,
  input: z.object({ keys: z.custom<Keys>() }),
  changesContent: false,
  secret: true,
  async run(tx, { keys }, actor) {
    const { account, session } = signedIn(actor);
    await holdAccount(tx, account);
    const codes = Array.from({ length: HOW_MANY }, newRecoveryCode);
    const hashes = codes.map((code) => recoveryCodeHash(code, keys.pepper, account));
    await replaceRecoveryCodes(tx, account, hashes);
    const ended = await endSessions(tx, account, 'credentials-changed', { except: session });
    return { account, codes: codes.map(printedRecoveryCode), ended };
  },
  journal: (_, { account, codes, ended }) => ({
    objects: [{ type: 'account', id: account }],
    detail: { codes: codes.length, sessionsEnded: ended },
  }),
});
