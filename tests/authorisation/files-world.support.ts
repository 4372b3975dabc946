import { randomUUID } from 'node:crypto';
import { actorOf } from '../acceptance/register.support.ts';
import {
  type CampaignDatabase,
  campaignDatabase,
  fileOne,
  RABAT,
  SALE,
  type Somebody,
} from '../acceptance/regularisation.support.ts';
import { createPerson } from '../kit/people.ts';
import { type FileState, type Part, partOf } from './expected-files.ts';

/** Somebody who asks, in words: their part, and whether the file of the matrix is before them. */
export interface Asking {
  readonly name: string;
  readonly actor: Somebody;
  readonly part: Part | undefined;
  /** In which states it is before them; all when true. */
  readonly reaches: boolean | readonly FileState[];
}

export interface FilesWorld extends CampaignDatabase {
  readonly file: string;
  readonly reference: string;
  readonly filing: string;
  readonly opinion: string;
  readonly permit: string;
  readonly asking: readonly Asking[];
  readonly sitting: string;
  /** Of the national commission. */
  readonly nationalSitting: string;
  /** The seats of commissions, by who sits in them. */
  readonly seats: ReadonlyMap<string, string>;
  /** Puts the one file where it is asked about, as if everything before had been done. */
  stand(state: FileState): Promise<void>;
  /** How far the two sittings have come. */
  sit(state: string): Promise<void>;
}

/** The minutes of nothing: nobody there, no file, nothing decided. */
const MINUTES = {
  ...{
    campaign: 'trial',
    instance: 'first',
    organisation: '',
    territory: '',
    plannedOn: '2026-11-02',
    openedOn: '2026-11-02',
  },
  ...{ place: null, seats: 5, quorum: 1, chair: '', members: [], files: [], remarks: null },
};
/** Roles that have nothing to do with a regularisation. */
const ELSEWHERE = [
  'iom-caseworker',
  'protection-caseworker',
  'custodian',
  'focal-point',
  'committee-secretary',
  'publisher',
] as const;
const BY_NATIONAL: readonly FileState[] = ['under-appeal', 'appeal-scheduled', 'favourable-on-appeal', 'refused'];

