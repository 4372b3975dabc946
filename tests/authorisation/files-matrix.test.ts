import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, ANYONE } from '#platform/access/actor.ts';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { adjournFiles } from '../../src/modules/regularisation/commands/adjourn-files.ts';
import { answerCompletion } from '../../src/modules/regularisation/commands/answer-completion.ts';
import { askOpinion } from '../../src/modules/regularisation/commands/ask-opinion.ts';
import { cancelSitting } from '../../src/modules/regularisation/commands/cancel-sitting.ts';
import { castVotes } from '../../src/modules/regularisation/commands/cast-votes.ts';
import { changeApplication } from '../../src/modules/regularisation/commands/change-application.ts';
import { closeCampaign } from '../../src/modules/regularisation/commands/close-campaign.ts';
import { closeSitting } from '../../src/modules/regularisation/commands/close-sitting.ts';
import { confirmComplete } from '../../src/modules/regularisation/commands/confirm-complete.ts';
import { decideFiles } from '../../src/modules/regularisation/commands/decide-files.ts';
import { fileAppeal } from '../../src/modules/regularisation/commands/file-appeal.ts';
import { giveOpinion } from '../../src/modules/regularisation/commands/give-opinion.ts';
import { handOverPermits } from '../../src/modules/regularisation/commands/hand-over-permits.ts';
import { issuePermits } from '../../src/modules/regularisation/commands/issue-permits.ts';
import { lapseApplication } from '../../src/modules/regularisation/commands/lapse-application.ts';
import { noteAttendance } from '../../src/modules/regularisation/commands/note-attendance.ts';
import { openSitting } from '../../src/modules/regularisation/commands/open-sitting.ts';
import { placeOnAgenda } from '../../src/modules/regularisation/commands/place-on-agenda.ts';
import { proposeOutcome } from '../../src/modules/regularisation/commands/propose-outcome.ts';
import { recordProof } from '../../src/modules/regularisation/commands/record-proof.ts';
import { referMinor } from '../../src/modules/regularisation/commands/refer-minor.ts';
import { renewPermit } from '../../src/modules/regularisation/commands/renew-permit.ts';
import { reopenInstruction } from '../../src/modules/regularisation/commands/reopen-instruction.ts';
import { replacePermit } from '../../src/modules/regularisation/commands/replace-permit.ts';
import { requestCompletion } from '../../src/modules/regularisation/commands/request-completion.ts';
import { signMinutes } from '../../src/modules/regularisation/commands/sign-minutes.ts';
import { takeOffAgenda } from '../../src/modules/regularisation/commands/take-off-agenda.ts';
import { transferApplication } from '../../src/modules/regularisation/commands/transfer-application.ts';
import { withdrawApplication } from '../../src/modules/regularisation/commands/withdraw-application.ts';
import { withdrawPermit } from '../../src/modules/regularisation/commands/withdraw-permit.ts';
import { listOwnFiles } from '../../src/modules/regularisation/queries/list-own-files.ts';
import { readDecision } from '../../src/modules/regularisation/queries/read-decision.ts';
import { readFile } from '../../src/modules/regularisation/queries/read-file.ts';
import { readFiling } from '../../src/modules/regularisation/queries/read-filing.ts';
import { readMinutes } from '../../src/modules/regularisation/queries/read-minutes.ts';
import { readOwnFile } from '../../src/modules/regularisation/queries/read-own-file.ts';
import { readSitting } from '../../src/modules/regularisation/queries/read-sitting.ts';
import { searchFiles } from '../../src/modules/regularisation/queries/search-files.ts';
import { SALE, TRIAL } from '../acceptance/regularisation.support.ts';
import { doesAct, FILE_STATES, type FileAct, type FileState, isDoneIn } from './expected-files.ts';
import { type Asking, type FilesWorld, filesWorld } from './files-world.support.ts';

let world: FilesWorld;
let cells = 0;
let done = 0;

beforeAll(async () => {
  world = await filesWorld();
}, 60_000);

afterAll(async () => {
  console.log(
    `matrix of files: ${cells} cells, ${done} done, ${world.asking.length + 1} who ask, ${FILE_STATES.length} states`,
  );
  await world.close();
});

type Meaning = 'done' | 'forbidden' | 'missing' | 'conflict';
const ON = todayHere();
const MOTIVE = 'Essai de la matrice';

