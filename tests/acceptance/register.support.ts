import { checkRecord, fileRecord } from '#people';
import type { Person } from '#platform/access/actor.ts';
import type { Role } from '#platform/access/roles.ts';
import type { FreshDatabase } from '../kit/database.ts';
import { createPerson, type SomebodySignedIn } from '../kit/people.ts';

/** Two prefectures of one region, Rabat and Salé, and their region Rabat-Salé-Kénitra (codes of the pack). */
export const [RABAT, SALE, REGION] = ['04.421', '04.441', '04'] as const;

/** Somebody signed in, as the gate takes them. */
export function actorOf({ token, account, session, unit }: SomebodySignedIn, role: Role): Person {
  return { kind: 'person', token, account, session, name: 'Essai', staff: true, role, heads: false, unit };
}

export async function officer(
  database: FreshDatabase,
  territory: string = RABAT,
  {
    role = 'counter-officer',
    organisation = 'interior-ministry',
  }: { readonly role?: Role; readonly organisation?: string } = {},
): Promise<Person> {
  return actorOf(await createPerson(database, { role, organisation, territory }), role);
}

type Input = Parameters<typeof fileRecord.execute>[2];
type Said = Input['said'][number];

export const name = (given: string, family: string): Said => ({
  kind: 'name',
  value: { given, family, use: 'official' },
});
export const born = (year: number, month: number | null = null, day: number | null = null): Said => ({
  kind: 'birth',
  value: { year, month, day, precision: day !== null ? 'day' : month !== null ? 'month' : 'year' },
});
export const sex = (value: 'female' | 'male'): Said => ({ kind: 'sex', value: { sex: value } });
export const from = (country: string): Said => ({ kind: 'nationality', value: { country } });
export const passport = (written: string, { verified = true, country = 'SEN' } = {}): Said => ({
  kind: 'document',
  value: { type: 'passport', country, written, verified },
});

export const SOURCE: Input['source'] = { saidBy: 'person', source: null, sureness: 'certain', saidOn: '2026-11-01' };

/** Records somebody and compares them with all, as the screens do. */
export async function register(database: FreshDatabase, actor: Person, said: readonly Said[]) {
  const filed = await fileRecord.execute(database.db, actor, { said: [...said], source: SOURCE });
  const { shown } = await checkRecord.execute(database.matcher, actor, { record: filed.record });
  return { ...filed, shown };
}
