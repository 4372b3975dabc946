/** A line without its line feed; not whole if the file, or our patience, ended before it did. */
export interface Line {
  readonly bytes: Buffer;
  readonly isWhole: boolean;
}

const LINE_FEED = 0x0a;
/** No entry comes near it; a file without line feeds must not fill the memory. */
const LONGEST = 4 * 1024 * 1024;

/** Splits bytes into lines, however they come. */
export class LineSplitter {
  #pending: Buffer = Buffer.alloc(0);

  *push(chunk: Buffer): Generator<Line> {
    const bytes = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk]);
    let from = 0;
    for (;;) {
      const end = bytes.indexOf(LINE_FEED, from);
      if (end === -1) break;
      yield { bytes: bytes.subarray(from, end), isWhole: true };
      from = end + 1;
    }
    this.#pending = bytes.subarray(from);
    if (this.#pending.length > LONGEST) yield* this.end();
  }

  *end(): Generator<Line> {
    if (this.#pending.length > 0) yield { bytes: this.#pending, isWhole: false };
    this.#pending = Buffer.alloc(0);
  }
}

export async function* splitLines(chunks: AsyncIterable<Buffer | string>): AsyncGenerator<Line> {
  const splitter = new LineSplitter();
  let half = '';
  for await (const chunk of chunks) {
    if (typeof chunk !== 'string') {
      yield* splitter.push(chunk);
      continue;
    }
    // A text may be cut inside a surrogate pair.
    const text = half + chunk;
    half = /[\ud800-\udbff]$/.exec(text)?.[0] ?? '';
    yield* splitter.push(Buffer.from(text.slice(0, text.length - half.length)));
  }
  yield* splitter.push(Buffer.from(half));
  yield* splitter.end();
}
