import { addDays } from '#lib/calendar/civil-day.ts';
import type { Calendar } from '#lib/calendar/working-days.ts';
import { confirmComplete } from '../commands/confirm-complete.ts';
import { fileAppeal } from '../commands/file-appeal.ts';
import { issuePermits } from '../commands/issue-permits.ts';
import { proposeOutcome } from '../commands/propose-outcome.ts';
import { recordProof } from '../commands/record-proof.ts';
import { submitApplication } from '../commands/submit-application.ts';
import { fixedUuid } from './draw.ts';
import type { PlannedFiling, PlannedPerson } from './plan.ts';
import type { ReplayedFile } from './progress.ts';
import { type Body, chunks, holdSitting, refuseFaults } from './sitting-work.ts';
import type { Stage } from './stage.ts';

export interface Office {
  readonly campaign: string;
  readonly seed: number;
  readonly code: string;
  readonly clerk: number;
  readonly chair: number;
  readonly body: Body;
  readonly calendar: Calendar;
}

export type DoneFile = readonly [index: number, id: string, favourable: boolean];

/** Why an office acts on a day: from there to the next day on which it works. */
export function workingDay(calendar: Calendar, day: string): string {
  let found = day;
  while (!calendar.isWorkingDay(found)) found = addDays(found, 1);
  return found;
}

/**
 * What comes in at an office in a period, and what is done with it: files of persons and families, completeness, the
 * proposal that the criteria make, the sitting of the local commission, the permits.
 */
export async function workPeriod(
  stage: Stage,
  office: Office,
  filings: readonly PlannedFiling[],
  { name, end, sittingAfter }: { readonly name: string; readonly end: string; readonly sittingAfter: number },
): Promise<readonly DoneFile[]> {
  const { db } = stage.doors;
  const { campaign, seed, code, calendar } = office;
  const ids = new Map<string, number>();
  for (const filing of filings) {
    const files = await submit(stage, office, filing);
    for (const [place, { id }] of files.entries()) ids.set(id, filing.persons[place]?.index ?? -1);
  }
  const clerk = await stage.as(office.clerk);
  const once = (step: string, chunk: number) => ({ key: fixedUuid(seed, campaign, code, name, step, chunk) });
  const applications = [...ids.keys()];
  const day = (days: number) => workingDay(calendar, addDays(end, days));
  for (const [chunk, some] of chunks(applications).entries()) {
    const done = { applications: [...some], on: day(1) };
    refuseFaults('confirm-complete', await confirmComplete.execute(db, clerk, done, once('complete', chunk)));
    const proposal = { ...done, on: day(4), proposal: 'as-criteria' as const, motive: null };
    refuseFaults('propose-outcome', await proposeOutcome.execute(db, clerk, proposal, once('propose', chunk)));
  }
  const on = day(sittingAfter);
  const admitted = await holdSitting(db, await stage.as(office.chair), office.body, {
    ...{ name: [seed, campaign, code, name], on, applications },
  });
  await issue(stage, office, [...admitted], workingDay(calendar, addDays(on, 8)), name);
  return [...ids].map(([id, index]) => [index, id, admitted.has(id)] as const);
}

async function submit(stage: Stage, { campaign, seed, clerk }: Office, filing: PlannedFiling) {
  const { filedOn, index, persons } = filing;
  const done = await submitApplication.execute(stage.doors.db, await stage.as(clerk), {
    filing: fixedUuid(seed, campaign, 'filing', index),
    campaign,
    territory: null,
    on: filedOn,
    contact: { language: 'fr', email: null, phone: null },
    source: { saidBy: 'person', source: null, sureness: 'certain', saidOn: filedOn },
    persons: persons.map(({ role, said, facts }) => ({ role, said: [...said], facts })),
    followCodeHash: null,
  });
  if (!done.ok) throw new Error(`The filing ${index} was refused: ${done.fault}.`);
  return done.files;
}

/** Issues the permits of those who were admitted. */
export async function issue(
  stage: Stage,
  { campaign, seed, code, clerk }: Office,
  applications: readonly string[],
  on: string,
  name: string,
): Promise<void> {
  for (const [chunk, some] of chunks(applications).entries()) {
    const key = fixedUuid(seed, campaign, code, name, 'permits', chunk);
    refuseFaults(
      'issue-permits',
      await issuePermits.execute(stage.doors.db, await stage.as(clerk), { applications: [...some], on }, { key }),
    );
  }
}

/** Appeals at the counter, each with the proof that was missing, or with nothing new. */
export async function appeal(
  stage: Stage,
  { campaign, seed, clerk }: Office,
  persons: readonly PlannedPerson[],
  files: ReadonlyMap<number, ReplayedFile>,
  on: (person: PlannedPerson) => string,
): Promise<readonly DoneFile[]> {
  for (const person of persons) {
    const file = files.get(person.index);
    if (file === undefined) throw new Error(`The person ${person.index} appeals and never filed.`);
    const proves = person.appeal === 'with-proof';
    const day = on(person);
    const done = await fileAppeal.execute(
      stage.doors.db,
      await stage.as(clerk),
      {
        ...{ application: file.id, on: day, statement: null, facts: null },
        grounds: [proves ? 'new-evidence' : 'facts-misjudged'],
      },
      { key: fixedUuid(seed, campaign, 'appeal', person.index) },
    );
    if (!done.ok) throw new Error(`An appeal was refused: ${done.fault}.`);
    if (!proves) continue;
    // The paper that was missing is seen at the counter; what it says is what was said before.
    await recordProof.execute(
      stage.doors.db,
      await stage.as(clerk),
      { application: file.id, on: day, proofs: { residenceSince: 'proven' } },
      { key: fixedUuid(seed, campaign, 'proof', person.index) },
    );
  }
  return [];
}
