import type { Database } from '#platform/db/database.ts';
import { type Evaluation, evaluate } from './domain/criteria/evaluate.ts';
import { readFacts } from './store/facts.reads.server.ts';
import type { FileRow } from './store/files.reads.server.ts';
import { readSets } from './store/versions.reads.server.ts';

type Judged = Pick<FileRow, 'id' | 'filed_on' | 'criteria' | 'appeal_criteria'>;

/** The version of the criteria by which an instance judges a file: in appeal its own, once it has one. */
export function versionOf({ criteria, appeal_criteria }: Judged, instance: 'first' | 'appeal'): string {
  return instance === 'appeal' ? (appeal_criteria ?? criteria) : criteria;
}

/** What the criteria answer of files within reach, with their reasons, by file. */
export async function evaluateFiles(
  db: Database,
  files: readonly Judged[],
  instance: 'first' | 'appeal',
): Promise<ReadonlyMap<string, Evaluation>> {
  const facts = await readFacts(
    db,
    files.map(({ id }) => id),
  );
  const sets = await readSets(
    db,
    files.map((file) => versionOf(file, instance)),
  );
  return new Map(
    files.flatMap((file): [string, Evaluation][] => {
      const set = sets.get(versionOf(file, instance));
      const known = facts.get(file.id);
      return set === undefined || known === undefined
        ? []
        : [[file.id, evaluate(set, known, { filed: file.filed_on })]];
    }),
  );
}
