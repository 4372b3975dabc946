// Above 400 lines: one table of files after the other, as the fuzz asks for them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '#platform/db/roles.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { answerTo, DENIED, inTransaction, tryEach } from './attempts.support.ts';
import { type Actor, type Crowd, gather } from './crowd.support.ts';
import { FILE_STATES } from './expected-files.ts';
import { type Files, type OfMember, settleFiles } from './files-population.support.ts';
import { type FileRules, fileRulesFor } from './files-rules.support.ts';
import { type Fuzzed, fuzz } from './fuzz.support.ts';
import { randomOf, seedOfTheRun } from './random.support.ts';
import { type Acting, NOBODY } from './rules-in-words.support.ts';

const random = randomOf(seedOfTheRun());
const tried: Record<string, Readonly<Record<string, number>>> = {};
let database: FreshDatabase;
let crowd: Crowd;
let files: Files;
let rules: FileRules;

beforeAll(async () => {
  database = await freshDatabase();
  const everybody = await gather(database, random);
  files = await withClient(database.administrator, (client) => settleFiles(client, random, everybody.population));
  rules = fileRulesFor(files, everybody.rules.reaches);
  crowd = { ...everybody, actors: mostConcerned(everybody.actors) };
}, 60_000);

/** Of each part those who have most to do with files, and some who have little; of all others, who are refused everything, a few. */
function mostConcerned(actors: readonly Actor[]): readonly Actor[] {
  const partOf = ({ me }: Actor) =>
    me === null
      ? 'nobody'
      : (rules.part(me) ?? (rules.simulates(me) ? 'analyst' : rules.runsEverything(me) ? 'administrator' : 'other'));
  const reached = ({ me }: Actor) => files.files.filter((file) => rules.seesFile(me, file)).length;
  const sits = ({ me }: Actor) => files.commissions.some(({ unit }) => unit === me?.unit?.id);
  return [...Map.groupBy(actors, partOf).values()].flatMap((alike) => {
    const most = alike.toSorted((one, other) => reached(other) + 40 * +sits(other) - reached(one) - 40 * +sits(one));
    return [...most.slice(0, 6), ...random.sample(most.slice(6), 4)];
  });
}

afterAll(async () => {
  console.log(
    `RIHLA_SEED=${random.seed}: ${crowd.actors.length} actors, ${files.files.length} files; (actor, row, verb) tried, by table:`,
  );
  console.table(tried);
  await crowd.client.end();
  await database.close();
});

/** Tries a table with everybody, and finds neither a leak nor a row that is missing. */
async function holds<Row, Drawn extends object>(spec: Fuzzed<Row, Drawn>, enough = 0): Promise<void> {
  const outcome = await fuzz(crowd, random, { makers: MAKERS, ...spec });
  const { allowed } = outcome;
  tried[spec.table] = { ...outcome.tried, seen: allowed.select, changed: allowed.update, made: allowed.insert };
  expect(outcome.faults, `RIHLA_SEED=${random.seed}`).toEqual([]);
  expect(allowed.select > enough || spec.sees === undefined, 'too little was shown to prove anything').toBe(true);
  expect(
    allowed.update > enough || (spec.update ?? undefined) === undefined,
    'too little was changed to prove anything',
  ).toBe(true);
  expect(allowed.insert > enough || spec.insert === undefined, 'too little was made to prove anything').toBe(true);
}

/** How many rows those try to make who may make some. */
const MAKERS = 30;

const idOf = ({ id }: { readonly id: string }) => id;
const works = (me: Acting) => rules.part(me) !== undefined;
const UNIQUE = '23505';
const account = (me: Acting | null) =>
  me !== null && random.chance(0.92) ? me.account : random.pick(crowd.population.accounts).id;

