// Above 400 lines: one table after the other, each with what its constraints ask for.
import type pg from 'pg';
import { FILE_STATES, type FileState } from './expected-files.ts';
import { insertRows, type Population, type Unit } from './population.support.ts';
import type { Random } from './random.support.ts';

// Files of two campaigns over the units of a population, in every state, put there by the superuser.

export interface CommissionRow {
  readonly id: string;
  readonly campaign: string;
  readonly instance: 'first' | 'appeal';
  readonly organisation: string;
  readonly territory: string;
  readonly unit: string;
}

export interface OfficeRow {
  readonly campaign: string;
  readonly organisation: string;
  readonly territory: string;
  readonly unit: string;
}

export interface FilingRow {
  readonly id: string;
  readonly campaign: string;
  readonly channel: 'self' | 'counter' | 'association';
  readonly account: string | null;
  readonly representative: string | null;
  readonly organisation: string | null;
  readonly territory: string | null;
  readonly state: 'draft' | 'submitted' | 'abandoned';
  readonly created_by: string;
}

export interface FileRow {
  readonly id: string;
  readonly campaign: string;
  readonly filing: string;
  readonly account: string | null;
  readonly representative: string | null;
  readonly organisation: string;
  readonly territory: string;
  readonly commission: string | null;
  readonly appeals_commission: string | null;
  readonly state: FileState;
  readonly instructed_by: string | null;
  readonly decision: string | null;
  readonly appeal_decision: string | null;
  readonly acts: number;
}

export interface OfFile {
  readonly id: string;
  readonly application: string;
}

export interface SittingRow {
  readonly id: string;
  readonly commission: string;
  readonly state: 'planned' | 'open' | 'closed' | 'signed' | 'cancelled';
  readonly chaired_by: string | null;
  readonly quorum: number | null;
}

export interface MemberRow {
  readonly id: string;
  readonly commission: string;
  readonly account: string;
  readonly seat: 'chair' | 'member';
  readonly ends_on: string | null;
}

export interface ItemRow {
  readonly sitting: string;
  readonly application: string;
  readonly outcome: string | null;
}

export interface DecisionRow extends OfFile {
  readonly sitting: string;
}

export interface OfMember {
  readonly sitting: string;
  readonly application: string;
  readonly member: string;
}

export interface DocumentRow {
  readonly id: string;
  readonly category: string;
  readonly uploaded_by: string;
}

export interface AttachmentRow {
  readonly id: string;
  readonly filing: string;
  readonly application: string | null;
  readonly document: string;
  readonly added_by: string;
  readonly ended_at: string | null;
}

export interface MessageRow {
  readonly id: string;
  readonly account: string | null;
  readonly about_id: string | null;
}

export interface ProofRow {
  readonly serial: string;
  readonly category: string;
  readonly organisation: string | null;
  readonly territory: string | null;
  readonly revoked_at: string | null;
}

const CAMPAIGNS = ['first-campaign', 'second-campaign'] as const;
/** The campaign in which refused files are being looked at again. */
export const REEXAMINED = 'first-campaign';
const DAY = '2026-02-02';
const BEFORE = ['filed', 'incomplete', 'complete', 'instructed', 'scheduled', 'withdrawn', 'lapsed'];
const BEFORE_COMMISSION = ['filed', 'incomplete', 'complete', 'lapsed'];
const BY_NATIONAL = ['under-appeal', 'appeal-scheduled', 'favourable-on-appeal', 'refused'];

export type Files = ReturnType<typeof drawFiles>;

export async function settleFiles(client: pg.Client, random: Random, population: Population): Promise<Files> {
  const files = drawFiles(random, population);
  await client.query("set session_replication_role = 'replica'");
  for (const [table, rows] of Object.entries(tablesOf(files, random))) await insertRows(client, table, rows);
  await client.query('reset session_replication_role');
  return files;
}

