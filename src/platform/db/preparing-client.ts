import { createHash } from 'node:crypto';
import pg from 'pg';

/** Most statements that one connection keeps prepared; further ones are parsed each time. */
const MOST_PREPARED = 300;

/**
 * A client that prepares every parameterised statement once per connection, so that PostgreSQL parses and plans it once.
 * Statements are told apart by their text; lists are passed as arrays (`= any($1)`), so that their length does not make
 * a further text.
 */
export class PreparingClient extends pg.Client {
  readonly #prepared = new Map<string, string>();

  #nameOf(text: string): string | undefined {
    const known = this.#prepared.get(text);
    if (known !== undefined || this.#prepared.size >= MOST_PREPARED) return known;
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 22);
    this.#prepared.set(text, name);
    return name;
  }

  // biome-ignore lint/suspicious/noExplicitAny: pg overloads this method a dozen ways; only Kysely's call is changed.
  override query(...parameters: any[]): any {
    const [text, values] = parameters;
    if (parameters.length === 2 && typeof text === 'string' && Array.isArray(values)) {
      const name = this.#nameOf(text);
      if (name !== undefined) return super.query({ name, text, values });
    }
    return Reflect.apply(super.query, this, parameters);
  }
}