/** One of those within reach, most of the time: what is tried at random is refused at random. */
function mostly<Row>(rows: readonly Row[], within: (row: Row) => boolean): Row {
  const near = random.chance(0.8) ? rows.filter(within) : [];
  return random.pick(near.length > 0 ? near : rows);
}
const someFile = (me: Acting | null, states: readonly string[] = []) =>
  mostly(
    files.files,
    (file) => rules.seesFile(me, file) && (states.length === 0 || states.includes(file.state) || random.chance(0.15)),
  );
const someSitting = (me: Acting | null) => mostly(files.sittings, (sitting) => rules.sitting.sees(me, sitting));
const item = (me: Acting | null) =>
  mostly(files.agenda, (row) => rules.agenda.settles(me, row) || (rules.agenda.sees(me, row) && random.chance(0.3)));
const memberFor = (sitting: string) => {
  const commission = files.sittings.find(({ id }) => id === sitting)?.commission;
  return mostly(files.members, (one) => one.commission === commission).id;
};

const SPECS: Readonly<Record<string, () => Promise<void>>> = {
  'regularisation.campaign': () =>
    holds(
      {
        table: 'regularisation.campaign',
        key: ['id'],
        keyOf: (id) => id,
        rows: files.campaigns,
        sees: () => true,
        update: { set: "state = 'closed'", may: rules.runsEverything, falsely: [] },
        insert: {
          columns: 'id, opens_on, closes_on, definition, calendar, demo',
          draw: () => ({
            ...{ id: `c${random.hex(4)}`, opens_on: '2026-01-01', closes_on: '2026-02-01' },
            ...{ definition: {}, calendar: {}, demo: true },
          }),
          may: rules.runsEverything,
        },
      },
      0,
    ),
  'regularisation.commission_member': () =>
    holds({
      table: 'regularisation.commission_member',
      key: ['id'],
      keyOf: idOf,
      rows: files.members,
      sees: rules.member.sees,
      update: { set: "ends_on = '2026-12-01'", may: rules.member.unseats, falsely: ['ends_on = null'] },
      insert: {
        columns: 'id, commission, account, capacity, seat, starts_on',
        often: (me) => rules.runsEverything(me) || works(me),
        draw: (me) => ({
          ...{ id: random.uuid(), commission: random.pick(files.commissions).id, account: account(null) },
          ...{ capacity: 'authority', seat: 'member', starts_on: '2026-01-01' },
          ...(random.chance(0.1) ? { account: me?.account ?? NOBODY } : {}),
        }),
        may: rules.member.seats,
        refusal: (row) =>
          files.members.some(
            (one) => one.commission === row.commission && one.account === row.account && one.ends_on === null,
          )
            ? UNIQUE
            : null,
      },
    }),
  'regularisation.filing': () =>
    holds({
      table: 'regularisation.filing',
      key: ['id'],
      keyOf: idOf,
      rows: files.filings,
      sees: rules.filing.sees,
      update: { set: "language = 'ar'", may: rules.filing.changes, falsely: [] },
      insert: {
        columns:
          'id, campaign, channel, account, representative, organisation, territory, state, created_by, answers, language',
        often: works,
        draw: (me) => {
          const part = rules.part(me);
          const channel = part === 'applicant' ? 'self' : part === 'association' ? 'association' : 'counter';
          const office = mostly(files.offices, (one) => one.unit === me?.unit?.id);
          return {
            id: random.uuid(),
            campaign: office.campaign,
            channel: random.chance(0.9) ? channel : random.pick(['self', 'counter', 'association'] as const),
            account: channel === 'self' ? account(me) : null,
            representative:
              channel === 'association' && me?.unit !== null && random.chance(0.9) ? (me?.unit?.id ?? null) : null,
            organisation:
              me?.unit !== null && random.chance(0.8) ? (me?.unit?.organisation ?? null) : office.organisation,
            territory: me?.unit !== null && random.chance(0.8) ? (me?.unit?.territory ?? null) : office.territory,
            state: 'draft' as const,
            created_by: account(me),
            ...{ answers: {}, language: 'fr' },
          };
        },
        may: rules.filing.begins,
      },
    }),
  'regularisation.act': () =>
    holds({
      table: 'regularisation.act',
      key: ['application'],
      keyOf: idOf,
      rows: files.files,
      sees: rules.seesFile,
      insert: {
        columns: 'application, ordinal, act, from_state, to_state, happened_on, account, role, unit, detail',
        often: works,
        draw: (me) => {
          const file = someFile(me);
          const from = random.pick(FILE_STATES);
          const led = FILE_STATES.flatMap((one) =>
            rules.steps(me, { ...file, state: one }, file.state).map((act) => ({ act, from: one })),
          );
          const step = led.length > 0 && random.chance(0.8) ? random.pick(led) : { act: 'decide-files', from };
          return {
            ...{ application: file.id, act: step.act, from_state: step.from, happened_on: '2026-02-02', detail: {} },
            ordinal: random.chance(0.9) ? file.acts : file.acts + 1,
            to_state: random.chance(0.95) ? file.state : from,
            account: account(me),
            role: me?.role !== null && random.chance(0.95) ? (me?.role ?? 'applicant') : 'counter-officer',
            unit: random.chance(0.95) ? (me?.unit?.id ?? null) : random.pick(crowd.population.units).id,
          };
        },
        may: rules.act.appends,
      },
    }),
  'regularisation.search_code': () =>
    holds({
      table: 'regularisation.search_code',
      key: ['application'],
      keyOf: ({ application }) => application,
      rows: files.files.map(({ id, territory }) => ({ application: id, territory })),
      sees: rules.searchCode.sees,
      insert: {
        columns: 'code, territory, application',
        often: works,
        draw: (me) => {
          const file = someFile(me);
          const lie = random.pick(files.files);
          return {
            code: 1_000_000 + random.below(1_000_000),
            territory: random.chance(0.9) ? file.territory : lie.territory,
            application: file.id,
          };
        },
        may: rules.searchCode.notes,
      },
    }),
  'regularisation.attachment': () =>
    holds({
      table: 'regularisation.attachment',
      key: ['id'],
      keyOf: idOf,
      rows: files.attachments,
      sees: rules.attachment.sees,
      insert: {
        columns: 'id, filing, application, document, requirement, added_by',
        often: works,
        draw: (me) => {
          const filing = mostly(files.filings, (one) => rules.filing.sees(me, one));
          const fitting = files.files.filter((one) => one.filing === filing.id);
          const file = random.chance(0.1) ? random.pick(files.files) : fitting.length > 0 ? random.pick(fitting) : null;
          return {
            ...{ id: random.uuid(), requirement: 'identity', added_by: account(me), filing: filing.id },
            application: random.chance(0.5) ? null : (file?.id ?? null),
            document: mostly(files.documents, (one) => one.uploaded_by === me?.account).id,
          };
        },
        may: rules.attachment.attaches,
        refusal: ({ document }) => (files.attachments.some((one) => one.document === document) ? UNIQUE : null),
      },
    }),
  'documents.document': () =>
    holds(
      {
        table: 'documents.document',
        key: ['id'],
        keyOf: idOf,
        rows: files.documents,
        sees: rules.document.sees,
      },
      10,
    ),
  'documents.proof': () =>
    holds({
      table: 'documents.proof',
      key: ['serial'],
      keyOf: ({ serial }) => serial,
      rows: files.proofs,
      sees: rules.proof.sees,
      update: {
        set: 'revoked_at = now(), revoked_by = $me',
        may: (me, row) => row.revoked_at === null && rules.proof.sees(me, row),
        falsely: ['revoked_at = now(), revoked_by = $other'],
      },
    }),
  'notifications.message': () =>
    holds({
      table: 'notifications.message',
      key: ['id'],
      keyOf: idOf,
      rows: files.messages,
      sees: rules.message.sees,
    }),
  'regularisation.completion_request': () =>
    holds({
      table: 'regularisation.completion_request',
      key: ['id'],
      keyOf: idOf,
      rows: files.completions,
      sees: rules.completion.sees,
      update: {
        set: "answered_on = '2026-02-20', answered_by = $me",
        may: rules.completion.answers,
        falsely: ["answered_on = '2026-02-20', answered_by = $other"],
      },
      insert: {
        columns: 'id, application, asked_on, asked_by, items, due_on',
        often: works,
        draw: (me) => ({
          ...{ id: random.uuid(), application: someFile(me).id, asked_on: '2026-02-03', asked_by: account(me) },
          ...{ items: ['identity'], due_on: '2026-03-03' },
        }),
        may: rules.completion.asks,
        refusal: ({ application }) =>
          files.completions.some((one) => one.application === application && !one.answered) ? UNIQUE : null,
      },
    }),
  'regularisation.opinion': () =>
    holds({
      table: 'regularisation.opinion',
      key: ['id'],
      keyOf: idOf,
      rows: files.opinions,
      sees: rules.opinion.sees,
      update: {
        set: "answered_on = '2026-02-20', answer = 'reserved', recorded_by = $me",
        may: rules.opinion.answers,
        falsely: ["answered_on = '2026-02-20', answer = 'reserved', recorded_by = $other"],
      },
      insert: {
        columns: 'id, application, body, question, asked_on, asked_by',
        often: works,
        draw: (me) => ({
          ...{ id: random.uuid(), application: someFile(me, ['complete', 'instructed']).id, asked_by: account(me) },
          ...{ body: 'Délégation', question: 'Quel avis ?', asked_on: '2026-02-03' },
        }),
        may: rules.opinion.asks,
      },
    }),
  'regularisation.appeal': () =>
    holds({
      table: 'regularisation.appeal',
      key: ['id'],
      keyOf: idOf,
      rows: files.appeals,
      sees: rules.seesOfFile,
      insert: {
        columns: 'id, application, kind, filed_on, filed_by, grounds, late',
        often: works,
        draw: (me) => ({
          ...{ id: random.uuid(), application: someFile(me, ['under-appeal']).id, filed_by: account(me) },
          ...{ kind: 'appeal', filed_on: '2026-02-03', grounds: [], late: false },
        }),
        may: rules.appeal.files,
      },
    }),
  'regularisation.permit': () =>
    holds({
      table: 'regularisation.permit',
      key: ['id'],
      keyOf: idOf,
      rows: files.permits,
      sees: rules.seesOfFile,
      update: {
        set: "state = 'replaced', ended_on = '2026-03-03', ended_by = $me",
        may: rules.permit.changes,
        falsely: ["state = 'replaced', ended_on = '2026-03-03', ended_by = $other"],
      },
      insert: {
        columns: 'id, application, territory, number, kind, months, valid_from, valid_until, issued_on, issued_by',
        often: works,
        draw: (me) => {
          const file = someFile(me, ['favourable', 'favourable-on-appeal', 'permitted']);
          return {
            ...{ id: random.uuid(), application: file.id, number: random.hex(6), months: 12, issued_by: account(me) },
            ...{ valid_from: '2026-02-03', valid_until: '2027-02-02', issued_on: '2026-02-03' },
            territory: random.chance(0.95) ? file.territory : random.pick(files.files).territory,
            kind: random.pick(['first', 'first', 'renewal', 'replacement'] as const),
          };
        },
        may: rules.permit.issues,
        refusal: ({ application }) =>
          files.permits.some((one) => one.application === application && one.state === 'valid') ? UNIQUE : null,
      },
    }),
  'regularisation.decision': () =>
    holds({
      table: 'regularisation.decision',
      key: ['id'],
      keyOf: idOf,
      rows: files.decisions,
      sees: rules.decision.sees,
      update: { set: 'read_at = now()', may: rules.decision.reads, falsely: ['read_at = null'] },
    }),
  'regularisation.facts': () =>
    holds({
      table: 'regularisation.facts',
      key: ['application'],
      keyOf: (application) => application,
      rows: files.facts,
      sees: (me, application) => rules.seesOfFile(me, { application }),
      update: {
        set: 'activity = true, activity_proof = 1',
        may: rules.facts.saysOtherwise,
        falsely: [],
      },
    }),
  'regularisation.sitting': () =>
    holds({
      table: 'regularisation.sitting',
      key: ['id'],
      keyOf: idOf,
      rows: files.sittings,
      sees: rules.sitting.sees,
      insert: {
        columns: 'id, commission, planned_on, planned_by',
        often: works,
        draw: (me) => ({
          ...{ id: random.uuid(), planned_on: '2026-02-03', planned_by: account(me) },
          commission: mostly(files.commissions, ({ unit }) => unit === me?.unit?.id).id,
        }),
        may: rules.sitting.plans,
      },
    }),
  'regularisation.attendance': () =>
    holds({
      table: 'regularisation.attendance',
      key: ['sitting', 'member'],
      keyOf: ({ sitting, member }) => `${sitting} ${member}`,
      rows: files.attendance,
      sees: rules.attendance.sees,
      update: { set: 'present = true', may: rules.attendance.renotes, falsely: [] },
      insert: {
        columns: 'sitting, member, present',
        often: works,
        draw: (me) => {
          const sitting = someSitting(me).id;
          return { sitting, member: memberFor(sitting), present: true };
        },
        may: rules.attendance.notes,
        refusal: (row) =>
          files.attendance.some((one) => one.sitting === row.sitting && one.member === row.member) ? UNIQUE : null,
      },
    }),
  'regularisation.agenda_item': () =>
    holds({
      table: 'regularisation.agenda_item',
      key: ['sitting', 'application'],
      keyOf: ({ sitting, application }) => `${sitting} ${application}`,
      rows: files.agenda,
      sees: rules.agenda.sees,
      update: { set: "outcome = 'adjourned'", may: rules.agenda.settles, falsely: [] },
      insert: {
        columns: 'sitting, application, ordinal',
        often: works,
        draw: (me) => ({ sitting: someSitting(me).id, application: someFile(me).id, ordinal: 1 }),
        may: rules.agenda.places,
        refusal: (row) =>
          files.agenda.some(
            (one) => one.application === row.application && (one.outcome === null || one.sitting === row.sitting),
          )
            ? UNIQUE
            : null,
      },
      deletes: (me, row) => rules.sitting.cancels(me, sittingOf(row.sitting)) && row.outcome === null,
    }),
  'regularisation.recusal': () =>
    holds({
      table: 'regularisation.recusal',
      key: ['sitting', 'application', 'member'],
      keyOf: ({ sitting, application, member }) => `${sitting} ${application} ${member}`,
      rows: files.recusals,
      sees: rules.recusal.sees,
      insert: {
        columns: 'sitting, application, member, reason',
        often: works,
        draw: (me) => {
          const { sitting, application } = item(me);
          return { sitting, application, member: memberFor(sitting), reason: 'declared' };
        },
        may: rules.recusal.declares,
        refusal: (row) =>
          files.recusals.some(
            (one) => one.sitting === row.sitting && one.application === row.application && one.member === row.member,
          )
            ? UNIQUE
            : null,
      },
    }),
  'regularisation.vote': () =>
    holds({
      table: 'regularisation.vote',
      key: ['sitting', 'application', 'member'],
      keyOf: ({ sitting, application, member }) => `${sitting} ${application} ${member}`,
      rows: files.votes,
      sees: rules.vote.sees,
      update: { set: "vote = 'against'", may: rules.vote.mends, falsely: [] },
      insert: {
        columns: 'sitting, application, member, vote',
        often: works,
        draw: (me) => {
          const { sitting, application } = item(me);
          return { sitting, application, member: memberFor(sitting), vote: 'for' };
        },
        may: rules.vote.votes,
        refusal: voteRefusal,
      },
    }),
  'regularisation.reexamination': () =>
    holds(
      {
        table: 'regularisation.reexamination',
        key: ['id'],
        keyOf: idOf,
        rows: files.reexaminations,
        sees: rules.reexamination.sees,
        insert: {
          columns: 'id, campaign, criteria, basis, ordered_on, ordered_by, filter',
          often: works,
          draw: (me) => {
            const campaign = random.pick(files.campaigns);
            return {
              ...{ id: random.uuid(), campaign, criteria: `${campaign}-appeal`, basis: {}, filter: {} },
              ...{ ordered_on: '2026-02-03', ordered_by: account(me) },
            };
          },
          may: rules.reexamination.orders,
        },
      },
      0,
    ),
  'regularisation.simulation': () =>
    holds({
      table: 'regularisation.simulation',
      key: ['id'],
      keyOf: idOf,
      rows: files.simulations,
      sees: rules.simulation.sees,
      insert: {
        columns: 'id, base, drafts, instance, run_by, run_by_role',
        often: (me) => works(me) || rules.simulates(me),
        draw: (me) => ({
          ...{ id: random.uuid(), base: {}, drafts: [{}], instance: 'first', run_by: account(me) },
          run_by_role: random.chance(0.9) ? (me?.role ?? 'analyst') : 'analyst',
        }),
        may: rules.simulation.runs,
      },
    }),
};

