// What linking, undoing and changing what is said should lead to, worked out in memory from the words of the brief: the
// register is compared with it after every step.

export type Verdict = 'same' | 'not-same' | 'unsure';
export type State = 'open' | 'unsure' | 'settled' | 'gone';

export interface Document {
  readonly number: string;
  readonly verified: boolean;
}

interface Judged {
  readonly low: string;
  readonly high: string;
  readonly verdict: Verdict;
  readonly saidLow: string;
  readonly saidHigh: string;
  /** What it took the place of. */
  readonly replaces: Judged | null;
  readonly wasGone: boolean;
  inForce: boolean;
  /** As the register calls it. */
  id: string;
}

interface Held {
  readonly record: string;
  /** By the assertion's number; those withdrawn are not among them. */
  readonly phones: Map<string, string>;
  readonly documents: Map<string, Document>;
}

export type Due = 'done' | 'already-linked' | 'linked-otherwise' | 'obstacles';

/** A register of a few records, in the order in which they were recorded. */
export class Model {
  readonly #held: readonly Held[];
  readonly #judged: Judged[] = [];
  readonly #pairs = new Map<string, { state: State; byPerson: boolean }>();

  constructor(records: readonly string[]) {
    this.#held = records.map((record) => ({ record, phones: new Map(), documents: new Map() }));
  }

  get records(): readonly string[] {
    return this.#held.map(({ record }) => record);
  }

  get inForce(): readonly Judged[] {
    return this.#judged.filter(({ inForce }) => inForce);
  }

