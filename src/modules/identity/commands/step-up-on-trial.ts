import { z } from 'zod';
import { credentialCommand, NotAllowedError } from '#platform/access/gate.ts';
import { OWN, signedIn } from '../own-rule.ts';
import { readMeans } from '../store/own-account.reads.server.ts';
import { renewSession } from '../store/own-account.writes.server.ts';

/** Lets a fictitious person of a trial go on by one click. That it is one, and is a trial, is what the database says. */
export const stepUpOnTrial = credentialCommand({
  name: 'step-up-on-trial',
  permission: OWN,
  input: z.object({}),
  changesContent: false,
  secret: true,
  async run(tx, _input, actor) {
    const person = signedIn(actor);
    const { means } = await readMeans(tx, person.account);
    if (!means.trial) throw new NotAllowedError('step-up-on-trial');
    return { session: person.session, token: await renewSession(tx, person) };
  },
  journal: (_, { session }) => ({ objects: [{ type: 'session', id: session }] }),
});
