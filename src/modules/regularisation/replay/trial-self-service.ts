import { randomUUID } from 'node:crypto';
import type { Person } from '#platform/access/actor.ts';
import { beginFiling } from '../commands/begin-filing.ts';
import { saveFiling } from '../commands/save-filing.ts';
import { submitApplication } from '../commands/submit-application.ts';
import type { Doors } from './stage.ts';
import type { OpenTrial } from './trial-campaign.ts';
import type { TrialPeople } from './trial-people.ts';
import type { TrialPersons } from './trial-persons.ts';

interface Slice {
  readonly doors: Doors;
  readonly people: TrialPeople;
  readonly trial: OpenTrial;
  readonly persons: TrialPersons;
  readonly day: (days: number) => string;
}

/** What was filed from afar: the applicant's own file and one that they still write, and one that an association handed in. */
export async function fileFromAfar(slice: Slice, office: OpenTrial['offices'][number]): Promise<number> {
  const { people, doors, trial } = slice;
  const applicant = await people.as('applicant');
  const filed =
    (await hand(slice, applicant, office.territory)) +
    (await hand(slice, await people.as('association'), office.territory));
  const draft = randomUUID();
  const begun = { filing: draft, campaign: trial.campaign.id, language: 'fr' as const };
  const { ok } = await beginFiling.execute(doors.db, applicant, begun);
  if (ok) {
    const patch = { part: 'office' as const, office: office.territory, contact: {} };
    await saveFiling.execute(doors.db, applicant, { filing: draft, patch });
  }
  return filed;
}

async function hand({ doors, trial, persons, day }: Slice, actor: Person, territory: string): Promise<number> {
  const filing = randomUUID();
  const campaign = trial.campaign.id;
  const begun = await beginFiling.execute(doors.db, actor, { filing, campaign, language: 'fr' });
  if (!begun.ok) return 0;
  const on = day(0);
  const done = await submitApplication.execute(doors.db, actor, {
    ...{ filing, campaign, territory, on, followCodeHash: null },
    contact: { language: 'fr', email: 'essai@example.org', phone: null },
    source: { saidBy: 'person', source: null, sureness: 'certain', saidOn: on },
    persons: persons.family(on, 'alone').map(({ role, said, facts }) => ({ role, said: [...said], facts })),
  });
  return done.ok ? done.files.length : 0;
}
