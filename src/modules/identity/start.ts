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

/**
 * Signs in as a fictitious person, by what the sign-in page of a trial does; null where there is none of that number.
 */
export async function signInAsDemo(gatekeeper: Gatekeeper, keys: Keys, account: string): Promise<Person | null> {
  const entrance = { browserName: 'Rihla', previous: null, device: null };
  const signedIn = await signInOnTrial
    .execute(gatekeeper, ANYONE, { keys, entrance, account })
    .catch((error: unknown) => {
      if (error instanceof NotFoundError) return null;
      throw error;
    });
  return signedIn && resumeSession.execute(gatekeeper, ANYONE, { token: signedIn.entered.token });
}

/** The account of somebody of the trial's cast; null when nobody is called so there. */
export function trialAccount(key: string): string | null {
  const place = TRIAL_PEOPLE.findIndex((person) => person.key === key);
  return place < 0 ? null : fixedId(ACCOUNT, place + 1);
}

/** Ends what `signInAsDemo` began. */
export async function signOutDemo(gatekeeper: Gatekeeper, { token }: Person): Promise<void> {
  await signOut.execute(gatekeeper, ANYONE, { token });
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
    const account = trialAccount(key);
    const clerk = account && (await signInAsDemo(gatekeeper, keys, account));
    if (!clerk) continue;
    try {
      await work(clerk, place);
    } finally {
      await signOutDemo(gatekeeper, clerk);
    }
  }
}
