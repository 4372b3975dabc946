import pg from 'pg';
import { answerTo, DENIED, idsOf, idsUndone, inTransaction, tryEach } from './attempts.support.ts';
import type { Actor, Crowd } from './crowd.support.ts';
import type { Random } from './random.support.ts';
import { type Acting, NOBODY } from './rules-in-words.support.ts';

type May<Row> = (me: Acting | null, row: Row) => boolean;

/** A protected table and what the rules in words say of it. A verb that is left out is nobody's. */
export interface Fuzzed<Row, Drawn extends object> {
  readonly table: string;
  /** Its columns that name a row, and how a row of ours is named alike. */
  readonly key: readonly [string, ...string[]];
  readonly keyOf: (row: Row) => string;
  readonly rows: readonly Row[];
  readonly sees?: May<Row>;
  /**
   * `$me` is the account of who acts, `$other` somebody else's. What is false may not be set by who may set the rest. Null
   * for what is judged row by row elsewhere.
   */
  readonly update?: null | {
    readonly set: string;
    readonly may: May<Row>;
    readonly falsely: readonly string[];
    /** Set by who may, where it is true of the row; everywhere else it is refused. */
    readonly truly?: Readonly<Record<string, (row: Row) => boolean>>;
  };
  readonly deletes?: May<Row>;
  /** How many rows each of those tries to make who may make them; a hundred unless said. */
  readonly makers?: number;
  readonly insert?: {
    readonly columns: string;
    /** Who tries more of them: administrators unless said. */
    readonly often?: (me: Acting) => boolean;
    readonly draw: (me: Acting | null) => Drawn;
    readonly may: May<Drawn>;
    /** What the database answers besides to who may, when it refuses the row for another reason. */
    readonly refusal?: (row: Drawn) => string | null;
  };
}

export interface Outcome {
  /** How often (actor, row, verb) was tried. */
  readonly tried: { select: number; update: number; insert: number; delete: number };
  /** How often it was allowed, and was: what is refused to everybody proves little. */
  readonly allowed: { select: number; update: number; insert: number };
  /** What was shown or done and should not have been, or the other way round. */
  readonly faults: readonly string[];
}

/** Rows tried one by one, for each actor; those who may make them try more. */
const INSERTS = 6;
const INSERTS_OF_MAKERS = 100;
const SINGLE = 4;
const MOST_FAULTS = 20;

