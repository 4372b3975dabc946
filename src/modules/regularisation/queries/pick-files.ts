import type { Actor } from '#platform/access/actor.ts';
import { query } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import { evaluateFiles } from '../evaluating.ts';
import { WORKERS } from '../office-rule.ts';
import { pickFiles as readPicked } from '../store/files.reads.server.ts';
import { actsOpenTo } from '../what-may-be-done.ts';

/** Some files within reach with what the criteria answer of each and what one may do with it: before an act on several. */
export const pickFiles = query({
  name: 'pick-files',
  permission: WORKERS,
  async run(db: Database, { applications }: { readonly applications: readonly string[] }, actor: Actor) {
    const files = await readPicked(db, applications);
    const answers = await evaluateFiles(db, files, 'first');
    return files.map((file) => ({
      file,
      open: actsOpenTo(actor, file),
      answer: answers.get(file.id)?.answer ?? ('unknown' as const),
    }));
  },
  journal: (_, picked) => ({ objects: picked.map(({ file }) => ({ type: 'application', id: file.id })) }),
});
