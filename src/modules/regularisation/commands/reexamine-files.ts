import { z } from 'zod';
import { command, NotFoundError, SignInNeededError } from '#platform/access/gate.ts';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { openPermissionOf } from '#platform/workflow/procedure.ts';
import { actOnHeldFiles } from '../acting.ts';
import type { Answer } from '../domain/criteria/answer.ts';
import { changesSide } from '../domain/sitting/categories.ts';
import { evaluateFiles } from '../evaluating.ts';
import { notesOf } from '../notes.ts';
import { MOST_FILES } from '../office-input.ts';
import { REGULARISATION } from '../procedure.ts';
import { findReexamination, holdNextFiles, holdReexamination } from '../store/appeals.reads.server.ts';
import { addReexaminedFiles, noteProgress } from '../store/appeals.writes.server.ts';
import type { FileRow } from '../store/files.reads.server.ts';
import { findAppealsCommission } from '../store/sittings.reads.server.ts';
import { tellApplicants } from '../telling.ts';

export interface ReexaminedResult {
  readonly application: string;
  readonly before: Answer;
  readonly after: Answer;
  readonly fault: string | null;
}

export interface Reexamined {
  readonly looked: number;
  readonly results: readonly ReexaminedResult[];
  /** Whether every file was looked at: otherwise it goes on where it stands. */
  readonly finished: boolean;
}

/**
 * Looks again at the next files of an ordered re-examination: those that it takes up come before the national commission,
 * each with what the criteria answered before and answer now. Interrupted, it goes on where it was.
 */
export const reexamineFiles = command({
  name: 'reexamine-files',
  permission: openPermissionOf(REGULARISATION, 'reexamine-files'),
  input: z.strictObject({ reexamination: z.uuid(), limit: z.int().min(1).max(MOST_FILES).default(MOST_FILES) }),
  changesContent: false,
  async run(tx, { reexamination: id, limit }, actor): Promise<Reexamined> {
    if (actor.kind !== 'person') throw new SignInNeededError('reexamine-files');
    const found = await findReexamination(tx, id);
    const commission = found && (await findAppealsCommission(tx, found.campaign));
    if (commission === undefined || commission.unit !== actor.unit || found?.orderedBy !== actor.account) {
      throw new NotFoundError('reexamine-files');
    }
    const order = await holdReexamination(tx, id);
    if (order === undefined || order.finishedOn !== null) return { looked: 0, results: [], finished: true };
    const files = await holdNextFiles(tx, order, limit);
    const before = await evaluateFiles(tx, files, 'appeal');
    const anew = files.map((file) => ({ ...file, appeal_criteria: order.criteria }));
    const after = await evaluateFiles(tx, anew, 'appeal');
    const answers = files.map((file) => answered(file, before.get(file.id)?.answer, after.get(file.id)?.answer));
    const taken = answers.filter(({ before: was, after: is }) => {
      const { answers: wanted, changed } = order.filter;
      return (wanted.length === 0 || wanted.includes(is)) && (!changed || changesSide(was, is));
    });
    const results = await actOnHeldFiles(
      tx,
      actor,
      'reexamine-files',
      taken.map(({ application, before: was, after: is }) => ({
        ...{ application, to: 'under-appeal', on: order.orderedOn },
        change: { appeals_commission: commission.id, appeal_criteria: order.criteria },
        detail: { reexamination: id, before: was, after: is },
      })),
      new Map(files.map((file) => [file.id, file])),
    );
    const faults = new Map(results.map(({ application, fault }) => [application, fault]));
    const done = taken.filter(({ application }) => faults.get(application) === null);
    const reopened = files.filter(({ id: file }) => faults.get(file) === null);
    await tellApplicants(tx, actor, reopened, 'reexamination-opened', (_, reference) => ({ reference }));
    await addReexaminedFiles(tx, { reexamination: id, on: order.orderedOn, by: actor.account }, done);
    const finished = files.length < limit;
    await noteProgress(tx, id, {
      reached: files.at(-1)?.id ?? null,
      ...{ lookedAt: files.length, files: done.length, finishedOn: finished ? todayHere() : null },
    });
    return {
      looked: files.length,
      results: taken.map((one) => ({ ...one, fault: faults.get(one.application) ?? null })),
      finished,
    };
  },
  journal: ({ reexamination }, { results, looked, finished }) => {
    const note = notesOf(results, [{ type: 'reexamination', id: reexamination }]);
    return { ...note, detail: { ...note.detail, looked, finished } };
  },
});

function answered({ id }: FileRow, before: Answer = 'unknown', after: Answer = 'unknown') {
  return { application: id, before, after };
}
