import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, ANYONE } from '#platform/access/actor.ts';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { adjournFiles } from '../../src/modules/regularisation/commands/adjourn-files.ts';
import { cancelSitting } from '../../src/modules/regularisation/commands/cancel-sitting.ts';
import { castVotes } from '../../src/modules/regularisation/commands/cast-votes.ts';
import { closeSitting } from '../../src/modules/regularisation/commands/close-sitting.ts';
import { decideFiles } from '../../src/modules/regularisation/commands/decide-files.ts';
import { declareRecusal } from '../../src/modules/regularisation/commands/declare-recusal.ts';
import { noteAttendance } from '../../src/modules/regularisation/commands/note-attendance.ts';
import { openSitting } from '../../src/modules/regularisation/commands/open-sitting.ts';
import { placeOnAgenda } from '../../src/modules/regularisation/commands/place-on-agenda.ts';
import { planSitting } from '../../src/modules/regularisation/commands/plan-sitting.ts';
import { signMinutes } from '../../src/modules/regularisation/commands/sign-minutes.ts';
import { takeOffAgenda } from '../../src/modules/regularisation/commands/take-off-agenda.ts';
import { listOutcomes } from '../../src/modules/regularisation/queries/list-outcomes.ts';
import { listSittings } from '../../src/modules/regularisation/queries/list-sittings.ts';
import { listWaiting } from '../../src/modules/regularisation/queries/list-waiting.ts';
import { readMinutes } from '../../src/modules/regularisation/queries/read-minutes.ts';
import { readSitting } from '../../src/modules/regularisation/queries/read-sitting.ts';
import { readSittingFile } from '../../src/modules/regularisation/queries/read-sitting-file.ts';
import { RABAT } from '../acceptance/regularisation.support.ts';
import { SITTING_READS, SITTING_WORDS } from './expected-work.ts';
import { meaningOf, mismatchesOf, telling, toldOf, wantedOf } from './files-cells.support.ts';
import { type Asking, type FilesWorld, filesWorld } from './files-world.support.ts';

const TALLY = { cells: 0, done: 0 };
const ON = todayHere();
const MOTIVE = 'Essai de la matrice';
const STATES = ['planned', 'open', 'closed', 'signed', 'cancelled'] as const;
let world: FilesWorld;

beforeAll(async () => {
  world = await filesWorld();
}, 60_000);

afterAll(async () => {
  console.log(`matrix of sittings: ${TALLY.cells} cells, ${TALLY.done} done, ${world.asking.length + 1} who ask`);
  await world.close();
});

/** Each votes, and steps aside, in their own seat; who has none, in one that nobody has. */
function seatOf(by: Actor): string {
  return by.kind === 'person' ? (world.seats.get(by.account) ?? randomUUID()) : randomUUID();
}

type Asks = (by: Actor, sitting: string, body: string) => Promise<unknown>;

/** Each act and read of a sitting, as it is taken; what the act then says of a file that is not on the agenda is another matter. */
const DOES: Readonly<Record<keyof typeof SITTING_WORDS, Asks>> = {
  'plan-sitting': async (by, _, body) => {
    const commission = body === 'local' ? world.commissions[RABAT] : world.national;
    const wanted = { sitting: randomUUID(), commission, plannedOn: ON, place: null };
    const planned = await planSitting.execute(world.db, by, wanted);
    await world.rows('delete from regularisation.sitting where id = $1', [wanted.sitting]);
    return planned;
  },
  'place-on-agenda': (by, sitting) =>
    placeOnAgenda.execute(world.db, by, { sitting, applications: [world.file], on: ON }),
  'take-off-agenda': (by, sitting) =>
    takeOffAgenda.execute(world.db, by, { sitting, applications: [world.file], on: ON }),
  'cancel-sitting': (by, sitting) => cancelSitting.execute(world.db, by, { sitting, on: ON }),
  'open-sitting': (by, sitting) =>
    openSitting.execute(world.db, by, { sitting, on: ON, present: [randomUUID()], chair: randomUUID() }),
  'cast-votes': (by, sitting) =>
    castVotes.execute(world.db, by, {
      ...{ sitting, application: world.file },
      votes: [{ member: seatOf(by), vote: 'for' }],
    }),
  'declare-recusal': (by, sitting) =>
    declareRecusal.execute(world.db, by, { sitting, application: world.file, member: seatOf(by), note: null }),
  'note-attendance': (by, sitting) =>
    noteAttendance.execute(world.db, by, { sitting, member: randomUUID(), present: true }),
  'decide-files': (by, sitting) =>
    decideFiles.execute(world.db, by, {
      ...{ sitting, on: ON },
      decisions: [{ application: world.file, outcome: 'favourable' }],
    }),
  'adjourn-files': (by, sitting) =>
    adjournFiles.execute(world.db, by, { sitting, applications: [world.file], motive: MOTIVE, on: ON }),
  'close-sitting': (by, sitting) => closeSitting.execute(world.db, by, { sitting, remarks: null }),
  'sign-minutes': (by, sitting) => signMinutes.execute(world.db, by, { sitting }),
  'list-outcomes': (by, sitting) => listOutcomes.execute(world.db, by, sitting).then(() => 'done'),
  'list-sittings': (by, sitting) => telling(sitting, listSittings.execute(world.db, by, undefined)),
  'read-sitting': (by, sitting) =>
    telling(sitting, readSitting.execute(world.db, by, { sitting, waiting: true, offset: 0, limit: 10 })),
  'list-waiting': (by, sitting) => {
    const asked = { commission: null, category: 'all', after: null, limit: 10 } as const;
    return telling(sitting, listWaiting.execute(world.db, by, { sitting, ...asked }));
  },
};