function drawFiles(random: Random, population: Population) {
  const units = population.units.filter(({ sealed, every_organisation }) => !sealed && !every_organisation);
  const working = (role: string) => {
    const held = population.appointments.filter(
      ({ role: one, ended_at, starts_on, ends_on }) =>
        one.startsWith(role) && ended_at === null && starts_on <= population.today && population.today <= ends_on,
    );
    const ids = new Set(held.map(({ unit }) => unit));
    return units.filter(({ id }) => ids.has(id));
  };
  const accounts = population.accounts.map(({ id }) => id);
  const somebody = () => random.pick(accounts);
  const applicants = population.accounts.filter(({ kind }) => kind === 'applicant').map(({ id }) => id);
  const applicant = () => (random.chance(0.9) ? random.pick(applicants) : somebody());

  const [offices, commissions] = [
    officesOf(random, working('counter-officer'), units),
    commissionsOf(random, units, working),
  ];
  const members = membersOf(random, population, commissions);
  const associations = working('association-manager');
  const filings = Array.from({ length: 160 }, () =>
    filingOf(random, { offices, associations, units, applicant, somebody }),
  );
  const at = (campaign: string, instance: string, territory?: string) =>
    commissions.find(
      (one) =>
        one.campaign === campaign &&
        one.instance === instance &&
        (territory === undefined || one.territory === territory),
    )?.id ?? null;
  const files = filings
    .filter(({ state }) => state === 'submitted')
    .flatMap((filing) =>
      Array.from({ length: 1 + random.below(3) }, () =>
        fileOf(random, filing, { at, somebody, accounts, offices, population }),
      ),
    );
  const sittings = sittingsOf(random, commissions, members);
  const agenda = agendaOf(random, files, sittings, commissions);
  const decisions = decisionsOf(random, files, sittings);
  const documents = accounts.flatMap((uploaded_by) =>
    Array.from({ length: 2 }, () => ({
      id: random.uuid(),
      category: random.chance(0.8) ? 'regularisation-file' : random.pick(['return-file', 'service-file']),
      uploaded_by,
    })),
  );
  const attachments = random.sample(documents, 120).map(({ id: document, uploaded_by }): AttachmentRow => {
    const filing = random.pick(filings).id;
    const of = files.filter((one) => one.filing === filing);
    return {
      id: random.uuid(),
      filing,
      application: of.length > 0 && random.chance(0.6) ? random.pick(of).id : null,
      document,
      added_by: uploaded_by,
      ended_at: random.chance(0.15) ? '2026-03-01T10:00:00Z' : null,
    };
  });
  const some = (share: number) =>
    files.filter(() => random.chance(share)).map(({ id: application }): OfFile => ({ id: random.uuid(), application }));
  const perMember = (share: number): readonly OfMember[] =>
    agenda.flatMap(({ sitting, application }) => {
      const held = members.filter(
        ({ commission }) => commission === sittings.find(({ id }) => id === sitting)?.commission,
      );
      return held.filter(() => random.chance(share)).map(({ id: member }) => ({ sitting, application, member }));
    });
  return {
    campaigns: CAMPAIGNS,
    offices,
    commissions,
    members,
    filings,
    files,
    sittings,
    agenda,
    decisions,
    documents,
    attachments,
    attendance: sittings.flatMap(({ id: sitting, commission }) =>
      members
        .filter((one) => one.commission === commission && random.chance(0.8))
        .map(({ id: member }) => ({ sitting, member, present: random.chance(0.8) })),
    ),
    recusals: perMember(0.08),
    votes: perMember(0.2),
    completions: some(0.3).map((one) => ({ ...one, answered: random.chance(0.5) })),
    opinions: some(0.4).map((one) => ({ ...one, answered: random.chance(0.4) })),
    appeals: some(0.2),
    permits: files
      .filter(({ state }) => state === 'permitted' || random.chance(0.2))
      .map(({ id: application, territory }) => ({
        id: random.uuid(),
        application,
        territory,
        state: random.pick(['valid', 'valid', 'renewed', 'withdrawn']),
      })),
    facts: files.filter(({ state }) => state !== 'filed' || random.chance(0.6)).map(({ id }) => id),
    messages: Array.from(
      { length: 120 },
      (): MessageRow => ({
        id: random.uuid(),
        account: random.chance(0.5) ? applicant() : null,
        about_id: random.chance(0.8) ? random.pick(files).id : null,
      }),
    ),
    proofs: Array.from({ length: 120 }, (): ProofRow => {
      const placed = random.chance(0.85) ? random.pick(units) : null;
      return {
        serial: random.hex(9).toUpperCase().slice(0, 17),
        category: random.chance(0.7) ? 'regularisation-file' : random.pick(['return-file', 'service-file']),
        organisation: placed?.organisation ?? null,
        territory: placed?.territory ?? null,
        revoked_at: random.chance(0.2) ? '2026-03-01T10:00:00Z' : null,
      };
    }),
    reexaminations: CAMPAIGNS.flatMap((campaign) =>
      Array.from({ length: 6 }, (_, place) => ({
        id: random.uuid(),
        campaign,
        ordered_by: somebody(),
        finished_on: campaign === REEXAMINED && place === 0 ? null : DAY,
      })),
    ),
    simulations: Array.from({ length: 60 }, () => ({ id: random.uuid(), run_by: somebody() })),
  };
}

