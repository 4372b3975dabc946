// What the program does at its start, on the machine of who runs it.
import { userInfo } from 'node:os';
import { ANYONE, operator, type Person } from '#platform/access/actor.ts';
import { NotFoundError } from '#platform/access/gate.ts';
import type { Database, Gatekeeper } from '#platform/db/database.ts';
import type { Keys } from '#platform/web/page-route.ts';
import { offerFirstAdministrator as offer } from './commands/offer-first-administrator.ts';
import { prepareTrial as prepare } from './commands/prepare-trial.ts';
import { resumeSession } from './commands/resume-session.ts';
import { signInOnTrial } from './commands/sign-in-on-trial.ts';
import { signOut } from './commands/sign-out.ts';
import { ACCOUNT, fixedId } from './domain/fixed-id.ts';
import { TRIAL_CLERKS, TRIAL_PEOPLE } from './domain/trial-cast.ts';

/** Puts the fictitious people of a trial there. */
export async function prepareTrial(operatorDb: Database): Promise<void> {
  await prepare.execute(operatorDb, operator(userInfo().username), {});
}

/** The secret of the link by which the first administrator comes in; null when there is one. */
export async function offerFirstAdministrator(operatorDb: Database): Promise<string | null> {
  const offered = await offer.execute(operatorDb, operator(userInfo().username), {});
  return offered?.token ?? null;
}

/**
 * Lets work as each of the fictitious clerks of a trial, one after the other, who sign in and out as anybody does: for what
 * a trial is to begin with. Nothing happens where the clerks are not.
 */
export async function asTrialClerks(
  gatekeeper: Gatekeeper,
  keys: Keys,
  work: (clerk: Person, place: number) => Promise<void>,
): Promise<void> {
  for (const [place, key] of TRIAL_CLERKS.entries()) {
    const account = fixedId(ACCOUNT, TRIAL_PEOPLE.findIndex((person) => person.key === key) + 1);
    const entrance = { browserName: 'Rihla', previous: null, device: null };
    const signedIn = await signInOnTrial
      .execute(gatekeeper, ANYONE, { keys, entrance, account })
      .catch((error: unknown) => {
        if (error instanceof NotFoundError) return null;
        throw error;
      });
    if (signedIn === null) continue;
    const { entered } = signedIn;
    const clerk = await resumeSession.execute(gatekeeper, ANYONE, { token: entered.token });
    try {
      if (clerk !== null) await work(clerk, place);
    } finally {
      await signOut.execute(gatekeeper, ANYONE, { token: entered.token });
    }
  }
}
