import { randomUUID } from 'node:crypto';
import type { Person } from '#platform/access/actor.ts';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { closeSitting } from '../../src/modules/regularisation/commands/close-sitting.ts';
import { confirmComplete } from '../../src/modules/regularisation/commands/confirm-complete.ts';
import { decideFiles } from '../../src/modules/regularisation/commands/decide-files.ts';
import { openSitting } from '../../src/modules/regularisation/commands/open-sitting.ts';
import { placeOnAgenda } from '../../src/modules/regularisation/commands/place-on-agenda.ts';
import { planSitting } from '../../src/modules/regularisation/commands/plan-sitting.ts';
import { proposeOutcome } from '../../src/modules/regularisation/commands/propose-outcome.ts';
import { signMinutes } from '../../src/modules/regularisation/commands/sign-minutes.ts';
import { born, from, name, sex } from './register.support.ts';
import { type CampaignDatabase, fileOne, type Place, person, RABAT, type Somebody } from './regularisation.support.ts';

export const TODAY = todayHere();

type Facts = NonNullable<NonNullable<Parameters<typeof person>[0]>['facts']>;

/** Facts by which K1 is met, and facts by which no criterion of the first instance is: each is answered no. */
export const MEETS: Facts = {
  sex: 'male',
  spouseOf: { value: 'moroccan', proof: 'proven' },
  commonLifeSince: { value: '2015-01-01', proof: 'proven' },
};
export const FAILS: Facts = {
  sex: 'male',
  spouseOf: { value: 'none', proof: 'claimed' },
  parentSpouseOf: { value: 'none', proof: 'claimed' },
  contractMonths: { value: 0, proof: 'claimed' },
  residenceSince: { value: '2026-01-01', proof: 'claimed' },
  seriousIllness: { value: false, proof: 'claimed' },
};

/** Files, finds complete and instructs: ready for a sitting. */
export async function instructed(
  database: CampaignDatabase,
  clerk: Person,
  facts: readonly Facts[],
  proposal: 'as-criteria' | 'favourable' | 'unfavourable' = 'as-criteria',
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const [place, one] of facts.entries()) {
    const said = [name(`Personne ${place + 1}`, 'Exemple'), sex(one.sex ?? 'female'), born(1990, 1, 1), from('SEN')];
    ids.push((await fileOne(database, clerk, { persons: [person({ said, facts: one })] })).id);
  }
  await confirmComplete.execute(database.db, clerk, { applications: [...ids], on: TODAY });
  const motive = proposal === 'as-criteria' ? null : 'Appréciation du bureau';
  await proposeOutcome.execute(database.db, clerk, { applications: [...ids], on: TODAY, proposal, motive });
  return ids;
}

/** So many files more like one that is there, with its facts; as if they had been filed long before. */
export async function multiply(database: CampaignDatabase, model: string, count: number): Promise<readonly string[]> {
  await database.rows(
    `begin; set local session_replication_role = 'replica';
     with source as (select * from regularisation.application where id = '${model}')
     insert into regularisation.application (reference, campaign, filing, place_in_filing, role, organisation, territory,
       commission, state, filed_on, name, sex, birth, nationality, criteria, turn, turn_since, proposal, instructed_by, acts, last_on)
     select lpad(n::text, 12, '0'), s.campaign, s.filing, n, s.role, s.organisation, s.territory, s.commission, s.state,
       s.filed_on, s.name || n, s.sex, s.birth, s.nationality, s.criteria, s.turn, s.turn_since, s.proposal, s.instructed_by,
       s.acts, s.last_on from source s, generate_series(1, ${count}) n;
     set local session_replication_role = 'origin';
     insert into regularisation.facts (application, identity_proof, spouse_of, spouse_of_proof, common_life_since, common_life_since_proof)
     select a.id, f.identity_proof, f.spouse_of, f.spouse_of_proof, f.common_life_since, f.common_life_since_proof
     from regularisation.application a, regularisation.facts f where a.reference ~ '^0+[0-9]{1,4}$' and f.application = '${model}';
     commit`,
  );
  const rows = await database.rows("select id from regularisation.application where reference ~ '^0+[0-9]{1,4}$'");
  return rows.map(({ id }) => String(id));
}