type Working = (role: string) => readonly Unit[];

/** One in each place of each campaign, where somebody works at a counter if there is such a place. */
function officesOf(random: Random, working: readonly Unit[], units: readonly Unit[]): readonly OfficeRow[] {
  return CAMPAIGNS.flatMap((campaign) =>
    [...Map.groupBy([...working, ...random.sample(units, 4)], ({ territory }) => territory).values()].map((here) => {
      const { organisation, territory, id: unit } = random.pick(here);
      return { campaign, organisation, territory, unit };
    }),
  );
}

function commissionsOf(random: Random, units: readonly Unit[], working: Working): readonly CommissionRow[] {
  const local = Map.groupBy([...working('local-commission'), ...units], ({ territory }) => territory);
  return CAMPAIGNS.flatMap((campaign) => {
    const national = random.pick(working('appeals-commission-chair'));
    const one = (instance: 'first' | 'appeal', { id: unit, organisation, territory }: Unit): CommissionRow => ({
      id: random.uuid(),
      ...{ campaign, instance, organisation, territory, unit },
    });
    const peopled = new Set(working('local-commission').map(({ id }) => id));
    return [
      ...[...local.values()].map((here) => {
        const better = here.filter(({ id }) => peopled.has(id));
        return one('first', random.pick(better.length > 0 ? better : here));
      }),
      one('appeal', national),
    ];
  });
}

/** Whoever works in its unit in a commission's role sits on it, most of the time; and somebody from elsewhere. */
function membersOf(random: Random, { appointments, accounts }: Population, commissions: readonly CommissionRow[]) {
  return commissions.flatMap((commission): readonly MemberRow[] => {
    const here = appointments.filter(({ unit, role }) => unit === commission.unit && role.includes('-commission-'));
    const seated = new Map(
      here.map(({ account, role }) => [account, role.endsWith('chair') ? 'chair' : 'member'] as const),
    );
    seated.set(random.pick(accounts).id, 'member');
    return [...seated].map(([account, seat]) => ({
      id: random.uuid(),
      commission: commission.id,
      account,
      seat,
      ends_on: random.chance(0.1) ? DAY : null,
    }));
  });
}

interface FilingGround {
  readonly offices: readonly OfficeRow[];
  readonly associations: readonly Unit[];
  readonly units: readonly Unit[];
  readonly applicant: () => string;
  readonly somebody: () => string;
}

