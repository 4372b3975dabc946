import { signInAsDemo, signOutDemo, trialAccount } from '#identity';
import type { Person } from '#platform/access/actor.ts';
import type { Doors } from './stage.ts';

/** The people of a trial's cast who play in its campaign, by their keys; each signs in as anybody does. */
export class TrialPeople {
  readonly #doors: Doors;
  readonly #signedIn = new Map<string, Promise<Person>>();

  constructor(doors: Doors) {
    this.#doors = doors;
  }

  as(key: string): Promise<Person> {
    const person = this.#signedIn.get(key) ?? this.#enter(key);
    this.#signedIn.set(key, person);
    return person;
  }

  /** Null where the trial's cast was ended or closed: what needs them is left out. */
  async #enter(key: string): Promise<Person> {
    const account = trialAccount(key);
    const person = account === null ? null : await signInAsDemo(this.#doors.gatekeeper, this.#doors.keys, account);
    if (person === null) throw new Error(`Nobody of the trial plays ${key} any more.`);
    return person;
  }

  async leave(): Promise<void> {
    for (const entering of this.#signedIn.values()) {
      const person = await entering.catch(() => null);
      if (person !== null) await signOutDemo(this.#doors.gatekeeper, person);
    }
  }
}

export interface TrialOffice {
  readonly clerk: string;
  readonly chair: string;
  readonly members: readonly string[];
  readonly files: number;
}

/** The three offices of a trial, the first with most to do. */
export const TRIAL_OFFICES: readonly TrialOffice[] = [
  {
    ...{ clerk: 'counter', chair: 'local-chair', files: 40 },
    members: ['local-member', 'local-member-2', 'local-member-3', 'local-member-4'],
  },
  { clerk: 'counter-sibling', chair: 'sibling-chair', members: ['sibling-member', 'sibling-member-2'], files: 24 },
  { clerk: 'counter-other', chair: 'other-chair', members: ['other-member', 'other-member-2'], files: 24 },
];

export const NATIONAL = {
  chair: 'appeals-chair',
  members: ['appeals-member', 'appeals-member-2', 'appeals-member-3'],
} as const;