/** A vote is given once, by who is there, takes part, and has no hand in the file. */
function voteRefusal({ sitting, application, member }: OfMember): string | null {
  const same = (one: OfMember) => one.sitting === sitting && one.application === application && one.member === member;
  if (files.votes.some(same)) return UNIQUE;
  const account = files.members.find(({ id }) => id === member)?.account;
  const file = files.files.find(({ id }) => id === application);
  if (account === file?.account || account === file?.instructed_by) return 'RH024';
  const there = files.attendance.some((one) => one.sitting === sitting && one.member === member && one.present);
  return there && !files.recusals.some(same) ? null : 'RH026';
}

function sittingOf(id: string) {
  const found = files.sittings.find((one) => one.id === id);
  if (found === undefined) throw new Error('There is no such sitting.');
  return found;
}

describe('every table of files shows and takes exactly what the rules say:', () => {
  it.each(Object.keys(SPECS))('%s', (table) => SPECS[table]?.() ?? Promise.reject(new Error(table)), 120_000);
});

describe('a file', () => {
  it('is led by raw statements only where the procedure leads, and by whom it leads', async () => {
    const faults: string[] = [];
    const counts = { tried: 0, led: 0, refused: 0, unseen: 0 };
    for (const { me, enter } of crowd.actors) {
      const wanted = Array.from({ length: me !== null && works(me) ? 40 : 6 }, () => {
        const file = someFile(me);
        const fitting = FILE_STATES.filter((state) => rules.steps(me, file, state).length > 0);
        const to = fitting.length > 0 && random.chance(0.5) ? random.pick(fitting) : random.pick(FILE_STATES);
        return { file, to, id: file.id, appeals: to === 'under-appeal' ? rules.nationalOf(file.campaign) : null };
      });
      await inTransaction(crowd.client, async () => {
        await enter();
        const got = await tryEach(
          crowd.client,
          `update regularisation.application set state = one ->> 'to', acts = acts + 1,
             appeals_commission = coalesce(appeals_commission, (one ->> 'appeals')::uuid)
           where id = (one ->> 'id')::uuid`,
          wanted.map(({ id, to, appeals }) => ({ id, to, appeals })),
        );
        for (const [place, { file, to }] of wanted.entries()) {
          const answer = got[place];
          const due = dueOf(me, file, to);
          counts.tried += 1;
          counts[due] += 1;
          const meaning = answer === 1 ? 'led' : answer === 0 ? 'unseen' : 'refused';
          if (meaning !== due && faults.length < 20) {
            faults.push(`${me?.role} for ${me?.purpose}: ${file.state} to ${to}: ${answer}, not ${due}`);
          }
        }
      });
    }
    tried['regularisation.application (steps)'] = counts;
    expect(faults, `RIHLA_SEED=${random.seed}`).toEqual([]);
    expect(Math.min(counts.led, counts.refused, counts.unseen)).toBeGreaterThan(50);
  }, 120_000);

  it('is seen whole by those who reach it and by nobody else, and by nobody deleted', async () => {
    await holds({
      table: 'regularisation.application',
      key: ['id'],
      keyOf: idOf,
      rows: files.files,
      sees: rules.seesFile,
      update: null,
    });
  }, 120_000);

  it('has its facts proven by offices alone', async () => {
    const faults: string[] = [];
    let proven = 0;
    for (const { me, enter } of crowd.actors) {
      const wanted = Array.from({ length: 12 }, () =>
        mostly(files.facts, (application) => rules.facts.saysOtherwise(me, application)),
      );
      await inTransaction(crowd.client, async () => {
        await enter();
        const got = await tryEach(
          crowd.client,
          "update regularisation.facts set schooling = 3, schooling_proof = 2 where application = (one ->> 'id')::uuid",
          wanted.map((id) => ({ id })),
        );
        for (const [place, application] of wanted.entries()) {
          const may = rules.facts.saysOtherwise(me, application);
          const due = !may ? 0 : rules.part(me) === 'office' ? 1 : 'refused';
          proven += due === 1 ? 1 : 0;
          const answer = typeof got[place] === 'string' ? 'refused' : got[place];
          if (answer !== due) faults.push(`${me?.role} for ${me?.purpose}: ${got[place]}, not ${due}`);
        }
      });
    }
    expect(faults.slice(0, 20), `RIHLA_SEED=${random.seed}`).toEqual([]);
    expect(proven).toBeGreaterThan(20);
  }, 120_000);

  it('counts in the whole caseload for who tries criteria, and for nobody else', async () => {
    const faults: string[] = [];
    for (const { me, enter } of crowd.actors) {
      await inTransaction(crowd.client, async () => {
        await enter();
        const due = rules.simulates(me) ? 1 : DENIED;
        for (const read of ['caseload(null, 0, 10)', 'caseload_size(null)']) {
          const got = await answerTo(crowd.client, `select * from regularisation.${read}`);
          if (got !== due) faults.push(`${me?.role} for ${me?.purpose}: ${read}: ${got}`);
        }
        const { rows } = await crowd.client.query("select files from regularisation.campaign_totals('first-campaign')");
        // Totals that name nobody: for who makes figures, who steers the policy, and who runs everything.
        const steers = ['focal-point', 'committee-secretary'].includes(me?.role ?? '') && me?.purpose === 'steering';
        const counts = (me?.role === 'analyst' && me.purpose === 'statistics') || steers || rules.runsEverything(me);
        if (Number(rows[0]?.files) > 0 !== counts) faults.push(`${me?.role}: totals ${rows[0]?.files}`);
      });
    }
    expect(faults, `RIHLA_SEED=${random.seed}`).toEqual([]);
  }, 60_000);
});

/** What becomes of a step that is written without the papers it needs: a decision, a permit. */
function dueOf(me: Acting | null, file: Files['files'][number], to: string): 'led' | 'refused' | 'unseen' {
  if (!rules.seesFile(me, file)) return 'unseen';
  if (rules.steps(me, file, to).length === 0) return 'refused';
  const needsPaper =
    to !== file.state && ['favourable', 'unfavourable', 'favourable-on-appeal', 'refused', 'permitted'].includes(to);
  if (needsPaper) return 'refused';
  // Nobody instructs their own file.
  if (to === 'instructed' && rules.part(me) === 'office' && file.account === me?.account) return 'refused';
  // What was decided once at first instance is not instructed again.
  return 'led';
}