/** Everybody tries every verb on every row; what the database does is compared with what the rules in words say. */
export async function fuzz<Row, Drawn extends object>(
  { client, actors, population }: Crowd,
  random: Random,
  spec: Fuzzed<Row, Drawn>,
): Promise<Outcome> {
  const { table, rows, keyOf, sees, update, insert } = spec;
  const [column] = spec.key;
  const key = spec.key.map((name) => `${name}::text`).join(" || ' ' || ");
  const other = (me: Acting | null) => population.accounts.find(({ id }) => id !== me?.account)?.id ?? NOBODY;
  const tried = { select: 0, update: 0, insert: 0, delete: 0 };
  const allowed = { select: 0, update: 0, insert: 0 };
  const faults: string[] = [];

  for (const actor of actors) {
    const { me } = actor;
    const makes = me !== null && (insert?.often?.(me) ?? me.role === 'administrator');
    const inserts = makes ? (spec.makers ?? INSERTS_OF_MAKERS) : INSERTS;
    const compare = (what: string, got: unknown, due: unknown) => {
      const fault = difference(got, due);
      if (fault !== null && faults.length < MOST_FAULTS) faults.push(`${nameOf(actor)}: ${what}: ${fault}`);
    };
    const due = (may: May<Row>) =>
      rows
        .filter((row) => may(me, row))
        .map(keyOf)
        .toSorted();
    const tryInserts = async (columns: string, drawn: readonly object[], answers: readonly (number | string)[]) => {
      const inserting = `insert into ${table} (${columns}) select ${columns} from`;
      // What is to be let in goes in by one statement, which takes all of it or nothing; what is to be refused, and all of it
      // when that one fails, goes row by row, since the first refusal would hide the next.
      const due = drawn.filter((_, place) => answers[place] === 1);
      const together = `${inserting} jsonb_populate_recordset(null::${table}, ${pg.escapeLiteral(JSON.stringify(due))})`;
      const taken = due.length > 1 && (await answerTo(client, together)) === due.length;
      const singly = [...drawn.entries()].filter(([place]) => !taken || answers[place] !== 1);
      const got = await tryEach(
        client,
        `${inserting} jsonb_populate_record(null::${table}, one)`,
        singly.map(([, row]) => row),
      );
      for (const [position, [place, row]] of singly.entries()) {
        compare(`insert ${JSON.stringify(row)}`, got[position], answers[place]);
      }
      tried.insert += drawn.length;
      allowed.insert += got.filter((answer) => answer === 1).length + (taken ? due.length : 0);
    };

    await inTransaction(client, async () => {
      await actor.enter();
      tried.select += rows.length;
      if (sees === undefined) compare('select', await answerTo(client, `select from ${table}`), DENIED);
      else compare('select', (await idsOf(client, `select ${key} from ${table}`)).toSorted(), due(sees));
      allowed.select += sees === undefined ? 0 : due(sees).length;

      tried.update += rows.length;
      if (update === null) {
        // Judged elsewhere.
      } else if (update === undefined) {
        compare('update', await answerTo(client, `update ${table} set ${column} = default`), DENIED);
      } else {
        const setting = (set: string) =>
          `update ${table} set ${set.replaceAll('$me', `'${me?.account ?? NOBODY}'`).replaceAll('$other', `'${other(me)}'`)}`;
        const statement = setting(update.set);
        compare('update', sorted(await idsUndone(client, `${statement} returning ${key}`)), due(update.may));
        // What asks for nothing back needs no right to see what it changes.
        compare('blind update', await answerTo(client, statement), due(update.may).length);
        allowed.update += due(update.may).length;
        for (const set of update.falsely) {
          compare(set, await answerTo(client, setting(set)), due(update.may).length === 0 ? 0 : DENIED);
          tried.update += rows.length;
        }
        for (const [set, isTrue] of Object.entries(update.truly ?? {})) {
          const reached = rows.filter((row) => update.may(me, row));
          compare(set, await answerTo(client, setting(set)), reached.every(isTrue) ? reached.length : DENIED);
          tried.update += rows.length;
        }
        // Each row is judged by itself: of those that are named, those are changed that may be, and no other.
        const some = random.sample(rows, SINGLE);
        const named = some.map((row) => pg.escapeLiteral(keyOf(row))).join(', ');
        const got = await idsUndone(client, `${statement} where ${key} in (${named}) returning ${key}`);
        const changed = some.filter((row) => update.may(me, row)).map(keyOf);
        compare('update of some', sorted(got), changed.toSorted());
        tried.update += SINGLE;
      }

      if (insert === undefined) {
        // One attempt is like another.
        await tryInserts(column, [{ [column]: null }], [DENIED]);
      } else {
        const drawn = Array.from({ length: inserts }, () => insert.draw(me));
        await tryInserts(
          insert.columns,
          drawn,
          drawn.map((row) => (insert.may(me, row) ? (insert.refusal?.(row) ?? 1) : DENIED)),
        );
      }

      tried.delete += rows.length;
      const gone = spec.deletes === undefined ? DENIED : due(spec.deletes).length;
      compare('delete', await answerTo(client, `delete from ${table}`), gone);
    });
  }
  return { tried, allowed, faults };
}

function sorted(answer: readonly string[] | string): readonly string[] | string {
  return typeof answer === 'string' ? answer : answer.toSorted();
}

function nameOf({ me }: Actor): string {
  if (me === null) return 'nobody';
  return `${me.role ?? 'staff without a role'}${me.heads ? ' who heads' : ''}, for ${me.purpose}, ${me.account}`;
}

/** What differs, in a few words; null when nothing does. */
function difference(got: unknown, due: unknown): string | null {
  if (JSON.stringify(got) === JSON.stringify(due)) return null;
  if (!Array.isArray(got) || !Array.isArray(due)) return `${JSON.stringify(got)} instead of ${JSON.stringify(due)}`;
  const [leaked, missing] = [got.filter((one) => !due.includes(one)), due.filter((one) => !got.includes(one))];
  return `${leaked.length} too many (${leaked[0]}), ${missing.length} missing (${missing[0]})`;
}
