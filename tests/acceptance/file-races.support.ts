import type { Person } from '#platform/access/actor.ts';
import { ConflictError, NotAllowedError, NotFoundError } from '#platform/access/gate.ts';
import { leads, NOTHING } from '#platform/workflow/procedure.ts';
import { adjournFiles } from '../../src/modules/regularisation/commands/adjourn-files.ts';
import { answerCompletion } from '../../src/modules/regularisation/commands/answer-completion.ts';
import { closeSitting } from '../../src/modules/regularisation/commands/close-sitting.ts';
import { confirmComplete } from '../../src/modules/regularisation/commands/confirm-complete.ts';
import { decideFiles } from '../../src/modules/regularisation/commands/decide-files.ts';
import { fileAppeal } from '../../src/modules/regularisation/commands/file-appeal.ts';
import { issuePermits } from '../../src/modules/regularisation/commands/issue-permits.ts';
import { openSitting } from '../../src/modules/regularisation/commands/open-sitting.ts';
import { placeOnAgenda } from '../../src/modules/regularisation/commands/place-on-agenda.ts';
import { proposeOutcome } from '../../src/modules/regularisation/commands/propose-outcome.ts';
import { reopenInstruction } from '../../src/modules/regularisation/commands/reopen-instruction.ts';
import { requestCompletion } from '../../src/modules/regularisation/commands/request-completion.ts';
import { signMinutes } from '../../src/modules/regularisation/commands/sign-minutes.ts';
import { takeOffAgenda } from '../../src/modules/regularisation/commands/take-off-agenda.ts';
import { withdrawApplication } from '../../src/modules/regularisation/commands/withdraw-application.ts';
import { ACTS, type Act, isState } from '../../src/modules/regularisation/domain/states.ts';
import { REGULARISATION } from '../../src/modules/regularisation/procedure.ts';
import type { Random } from '../authorisation/random.support.ts';
import { type CampaignDatabase, RABAT } from './regularisation.support.ts';
import { type Bench, planned, TODAY } from './sittings.support.ts';

/** Who acts at once on the same files. */
export interface Racers {
  readonly clerks: readonly [Person, Person];
  readonly local: Bench;
  readonly national: Bench;
}

/** How often each act was answered as done, by file. */
export type Acknowledged = Map<string, number>;

type Result = { readonly application: string; readonly fault: unknown };
type Attempt = (random: Random, file: string) => Promise<readonly (readonly [Act, string])[]>;

const done = (act: Act, results: readonly Result[]) =>
  results.filter(({ fault }) => fault === null).map(({ application }) => [act, application] as const);