  /** Whose record each is: of the oldest of all that links in force join it with. */
  persons(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.records.map((record) => [record, this.personOf(record)]));
  }

  personOf(record: string): string {
    const joined = this.#joinedWith(record);
    return this.records.find((one) => joined.has(one)) ?? record;
  }

  states(): Readonly<Record<string, State>> {
    return Object.fromEntries([...this.#pairs].map(([pair, { state }]) => [pair, state]));
  }

  /** What judging answers. Judged, the pair is known and has the state of what now holds. */
  judge(one: string, other: string, verdict: Verdict): Due {
    const [low, high] = inOrder(one, other);
    const before = this.inForce.find((judged) => judged.low === low && judged.high === high);
    const isOnePerson = this.personOf(low) === this.personOf(high);
    if (before?.verdict === 'same') return 'already-linked';
    if (isOnePerson) return verdict === 'same' ? 'already-linked' : 'linked-otherwise';
    if (verdict === 'same' && (this.#areKeptApart(low, high, before) || this.#contradict(low, high)))
      return 'obstacles';
    const pair = this.#pairs.get(`${low} ${high}`);
    const wasGone = pair === undefined || pair.state === 'gone';
    if (before !== undefined) before.inForce = false;
    if (pair === undefined) this.#pairs.set(`${low} ${high}`, { state: 'open', byPerson: true });
    this.#add({ low, high, verdict, replaces: before ?? null, wasGone });
    return 'done';
  }

  /** The number that the register gave to what was judged last. */
  callLast(id: string): void {
    const last = this.#judged.at(-1);
    if (last !== undefined) last.id = id;
  }

  /** Says whether what the judgement had taken the place of holds again. */
  undo(judged: Judged): boolean {
    judged.inForce = false;
    const { low, high, verdict, replaces, wasGone } = judged;
    const pair = this.#pairs.get(`${low} ${high}`);
    if (verdict === 'same') this.#settleAmong(low, high);
    const isUnchanged = this.#stands(judged);
    if (pair !== undefined && pair.state !== 'gone') {
      const state = this.#stateOf(low, high);
      pair.state = state === 'open' && wasGone && isUnchanged ? 'gone' : state;
    }
    if (replaces === null || !this.#stands(replaces) || this.personOf(low) === this.personOf(high)) return false;
    this.#add({ low, high, verdict: replaces.verdict, replaces: replaces.replaces, wasGone: replaces.wasGone });
    return true;
  }

  say(record: string, assertion: string, said: { readonly phone: string } | { readonly document: Document }): void {
    this.#change(record, ({ phones, documents }) => {
      if ('phone' in said) phones.set(assertion, said.phone);
      else documents.set(assertion, said.document);
    });
  }

  withdraw(record: string, assertion: string): void {
    this.#change(record, ({ phones, documents }) => {
      phones.delete(assertion);
      documents.delete(assertion);
    });
  }

  /** What was said of a record and not withdrawn. */
  saidOf(record: string): readonly string[] {
    const { phones, documents } = this.#heldOf(record);
    return [...phones.keys(), ...documents.keys()];
  }

  /** A comparison found these alike, and no others. */
  check(record: string, found: readonly string[]): void {
    for (const other of found) {
      const [low, high] = inOrder(record, other);
      const state = this.#stateOf(low, high);
      const pair = this.#pairs.get(`${low} ${high}`);
      if (pair === undefined) this.#pairs.set(`${low} ${high}`, { state, byPerson: false });
      else pair.state = state;
    }
    for (const [name, pair] of this.#pairs) {
      const [low = '', high = ''] = name.split(' ');
      const other = low === record ? high : high === record ? low : null;
      if (other === null || found.includes(other) || pair.byPerson) continue;
      if (pair.state === 'open') pair.state = 'gone';
    }
  }

  #add(judged: Omit<Judged, 'saidLow' | 'saidHigh' | 'inForce' | 'id'>): void {
    const { low, high, verdict } = judged;
    this.#judged.push({ ...judged, saidLow: this.#said(low), saidHigh: this.#said(high), inForce: true, id: '' });
    if (verdict === 'same') this.#settleAmong(low, high);
    const pair = this.#pairs.get(`${low} ${high}`);
    if (pair !== undefined) pair.state = this.#stateOf(low, high);
  }

  /** The pairs among all that is joined with either. */
  #settleAmong(low: string, high: string): void {
    const touched = new Set([...this.#joinedWith(low), ...this.#joinedWith(high)]);
    for (const [name, pair] of this.#pairs) {
      const [one = '', other = ''] = name.split(' ');
      if (pair.state !== 'gone' && touched.has(one) && touched.has(other)) pair.state = this.#stateOf(one, other);
    }
  }

  #stateOf(low: string, high: string): State {
    if (this.personOf(low) === this.personOf(high)) return 'settled';
    const judged = this.inForce.find((one) => one.low === low && one.high === high);
    if (judged === undefined || !this.#stands(judged)) return 'open';
    return judged.verdict === 'unsure' ? 'unsure' : 'settled';
  }

  /** Whether both records still say what they said then. */
  #stands({ low, high, saidLow, saidHigh }: Judged): boolean {
    return saidLow === this.#said(low) && saidHigh === this.#said(high);
  }

  #areKeptApart(one: string, other: string, but: Judged | undefined): boolean {
    const [here, there] = [this.#joinedWith(one), this.#joinedWith(other)];
    return this.inForce.some(
      (judged) =>
        judged !== but &&
        judged.verdict === 'not-same' &&
        this.#stands(judged) &&
        ((here.has(judged.low) && there.has(judged.high)) || (here.has(judged.high) && there.has(judged.low))),
    );
  }

  #contradict(one: string, other: string): boolean {
    const numbers = (records: ReadonlySet<string>) =>
      [...records].flatMap((record) =>
        [...this.#heldOf(record).documents.values()].flatMap(({ number, verified }) => (verified ? [number] : [])),
      );
    const [here, there] = [numbers(this.#joinedWith(one)), numbers(this.#joinedWith(other))];
    return here.length > 0 && there.length > 0 && !here.some((number) => there.includes(number));
  }

  #joinedWith(record: string): ReadonlySet<string> {
    const joined = new Set([record]);
    for (const one of joined) {
      for (const { low, high, verdict } of this.inForce) {
        if (verdict !== 'same') continue;
        if (low === one) joined.add(high);
        if (high === one) joined.add(low);
      }
    }
    return joined;
  }

  #change(record: string, change: (held: Held) => void): void {
    const before = this.#said(record);
    change(this.#heldOf(record));
    if (this.#said(record) === before) return;
    for (const [name, pair] of this.#pairs) {
      const [low = '', high = ''] = name.split(' ');
      if (low !== record && high !== record) continue;
      if (pair.state === 'gone' && this.personOf(low) === this.personOf(high)) continue;
      const state = this.#stateOf(low, high);
      pair.state = state === 'open' ? 'gone' : state;
    }
  }

  /** All that is said and was not withdrawn, in whatever order it was said. */
  #said(record: string): string {
    const { phones, documents } = this.#heldOf(record);
    const each = [...documents.values()].map(({ number, verified }) => `${number} ${verified}`);
    return JSON.stringify([[...phones.values()].toSorted(), each.toSorted()]);
  }

  #heldOf(record: string): Held {
    const held = this.#held.find((one) => one.record === record);
    if (held === undefined) throw new Error(`There is no record ${record}.`);
    return held;
  }
}

function inOrder(one: string, other: string): readonly [string, string] {
  return one < other ? [one, other] : [other, one];
}
