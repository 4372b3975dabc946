import { randomUUID } from 'node:crypto';
import { ROLES } from '#platform/access/roles.ts';
import { ask } from '../acceptance/http.support.ts';
import type { SomebodySignedIn } from '../kit/people.ts';
import type { Answer, Who } from './expected.ts';

/** The roles to ask for; all unless a proof that asks many times names some. */
const ASKED = process.env.MATRIX_ROLES?.split(',');

/** Everybody: each role, with and without headship, staff without a role, and somebody not signed in. */
const EVERYBODY: readonly Who[] = [
  ...ROLES.flatMap((role) => [{ role, heads: false }, ...(role === 'applicant' ? [] : [{ role, heads: true }])]),
  { role: null, heads: false },
  { role: 'nobody', heads: false },
];
export const ACTORS = EVERYBODY.filter(({ role }) => ASKED === undefined || role === null || ASKED.includes(role));

/** Asks for a page, or sends a form when there are fields. */
export async function send(
  origin: string,
  me: SomebodySignedIn | null,
  path: string,
  fields?: Readonly<Record<string, string>>,
) {
  const cookie = me === null ? {} : { cookie: me.cookie };
  const { status, headers, text } = await ask(
    origin,
    `/fr${path}`,
    fields === undefined
      ? { headers: cookie }
      : {
          method: 'POST',
          headers: { ...cookie, origin, 'content-type': 'application/x-www-form-urlencoded' },
          body: new URLSearchParams({ once: randomUUID(), ...fields }).toString(),
        },
  );
  return { status, location: headers.location ?? '', text };
}

/** What an answer means, in the words of the expected ones. */
export function meaningOf(status: number, location: string): Answer | string {
  if (status === 303 && location.includes('/sign-in')) return 'sign-in';
  if (status === 303 && location.includes('/step-up')) return 'step-up';
  const meanings: Readonly<Record<number, Answer>> = {
    200: 'done',
    201: 'done',
    303: 'done',
    403: 'forbidden',
    404: 'missing',
    409: 'conflict',
  };
  return meanings[status] ?? `status ${status}`;
}
