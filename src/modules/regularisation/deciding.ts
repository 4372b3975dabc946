import { randomUUID } from 'node:crypto';
import type { Person } from '#platform/access/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import { campaignOf, type FileAct, faultOfAct } from './acting.ts';
import { decisionDigest } from './decision-digest.ts';
import type { Evaluation } from './domain/criteria/evaluate.ts';
import { dueOn } from './domain/due.ts';
import { type Motive, motivesOf } from './domain/sitting/motives.ts';
import { type Count, type Outcome, tally, type Vote } from './domain/sitting/tally.ts';
import type { State } from './domain/states.ts';
import { evaluateFiles, versionOf } from './evaluating.ts';
import type { DecidingFault } from './sitting-faults.ts';
import type { TakenDecision } from './store/decisions.reads.server.ts';
import type { NewDecision } from './store/decisions.writes.server.ts';
import { type FileRow, holdFiles } from './store/files.reads.server.ts';
import { listHands } from './store/hands.reads.server.ts';
import {
  type ItemRow,
  listItems,
  listPresent,
  listRecusals,
  listVotes,
  type NamedMember,
  type SittingRow,
} from './store/sittings.reads.server.ts';

/** What a sitting is asked to decide of a file. */
export interface Wanted {
  readonly application: string;
  /** `proposed`: as it was proposed. */
  readonly outcome: Outcome | 'proposed';
  readonly motives: readonly Motive[];
  readonly text: string | null;
}

export interface Deliberation {
  readonly sitting: SittingRow;
  readonly chair: NamedMember;
  readonly judge: (wanted: Wanted, on: string) => Judged;
}

/** What a sitting agreed on, ready to be written. */
export interface Agreed {
  readonly ok: true;
  readonly decision: Omit<NewDecision, 'proof'>;
  readonly digest: Buffer;
}
type Judged = { readonly ok: false; readonly fault: DecidingFault } | Agreed;

/** Where an outcome leads a file, by instance. */
export function stateAfter(instance: 'first' | 'appeal', outcome: Outcome): State {
  if (instance === 'first') return outcome;
  return outcome === 'favourable' ? 'favourable-on-appeal' : 'refused';
}

/** What a member who is there has to do with a file, so that they take no part in deciding it. */
interface FoundRecusal {
  readonly application: string;
  readonly member: string;
  readonly reason: 'own-file' | 'instructed';
  readonly note: null;
}

interface Deliberating extends Pick<Deliberation, 'sitting' | 'chair'> {
  readonly members: readonly NamedMember[];
  readonly person: Person;
  /** Writes down who is recused. */
  readonly recuse: (found: readonly FoundRecusal[]) => Promise<void>;
}

/**
 * Reads all that a sitting needs to decide some files, and holds them. Members who are there and have to do with a file
 * are recused from it here, whether they said so or not: the applicant, who filed it for them, and who ever instructed it.
 */
