import { isUuid } from '#lib/uuid.ts';
import { isRole, type Role } from '#platform/access/roles.ts';
import { DIRECTORY_STATES, type DirectoryState } from '../queries/list-people.ts';
import type { Territory } from '../queries/reference.ts';

/** What the list shows unless asked otherwise: whoever works here, will, or would if their account were open. */
const PRESENT: readonly DirectoryState[] = DIRECTORY_STATES.filter((state) => state !== 'ended');

export const STATE_CHOICES = ['present', ...DIRECTORY_STATES, 'all'] as const;
type StateChoice = (typeof STATE_CHOICES)[number];

export interface PeopleFilter {
  readonly name: string;
  readonly role: Role | undefined;
  readonly unit: string | undefined;
  readonly territory: string | undefined;
  readonly state: StateChoice;
  readonly page: number;
  /** Names of the criteria that were given and are none of the choices. */
  readonly unreadable: readonly ('role' | 'unit' | 'territory' | 'state' | 'page')[];
}

/** Reads the criteria of the list. One that cannot be read is left out and named, never guessed. */
export function readFilter(query: Readonly<Record<string, string>>, territories: readonly Territory[]): PeopleFilter {
  const unreadable: PeopleFilter['unreadable'][number][] = [];
  function read<T>(name: PeopleFilter['unreadable'][number], parse: (text: string) => T | undefined): T | undefined {
    const text = query[name]?.trim() ?? '';
    if (text === '') return undefined;
    const value = parse(text);
    if (value === undefined) unreadable.push(name);
    return value;
  }
  return {
    name: (query.q ?? '').slice(0, 200),
    role: read('role', (text) => (isRole(text) && text !== 'applicant' ? text : undefined)),
    unit: read('unit', (text) => (isUuid(text) ? text : undefined)),
    territory: read('territory', (text) => territories.find(({ code }) => code === text)?.code),
    state: read('state', (text) => STATE_CHOICES.find((choice) => choice === text)) ?? 'present',
    page: read('page', (text) => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined)) ?? 1,
    unreadable,
  };
}

export function statesOf(choice: StateChoice): readonly DirectoryState[] {
  if (choice === 'present') return PRESENT;
  return choice === 'all' ? DIRECTORY_STATES : [choice];
}

/** A territory and everything below it. */
export function withBelow(territories: readonly Territory[], code: string): readonly string[] {
  const below = territories.filter(({ parent }) => parent === code);
  return [code, ...below.flatMap((one) => withBelow(territories, one.code))];
}
