import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { generationOf } from '#platform/access/kept.ts';
import type { Database } from '#platform/db/database.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

export type Encoding = 'br' | 'gzip' | 'identity';

/** A drawn page, ready to be sent in any encoding; each encoding is made once. */
export interface KeptPage {
  in(encoding: Encoding): Promise<Buffer>;
}

/** Characters of pages kept at most; the oldest go first, so that made-up addresses cannot fill the memory. */
const MOST_CHARACTERS = 64 * 1024 * 1024;

/** Slower than the fastest setting by a little, smaller by much: the work is done once a page. */
const QUALITY = 6;

/**
 * Keeps drawn pages for as long as the public content does not change. A page is a function of the content's generation
 * and of its address, origin included; what is asked for again is sent as it was drawn.
 */
export class KeptPages {
  readonly #db: Database;
  #generation: string | undefined;
  #characters = 0;
  readonly #pages = new Map<string, { readonly page: KeptPage; readonly characters: number }>();

  constructor(db: Database) {
    this.#db = db;
  }

  get(key: string): KeptPage | undefined {
    this.#refresh();
    return this.#pages.get(key)?.page;
  }

  /** Keeps a page that was drawn for this generation; one drawn for an earlier one is not kept. */
  keep(key: string, generation: string | undefined, html: string): KeptPage {
    const page = readyPage(html);
    this.#refresh();
    if (generation !== this.#generation || this.#pages.has(key)) return page;
    this.#pages.set(key, { page, characters: html.length });
    this.#characters += html.length;
    for (const [oldest, { characters }] of this.#pages) {
      if (this.#characters <= MOST_CHARACTERS) break;
      this.#pages.delete(oldest);
      this.#characters -= characters;
    }
    return page;
  }

  #refresh(): void {
    const generation = generationOf(this.#db);
    if (generation === this.#generation) return;
    this.#generation = generation;
    this.#characters = 0;
    this.#pages.clear();
  }
}

/** A text that can be sent in any encoding. */
export function readyPage(html: string): KeptPage {
  const plain = Buffer.from(html);
  const made = new Map<Encoding, Promise<Buffer>>([['identity', Promise.resolve(plain)]]);
  return {
    in(encoding) {
      const known = made.get(encoding);
      if (known !== undefined) return known;
      const making =
        encoding === 'br' ? brotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }) : zip(plain);
      made.set(encoding, making);
      return making;
    },
  };
}

/** The best encoding that a reader's browser says it takes; an explicit refusal (`q=0`) is respected. */
export function encodingFor(acceptEncoding: string | undefined): Encoding {
  const wishes = new Map(
    (acceptEncoding ?? '').split(',').map((wish) => {
      const [name = '', ...parameters] = wish
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
      return [name, Number(weight)] as const;
    }),
  );
  const accepts = (name: string) => (wishes.get(name) ?? wishes.get('*') ?? 0) > 0;
  return accepts('br') ? 'br' : accepts('gzip') ? 'gzip' : 'identity';
}