/** One file of one person, helped by an association, and everybody who may or may not have to do with it. */
export async function filesWorld(): Promise<FilesWorld> {
  const database = await campaignDatabase();
  const { people, rows } = database;
  const clerk = await people.counter(RABAT);
  const { id: file, filing, reference } = await fileOne(database, clerk);
  const [owner, helper] = [await people.applicant(), await people.association()];
  const [chair, chairOfSale] = [await people.chair(RABAT), await people.chair(SALE)];
  const [member] = await people.members(RABAT, 1);
  const [nationalMember] = await people.nationalMembers(1);
  if (member === undefined || nationalMember === undefined) throw new Error('A commission has no member.');
  const [opinion, permit, sitting, nationalSitting] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const place = { opinion, permit, sitting, nationalSitting, file, owner, helper };
  await settle(database, place);

  const asks = (name: string, actor: Somebody, reaches: Asking['reaches']): Asking => ({
    ...{ name, actor, reaches },
    part: partOf(actor.role),
  });
  const stranger = async (role: Parameters<typeof people.stranger>[0], organisation: string, territory: string) =>
    asks(`${role} of ${organisation} at ${territory}`, await people.stranger(role, organisation, territory), false);
  const above = async (territory: string) =>
    asks(
      `office above, at ${territory}`,
      await people.stranger('counter-officer', 'interior-ministry', territory),
      true,
    );
  const prefectureAdministrator = await createPerson(database, {
    role: 'administrator',
    organisation: 'mcmream',
    territory: RABAT,
    steppedUp: true,
  });
  const national = await people.nationalChair();
  const roleless = await createPerson(database, { role: null, kind: 'staff', steppedUp: true });
  const withoutRole = { ...actorOf(roleless, 'publisher'), role: null };
  const seated = await rows('select account, id from regularisation.commission_member');
  const seats = new Map(seated.map(({ account, id }) => [String(account), String(id)]));
  return Object.assign(database, {
    seats,
    ...{ file, reference, filing, opinion, permit, sitting, nationalSitting },
    asking: [
      asks('own office', clerk, true),
      asks('office of Salé', await people.counter(SALE), false),
      await above('04'),
      await above('MA'),
      await stranger('counter-officer', 'health-ministry', RABAT),
      await stranger('counter-officer', 'local-regularisation-commissions', RABAT),
      asks('chair of the local commission', chair, true),
      asks('member of the local commission', member, true),
      asks('chair of Salé', chairOfSale, false),
      await stranger('local-commission-chair', 'interior-ministry', RABAT),
      await stranger('appeals-commission-chair', 'interior-ministry', 'MA'),
      asks('chair of the national commission', national, BY_NATIONAL),
      asks('member of the national commission', nationalMember, BY_NATIONAL),
      asks('the person', owner, true),
      asks('another applicant', await people.applicant('another'), false),
      asks('the association', helper, true),
      await stranger('association-manager', 'partner-associations', SALE),
      asks('analyst', await people.analyst(), false),
      asks('administrator', await people.administrator(), false),
      asks('administrator of a prefecture', administratorOf(prefectureAdministrator), false),
      await stranger('bra-officer', 'interior-ministry', RABAT),
      await stranger('auditor', 'mcmream', 'MA'),
      await stranger('enforcement-reader', 'interior-ministry', 'MA'),
      ...(await Promise.all(ELSEWHERE.map((role) => stranger(role, 'mcmream', 'MA')))),
      asks('staff without a role', { ...withoutRole, staff: true, heads: false, cookie: roleless.cookie }, false),
    ],
    async stand(state: FileState) {
      await rows(
        `begin; set local session_replication_role = 'replica';
         delete from regularisation.completion_request where application = '${file}';
         update regularisation.opinion set answer = null, answered_on = null where id = '${opinion}';
         update regularisation.facts set identity_proof = 1 where application = '${file}';
         delete from regularisation.permit where application = '${file}' and (id <> '${permit}' or '${state}' <> 'permitted');
         update regularisation.permit set state = 'valid', ended_on = null, ended_by = null, handed_over_on = null
           where id = '${permit}';
         insert into regularisation.permit (id, application, territory, number, kind, months, valid_from, valid_until, issued_on,
           issued_by, name) select '${permit}', '${file}', '${RABAT}', 'essai', 'first', 12, current_date - 360, current_date + 5,
           current_date - 360, '${clerk.account}', 'Aïssatou Exemple' where '${state}' = 'permitted' on conflict do nothing;
         update regularisation.application set state = '${state}', last_on = filed_on, due_on = filed_on - 1,
           territory = '${RABAT}', instructed_by = null, proposal = null, record = null,
           commission = '${database.commissions[RABAT]}',
           appeals_commission = ${BY_NATIONAL.includes(state) ? `'${database.national}'` : 'null'},
           decision = ${isUndecided(state) ? 'null' : `'${opinion}'`},
           appeal_decision = ${['favourable-on-appeal', 'refused'].includes(state) ? `'${opinion}'` : 'null'},
           permit = ${state === 'permitted' ? `'${permit}'` : 'null'} where id = '${file}';
         commit`,
      );
    },
    async sit(state: string) {
      const begun = state !== 'planned' && state !== 'cancelled';
      await rows(
        `begin; set local session_replication_role = 'replica';
         delete from regularisation.agenda_item where sitting in ('${sitting}', '${nationalSitting}');
         delete from regularisation.attendance where sitting in ('${sitting}', '${nationalSitting}');
         delete from regularisation.vote where sitting in ('${sitting}', '${nationalSitting}');
         delete from regularisation.recusal where sitting in ('${sitting}', '${nationalSitting}');
         update regularisation.sitting s set state = '${state}',
           opened_on = ${begun ? 'current_date' : 'null'}, quorum = ${begun ? '1' : 'null'}, seats = 5,
           minutes = ${state === 'closed' || state === 'signed' ? `'${JSON.stringify(MINUTES)}'` : 'null'},
           minutes_digest = ${state === 'signed' ? `sha256('essai')` : 'null'},
           signed_at = ${state === 'signed' ? 'now()' : 'null'}, signed_by = null,
           chaired_by = ${
             begun
               ? `(select m.id from regularisation.commission_member m where m.commission = s.commission
             and m.account in ('${chair.account}', '${national.account}'))`
               : 'null'
           }
           where s.id in ('${sitting}', '${nationalSitting}');
         commit`,
      );
    },
  });
}

function administratorOf(person: Awaited<ReturnType<typeof createPerson>>): Somebody {
  return { ...actorOf(person, 'administrator'), staff: true, heads: false, cookie: person.cookie };
}

function isUndecided(state: FileState): boolean {
  return ['filed', 'incomplete', 'complete', 'instructed', 'scheduled', 'withdrawn', 'lapsed'].includes(state);
}

interface Placed {
  readonly opinion: string;
  readonly sitting: string;
  readonly nationalSitting: string;
  readonly file: string;
  readonly owner: Somebody;
  readonly helper: Somebody;
}

/** The file is its person's and its association's, was asked an opinion about, and a sitting of its commission is planned. */
async function settle({ rows, commissions, national }: CampaignDatabase, placed: Placed) {
  const { opinion, sitting, nationalSitting, file, owner, helper } = placed;
  await rows(`begin; set local session_replication_role = 'replica';
    update regularisation.application set account = '${owner.account}', representative = '${helper.unit}' where id = '${file}';
    update regularisation.filing f set account = '${owner.account}', representative = '${helper.unit}'
      from regularisation.application a where a.filing = f.id and a.id = '${file}';
    insert into regularisation.opinion (id, application, body, question, asked_on, asked_by)
      values ('${opinion}', '${file}', 'Délégation', 'Quel avis ?', current_date, '${owner.account}');
    insert into regularisation.sitting (id, commission, planned_on, planned_by)
      values ('${sitting}', '${commissions[RABAT]}', current_date, '${owner.account}'),
        ('${nationalSitting}', '${national}', current_date, '${owner.account}');
    commit`);
}
