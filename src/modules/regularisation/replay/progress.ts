import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const line = z.strictObject({
  step: z.string(),
  /** Of the step: the files by the number of their person, and whether they were admitted. */
  files: z.array(z.tuple([z.int(), z.string(), z.boolean()])).default([]),
  /** What was counted when the step ended. */
  counted: z.record(z.string(), z.number()).optional(),
  seconds: z.number().optional(),
});
type Line = z.output<typeof line>;

export interface ReplayedFile {
  readonly id: string;
  readonly favourable: boolean;
}

/** What was done, step by step, in a file beside the data: interrupted, a replay goes on after the last whole step. */
export class Progress {
  readonly #path: string;
  readonly #done = new Map<string, Line>();
  readonly files = new Map<number, ReplayedFile>();

  constructor(path: string) {
    this.#path = path;
    if (!existsSync(path)) return;
    for (const text of readFileSync(path, 'utf8').split('\n')) {
      const read = line.safeParse(parsed(text));
      // The last line may be half a one.
      if (read.success) this.#take(read.data);
    }
  }

  find(step: string): Line | undefined {
    return this.#done.get(step);
  }

  note(step: string, done: Omit<z.input<typeof line>, 'step'> = {}): void {
    const written = line.parse({ step, ...done });
    appendFileSync(this.#path, `${JSON.stringify(written)}\n`, { mode: 0o600 });
    this.#take(written);
  }

  #take(written: Line): void {
    this.#done.set(written.step, written);
    for (const [index, id, favourable] of written.files) this.files.set(index, { id, favourable });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
