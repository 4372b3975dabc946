import type { Database } from '#platform/db/database.ts';
import { STATES, type State, type Turn } from './domain/states.ts';
import { REGULARISATION } from './procedure.ts';
import {
  type Breadth,
  countWork,
  listCoveredOffices,
  loadOfPlaces,
  type OfficeLoad,
  type WorkFilter,
} from './store/worklist.reads.server.ts';

export const EVERYTHING = {
  ...{ due: null, territory: null, campaign: null, sex: null, nationality: null, filedFrom: null, filedUntil: null },
} as const;

export interface MyWork {
  readonly states: readonly { readonly state: State; readonly files: number }[];
  readonly overdue: number;
  readonly week: number;
  /** The offices that one covers. */
  readonly offices: readonly string[];
  /** How the work is spread over them; null when it was not asked for. */
  readonly loads: readonly OfficeLoad[] | null;
}

interface Counted {
  readonly turn: Turn;
  readonly breadth: Breadth;
  readonly today: string;
  /** Counting each of eighty offices costs more than the list: only who wants to know waits for it. */
  readonly withLoads: boolean;
}

/** What is one's own to do now, in numbers that stop where nobody could do more at once. */
export async function countMyWork(db: Database, { turn, breadth, today, withLoads }: Counted): Promise<MyWork> {
  const count = (filter: WorkFilter) => countWork(db, { filter, breadth, today });
  const states: MyWork['states'][number][] = [];
  for (const state of STATES.filter((one) => REGULARISATION.states[one].turn === turn)) {
    states.push({ state, files: await count({ ...EVERYTHING, by: { state } }) });
  }
  const overdue = await count({ ...EVERYTHING, by: { turn }, due: 'overdue' });
  const week = await count({ ...EVERYTHING, by: { turn }, due: 'week' });
  const offices = breadth === 'places' ? await listCoveredOffices(db) : [];
  const loads = withLoads && offices.length > 1 ? await loadOfPlaces(db, { turn, today }) : null;
  return { states, overdue, week, offices, loads };
}