function filingOf(random: Random, { offices, associations, units, applicant, somebody }: FilingGround): FilingRow {
  const office = random.pick(offices);
  const channel = random.pick(['self', 'counter', 'association'] as const);
  const state = random.pick(['draft', 'submitted', 'submitted', 'submitted', 'submitted', 'abandoned'] as const);
  const placed = state === 'submitted' || channel === 'counter';
  const account = channel === 'self' || random.chance(0.1) ? applicant() : null;
  return {
    id: random.uuid(),
    campaign: office.campaign,
    channel,
    account,
    representative:
      channel === 'association'
        ? random.pick(associations.length > 0 && random.chance(0.9) ? associations : units).id
        : null,
    organisation: placed ? office.organisation : null,
    territory: placed ? office.territory : null,
    state,
    created_by: account ?? somebody(),
  };
}

interface FileGround {
  readonly at: (campaign: string, instance: string, territory?: string) => string | null;
  readonly somebody: () => string;
  readonly accounts: readonly string[];
  readonly offices: readonly OfficeRow[];
  readonly population: Population;
}

function fileOf(random: Random, filing: FilingRow, { at, somebody, offices }: FileGround): FileRow {
  const state = random.pick(FILE_STATES);
  const { campaign, account, representative } = filing;
  const moved = random.chance(0.15) ? random.pick(offices.filter((one) => one.campaign === campaign)) : filing;
  const [organisation, territory] = [moved.organisation ?? '', moved.territory ?? ''];
  const national = BY_NATIONAL.includes(state);
  const seen = !BEFORE_COMMISSION.includes(state) || random.chance(0.2);
  return {
    id: random.uuid(),
    campaign,
    filing: filing.id,
    account,
    representative,
    organisation,
    territory,
    commission: seen ? at(campaign, 'first', territory) : null,
    appeals_commission: national ? at(campaign, 'appeal') : null,
    state,
    instructed_by: BEFORE_COMMISSION.includes(state) ? null : somebody(),
    decision: BEFORE.includes(state) ? null : random.uuid(),
    appeal_decision:
      state === 'favourable-on-appeal' || state === 'refused' || (state === 'appeal-scheduled' && random.chance(0.4))
        ? random.uuid()
        : null,
    acts: 2 + random.below(5),
  };
}

function sittingsOf(
  random: Random,
  commissions: readonly CommissionRow[],
  members: readonly MemberRow[],
): readonly SittingRow[] {
  return commissions.flatMap(({ id: commission }) => {
    const seats = members.filter((one) => one.commission === commission);
    const chairs = seats.filter(({ seat, ends_on }) => seat === 'chair' && ends_on === null);
    const states = ['planned', 'open', 'open', 'closed', 'signed', 'cancelled'] as const;
    return states.map((state): SittingRow => {
      const begun = state !== 'planned' && state !== 'cancelled';
      return {
        id: random.uuid(),
        commission,
        state,
        chaired_by: begun ? random.pick(chairs.length > 0 ? chairs : seats).id : null,
        quorum: begun ? 1 + random.below(2) : null,
      };
    });
  });
}

/** What is scheduled waits on one agenda of its commission; what was decided was on one. */
function agendaOf(
  random: Random,
  files: readonly FileRow[],
  sittings: readonly SittingRow[],
  commissions: readonly CommissionRow[],
): readonly ItemRow[] {
  return files.flatMap(({ id: application, state, commission, appeals_commission }) => {
    const instance = commissions.find(({ id }) => id === (appeals_commission ?? commission))?.id;
    const waits = state === 'scheduled' || state === 'appeal-scheduled';
    if (instance === undefined || (!waits && random.chance(0.5))) return [];
    const fitting = sittings.filter(
      (one) =>
        one.commission === instance &&
        (waits
          ? one.state === 'open' || one.state === 'planned'
          : one.state !== 'planned' && one.state !== 'cancelled'),
    );
    if (fitting.length === 0) return [];
    return [{ sitting: random.pick(fitting).id, application, outcome: waits ? null : 'favourable' }];
  });
}

