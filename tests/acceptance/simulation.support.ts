import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { openDatabase } from '#platform/db/database.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { filingDay, someFacts } from '../../src/modules/regularisation/criteria.support.ts';
import type { Facts } from '../../src/modules/regularisation/domain/criteria/facts.ts';
import { addFacts } from '../../src/modules/regularisation/store/facts.writes.server.ts';
import { CASABLANCA, type CampaignDatabase, RABAT, SALE } from './regularisation.support.ts';

export interface CaseFile {
  readonly id: string;
  readonly facts: Facts;
  readonly filed: string;
  readonly territory: string;
  readonly nationality: string | null;
  readonly state: string;
}

/** Files of nobody, in any state of proof, the same at each run. */
export function someFiles(count: number, seed = 7): readonly CaseFile[] {
  const file = fc.record({
    id: fc.constant('').map(() => randomUUID()),
    facts: someFacts,
    filed: filingDay.filter((day) => day >= '2014-01-01'),
    territory: fc.constantFrom<string>(RABAT, SALE, CASABLANCA),
    nationality: fc.option(fc.constantFrom('SEN', 'NGA', 'SYR', 'CIV')),
    state: fc.constantFrom('filed', 'complete', 'incomplete'),
  });
  return fc.sample(file, { numRuns: count, seed }).map((one) => ({ ...one, id: randomUUID() }));
}

/** Puts files there as the superuser, without their acts; what is known of them is written as the commands do. */
export async function fillCaseload(database: CampaignDatabase, files: readonly CaseFile[]): Promise<void> {
  const [version] = await database.rows(
    `select id, (select id from identity.account limit 1) as account from regularisation.criteria_version
     where instance = 'first' limit 1`,
  );
  const filing = randomUUID();
  await database.rows(
    `insert into regularisation.filing (id, campaign, channel, organisation, territory, state, submitted_at, created_by)
     values ($1, $2, 'counter', 'interior-ministry', '04.421', 'submitted', now(), $3)`,
    [filing, database.campaign, version?.account],
  );
  // The procedure has no way into the middle of itself: what guards it looks away for a moment.
  await database.rows('alter table regularisation.application disable trigger user');
  for (const { id, filed, territory, nationality, state, facts } of files) {
    await database.rows(
      `insert into regularisation.application (id, reference, campaign, filing, place_in_filing, role, organisation, territory, state,
         filed_on, name, sex, birth, nationality, criteria, turn, turn_since, last_on)
       values ($1, $2, $3, $4, 0, 'applicant', 'interior-ministry', $5, $6, $7, 'Essai', $8, $9, $10, $11, 'office', $7, $7)`,
      [
        ...[id, id.replaceAll('-', '').slice(0, 12), database.campaign, filing, territory, state, filed],
        ...[facts.sex, facts.birth, nationality, version?.id],
      ],
    );
  }
  await database.rows('alter table regularisation.application enable trigger user');
  const behind = openDatabase(database.administrator);
  try {
    for (const { id, facts } of files) await inTransaction(behind.db, (tx) => addFacts(tx, id, facts));
  } finally {
    await behind.close();
  }
}
