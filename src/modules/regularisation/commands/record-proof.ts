import { z } from 'zod';
import { command, InvalidInputError, NotFoundError } from '#platform/access/gate.ts';
import { permissionOf } from '#platform/workflow/procedure.ts';
import { actOnFile, targetOf } from '../acting.ts';
import { type Facts, PROOFS } from '../domain/criteria/facts.ts';
import { PROVEN_FACTS, withProofs } from '../domain/proofs-seen.ts';
import { onOneFile } from '../office-input.ts';
import { REGULARISATION } from '../procedure.ts';
import { readFacts } from '../store/facts.reads.server.ts';
import { writeFacts } from '../store/facts.writes.server.ts';
import { holdFiles } from '../store/files.reads.server.ts';

const ACT = 'record-proof';

/** Notes what the office saw of the proofs: what was said stays as it was said, only how far it is established changes. */
export const recordProof = command({
  name: ACT,
  permission: permissionOf(REGULARISATION, ACT),
  input: onOneFile.extend({ proofs: z.partialRecord(z.enum(PROVEN_FACTS), z.enum(PROOFS).exclude(['unsaid'])) }),
  changesContent: false,
  target: (tx, { application }) => targetOf(tx, application),
  async run(tx, { application, on, proofs }, actor) {
    // Held before the facts are read: of two officers at once, the second one adds to what the first one noted.
    const file = (await holdFiles(tx, [application])).get(application);
    const before: Facts | undefined = (await readFacts(tx, [application])).get(application);
    if (file === undefined || before === undefined) throw new NotFoundError(ACT);
    const { facts, changed } = withProofs(before, proofs);
    if (changed.length === 0) {
      throw new InvalidInputError(ACT, [
        { code: 'custom', path: ['proofs'], message: 'No proof was changed.', input: proofs },
      ]);
    }
    await writeFacts(tx, application, facts);
    await actOnFile(tx, actor, ACT, { application, to: file.state, on, detail: { facts: changed } });
    return { changed };
  },
  journal: ({ application }, { changed }) => ({
    objects: [{ type: 'application', id: application }],
    detail: { facts: changed.length },
  }),
});