describe('who may do what in a sitting, how far it has come', () => {
  it.each(Object.keys(SITTING_WORDS).filter(isNamed))(
    'is as the words say, of the local commission and of the national one: %s',
    async (name) => {
      const { states, ...words } = SITTING_WORDS[name];
      const mismatches: string[] = [];
      for (const [body, sitting] of [
        ['local', world.sitting],
        ['national', world.nationalSitting],
      ] as const) {
        const ready = async (state: string) => {
          await world.sit(state);
          await world.stand(body === 'local' ? 'filed' : 'under-appeal');
        };
        for (const state of name === 'plan-sitting' ? (['planned'] as const) : STATES) {
          await ready(state);
          for (const who of [null, ...world.asking]) {
            const asked = wantedOf({ words }, who, body);
            // Whose work it is not at all is asked once: how far the sitting has come is nothing to them.
            if (asked === 'forbidden' && state !== 'planned') continue;
            const fits = states === 'all' || states.some((one) => one === state);
            const wanted = asked === 'done' && !fits ? 'conflict' : asked;
            const told = DOES[name](who?.actor ?? ANYONE, sitting, body);
            const found = await (name === 'plan-sitting' ? toldOf(told) : meaningOf(told));
            TALLY.cells += 1;
            // What the act answers of the file itself is asked in the matrix of files: here, that the sitting is within reach.
            const within =
              wanted === 'done' && !['forbidden', 'missing', 'nothing'].includes(found) && !found.includes(':');
            if (within) TALLY.done += 1;
            if (within || found === 'done') await ready(state);
            const meant = within ? 'done' : found === 'nothing' ? 'missing' : found;
            if (meant !== wanted) mismatches.push(`${nameOf(who)}, ${body} ${state}: ${found}, not ${wanted}`);
          }
        }
      }
      expect(mismatches).toEqual([]);
    },
    60_000,
  );
});

describe('who reads what was said in a sitting', () => {
  it('is who sits, and the office whose files it decides once the minutes are signed: read-minutes', async () => {
    const row = {
      words: SITTING_READS['read-minutes'],
      situations: ['open', 'closed', 'signed'],
      ready: (state: string) => world.sit(state),
      does: (by: Actor) => readMinutes.execute(world.db, by, { sitting: world.sitting }),
    };
    expect(await mismatchesOf(world.asking, TALLY, row)).toEqual([]);
  }, 60_000);

  it('is who reaches the file and the sitting: read-sitting-file', async () => {
    const row = {
      words: SITTING_READS['read-sitting-file'],
      situations: ['open'],
      async ready(state: string) {
        await world.sit(state);
        await world.stand('scheduled');
        await world.rows(`insert into regularisation.agenda_item (sitting, application, ordinal)
          values ('${world.sitting}', '${world.file}', 1) on conflict do nothing`);
      },
      does: (by: Actor) => readSittingFile.execute(world.db, by, { sitting: world.sitting, application: world.file }),
    };
    expect(await mismatchesOf(world.asking, TALLY, row)).toEqual([]);
  }, 60_000);
});

function nameOf(who: Asking | null): string {
  return who?.name ?? 'nobody';
}

function isNamed(name: string): name is keyof typeof SITTING_WORDS {
  return name in SITTING_WORDS;
}
