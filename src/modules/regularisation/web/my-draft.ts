import { createHash, randomBytes } from 'node:crypto';
import { isUuid } from '#lib/uuid.ts';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { href } from '#platform/ui/page-context.ts';
import { NOT_FOUND, type PrivateAnswer, type PrivateRequest } from '#platform/web/page-route.ts';
import type { CampaignDefinition } from '../definition/campaign.ts';
import type { DraftPerson } from '../domain/filing/draft.ts';
import type { FileRole } from '../filing-input.ts';
import { readCampaignForFiling } from '../queries/open-campaigns.ts';
import { readDraft } from '../queries/read-draft.ts';
import { readContact } from './filing-contact.ts';
import { filing as paths } from './filing-paths.ts';
import { asFamily, type ReadPerson, readPerson } from './filing-person.ts';
import { CATEGORIES } from './filing-situation.ts';

type Row = NonNullable<Awaited<ReturnType<typeof readDraft.execute>>>;
type ForFiling = NonNullable<Awaited<ReturnType<typeof readCampaignForFiling.execute>>>;

export interface DraftPersonRead extends DraftPerson<FileRole> {
  readonly read: ReadPerson;
}

/** A draft as its pages show it: what was typed, and what is understood of it so far. */
export interface OpenDraft extends ForFiling {
  readonly row: Row;
  readonly persons: readonly DraftPersonRead[];
  readonly contactFaults: ReturnType<typeof readContact>['faults'];
}

export type Step = 'who' | 'situation' | 'office';

/** The draft of an address; an answer where there is none, or where it was handed in meanwhile. */
export async function openDraft(
  request: PrivateRequest,
): Promise<
  { readonly draft: OpenDraft; readonly answer?: never } | { readonly draft?: never; readonly answer: PrivateAnswer }
> {
  const { context, params, db, actor } = request;
  const { filing } = params;
  if (!isUuid(filing)) return { answer: NOT_FOUND };
  const row = await readDraft.execute(db, actor, { filing });
  if (row === null || row.state === 'abandoned') return { answer: NOT_FOUND };
  if (row.state !== 'draft') return { answer: { kind: 'redirect', to: href(context, paths.filed(filing)) } };
  const forFiling = await readCampaignForFiling.execute(db, actor, { campaign: row.campaign });
  if (forFiling === null) return { answer: NOT_FOUND };
  return { draft: draftOf(row, forFiling, context.language) };
}

function draftOf(row: Row, forFiling: ForFiling, language: PrivateRequest['context']['language']): OpenDraft {
  const asked = { today: todayHere(), atCounter: false };
  const { persons, contact } = row.draft;
  const read = asFamily(persons.map(({ fields, role }) => readPerson(fields, role, asked)));
  return {
    ...forFiling,
    row,
    persons: persons.flatMap((person, place) => {
      const own = read[place];
      return own === undefined ? [] : [{ ...person, read: own }];
    }),
    contactFaults: readContact(contact, language).faults,
  };
}

/** A field of the page of the situation says that the page was seen: nobody is sent past it. */
export const SITUATION_SEEN = 'situation-seen';

const isSituation = (field: string) => /^(?:k[1-6]|activity|schooling|mother|alone)\b/.test(field);

/** What is wrong on the page of who somebody is, and on that of their situation. */
export function faultsOn(page: 'person' | 'situation', { read }: Pick<DraftPersonRead, 'read'>) {
  return read.faults.filter(({ field }) => isSituation(field) === (page === 'situation'));
}

export function isDone(step: Step, { persons, row, contactFaults }: OpenDraft): boolean {
  switch (step) {
    case 'who':
      return persons.length > 0 && persons.every((person) => faultsOn('person', person).length === 0);
    case 'situation':
      return persons.length > 0 && persons.every(isSituationDone);
    case 'office':
      return row.draft.office !== null && contactFaults.length === 0;
  }
}

export function isSituationDone(person: DraftPersonRead): boolean {
  return person.fields[SITUATION_SEEN] === 'yes' && faultsOn('situation', person).length === 0;
}

/** A name for a person who is not in the draft yet. */
export function newPersonKey(): string {
  return randomBytes(4).toString('hex');
}

/** What the campaign asks of somebody, by what they ticked. */
export function documentsFor(
  { documents }: Pick<CampaignDefinition, 'documents'>,
  fields: Readonly<Record<string, string>>,
): CampaignDefinition['documents'] {
  const ticked: readonly string[] = CATEGORIES.filter((one) => fields[one] === 'yes').map((one) => one.toUpperCase());
  return documents.filter(
    ({ requiredFor }) => requiredFor === 'all' || requiredFor.some((one) => ticked.includes(one)),
  );
}

/** The key of one of several acts of a form: sent again, each of them is done once. */
export function keyOfPart(key: string | undefined, part: string): string | undefined {
  if (key === undefined) return undefined;
  const hex = createHash('sha256').update(`${key} ${part}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