export async function deliberate(
  tx: Tx,
  { sitting, chair, members, person, recuse }: Deliberating,
  applications: readonly string[],
): Promise<Deliberation> {
  const files = await holdFiles(tx, applications);
  const items = new Map((await listItems(tx, sitting.id, applications)).map((item) => [item.application, item]));
  const present = await listPresent(tx, sitting.id);
  const there = members.filter(({ id }) => present.includes(id));
  const hands = await listHands(tx, applications, [person.account, ...there.map(({ account }) => account)]);
  await recuse(
    recusalsOf(
      [...files.values()].filter(({ id }) => items.has(id)),
      there,
      hands,
    ),
  );
  const recused = Map.groupBy(await listRecusals(tx, sitting.id, applications), ({ application }) => application);
  const votes = Map.groupBy(await listVotes(tx, sitting.id, applications), ({ application }) => application);
  const found = await evaluateFiles(tx, [...files.values()], sitting.instance);
  const { definition, calendar } = await campaignOf(tx, sitting.campaign);
  const { vote } = sitting.instance === 'first' ? definition.local : definition.national;
  const rules = { quorum: sitting.quorum ?? 1, tie: vote.tie };
  const judge = (wanted: Wanted, on: string): Judged => {
    const file = files.get(wanted.application);
    const item = items.get(wanted.application);
    if (file === undefined) return { ok: false, fault: 'not-there' };
    if (item === undefined || item.outcome !== null) return { ok: false, fault: 'not-on-agenda' };
    if (on < (sitting.opened_on ?? on)) return { ok: false, fault: 'before-sitting' };
    const outcome = wanted.outcome === 'proposed' ? item.proposal : wanted.outcome;
    if (outcome === null) return { ok: false, fault: 'no-proposal' };
    const away = new Set(recused.get(file.id)?.map(({ member }) => member));
    const counted = tally(
      outcome,
      {
        voters: there.map(({ id }) => id).filter((id) => !away.has(id)),
        votes: new Map((votes.get(file.id) ?? []).map((one): [string, Vote] => [one.member, one.vote])),
        chair: chair.id,
      },
      rules,
    );
    if (!counted.ok) return counted;
    const answered = found.get(file.id);
    if (answered === undefined) return { ok: false, fault: 'no-criteria' };
    const to = stateAfter(sitting.instance, outcome);
    const fault = faultOfAct(file, 'decide-files', { application: file.id, to, on }, person, hands.get(file.id));
    if (fault !== null) return { ok: false, fault };
    const motives = motivesFor(file, item, { ...wanted, outcome }, answered);
    if (motives === null) return { ok: false, fault: 'motive-needed' };
    const appealUntil =
      to === 'unfavourable'
        ? dueOn(
            definition.deadlines.appeal,
            { since: on, filedOn: file.filed_on, sinceFiling: false, suspendedDays: 0 },
            calendar,
          )
        : null;
    const decision = decisionOf(file, {
      sitting,
      outcome,
      on,
      found: answered,
      motives,
      count: counted.count,
      appealUntil,
    });
    return { ok: true, decision, digest: decisionDigest(file.reference, decision) };
  };
  return { sitting, chair, judge };
}

/** What decisions do to their files, once they may be told. */
export function effectsOf(
  { id: sitting, instance }: Pick<SittingRow, 'id' | 'instance'>,
  decisions: readonly TakenDecision[],
): readonly FileAct[] {
  return decisions.map(({ id, application, outcome, on }) => ({
    ...({ application, on, sitting, judged: true } as const),
    to: stateAfter(instance, outcome),
    change: instance === 'first' ? { decision: id } : { appeal_decision: id },
    detail: { decision: id, outcome },
  }));
}

function recusalsOf(
  files: readonly FileRow[],
  there: readonly NamedMember[],
  hands: ReadonlyMap<string, ReadonlySet<string>>,
): readonly FoundRecusal[] {
  return files.flatMap(({ id, account, instructed_by }) =>
    there.flatMap((member) => {
      const instructed = member.account === instructed_by || hands.get(id)?.has(member.account) === true;
      const reason = member.account === account ? 'own-file' : instructed ? 'instructed' : null;
      return reason === null ? [] : [{ application: id, member: member.id, reason, note: null } as const];
    }),
  );
}

interface Motives {
  readonly codes: readonly Motive[];
  readonly text: string | null;
}

/** What the commission says, or where it follows the office without a word of its own, what the office said. */
function motivesFor(
  { proposal_motive }: FileRow,
  { proposal }: ItemRow,
  {
    outcome,
    motives,
    text,
  }: { readonly outcome: Outcome; readonly motives: readonly Motive[]; readonly text: string | null },
  { answer }: Evaluation,
): Motives | null {
  const words = text ?? (outcome === proposal ? proposal_motive : null);
  const codes = motivesOf({ outcome, motives, text: words }, { answer, proposal });
  return codes === null ? null : { codes, text: words };
}

function decisionOf(
  file: FileRow,
  done: {
    readonly sitting: SittingRow;
    readonly outcome: Outcome;
    readonly on: string;
    readonly found: Evaluation;
    readonly motives: Motives;
    readonly count: Count;
    readonly appealUntil: string | null;
  },
): Omit<NewDecision, 'proof'> {
  const { sitting, outcome, on, found, motives, count, appealUntil } = done;
  return {
    ...{
      id: randomUUID(),
      application: file.id,
      sitting: sitting.id,
      instance: sitting.instance,
      outcome,
      decidedOn: on,
    },
    ...{ motives: motives.codes, motiveText: motives.text, criteria: found, ...count, appealUntil },
    criteriaVersion: versionOf(file, sitting.instance),
  };
}