export interface Bench {
  readonly chair: Somebody;
  readonly members: readonly Somebody[];
  /** By account. */
  readonly seat: (who: Somebody) => string;
}

/** A local commission with its chair and as many members. */
export async function bench(database: CampaignDatabase, place: Place = RABAT, wanted = 3): Promise<Bench> {
  const { people } = database;
  return seats(database, await people.chair(place), await people.members(place, wanted), database.commissions[place]);
}

export async function nationalBench(database: CampaignDatabase, wanted = 7): Promise<Bench> {
  const { people } = database;
  return seats(database, await people.nationalChair(), await people.nationalMembers(wanted), database.national);
}

async function seats(database: CampaignDatabase, chair: Somebody, members: readonly Somebody[], commission: string) {
  const rows = await database.rows('select id, account from regularisation.commission_member where commission = $1', [
    commission,
  ]);
  const byAccount = new Map(rows.map(({ id, account }) => [String(account), String(id)]));
  return { chair, members, seat: ({ account }: Somebody) => byAccount.get(account) ?? '' };
}

/** Plans a sitting today. */
export async function planned(database: CampaignDatabase, by: Somebody, commission: string, on = TODAY) {
  const sitting = randomUUID();
  const done = await planSitting.execute(database.db, by, { sitting, commission, plannedOn: on, place: null });
  if (!done.ok) throw new Error(`Not planned: ${done.fault}`);
  return sitting;
}

/** Plans a sitting, places files on its agenda and opens it with everybody there. */
export async function sat(
  database: CampaignDatabase,
  { chair, members, seat }: Bench,
  commission: string,
  applications: readonly string[],
): Promise<string> {
  const sitting = await planned(database, chair, commission);
  await placeOnAgenda.execute(database.db, chair, { sitting, applications: [...applications], on: TODAY });
  const present = [chair, ...members].map(seat);
  const opened = await openSitting.execute(database.db, chair, { sitting, on: TODAY, present, chair: seat(chair) });
  if (!opened.ok) throw new Error(`Not opened: ${opened.fault}`);
  return sitting;
}

type Outcome = 'favourable' | 'unfavourable' | 'proposed';

export function decide(
  database: CampaignDatabase,
  chair: Person,
  sitting: string,
  applications: readonly string[],
  outcome: Outcome = 'proposed',
  text: string | null = null,
) {
  const decisions = applications.map((application) => ({ application, outcome, text }));
  return decideFiles.execute(database.db, chair, { sitting, on: TODAY, decisions });
}

/** Closes a sitting and signs its minutes: what it decided takes effect. Answers the files that it decided. */
export async function conclude(
  database: CampaignDatabase,
  chair: Person,
  sitting: string,
  remarks: string | null = null,
): Promise<readonly string[]> {
  const closed = await closeSitting.execute(database.db, chair, { sitting, remarks });
  if (!closed.ok) throw new Error(`Not closed: ${closed.left} files are left.`);
  return (await signMinutes.execute(database.db, chair, { sitting })).decided;
}

/** A file that the local commission refused. */
export async function refusedFiles(
  database: CampaignDatabase,
  facts: readonly Facts[] = [FAILS],
  remarks: string | null = null,
) {
  const clerk = await database.people.counter();
  const files = await instructed(database, clerk, facts);
  const local = await bench(database);
  const sitting = await sat(database, local, database.commissions[RABAT], files);
  const results = await decide(database, local.chair, sitting, files);
  if (results.some(({ fault }) => fault !== null)) throw new Error(`Not decided: ${JSON.stringify(results)}`);
  await conclude(database, local.chair, sitting, remarks);
  return { files, sitting, local, clerk };
}

export async function stateOf(database: CampaignDatabase, application: string): Promise<unknown> {
  const [row] = await database.rows('select state from regularisation.application where id = $1', [application]);
  return row?.state;
}