/** Everything that somebody may try: whether it is the moment, is the procedure's to say. */
export function attemptsOf(database: CampaignDatabase, racers: Racers, files: readonly string[]): readonly Attempt[] {
  const { db, commissions, national, definition } = database;
  const { clerks } = racers;
  const on = TODAY;
  const item = definition.documents[0]?.id ?? '';
  const sittings = { local: [] as string[], national: [] as string[] };
  const one =
    (act: Act, run: (random: Random, application: string, clerk: Person) => Promise<unknown>): Attempt =>
    async (random, file) => {
      await run(random, file, random.pick(clerks));
      return [[act, file]];
    };
  const many =
    (act: Act, run: (applications: string[], clerk: Person) => Promise<readonly Result[]>): Attempt =>
    async (random, file) =>
      done(act, await run([...new Set([file, ...random.sample(files, random.below(5))])], random.pick(clerks)));
  const bodies = [
    ['local', racers.local, commissions[RABAT]],
    ['national', racers.national, national],
  ] as const;
  /** On one of the first sittings of a body whose minutes are not signed, in the name of its chair. */
  const sitting =
    (run: (id: string, bench: Bench, applications: string[]) => ReturnType<Attempt>): Attempt =>
    async (random, file) => {
      const [which, bench] = random.pick(bodies);
      const first = sittings[which].slice(0, 2);
      if (first.length === 0) return [];
      return run(random.pick(first), bench, [...new Set([file, ...random.sample(files, random.below(5))])]);
    };
  const plan: Attempt = async (random) => {
    const [which, { chair }, commission] = random.pick(bodies);
    sittings[which].push(await planned(database, chair, commission));
    return [];
  };
  const open = sitting(async (id, { chair, members, seat }) => {
    const present = [chair, ...members].map(seat);
    await openSitting.execute(db, chair, { sitting: id, on, present, chair: seat(chair) });
    return [];
  });
  const place = sitting(async (id, { chair }, applications) =>
    done('place-on-agenda', await placeOnAgenda.execute(db, chair, { sitting: id, applications, on })),
  );
  const decide = sitting(async (id, { chair }, applications) => {
    const decisions = applications.map((application) => ({ application, outcome: 'proposed' as const }));
    await decideFiles.execute(db, chair, { sitting: id, on, decisions });
    return [];
  });
  /** Whatever is left on the agenda is refused; then the minutes are signed, which is when files move. */
  const end = sitting(async (id, { chair }) => {
    const waiting = await database.rows(
      'select application from regularisation.agenda_item where sitting = $1 and outcome is null',
      [id],
    );
    const decisions = waiting.map(({ application }) => ({
      application: String(application),
      outcome: 'unfavourable' as const,
      text: 'En fin de séance',
    }));
    if (decisions.length > 0) await decideFiles.execute(db, chair, { sitting: id, on, decisions });
    await closeSitting.execute(db, chair, { sitting: id, remarks: null });
    const { decided } = await signMinutes.execute(db, chair, { sitting: id });
    for (const list of [sittings.local, sittings.national]) if (list.includes(id)) list.splice(list.indexOf(id), 1);
    return decided.map((application) => ['decide-files', application] as const);
  });
  return [
    ...[plan, open, open, place, place, place, decide, decide, decide, end, end, end],
    many('confirm-complete', (applications, clerk) => confirmComplete.execute(db, clerk, { applications, on })),
    many('propose-outcome', (applications, clerk) =>
      proposeOutcome.execute(db, clerk, { applications, on, proposal: 'as-criteria', motive: null }),
    ),
    many('issue-permit', (applications, clerk) => issuePermits.execute(db, clerk, { applications, on })),
    sitting(async (id, { chair }, applications) =>
      done('take-off-agenda', await takeOffAgenda.execute(db, chair, { sitting: id, applications, on })),
    ),
    sitting(async (id, { chair }, applications) =>
      done(
        'adjourn-file',
        await adjournFiles.execute(db, chair, { sitting: id, applications, on, motive: 'À revoir' }),
      ),
    ),
    one('request-completion', (_, application, clerk) =>
      requestCompletion.execute(db, clerk, { application, on, items: [item], message: null }),
    ),
    one('answer-completion', (_, application, clerk) =>
      answerCompletion.execute(db, clerk, { application, on, answer: null }),
    ),
    one('reopen-instruction', (_, application, clerk) =>
      reopenInstruction.execute(db, clerk, { application, on, motive: 'Pièce nouvelle' }),
    ),
    one('file-appeal', (_, application, clerk) =>
      fileAppeal.execute(db, clerk, { application, on, grounds: ['other'], statement: null, facts: null }),
    ),
    async (random, file) => {
      // Rarely: nothing follows it.
      if (!random.chance(0.1)) return [];
      await withdrawApplication.execute(db, random.pick(clerks), { application: file, on, reason: 'not-said' });
      return [['withdraw-application', file]];
    },
  ];
}

/** Whether an error is one that somebody who came too late is told; anything else is a fault of ours. */
export function isRefusal(error: unknown): boolean {
  return error instanceof ConflictError || error instanceof NotFoundError || error instanceof NotAllowedError;
}