/** What an answer or a refusal means; an answer of an act on many is that of its one file. */
async function meaningOf(asking: Promise<unknown>): Promise<string> {
  try {
    const answer = await asking;
    if (!Array.isArray(answer)) return answer === null || answer === undefined ? 'nothing' : 'done';
    const [first]: { fault?: string | null }[] = answer;
    const faults: Readonly<Record<string, Meaning>> = {
      'not-there': 'missing',
      'wrong-state': 'conflict',
      'not-on-agenda': 'conflict',
      'other-commission': 'conflict',
    };
    return first?.fault === null || first?.fault === undefined ? 'done' : (faults[first.fault] ?? first.fault);
  } catch (error) {
    const names: Readonly<Record<string, Meaning>> = {
      NotAllowedError: 'forbidden',
      SignInNeededError: 'forbidden',
      NotFoundError: 'missing',
      ConflictError: 'conflict',
    };
    const { name, message } = error instanceof Error ? error : { name: 'unknown', message: String(error) };
    return names[name] ?? `${name}: ${message}`;
  }
}

type Does = (by: Actor) => Promise<unknown>;

/** Each act on a file, as its command takes it. */
function actsOn({ db, file, opinion }: FilesWorld): Readonly<Partial<Record<FileAct, Does>>> {
  const one = { application: file, on: ON };
  const many = { applications: [file], on: ON };
  return {
    'change-application': (by) =>
      changeApplication.execute(db, by, {
        ...one,
        particulars: { name: 'Aïssatou Exemple', sex: 'female', birth: null, nationality: 'SEN' },
        facts: { sex: 'female' },
        typed: null,
      }),
    'record-proof': (by) => recordProof.execute(db, by, { ...one, proofs: { identityProof: 'refuted' } }),
    'confirm-complete': (by) => confirmComplete.execute(db, by, many),
    'request-completion': (by) => requestCompletion.execute(db, by, { ...one, items: [anItem()], message: null }),
    'answer-completion': (by) => answerCompletion.execute(db, by, { ...one, answer: null }),
    'lapse-application': (by) => lapseApplication.execute(db, by, { ...one, motive: MOTIVE }),
    'refer-minor': (by) => referMinor.execute(db, by, { ...one, body: 'Entraide nationale' }),
    'ask-opinion': (by) =>
      askOpinion.execute(db, by, { ...one, body: 'Délégation', question: 'Quel avis ?', dueOn: null }),
    'give-opinion': (by) => giveOpinion.execute(db, by, { opinion, on: ON, answer: 'reserved', reasons: null }),
    'transfer-application': (by) => transferApplication.execute(db, by, { ...one, to: SALE, motive: MOTIVE }),
    'withdraw-application': (by) => withdrawApplication.execute(db, by, { ...one, reason: 'not-said' }),
    'propose-outcome': (by) => proposeOutcome.execute(db, by, { ...many, proposal: 'favourable', motive: MOTIVE }),
    'reopen-instruction': (by) => reopenInstruction.execute(db, by, { ...one, motive: MOTIVE }),
    'file-appeal': (by) =>
      fileAppeal.execute(db, by, { ...one, grounds: ['new-evidence'], statement: null, facts: { sex: 'female' } }),
    'issue-permit': (by) => issuePermits.execute(db, by, many),
    'renew-permit': (by) => renewPermit.execute(db, by, one),
    'replace-permit': (by) => replacePermit.execute(db, by, { ...one, reason: 'lost', note: null }),
    'withdraw-permit': (by) => withdrawPermit.execute(db, by, { ...one, motive: MOTIVE }),
    'hand-over-permit': (by) => handOverPermits.execute(db, by, many),
  };
}

const anItem = () => world.definition.documents[0]?.id ?? '';

const ACTS = Object.keys({
  ...({ 'change-application': 1, 'record-proof': 1, 'confirm-complete': 1, 'request-completion': 1 } as const),
  ...({
    'answer-completion': 1,
    'lapse-application': 1,
    'refer-minor': 1,
    'ask-opinion': 1,
    'give-opinion': 1,
  } as const),
  ...({ 'transfer-application': 1, 'withdraw-application': 1, 'propose-outcome': 1, 'reopen-instruction': 1 } as const),
  ...({ 'file-appeal': 1, 'issue-permit': 1, 'renew-permit': 1, 'replace-permit': 1, 'withdraw-permit': 1 } as const),
  ...({ 'hand-over-permit': 1 } as const),
});
const isAct = (name: string): name is FileAct => ACTS.includes(name);

const isBefore = ({ reaches }: Asking, state: FileState) =>
  typeof reaches === 'boolean' ? reaches : reaches.includes(state);

/** From the words: who does it at all, whether the file is before them, whether it is done there. */
function expected(act: FileAct, who: Asking | null, state: FileState): Meaning {
  if (who === null || !doesAct(who.part, act)) return 'forbidden';
  if (!isBefore(who, state)) return 'missing';
  return isDoneIn(act, state) ? 'done' : 'conflict';
}

