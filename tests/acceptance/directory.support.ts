import { randomUUID } from 'node:crypto';
import { withClient } from '#platform/db/roles.ts';
import type { FreshDatabase } from '../kit/database.ts';
import { createPerson, type SomebodySignedIn } from '../kit/people.ts';
import { ask } from './http.support.ts';

const INTERIOR = { organisation: 'interior-ministry' };

/** Who tries what in these tests: those above, beside and below an officer of Rabat, and those with nothing to do there. */
export async function castOf(database: FreshDatabase) {
  const person = (wanted: Parameters<typeof createPerson>[1]) => createPerson(database, { steppedUp: true, ...wanted });
  const sealed = await person({ role: 'protection-caseworker', ...INTERIOR, sealed: true, heads: true });
  return {
    office: await person({ role: 'administrator', ...INTERIOR, territory: '04.421' }),
    sibling: await person({ role: 'administrator', ...INTERIOR, territory: '04.441' }),
    region: await person({ role: 'administrator', ...INTERIOR, territory: '04' }),
    otherOrganisation: await person({ role: 'administrator', organisation: 'health-ministry', territory: '04.421' }),
    system: await person({
      role: 'administrator',
      organisation: 'mcmream',
      territory: 'MA',
      everyOrganisation: true,
    }),
    ministry: await person({ role: 'administrator', organisation: 'mcmream', territory: 'MA' }),
    insideSealed: await person({ role: 'administrator', ...INTERIOR, unit: sealed.unit ?? '' }),
    head: await person({ role: 'local-commission-chair', ...INTERIOR, heads: true }),
    chair: await person({ role: 'local-commission-chair', ...INTERIOR }),
    officer: await person({ role: 'counter-officer', ...INTERIOR }),
    auditor: await person({ role: 'auditor', organisation: 'mcmream', territory: 'MA' }),
    enforcement: await person({ role: 'enforcement-reader', organisation: 'surete-nationale', territory: 'MA' }),
    applicant: await person({ role: 'applicant' }),
    nobody: await person({ role: null }),
    sealed,
  };
}
export type Cast = Awaited<ReturnType<typeof castOf>>;
export type Viewer = keyof Cast | 'anonymous';

/** Asks as somebody; nobody when there is no cookie. */
export function view(origin: string, path: string, cookie: string | undefined) {
  return ask(origin, path, { headers: cookie === undefined ? {} : { cookie } });
}

/** Sends a form as a browser of this site does. */
export function send(
  origin: string,
  path: string,
  cookie: string | undefined,
  fields: Readonly<Record<string, string>>,
) {
  const body = new URLSearchParams({ once: randomUUID(), ...fields }).toString();
  return ask(origin, path, {
    method: 'POST',
    headers: {
      origin,
      'content-type': 'application/x-www-form-urlencoded',
      ...(cookie === undefined ? {} : { cookie }),
    },
    body,
  });
}

/** A complete form of appointment, for some two years from this day on. */
export function appointment(
  unit: string,
  change: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const year = new Date().getUTCFullYear();
  return {
    role: 'counter-officer',
    unit,
    'startsOn-day': '1',
    'startsOn-month': '1',
    'startsOn-year': String(year),
    'endsOn-day': '31',
    'endsOn-month': '12',
    'endsOn-year': String(year + 1),
    basis: 'Décision n° 7 du 3 mars',
    ...change,
  };
}

/** A complete form of invitation. */
export function invitation(unit: string, change: Readonly<Record<string, string>> = {}) {
  return {
    name: 'Amina Berrada',
    email: `${randomUUID()}@example.org`,
    language: 'fr',
    ...appointment(unit),
    ...change,
  };
}

/** What somebody wrote into the journal, the last first. */
export function entriesOf(database: FreshDatabase, { account }: Pick<SomebodySignedIn, 'account'>) {
  return withClient(database.administrator, async (client) => {
    const { rows } = await client.query<{ act: string; kind: string; body: string }>(
      'select act, kind, body from audit.entry where account = $1 order by at desc',
      [account],
    );
    return rows;
  });
}

/** One row, as who sees all. */
export function row<T extends Record<string, unknown>>(
  database: FreshDatabase,
  text: string,
  values: readonly unknown[],
): Promise<T | undefined> {
  return withClient(database.administrator, async (client) => (await client.query<T>(text, [...values])).rows[0]);
}
