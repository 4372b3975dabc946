import type { Person } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { closeSitting } from '../commands/close-sitting.ts';
import { decideFiles } from '../commands/decide-files.ts';
import { openSitting } from '../commands/open-sitting.ts';
import { placeOnAgenda } from '../commands/place-on-agenda.ts';
import { planSitting } from '../commands/plan-sitting.ts';
import { signMinutes } from '../commands/sign-minutes.ts';
import { listOutcomes } from '../queries/list-outcomes.ts';
import { fixedUuid } from './draw.ts';

/** The most files of one act on many. */
const MOST = 500;

export interface Body {
  readonly commission: string;
  /** The seat of who presides, and those of all who are there. */
  readonly chair: string;
  readonly present: readonly string[];
}

interface Sitting {
  /** Its name in the replay: the same again when it goes on after an interruption. */
  readonly name: readonly (string | number)[];
  readonly on: string;
  readonly applications: readonly string[];
}

/**
 * A whole sitting, from its plan to its signed minutes. The members follow what was proposed; where nothing was, because the
 * criteria answer neither yes nor no, what is not proven does not admit. Answers who was admitted.
 */
export async function holdSitting(
  db: Database,
  chair: Person,
  body: Body,
  { name, on, applications }: Sitting,
): Promise<ReadonlySet<string>> {
  const once = (step: string, chunk = 0) => ({ key: fixedUuid(...name, step, chunk) });
  const sitting = fixedUuid(...name, 'sitting');
  const plan = { sitting, commission: body.commission, plannedOn: on, place: null };
  const planned = await planSitting.execute(db, chair, plan, once('plan'));
  if (!planned.ok) throw new Error(`A sitting on ${on} was refused: ${planned.fault}.`);
  for (const [chunk, some] of chunks(applications).entries()) {
    const placed = await placeOnAgenda.execute(
      db,
      chair,
      { sitting, applications: [...some], on },
      once('agenda', chunk),
    );
    refuseFaults('place-on-agenda', placed);
  }
  const opened = await openSitting.execute(
    db,
    chair,
    { sitting, on, present: [...body.present], chair: body.chair },
    once('open'),
  );
  if (!opened.ok) throw new Error(`A sitting on ${on} was not opened: ${opened.fault}.`);
  for (const [chunk, some] of chunks(applications).entries()) {
    const decide = (list: readonly string[], outcome: 'proposed' | 'unfavourable') =>
      decideFiles.execute(
        db,
        chair,
        { sitting, on, decisions: list.map((application) => ({ application, outcome })) },
        once(outcome, chunk),
      );
    const decided = await decide(some, 'proposed');
    const left = decided.filter(({ fault }) => fault === 'no-proposal').map(({ application }) => application);
    refuseFaults(
      'decide-files',
      decided.filter(({ fault }) => fault !== 'no-proposal'),
    );
    if (left.length > 0) refuseFaults('decide-files', await decide(left, 'unfavourable'));
  }
  const closed = await closeSitting.execute(db, chair, { sitting, remarks: null }, once('close'));
  if (!closed.ok) throw new Error(`A sitting on ${on} was not closed: ${closed.left} files left.`);
  await signMinutes.execute(db, chair, { sitting }, once('sign'));
  return admitted(db, chair, sitting);
}

async function admitted(db: Database, chair: Person, sitting: string): Promise<ReadonlySet<string>> {
  const outcomes = await listOutcomes.execute(db, chair, sitting);
  return new Set(outcomes.filter(({ outcome }) => outcome === 'favourable').map(({ application }) => application));
}

export function chunks<T>(list: readonly T[], most = MOST): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / most) }, (_, place) =>
    list.slice(place * most, (place + 1) * most),
  );
}

/** In a replay every act on every file succeeds: one that does not is a fault of the plan, or of the program. */
export function refuseFaults(
  act: string,
  results: readonly { readonly application: string; readonly fault: string | null }[],
): void {
  const failed = results.find(({ fault }) => fault !== null);
  if (failed !== undefined) throw new Error(`${act} was refused for the file ${failed.application}: ${failed.fault}.`);
}
