import { dayNumber } from '#lib/calendar/civil-day.ts';
import type { Actor } from '#platform/access/actor.ts';
import { ConflictError, NotAllowedError, NotFoundError, SignInNeededError } from '#platform/access/errors.ts';
import type { Target } from '#platform/access/judge.ts';
import type { Database, Tx } from '#platform/db/database.ts';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { leads } from '#platform/workflow/procedure.ts';
import { dueOn } from './domain/due.ts';
import type { Act, State } from './domain/states.ts';
import { REGULARISATION } from './procedure.ts';
import { type Campaign, findCampaign } from './store/campaigns.reads.server.ts';
import { type FileRow, findFile, holdFiles, placesOfFile } from './store/files.reads.server.ts';
import { type Advance, advanceFiles, type FileChange } from './store/files.writes.server.ts';

/** Why a file cannot be acted on; what is out of reach is not told from what is not there. */
export type ActFault = 'not-there' | 'wrong-state' | 'before-last-act' | 'in-the-future' | 'own-file' | 'changed';

/** What is done with one file. */
export interface FileAct {
  readonly application: string;
  readonly to: State;
  /** The civil day it happened: today, or earlier when it is written down from paper. */
  readonly on: string;
  readonly change?: FileChange;
  readonly sitting?: string;
  /** Whether who acts may was judged when a body decided it: what is left is that it takes effect. */
  readonly judged?: true;
  /** Words and numbers that say what was done; nothing that identifies anybody. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

export interface FileResult {
  readonly application: string;
  readonly fault: ActFault | null;
}

/** What a command's rule is judged by: where the file lies, whose it is, where it stands. */
export async function targetOf(db: Database, application: string): Promise<Target | undefined> {
  const file = await findFile(db, application);
  if (file === undefined) return undefined;
  const { organisation, territory, account, state } = file;
  return {
    ...{ organisation, territory, state },
    ...(account === null ? {} : { account }),
    places: await placesOfFile(db, file),
  };
}

/**
 * Does an act on one file: where it leads, whose turn it is then and until when, and its entry in the file's history.
 * @throws NotFoundError, ConflictError, NotAllowedError
 */
export async function actOnFile(tx: Tx, actor: Actor, act: Act, done: FileAct): Promise<FileRow> {
  const files = await holdFiles(tx, [done.application]);
  const file = files.get(done.application);
  const [result] = await actOnHeldFiles(tx, actor, act, [done], files);
  switch (result?.fault) {
    case null:
      if (file !== undefined) return file;
      throw new NotFoundError(act);
    case 'own-file':
      throw new NotAllowedError(act);
    case 'not-there':
    case undefined:
      throw new NotFoundError(act);
    default:
      throw new ConflictError(act);
  }
}

/**
 * Does one act on files that it has read and holds already: each has a result of its own, and those that fail leave the others be.
 */
export async function actOnHeldFiles(
  tx: Tx,
  actor: Actor,
  act: Act,
  acts: readonly FileAct[],
  files: ReadonlyMap<string, FileRow>,
): Promise<readonly FileResult[]> {
  if (actor.kind !== 'person') throw new SignInNeededError(act);
  const today = todayHere();
  const advances: Advance[] = [];
  const faults = new Map<string, ActFault>();
  for (const done of acts) {
    const file = files.get(done.application);
    const fault = faultOf(file, act, done, today, actor.account);
    if (fault !== null || file === undefined) {
      faults.set(done.application, fault ?? 'not-there');
      continue;
    }
    const campaign = await campaignOf(tx, file.campaign);
    advances.push(advanceOf(file, act, done, campaign));
  }
  const by = { account: actor.account, role: actor.role ?? '', unit: actor.unit };
  const written = advances.length === 0 ? new Set<string>() : await advanceFiles(tx, by, advances);
  return acts.map(({ application }) => ({
    application,
    fault: faults.get(application) ?? (written.has(application) ? null : 'changed'),
  }));
}

/**
 * What stands in the way of an act on a file that is held; null when nothing does. For acts that write before they lead on,
 * with those that have to do with the file where the act is not theirs.
 */
export function faultOfAct(
  file: FileRow | undefined,
  act: Act,
  done: FileAct,
  actor: Actor,
  hands: ReadonlySet<string> = NOBODY,
): ActFault | null {
  if (actor.kind !== 'person') throw new SignInNeededError(act);
  return faultOf(file, act, done, todayHere(), actor.account, hands);
}

/** The campaign of a file that is there. */
export async function campaignOf(db: Database, id: string): Promise<Campaign> {
  const campaign = await findCampaign(db, id);
  if (campaign === undefined) throw new Error(`The campaign ${id} has files and was never opened.`);
  return campaign;
}

const NOBODY: ReadonlySet<string> = new Set();

function faultOf(
  file: FileRow | undefined,
  act: Act,
  { to, on, judged }: FileAct,
  today: string,
  account: string,
  hands = NOBODY,
): ActFault | null {
  if (file === undefined) return 'not-there';
  if (!leads(REGULARISATION, act, file.state, to)) return 'wrong-state';
  if (on > today) return 'in-the-future';
  if (on < file.last_on) return 'before-last-act';
  if (judged) return null;
  const { notBy = [] } = REGULARISATION.acts[act];
  const isSame = (who: 'applicant' | 'instructor') =>
    who === 'applicant' ? file.account === account : file.instructed_by === account || hands.has(account);
  return notBy.some(isSame) ? 'own-file' : null;
}

function advanceOf(file: FileRow, act: Act, done: FileAct, { definition, calendar }: Campaign): Advance {
  const { to, on, change = {}, sitting = null, detail = {} } = done;
  const { clock } = REGULARISATION.acts[act];
  const { turn, deadline, sinceFiling } = REGULARISATION.states[to];
  const moved = to !== file.state;
  const suspendedSince = clock === 'stops' ? on : clock === 'goes-on' ? null : file.suspended_since;
  const stood =
    clock === 'goes-on' && file.suspended_since !== null ? dayNumber(on) - dayNumber(file.suspended_since) : 0;
  const suspendedDays = file.suspended_days + stood;
  return {
    ...{ application: file.id, acts: file.acts, act, from: file.state, to, on, turn, change, sitting, detail },
    ...{ suspendedSince, suspendedDays },
    turnSince: moved ? on : file.turn_since,
    dueOn: moved
      ? dueOn(
          deadline === null ? undefined : definition.deadlines[deadline],
          { since: on, filedOn: file.filed_on, sinceFiling: sinceFiling === true, suspendedDays },
          calendar,
        )
      : file.due_on,
  };
}
