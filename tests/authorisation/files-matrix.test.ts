import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANYONE } from '#platform/access/actor.ts';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { answerCompletion } from '../../src/modules/regularisation/commands/answer-completion.ts';
import { askOpinion } from '../../src/modules/regularisation/commands/ask-opinion.ts';
import { changeApplication } from '../../src/modules/regularisation/commands/change-application.ts';
import { confirmComplete } from '../../src/modules/regularisation/commands/confirm-complete.ts';
import { fileAppeal } from '../../src/modules/regularisation/commands/file-appeal.ts';
import { giveOpinion } from '../../src/modules/regularisation/commands/give-opinion.ts';
import { handOverPermits } from '../../src/modules/regularisation/commands/hand-over-permits.ts';
import { issuePermits } from '../../src/modules/regularisation/commands/issue-permits.ts';
import { lapseApplication } from '../../src/modules/regularisation/commands/lapse-application.ts';
import { proposeOutcome } from '../../src/modules/regularisation/commands/propose-outcome.ts';
import { recordProof } from '../../src/modules/regularisation/commands/record-proof.ts';
import { referMinor } from '../../src/modules/regularisation/commands/refer-minor.ts';
import { registerApplicant } from '../../src/modules/regularisation/commands/register-applicant.ts';
import { renewPermit } from '../../src/modules/regularisation/commands/renew-permit.ts';
import { reopenInstruction } from '../../src/modules/regularisation/commands/reopen-instruction.ts';
import { replacePermit } from '../../src/modules/regularisation/commands/replace-permit.ts';
import { requestCompletion } from '../../src/modules/regularisation/commands/request-completion.ts';
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
import { SOURCE } from '../acceptance/register.support.ts';
import { person, SALE } from '../acceptance/regularisation.support.ts';
import {
  doesAct,
  FILE_ACTS,
  FILE_READS,
  FILE_STATES,
  type FileAct,
  type FileState,
  isDoneIn,
} from './expected-files.ts';
import { type Does, type Meaning, meaningOf } from './files-cells.support.ts';
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

const ON = todayHere();
const MOTIVE = 'Essai de la matrice';

/** Each act on a file, as its command takes it. */
function actsOn({ db, file, opinion }: FilesWorld): Readonly<Partial<Record<FileAct, Does>>> {
  const one = { application: file, on: ON };
  const many = { applications: [file], on: ON };
  return {
    'change-application': (by) =>
      changeApplication.execute(db, by, {
        ...one,
        said: [...person().said],
        facts: { sex: 'female' },
        typed: null,
      }),
    'register-applicant': (by) =>
      registerApplicant.execute(db, by, {
        on: ON,
        source: { ...SOURCE, saidOn: ON },
        persons: [{ application: file, said: person().said }],
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
      fileAppeal.execute(db, by, {
        ...{ ...one, grounds: ['new-evidence'], statement: null },
        facts: { activity: { value: true, proof: 'claimed' } },
      }),
    'issue-permit': (by) => issuePermits.execute(db, by, many),
    'renew-permit': (by) => renewPermit.execute(db, by, one),
    'replace-permit': (by) => replacePermit.execute(db, by, { ...one, reason: 'lost', note: null }),
    'withdraw-permit': (by) => withdrawPermit.execute(db, by, { ...one, motive: MOTIVE }),
    'hand-over-permit': (by) => handOverPermits.execute(db, by, many),
  };
}

const anItem = () => world.definition.documents[0]?.id ?? '';

/** Asked about where a commission sits, and where files are looked at again. */
const ELSEWHERE = ['place-on-agenda', 'take-off-agenda', 'adjourn-file', 'decide-files', 'reexamine-files'];
const ACTS = Object.keys(FILE_ACTS).filter((act) => !ELSEWHERE.includes(act));
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

const WORKERS = ['office', 'local member', 'local chair', 'national member', 'national chair'];
const READS: Readonly<
  Record<(typeof FILE_READS)[number], { readonly parts: readonly string[]; readonly does: (world: FilesWorld) => Does }>
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
  it.each(FILE_READS)(
    'is who reaches it, and nobody learns that it is there: %s',
    async (read) => {
      const rule = READS[read];
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
