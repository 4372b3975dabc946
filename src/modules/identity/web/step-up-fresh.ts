import type { PrivateRequest } from '#platform/web/page-route.ts';
import { mySessions } from '../queries/my-account.ts';

/** Whether the proof of identity is fresh, for pages that ask for it before anything is typed. The act asks again. */
export async function isFresh({ db, actor }: PrivateRequest): Promise<boolean> {
  const { sessions } = await mySessions.execute(db, actor, undefined);
  return sessions.some(({ here, fresh }) => here && fresh);
}
