import { userInfo } from 'node:os';
import { prepareCast, signInAsDemo, signOutDemo } from '#identity';
import { operator, type Person } from '#platform/access/actor.ts';
import type { Database, Gatekeeper } from '#platform/db/database.ts';
import type { Keys } from '#platform/web/page-route.ts';
import { type Cast, castOf } from './cast.ts';

/** What a replay works with: the doors that a server has, and nothing behind them. */
export interface Doors {
  readonly db: Database;
  readonly gatekeeper: Gatekeeper;
  readonly operator: Database;
  readonly keys: Keys;
}

/** A proof of identity counts for ten minutes; who plays proves theirs again well before. */
const FRESH = 8 * 60_000;

/** The people on a stage: each signs in as anybody does in a trial, and again when their proof grows old. */
export class Stage {
  readonly doors: Doors;
  readonly cast: Cast;
  readonly #accounts: readonly string[];
  readonly #signedIn = new Map<number, { readonly person: Promise<Person>; readonly at: number }>();

  private constructor(doors: Doors, cast: Cast, accounts: readonly string[]) {
    this.doors = doors;
    this.cast = cast;
    this.#accounts = accounts;
  }

  static async prepare(doors: Doors, ...parameters: Parameters<typeof castOf>): Promise<Stage> {
    const cast = castOf(...parameters);
    const { units, people } = cast;
    const prepared = await prepareCast.execute(doors.operator, operator(userInfo().username), {
      units: [...units],
      people: [...people],
    });
    return new Stage(doors, cast, prepared.people);
  }

  accountOf(person: number): string {
    const account = this.#accounts[person];
    if (account === undefined) throw new RangeError(`Nobody plays number ${person}.`);
    return account;
  }

  as(person: number): Promise<Person> {
    const before = this.#signedIn.get(person);
    if (before !== undefined && Date.now() - before.at < FRESH) return before.person;
    const entering = this.#enter(person);
    this.#signedIn.set(person, { person: entering, at: Date.now() });
    return entering;
  }

  async #enter(person: number): Promise<Person> {
    const { gatekeeper, keys } = this.doors;
    const entered = await signInAsDemo(gatekeeper, keys, this.accountOf(person));
    if (entered === null) throw new Error('Somebody of the replay may not sign in any more: take a new data folder.');
    return entered;
  }

  /** Everybody goes home. */
  async leave(): Promise<void> {
    for (const { person } of this.#signedIn.values()) await signOutDemo(this.doors.gatekeeper, await person);
    this.#signedIn.clear();
  }
}
