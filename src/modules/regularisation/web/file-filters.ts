import { isUuid } from '#lib/uuid.ts';
import { isoOf, typedDate } from '#platform/ui/form/typed-dates.ts';
import { isState, TURNS, type Turn } from '../domain/states.ts';
import type { Cursor } from '../keyset-page.ts';
import type { WorkFilter } from '../queries/list-files.ts';

export const DUE = ['overdue', 'week'] as const;
export const SEXES = ['female', 'male'] as const;

export interface AskedFiles {
  readonly filter: WorkFilter;
  /** Which page: that after a file, that before one, or the first. */
  readonly page: { readonly after: Cursor | null; readonly back: boolean };
  /** What was asked and could not be read; it is left out, and said so. */
  readonly unreadable: readonly string[];
}

type Query = Readonly<Record<string, string>>;
const SITTING = 'sitting-';
const ISO = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Reads what a list is filtered by; without a choice it shows what is one's own to do. */
export function readFileFilter(query: Query, mine: Turn): AskedFiles {
  const unreadable: string[] = [];
  function read<T>(name: string, text: string | undefined, parse: (text: string) => T | undefined): T | null {
    if (text === undefined || text.trim() === '') return null;
    const value = parse(text.trim());
    if (value === undefined) unreadable.push(name);
    return value ?? null;
  }
  const listed = read('list', query.list, readList);
  const before = read('before', query.before, readCursor);
  return {
    unreadable,
    page:
      before === null ? { after: read('after', query.after, readCursor), back: false } : { after: before, back: true },
    filter: {
      by: listed ?? { turn: mine },
      due: read('due', query.due, (text) => DUE.find((one) => one === text)),
      territory: read('territory', query.territory, (text) => (/^[\w.-]{1,20}$/.test(text) ? text : undefined)),
      campaign: read('campaign', query.campaign, (text) => (/^[a-z0-9-]{1,60}$/.test(text) ? text : undefined)),
      sex: read('sex', query.sex, (text) => SEXES.find((one) => one === text)),
      nationality: read('nationality', query.nationality, (text) => (/^[A-Z]{3}$/.test(text) ? text : undefined)),
      filedFrom: read('from', dayIn(query, 'from'), readDay),
      filedUntil: read('until', dayIn(query, 'until'), readDay),
    },
  };
}

function readList(text: string): WorkFilter['by'] | undefined {
  const turn = TURNS.find((one) => text === `turn-${one}`);
  if (turn !== undefined) return { turn };
  const sitting = text.startsWith(SITTING) ? text.slice(SITTING.length) : '';
  if (isUuid(sitting)) return { sitting };
  return isState(text) ? { state: text } : undefined;
}

/** What a list is called in an address. */
export function listName({ by }: Pick<WorkFilter, 'by'>): string {
  if ('sitting' in by) return `${SITTING}${by.sitting}`;
  return 'turn' in by ? `turn-${by.turn}` : by.state;
}

function dayIn(query: Query, name: string): string | undefined {
  const typed = typedDate(query, name);
  const isEmpty = [typed.day, typed.month, typed.year].every((part) => part === undefined || part.trim() === '');
  return isEmpty ? undefined : isoOf(typed);
}

function readDay(text: string): string | undefined {
  return ISO.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)
    ? text
    : undefined;
}

export function writeCursor({ day, id }: Cursor): string {
  return `${day ?? 'none'}_${id}`;
}

function readCursor(text: string): Cursor | undefined {
  const [day = '', id = ''] = text.split('_');
  if (!isUuid(id) || (day !== 'none' && readDay(day) === undefined)) return undefined;
  return { day: day === 'none' ? null : day, id };
}
