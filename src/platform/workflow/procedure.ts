import type { Rule } from '#platform/access/actor.ts';

/** Before there is a file at all. */
export const NOTHING = '-';

/** What an act of a procedure asks and does. */
export interface ActSpec<State extends string> {
  /** Where it leads from where; `-` is before there is a file. A state that leads to itself stays. */
  readonly steps: Readonly<Partial<Record<State | typeof NOTHING, readonly State[]>>>;
  /** Who may do it: alternatives, without states, which stand in the steps. */
  readonly by: readonly Rule[];
  /** Whom the one who does it must not be. */
  readonly notBy?: readonly ('applicant' | 'instructor')[];
  /** Who does it makes the case that a body decides on, and is an instructor of the file from then on. */
  readonly instructs?: true;
  /** Only in a sitting of a commission that has the file on its agenda. */
  readonly collegial?: true;
  /** What it does to the clock of the file. */
  readonly clock?: 'stops' | 'goes-on';
}

/** Whose turn it is in a state, and which deadline of the campaign runs; null where nobody is awaited. */
export interface StateSpec<Turn extends string, Deadline extends string> {
  readonly turn: Turn | null;
  readonly deadline: Deadline | null;
  /** Counted from the day of filing instead of from the day the state began. */
  readonly sinceFiling?: true;
}

/** A procedure in one table: guards, buttons, the database's trigger, tests and diagrams read it. */
export interface Procedure<State extends string, Act extends string, Turn extends string, Deadline extends string> {
  readonly states: Readonly<Record<State, StateSpec<Turn, Deadline>>>;
  readonly acts: Readonly<Record<Act, ActSpec<State>>>;
}

type Table<State extends string, Act extends string> = Procedure<State, Act, string, string>;

/** A step from a state to a state by an act, with the roles that may take it. */
export interface Step<State extends string, Act extends string> {
  readonly act: Act;
  readonly from: State | typeof NOTHING;
  readonly to: State;
  readonly roles: readonly string[];
}

/** Every step that the procedure knows, in the order of its table. */
export function stepsOf<State extends string, Act extends string>(
  procedure: Table<State, Act>,
): readonly Step<State, Act>[] {
  return keysOf(procedure.acts).flatMap((act) => {
    const { steps, by } = procedure.acts[act];
    const roles = [...new Set(by.flatMap((rule) => (rule.roles === 'signed-in' ? [] : rule.roles)))];
    return keysOf(steps).flatMap((from) => (steps[from] ?? []).map((to) => ({ act, from, to, roles })));
  });
}

/** Whether an act leads from one state to another. */
export function leads<State extends string, Act extends string>(
  procedure: Table<State, Act>,
  act: Act,
  from: State | typeof NOTHING,
  to: State,
): boolean {
  return procedure.acts[act].steps[from]?.includes(to) === true;
}

/** The acts that a state allows, in the order of the table. */
export function actsFrom<State extends string, Act extends string>(
  procedure: Table<State, Act>,
  state: State,
): readonly Act[] {
  return keysOf(procedure.acts).filter((act) => procedure.acts[act].steps[state] !== undefined);
}

/** Who may do an act on one file, and in which states: what its command declares. */
export function permissionOf<State extends string, Act extends string>(
  procedure: Table<State, Act>,
  act: Act,
): readonly Rule[] {
  const { steps, by } = procedure.acts[act];
  const states = keysOf(steps).filter((state) => state !== NOTHING);
  return by.map((rule) => ({ ...rule, states }));
}

/** Who may do an act on many files at once, or begin one: each file's place and state are judged by themselves. */
export function openPermissionOf<State extends string, Act extends string>(
  procedure: Table<State, Act>,
  act: Act,
): readonly Rule[] {
  return procedure.acts[act].by.map((rule) => ({ ...rule, scope: 'all' as const }));
}

function keysOf<Key extends string>(record: Readonly<Partial<Record<Key, unknown>>>): readonly Key[] {
  return Object.keys(record).filter((key): key is Key => key in record);
}
