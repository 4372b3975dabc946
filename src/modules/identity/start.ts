// What the program does at its start, on the machine of who runs it.
import { userInfo } from 'node:os';
import { operator } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { offerFirstAdministrator as offer } from './commands/offer-first-administrator.ts';
import { prepareTrial as prepare } from './commands/prepare-trial.ts';

/** Puts the fictitious people of a trial there. */
export async function prepareTrial(operatorDb: Database): Promise<void> {
  await prepare.execute(operatorDb, operator(userInfo().username), {});
}

/** The secret of the link by which the first administrator comes in; null when there is one. */
export async function offerFirstAdministrator(operatorDb: Database): Promise<string | null> {
  const offered = await offer.execute(operatorDb, operator(userInfo().username), {});
  return offered?.token ?? null;
}
