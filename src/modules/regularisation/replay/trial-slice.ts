import { randomUUID } from 'node:crypto';
import { addDays } from '#lib/calendar/civil-day.ts';
import type { Calendar } from '#lib/calendar/working-days.ts';
import type { Person } from '#platform/access/actor.ts';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { askOpinion } from '../commands/ask-opinion.ts';
import { confirmComplete } from '../commands/confirm-complete.ts';
import { decideFiles } from '../commands/decide-files.ts';
import { fileAppeal } from '../commands/file-appeal.ts';
import { handOverPermits } from '../commands/hand-over-permits.ts';
import { issuePermits } from '../commands/issue-permits.ts';
import { openSitting } from '../commands/open-sitting.ts';
import { placeOnAgenda } from '../commands/place-on-agenda.ts';
import { planSitting } from '../commands/plan-sitting.ts';
import { proposeOutcome } from '../commands/propose-outcome.ts';
import { referMinor } from '../commands/refer-minor.ts';
import { requestCompletion } from '../commands/request-completion.ts';
import { submitApplication } from '../commands/submit-application.ts';
import { withdrawApplication } from '../commands/withdraw-application.ts';
import { calendarOf, holidayPack } from '../definition/holidays.ts';
import { holdSitting } from './sitting-work.ts';
import type { Doors } from './stage.ts';
import { type OpenTrial, openTrialCampaign } from './trial-campaign.ts';
import { NATIONAL, TrialPeople } from './trial-people.ts';
import { TrialPersons } from './trial-persons.ts';
import { fileFromAfar } from './trial-self-service.ts';

type TrialOffice = OpenTrial['offices'][number];

/** How far back the files of a trial go, and what was done with each part of them since. */
const PARTS = [
  { part: 'decided', share: 0.42, from: -88, until: -66 },
  { part: 'instructed', share: 0.26, from: -48, until: -34 },
  { part: 'looked-at', share: 0.18, from: -21, until: -12 },
  { part: 'new', share: 0.14, from: -6, until: 0 },
] as const;
type Part = (typeof PARTS)[number]['part'];

interface Slice {
  readonly doors: Doors;
  readonly people: TrialPeople;
  readonly trial: OpenTrial;
  readonly persons: TrialPersons;
  /** A working day about so many days from today. */
  readonly day: (days: number) => string;
  readonly isStopping: () => boolean;
}

/**
 * Opens the demonstration campaign of a trial and leads some files of it to every state there is, by the acts that people do.
 * Once: a campaign that was opened is left alone.
 */
export async function fillTrialCampaign(doors: Doors, isStopping: () => boolean): Promise<number> {
  const people = new TrialPeople(doors);
  try {
    const trial = await openTrialCampaign(doors, people);
    if (trial === null) return 0;
    const today = todayHere();
    const calendar = calendarOf(holidayPack.parse(trial.campaign.calendar));
    const slice: Slice = {
      ...{ doors, people, trial, isStopping, persons: new TrialPersons() },
      day: (days) => (days === 0 ? today : workingDay(calendar, addDays(today, days))),
    };
    let filed = 0;
    const appealed: string[] = [];
    for (const [place, office] of trial.offices.entries()) {
      const files = await fileAll(slice, office);
      filed += [...files.values()].flat().length;
      if (isStopping()) return filed;
      appealed.push(...(await leadDecided(slice, office, files.get('decided') ?? [])));
      await leadInstructed(slice, office, files.get('instructed') ?? [], place);
      await leadLookedAt(slice, office, files.get('looked-at') ?? []);
    }
    if (isStopping()) return filed;
    await leadAppeals(slice, appealed);
    const [first] = trial.offices;
    if (first !== undefined) filed += await fileFromAfar(slice, first);
    return filed;
  } finally {
    await people.leave();
  }
}

/** Back to a day on which offices work. */
function workingDay(calendar: Calendar, day: string): string {
  let found = day;
  while (!calendar.isWorkingDay(found)) found = addDays(found, -1);
  return found;
}

async function fileAll(slice: Slice, office: TrialOffice): Promise<ReadonlyMap<Part, readonly string[]>> {
  const files = new Map<Part, string[]>();
  for (const { part, share, from, until } of PARTS) {
    const filed: string[] = [];
    const wanted = Math.round(office.files * share);
    for (let number = 0; filed.length < wanted && !slice.isStopping(); number += 1) {
      const on = slice.day(from + Math.floor(((until - from) * filed.length) / Math.max(1, wanted - 1)));
      const kind = part === 'new' && number === 0 ? 'lone-minor' : number % 5 === 4 ? 'family' : 'alone';
      filed.push(...(await fileAtCounter(slice, office, on, kind)));
    }
    files.set(part, filed);
  }
  const [minor] = files.get('new') ?? [];
  if (minor !== undefined) {
    const done = { application: minor, on: slice.day(0), body: 'Unité de protection de l’enfance (essai)' };
    await referMinor.execute(slice.doors.db, await slice.people.as(office.clerk), done);
  }
  return files;
}

