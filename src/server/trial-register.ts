import { asTrialClerks } from '#identity';
import { checkRecord, countRecords, fileRecord, trialPersons } from '#people';
import { operator } from '#platform/access/actor.ts';
import type { OpenDatabase } from './open-database.ts';

/** Fictitious persons of a trial's first start: enough that every screen has something to show. */
const PERSONS = 60;

/**
 * Records fictitious persons in the offices of a trial, some of them twice and in two offices, by the same acts as a clerk
 * does. Once: a register that holds anybody is left alone.
 */
export async function fillTrialRegister(
  {
    db,
    gatekeeper,
    matcher,
    operator: operatorDb,
    keys,
  }: Pick<OpenDatabase, 'db' | 'gatekeeper' | 'matcher' | 'operator' | 'keys'>,
  isStopping: () => boolean,
): Promise<number> {
  if ((await countRecords.execute(operatorDb, operator('server'), undefined)) > 0) return 0;
  const persons = trialPersons(PERSONS);
  let filed = 0;
  await asTrialClerks(gatekeeper, keys, async (clerk, place) => {
    for (const { office, said } of persons) {
      if (office !== place || isStopping()) continue;
      const { record } = await fileRecord.execute(db, clerk, {
        said,
        source: { saidBy: 'person', source: null, sureness: 'certain', saidOn: new Date().toISOString().slice(0, 10) },
      });
      await checkRecord.execute(matcher, clerk, { record });
      filed += 1;
    }
  });
  return filed;
}