describe('who may do what with a file, where it stands', () => {
  it.each(ACTS.filter(isAct))(
    'is as the words of the procedure say: %s',
    async (act) => {
      const mismatches: string[] = [];
      const does = actsOn(world)[act];
      if (does === undefined) throw new Error(`No command does ${act}.`);
      for (const state of FILE_STATES) {
        await world.stand(state);
        for (const who of [null, ...world.asking]) {
          const wanted = expected(act, who, state);
          const found = await meaningOf(does(who?.actor ?? ANYONE));
          const meant = found === 'nothing' ? 'done' : found;
          cells += 1;
          if (meant === 'done') {
            done += 1;
            await world.stand(state);
          }
          if (meant !== wanted) mismatches.push(`${who?.name ?? 'nobody'} on ${state}: ${meant}, not ${wanted}`);
        }
      }
      expect(mismatches).toEqual([]);
    },
    60_000,
  );
});

/** Each votes in their own seat; who has none, in one that nobody has. */
function seatOf(by: Actor): string {
  return by.kind === 'person' ? (world.seats.get(by.account) ?? randomUUID()) : randomUUID();
}

const SITTING_STATES = ['planned', 'open', 'closed', 'signed', 'cancelled'];
/** What is done in a sitting: in which states, and whether by who presides alone. */
const SITTING_ACTS: Readonly<
  Record<
    string,
    { readonly states: readonly string[]; readonly chairs: boolean; readonly does: (world: FilesWorld) => Does }
  >
> = {
  'place-on-agenda': {
    states: ['planned', 'open'],
    chairs: false,
    does:
      ({ db, sitting, file }) =>
      (by) =>
        placeOnAgenda.execute(db, by, { sitting, applications: [file], on: ON }),
  },
  'take-off-agenda': {
    states: ['planned', 'open'],
    chairs: false,
    does:
      ({ db, sitting, file }) =>
      (by) =>
        takeOffAgenda.execute(db, by, { sitting, applications: [file], on: ON }),
  },
  'cancel-sitting': {
    states: ['planned'],
    chairs: false,
    does:
      ({ db, sitting }) =>
      (by) =>
        cancelSitting.execute(db, by, { sitting, on: ON }),
  },
  'open-sitting': {
    states: ['planned'],
    chairs: true,
    does:
      ({ db, sitting }) =>
      (by) =>
        openSitting.execute(db, by, { sitting, on: ON, present: [randomUUID()], chair: randomUUID() }),
  },
  'cast-votes': {
    states: ['open'],
    chairs: false,
    does:
      ({ db, sitting, file }) =>
      (by) =>
        castVotes.execute(db, by, { sitting, application: file, votes: [{ member: seatOf(by), vote: 'for' }] }),
  },
  'note-attendance': {
    states: ['open'],
    chairs: true,
    does:
      ({ db, sitting }) =>
      (by) =>
        noteAttendance.execute(db, by, { sitting, member: randomUUID(), present: true }),
  },
  'decide-files': {
    states: ['open'],
    chairs: true,
    does:
      ({ db, sitting, file }) =>
      (by) =>
        decideFiles.execute(db, by, { sitting, on: ON, decisions: [{ application: file, outcome: 'favourable' }] }),
  },
  'adjourn-files': {
    states: ['open'],
    chairs: true,
    does:
      ({ db, sitting, file }) =>
      (by) =>
        adjournFiles.execute(db, by, { sitting, applications: [file], motive: MOTIVE, on: ON }),
  },
  'close-sitting': {
    states: ['open'],
    chairs: true,
    does:
      ({ db, sitting }) =>
      (by) =>
        closeSitting.execute(db, by, { sitting, remarks: null }),
  },
  'sign-minutes': {
    states: ['closed'],
    chairs: true,
    does:
      ({ db, sitting }) =>
      (by) =>
        signMinutes.execute(db, by, { sitting }),
  },
};