/** Decided in a sitting that is open, over or signed; what waits for another decision had the one before it signed. */
function decisionsOf(random: Random, files: readonly FileRow[], sittings: readonly SittingRow[]) {
  const sat = sittings.filter(({ state }) => state !== 'planned' && state !== 'cancelled');
  const signed = sat.filter(({ state }) => state === 'signed');
  return files.flatMap(({ id: application, state, decision, appeal_decision }): readonly DecisionRow[] => {
    const waits = state === 'scheduled' || state === 'appeal-scheduled';
    const [first, second] = random.sample(waits || random.chance(0.5) ? signed : sat, 2).map(({ id }) => id);
    return [
      ...(decision === null || first === undefined ? [] : [{ id: decision, application, sitting: first }]),
      ...(appeal_decision === null || second === undefined
        ? []
        : [{ id: appeal_decision, application, sitting: second }]),
    ];
  });
}

function tablesOf(files: Files, random: Random): Readonly<Record<string, readonly object[]>> {
  const bytes = (length: number) => `\\x${random.hex(length)}`;
  const own = new Map(files.files.map((file) => [file.id, file]));
  const versionsOf = (campaign: string) =>
    (['first', 'appeal'] as const).map((instance) => ({
      id: `${campaign}-${instance}`,
      ...{ campaign, number: 1, instance, set: {}, basis: { assumed: true }, adopted_on: DAY, in_force_from: DAY },
    }));
  return {
    'regularisation.campaign': files.campaigns.map((id) => ({
      ...{ id, state: 'open', opens_on: '2026-01-01', closes_on: '2026-12-31', definition: {}, calendar: {} },
      ...{ demo: true, mark: random.uuid() },
    })),
    'regularisation.criteria_version': files.campaigns.flatMap(versionsOf),
    'regularisation.office': files.offices,
    'regularisation.commission': files.commissions.map((one) => ({ ...one, mandate_from: '2026-01-01' })),
    'regularisation.commission_member': files.members.map((one) => ({
      ...one,
      capacity: 'authority',
      starts_on: '2026-01-01',
    })),
    'regularisation.filing': files.filings.map((one) => ({
      ...one,
      answers: {},
      language: 'fr',
      created_at: `${DAY}T10:00:00Z`,
      updated_at: `${DAY}T10:00:00Z`,
      submitted_at: one.state === 'submitted' ? `${DAY}T10:00:00Z` : null,
    })),
    'regularisation.application': files.files.map((one) => ({
      ...one,
      reference: random.hex(6),
      place_in_filing: 0,
      role: 'applicant',
      filed_on: DAY,
      filed_at: `${DAY}T10:00:00Z`,
      name: 'Personne d’essai',
      criteria: `${one.campaign}-first`,
      turn_since: DAY,
      suspended_days: 0,
      last_on: DAY,
      permit: one.state === 'permitted' ? random.uuid() : null,
    })),
    'regularisation.act': files.files.map((one) => ({
      ...{ application: one.id, ordinal: 1, act: 'submit-application', from_state: '-', to_state: 'filed' },
      ...{ happened_on: DAY, recorded_at: `${DAY}T10:00:00Z`, role: 'applicant', detail: {} },
      account: one.account ?? one.instructed_by ?? random.uuid(),
    })),
    'regularisation.search_code': files.files.map(({ id, territory }, code) => ({ code, territory, application: id })),
    'documents.document': files.documents.map((one) => ({
      ...one,
      ...{ kind: 'identity', type: 'image/jpeg', pages: 1, size: 1, hash: bytes(32), scanned: false },
      ...{ wrapped_key: bytes(4), content: bytes(4), uploaded_at: `${DAY}T10:00:00Z` },
    })),
    'regularisation.attachment': files.attachments.map((one) => ({
      ...one,
      requirement: 'identity',
      added_at: `${DAY}T10:00:00Z`,
    })),
    'regularisation.completion_request': files.completions.map(({ answered, ...one }) => ({
      ...one,
      ...{ asked_on: DAY, asked_by: random.uuid(), items: ['identity'], due_on: '2026-03-02' },
      answered_on: answered ? '2026-02-20' : null,
    })),
    'regularisation.opinion': files.opinions.map(({ answered, ...one }) => ({
      ...one,
      ...{ body: 'Délégation', question: 'Quel avis ?', asked_on: DAY, asked_by: random.uuid() },
      answered_on: answered ? '2026-02-20' : null,
      answer: answered ? 'favourable' : null,
    })),
    'regularisation.sitting': files.sittings.map((one) => ({
      ...one,
      ...{ planned_on: DAY, planned_by: random.uuid() },
      opened_on: one.chaired_by === null ? null : DAY,
      ...(one.state === 'signed'
        ? { minutes: {}, minutes_digest: bytes(32), signed_by: random.uuid(), signed_at: `${DAY}T10:00:00Z` }
        : { minutes: null, minutes_digest: null, signed_by: null, signed_at: null }),
    })),
    'regularisation.attendance': files.attendance,
    'regularisation.agenda_item': files.agenda.map((one, ordinal) => ({ ...one, ordinal })),
    'regularisation.recusal': files.recusals.map((one) => ({ ...one, reason: 'declared' })),
    'regularisation.vote': files.votes.map((one) => ({ ...one, vote: 'for' })),
    'regularisation.decision': files.decisions.map((one) => ({
      ...one,
      ...{ instance: 'first', outcome: 'favourable', decided_on: DAY, motives: [] },
      ...{ criteria_version: `${own.get(one.application)?.campaign}-first`, criteria: {} },
      ...{ votes_for: 1, votes_against: 0, abstained: 0, recorded_at: `${DAY}T10:00:00Z` },
    })),
    'regularisation.reexamination': files.reexaminations.map((one) => ({
      ...one,
      ...{ criteria: `${one.campaign}-appeal`, basis: {}, ordered_on: DAY, filter: {}, looked_at: 0, files: 0 },
    })),
    'regularisation.appeal': files.appeals.map((one) => ({
      ...one,
      ...{ kind: 'appeal', filed_on: DAY, filed_by: random.uuid(), grounds: [], late: false },
    })),
    'regularisation.permit': files.permits.map((one) => ({
      ...one,
      ...{ number: random.hex(6), kind: 'first', months: 12, valid_from: DAY, valid_until: '2027-02-01' },
      ...{ issued_on: DAY, issued_by: random.uuid(), motive: 'Motif d’essai', name: 'Nom Exemple' },
    })),
    'regularisation.facts': files.facts.map((id) => factsOf(own.get(id), id)),
    'notifications.message': files.messages.map((one) => ({
      ...one,
      ...{ channel: 'email', address: 'essai@example.org', language: 'fr', template: 'permit-ready', params: {} },
      about_type: one.about_id === null ? null : 'application',
      ...{ state: 'queued', attempts: 0, next_attempt_at: `${DAY}T10:00:00Z`, queued_at: `${DAY}T10:00:00Z` },
    })),
    'documents.proof': files.proofs.map((one) => ({
      ...one,
      ...{ kind: 'permit', issued_on: DAY, digest: bytes(32), issued_by: random.uuid(), issued_at: `${DAY}T10:00:00Z` },
      revoked_by: one.revoked_at === null ? null : random.uuid(),
    })),
    'regularisation.simulation': files.simulations.map((one) => ({
      ...one,
      ...{ base: {}, drafts: [{}], instance: 'first', small: 10, files: 0, done_to: 0, done_files: 0, milliseconds: 0 },
      ...{ run_by_role: 'analyst', run_at: `${DAY}T10:00:00Z` },
    })),
  };
}

/** As the trigger would copy it: triggers do not run while the superuser puts rows there. */
function factsOf(file: FileRow | undefined, application: string) {
  const nothing = Object.fromEntries(
    [
      'identity',
      'spouse_of',
      'common_life_since',
      'parent_spouse_of',
      'parent_common_life_since',
      'contract_months',
      'residence_since',
      'serious_illness',
      'present_since',
      'mother_applies',
      'unaccompanied',
      'activity',
      'schooling',
    ].map((fact) => [`${fact}_proof`, 0]),
  );
  return { application, campaign: file?.campaign ?? '', territory: 1, state: 1, filed_on: DAY, ...nothing };
}
