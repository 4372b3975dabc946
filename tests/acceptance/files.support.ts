import { randomUUID } from 'node:crypto';
import type { Person } from '#platform/access/actor.ts';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { confirmComplete } from '../../src/modules/regularisation/commands/confirm-complete.ts';
import { issuePermits } from '../../src/modules/regularisation/commands/issue-permits.ts';
import { view } from './directory.support.ts';
import { ask } from './http.support.ts';
import { type CampaignDatabase, fileOne, RABAT } from './regularisation.support.ts';
import { bench, conclude, decide, instructed, MEETS, sat } from './sittings.support.ts';

export const TODAY = todayHere();

/** The words of a page, without its tags. */
export const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ');

interface Signed {
  readonly cookie: string;
}
type Fields = Readonly<Record<string, string | readonly string[]>>;

/** Pages as somebody sees them, and forms as they send them. */
export function screens(origin: string) {
  return {
    see: (who: Signed, path: string, language = 'fr') => view(origin, `/${language}${path}`, who.cookie),
    act: (who: Signed, path: string, fields: Fields, language = 'fr') => {
      const pairs = Object.entries({ once: randomUUID(), ...fields }).flatMap(([name, value]) =>
        [value].flat().map((one) => [name, one]),
      );
      return ask(origin, `/${language}${path}`, {
        method: 'POST',
        headers: { origin, 'content-type': 'application/x-www-form-urlencoded', cookie: who.cookie },
        body: new URLSearchParams(pairs).toString(),
      });
    },
  };
}

/** Day, month and year as a form sends them. */
export function typedDay(iso: string, name = 'on') {
  const [year = '', month = '', day = ''] = iso.split('-');
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
}

export function fileOf(database: CampaignDatabase, application: string) {
  return database
    .rows('select * from regularisation.application where id = $1', [application])
    .then(([row]) => row ?? {});
}

/** Files and finds complete. */
export async function completeFile(database: CampaignDatabase, clerk: Person): Promise<string> {
  const { id } = await fileOne(database, clerk);
  await confirmComplete.execute(database.db, clerk, { applications: [id], on: TODAY });
  return id;
}

/** Files that the local commission of Rabat decided favourably. */
export async function favourableFiles(database: CampaignDatabase, wanted: number): Promise<readonly string[]> {
  const clerk = await database.people.counter();
  const files = await instructed(
    database,
    clerk,
    Array.from({ length: wanted }, () => MEETS),
  );
  const local = await bench(database);
  const sitting = await sat(database, local, database.commissions[RABAT], files);
  await decide(database, local.chair, sitting, files);
  await conclude(database, local.chair, sitting);
  return files;
}

/** Files whose holders have a first permit from today on. */
export async function permittedFiles(database: CampaignDatabase, wanted: number): Promise<readonly string[]> {
  const clerk = await database.people.counter();
  const files = await favourableFiles(database, wanted);
  await issuePermits.execute(database.db, clerk, { applications: [...files], on: TODAY });
  return files;
}

/** As many files as a large office has, like one that was filed: rows as years of work would leave them. */
export async function copiesOf(database: CampaignDatabase, like: string, wanted: number): Promise<readonly string[]> {
  const ids = Array.from({ length: wanted }, () => randomUUID());
  await database.rows(
    `do $do$ begin
      set local session_replication_role = replica;
      insert into regularisation.application
      select (jsonb_populate_record(a, jsonb_build_object('id', copy, 'reference', upper(substr(md5(copy), 1, 12))))).*
      from regularisation.application a cross join unnest('{${ids.join(',')}}'::text[]) as copy where a.id = '${like}';
    end $do$`,
  );
  return ids;
}