async function fileAtCounter(
  { doors, people, trial, persons }: Slice,
  office: TrialOffice,
  on: string,
  kind: 'alone' | 'family' | 'lone-minor',
): Promise<readonly string[]> {
  const done = await submitApplication.execute(doors.db, await people.as(office.clerk), {
    ...{ filing: randomUUID(), campaign: trial.campaign.id, territory: null, on, followCodeHash: null },
    contact: { language: 'fr', email: null, phone: null },
    source: { saidBy: 'person', source: null, sureness: 'certain', saidOn: on },
    persons: persons.family(on, kind).map(({ role, said, facts }) => ({ role, said: [...said], facts })),
  });
  if (!done.ok) throw new Error(`A file of the trial was refused: ${done.fault}.`);
  return done.files.map(({ id }) => id);
}

/** Complete, instructed, and with the local commission. */
async function instruct(slice: Slice, clerk: Person, applications: readonly string[], complete: number): Promise<void> {
  const { db } = slice.doors;
  const some = [...applications];
  await confirmComplete.execute(db, clerk, { applications: some, on: slice.day(complete) });
  await proposeOutcome.execute(db, clerk, {
    ...{ applications: some, on: slice.day(complete + 3), proposal: 'as-criteria', motive: null },
  });
}

/** The eldest files: a signed sitting, permits of which some were handed over, appeals. Answers who appealed. */
async function leadDecided(slice: Slice, office: TrialOffice, files: readonly string[]): Promise<readonly string[]> {
  const { db } = slice.doors;
  const clerk = await slice.people.as(office.clerk);
  await instruct(slice, clerk, files, -60);
  const admitted = await holdSitting(db, await slice.people.as(office.chair), office.body, {
    ...{ name: [randomUUID()], on: slice.day(-50), applications: files },
  });
  // Some wait for their card still, some for its hand-over.
  const cards = [...admitted].slice(Math.ceil(admitted.size / 5));
  const taken = cards.slice(0, Math.floor(cards.length / 2));
  if (cards.length > 0) await issuePermits.execute(db, clerk, { applications: cards, on: slice.day(-42) });
  if (taken.length > 0) await handOverPermits.execute(db, clerk, { applications: taken, on: slice.day(-35) });
  const refused = files.filter((file) => !admitted.has(file));
  const appealing = refused.slice(0, Math.ceil(refused.length * 0.7));
  for (const application of appealing) {
    await fileAppeal.execute(db, clerk, {
      ...{ application, on: slice.day(-30), grounds: ['facts-misjudged'], statement: null, facts: null },
    });
  }
  return appealing;
}

/** Files before the local commission: on the agenda of a sitting that is open, of one to come, and some on none. */
async function leadInstructed(
  slice: Slice,
  office: TrialOffice,
  files: readonly string[],
  place: number,
): Promise<void> {
  const { doors, people, day } = slice;
  const { db } = doors;
  await instruct(slice, await people.as(office.clerk), files, -28);
  const chair = await people.as(office.chair);
  const plannedOn = addDays(day(0), place * 7);
  const sitting = randomUUID();
  const { commission, present } = office.body;
  await planSitting.execute(db, chair, { sitting, commission, plannedOn, place: null });
  const agenda = files.slice(0, -2);
  if (agenda.length === 0 || place > 1) return;
  await placeOnAgenda.execute(db, chair, { sitting, applications: agenda, on: day(-3) });
  if (place > 0) return;
  await openSitting.execute(db, chair, { sitting, on: day(0), present: [...present], chair: office.body.chair });
  const decisions = agenda.slice(0, 3).map((application) => ({ application, outcome: 'proposed' as const }));
  await decideFiles.execute(db, chair, { sitting, on: day(0), decisions });
}

/** Files that the office has looked at: complete, incomplete, with an opinion asked, and one that was taken back. */
async function leadLookedAt(
  { doors, people, day }: Slice,
  office: TrialOffice,
  files: readonly string[],
): Promise<void> {
  const { db } = doors;
  const clerk = await people.as(office.clerk);
  const [withdrawn, incomplete, asked, ...others] = files;
  if (withdrawn !== undefined) {
    await withdrawApplication.execute(db, clerk, { application: withdrawn, on: day(-9), reason: 'leaves' });
  }
  if (incomplete !== undefined) {
    const items = ['identity-document', 'proof-of-residence'];
    await requestCompletion.execute(db, clerk, { application: incomplete, on: day(-8), items, message: null });
  }
  const complete = [asked, ...others].filter((file) => file !== undefined);
  if (complete.length > 0) await confirmComplete.execute(db, clerk, { applications: complete, on: day(-7) });
  if (asked !== undefined) {
    await askOpinion.execute(db, clerk, {
      ...{
        application: asked,
        on: day(-5),
        dueOn: addDays(day(0), 20),
        body: 'Service social de la préfecture (essai)',
      },
      question: 'La résidence continue est-elle connue du service ?',
    });
  }
}

/** The national commission decided some appeals, has some on its next agenda, and others wait. */
async function leadAppeals({ doors, people, trial, day }: Slice, appealed: readonly string[]): Promise<void> {
  const { db } = doors;
  const chair = await people.as(NATIONAL.chair);
  const first = appealed.slice(0, 4);
  if (first.length > 0) {
    await holdSitting(db, chair, trial.national, { name: [randomUUID()], on: day(-10), applications: first });
  }
  const sitting = randomUUID();
  const { commission } = trial.national;
  await planSitting.execute(db, chair, { sitting, commission, plannedOn: addDays(day(0), 12), place: null });
  const next = appealed.slice(4, 7);
  if (next.length > 0) await placeOnAgenda.execute(db, chair, { sitting, applications: next, on: day(-1) });
}
