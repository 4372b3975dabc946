import { GrowingText, GrowingWords } from './growing.ts';

/** Texts by number, in memory that threads share. */
export interface SharedTexts {
  readonly units: Uint16Array;
  /** Where each begins, and after the last where it ends. */
  readonly starts: Uint32Array;
}

/** Texts in the order given, numbered from 0. */
export class TextList {
  readonly #text = new GrowingText();
  readonly #starts = new GrowingWords();

  constructor() {
    this.#starts.push(0);
  }

  push(text: string): void {
    this.#text.append(text);
    this.#starts.push(this.#text.length);
  }

  shared(): SharedTexts {
    return { units: this.#text.units(), starts: this.#starts.words() };
  }
}

/** Numbers texts from 1 on, each once; 0 stands for none. */
export class TextNumbers {
  readonly #numbers = new Map<string, number>();
  readonly #texts = new TextList();

  constructor() {
    this.#texts.push('');
  }

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#numbers.size + 1;
    this.#texts.push(text);
    // A slice of a longer text would keep the whole of it in memory.
    this.#numbers.set(Buffer.from(text, 'utf16le').toString('utf16le'), number);
    return number;
  }

  /** How many numbers there are, 0 with them. */
  get count(): number {
    return this.#numbers.size + 1;
  }

  shared(): SharedTexts {
    return this.#texts.shared();
  }
}

/** Reads texts by number; each is made once. */
export class Texts {
  readonly #shared: SharedTexts;
  readonly #made: (string | undefined)[];

  constructor(shared: SharedTexts) {
    this.#shared = shared;
    this.#made = new Array(shared.starts.length);
  }

  /** How many numbers there are, 0 with them. */
  get count(): number {
    return this.#shared.starts.length - 1;
  }

  text(number: number): string {
    const made = this.#made[number];
    if (made !== undefined) return made;
    const text = textOf(this.#shared, number);
    this.#made[number] = text;
    return text;
  }
}

export function textOf({ units, starts }: SharedTexts, number: number): string {
  return textAt(units, starts[number] ?? 0, starts[number + 1] ?? 0);
}

export function textAt(units: Uint16Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at += 1) text += String.fromCharCode(units[at] ?? 0);
  return text;
}