describe('who may do what in a sitting, how far it has come', () => {
  it.each(Object.keys(SITTING_ACTS))(
    'is as the words of the procedure say: %s',
    async (act) => {
      const rule = SITTING_ACTS[act];
      if (rule === undefined) throw new Error(act);
      const mismatches: string[] = [];
      await world.stand('filed');
      for (const state of SITTING_STATES) {
        await world.sit(state);
        for (const who of [null, ...world.asking]) {
          const found = await meaningOf(rule.does(world)(who?.actor ?? ANYONE));
          const parts = rule.chairs
            ? ['local chair', 'national chair']
            : ['local member', 'local chair', 'national member', 'national chair'];
          const sits = ['chair of the local commission', 'member of the local commission'].includes(who?.name ?? '');
          const wanted = !parts.includes(who?.part ?? '')
            ? 'forbidden'
            : !sits
              ? 'missing'
              : rule.states.includes(state)
                ? 'within'
                : 'conflict';
          cells += 1;
          // A file that is not on the agenda is refused by itself: the sitting is within reach all the same.
          const meant =
            wanted === 'within' && found !== 'forbidden' && found !== 'missing' && !found.includes(':')
              ? 'within'
              : found;
          if (meant === 'within' || found === 'done') {
            done += 1;
            await world.sit(state);
          }
          if (meant !== wanted) mismatches.push(`${who?.name ?? 'nobody'}, ${state}: ${meant}, not ${wanted}`);
        }
      }
      expect(mismatches).toEqual([]);
    },
    60_000,
  );
});

const WORKERS = ['office', 'local member', 'local chair', 'national member', 'national chair'];
const READS: Readonly<
  Record<string, { readonly parts: readonly string[]; readonly does: (world: FilesWorld) => Does }>
> = {
  'read-file': {
    parts: WORKERS,
    does:
      ({ db, file }) =>
      (by) =>
        readFile.execute(db, by, { application: file }),
  },
  'read-own-file': {
    parts: ['applicant', 'association', 'office'],
    does:
      ({ db, file }) =>
      (by) =>
        readOwnFile.execute(db, by, { application: file }),
  },
  'read-filing': {
    parts: ['applicant', 'association', 'office'],
    does:
      ({ db, filing }) =>
      (by) =>
        readFiling.execute(db, by, { filing }),
  },
  'search-files': {
    parts: WORKERS,
    does:
      ({ db, reference }) =>
      async (by) => {
        const found = await searchFiles.execute(db, by, { text: reference });
        return JSON.stringify(found).includes(world.file) ? found : null;
      },
  },
  'list-own-files': {
    parts: ['applicant', 'association'],
    does:
      ({ db, file }) =>
      async (by) => {
        const found = await listOwnFiles.execute(db, by, undefined);
        return JSON.stringify(found).includes(file) ? found : null;
      },
  },
};

describe('who reads a file', () => {
  it.each(Object.keys(READS))(
    'is who reaches it, and nobody learns that it is there: %s',
    async (read) => {
      const rule = READS[read];
      if (rule === undefined) throw new Error(read);
      const mismatches: string[] = [];
      for (const state of ['filed', 'scheduled', 'refused'] as const) {
        await world.stand(state);
        for (const who of [null, ...world.asking]) {
          const found = await meaningOf(rule.does(world)(who?.actor ?? ANYONE));
          const wanted =
            who === null || !rule.parts.includes(who.part ?? '')
              ? 'forbidden'
              : isBefore(who, state)
                ? 'done'
                : 'missing';
          const meant = found === 'nothing' ? 'missing' : found;
          cells += 1;
          done += meant === 'done' ? 1 : 0;
          if (meant !== wanted) mismatches.push(`${who?.name ?? 'nobody'} on ${state}: ${meant}, not ${wanted}`);
        }
      }
      expect(mismatches).toEqual([]);
    },
    60_000,
  );

  it('is told nothing of a decision, a sitting or its minutes when out of reach', async () => {
    const mismatches: string[] = [];
    await world.stand('refused');
    await world.sit('closed');
    const { db, file: application, sitting } = world;
    for (const who of world.asking.filter(({ reaches, part }) => reaches === false && part !== undefined)) {
      for (const [name, asking] of [
        ['decision', () => readDecision.execute(db, who.actor, { application })],
        ['sitting', () => readSitting.execute(db, who.actor, { sitting, waiting: true, offset: 0, limit: 10 })],
        ['minutes', () => readMinutes.execute(db, who.actor, { sitting })],
      ] as const) {
        const found = await meaningOf(asking());
        cells += 1;
        if (!['missing', 'nothing', 'forbidden'].includes(found)) mismatches.push(`${who.name}: ${name} ${found}`);
      }
    }
    expect(mismatches).toEqual([]);
  }, 60_000);
});

describe('a campaign', () => {
  it('is closed by who administers the whole system alone', async () => {
    const found: string[] = [];
    for (const who of [null, ...world.asking.filter(({ name }) => name !== 'administrator')]) {
      found.push(await meaningOf(closeCampaign.execute(world.db, who?.actor ?? ANYONE, { campaign: TRIAL, on: ON })));
      cells += 1;
    }
    expect(new Set(found)).toEqual(new Set(['forbidden', 'missing']));
    expect(await world.rows("select state from regularisation.campaign where id = 'trial'")).toEqual([
      { state: 'open' },
    ]);
  });
});