/** Runs so many attempts by so many workers; answers what was acknowledged, and what went wrong that never should. */
export async function race(
  attempts: readonly Attempt[],
  files: readonly string[],
  { workers, tries, random }: { readonly workers: number; readonly tries: number; readonly random: Random },
): Promise<{ readonly acknowledged: Acknowledged; readonly failures: readonly string[] }> {
  const acknowledged: Acknowledged = new Map();
  const failures: string[] = [];
  let left = tries;
  const work = async () => {
    while (left > 0) {
      left -= 1;
      try {
        for (const [act, file] of await random.pick(attempts)(random, random.pick(files))) {
          const key = `${file} ${act}`;
          acknowledged.set(key, (acknowledged.get(key) ?? 0) + 1);
        }
      } catch (error) {
        if (!isRefusal(error))
          failures.push(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
      }
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return { acknowledged, failures };
}

/** What is illegal in the histories as they stand; nothing when all is well. */
export async function illegal(database: CampaignDatabase, acknowledged: Acknowledged): Promise<readonly string[]> {
  const wrong: string[] = [];
  const files = await database.rows('select id, state, acts from regularisation.application');
  const acts = await database.rows(
    'select application, ordinal, act, from_state, to_state from regularisation.act order by application, ordinal',
  );
  const counted = new Map<string, number>();
  for (const { id, state, acts: held } of files) {
    const own = acts.filter(({ application }) => application === id);
    if (own.length !== Number(held)) wrong.push(`${id} holds ${own.length} acts and says ${held}`);
    let stands: string = NOTHING;
    for (const [place, { ordinal, act, from_state, to_state }] of own.entries()) {
      const [name, from, to] = [String(act), String(from_state), String(to_state)];
      const known = ACTS.find((one) => one === name);
      if (Number(ordinal) !== place + 1) wrong.push(`${id}: act ${ordinal} stands in place ${place + 1}`);
      if (from !== stands) wrong.push(`${id}: ${name} began from ${from}, and the file was ${stands}`);
      const isFrom = from === NOTHING || isState(from);
      if (known === undefined || !isFrom || !isState(to) || !leads(REGULARISATION, known, from, to)) {
        wrong.push(`${id}: ${name} does not lead from ${from} to ${to}`);
      }
      counted.set(`${id} ${name}`, (counted.get(`${id} ${name}`) ?? 0) + 1);
      stands = to;
    }
    if (stands !== state) wrong.push(`${id} is ${state}, and its acts end in ${stands}`);
  }
  for (const key of new Set([...counted.keys(), ...acknowledged.keys()])) {
    if (key.endsWith(' submit-application')) continue;
    const [written, told] = [counted.get(key) ?? 0, acknowledged.get(key) ?? 0];
    if (written !== told) wrong.push(`${key}: ${told} times answered as done, ${written} times written`);
  }
  const twice = [
    [
      'more than one decision of one instance',
      'select application from regularisation.decision group by application, instance having count(*) > 1',
    ],
    [
      'a decision that its file does not name, or names before the minutes are signed',
      `select d.application from regularisation.decision d join regularisation.application a on a.id = d.application
       join regularisation.sitting s on s.id = d.sitting
       where (s.state = 'signed') <> coalesce(d.id = case d.instance when 'first' then a.decision else a.appeal_decision end, false)`,
    ],
    [
      'a decision before its sitting was open, or of too few',
      `select d.application from regularisation.decision d join regularisation.sitting s on s.id = d.sitting
       where s.opened_at is null or d.recorded_at < s.opened_at or d.votes_for + d.votes_against + d.abstained < s.quorum`,
    ],
    [
      'a decided file whose item on the agenda says otherwise',
      `select d.application from regularisation.decision d join regularisation.agenda_item i using (sitting, application)
       where i.outcome is distinct from d.outcome`,
    ],
    [
      'a file that waits on an agenda, or for the minutes, and is elsewhere, or the reverse',
      `select a.id from regularisation.application a
       left join regularisation.agenda_item i on i.application = a.id and (i.outcome is null or exists (
         select from regularisation.decision d join regularisation.sitting s on s.id = d.sitting
         where d.application = a.id and d.sitting = i.sitting and s.state <> 'signed'))
       where (a.state in ('scheduled', 'appeal-scheduled')) <> (i.application is not null)`,
    ],
    [
      'two permits, or none where there is one',
      `select a.id from regularisation.application a where (a.state = 'permitted') <>
       ((select count(*) from regularisation.permit p where p.application = a.id and p.state = 'valid') = 1)`,
    ],
    [
      'an open request for completion of a file that is not incomplete, or the reverse',
      `select a.id from regularisation.application a where (a.state = 'incomplete') <>
       ((select count(*) from regularisation.completion_request c where c.application = a.id and c.answered_on is null) = 1)
       and a.state <> 'withdrawn'`,
    ],
  ] as const;
  for (const [what, statement] of twice) {
    const found = await database.rows(statement);
    if (found.length > 0) wrong.push(`${what}: ${found.length}`);
  }
  return wrong;
}
