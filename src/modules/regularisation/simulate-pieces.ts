import type { Database } from '#platform/db/database.ts';
import { type Compared, Simulation } from './domain/simulation/simulate.ts';
import { type Comparison, together } from './domain/simulation/tally.ts';
import { caseloadNames, FACT_WORDS, FILED, readPiece, STRIDE } from './store/caseload.reads.server.ts';

/** Files read at a time: some twenty milliseconds of the database's work. */
const PIECE = 50_000;

interface SoFar {
  readonly doneTo: number;
  readonly doneFiles: number;
  readonly comparisons: readonly Comparison[];
}

interface Simulated extends SoFar {
  readonly milliseconds: number;
  readonly finished: boolean;
}

/** Counts the caseload from where a run stopped, until its end or until the time is over. */
export async function simulatePieces(
  db: Database,
  compared: Compared & { readonly campaigns: readonly string[] | null },
  { doneTo, doneFiles, comparisons }: SoFar,
  budget: number,
): Promise<Simulated> {
  const began = performance.now();
  const simulation = new Simulation(compared, await caseloadNames(db), FACT_WORDS);
  let [last, counted, finished] = [doneTo, 0, false];
  // The next piece is on its way while this one is counted.
  let coming = readPiece(db, compared.campaigns, last, PIECE);
  while (!finished) {
    const piece = await coming;
    if (piece.last === null) {
      finished = true;
      break;
    }
    last = piece.last;
    const isOver = performance.now() - began > budget;
    if (!isOver) coming = readPiece(db, compared.campaigns, last, PIECE);
    simulation.add({ words: piece.words, stride: STRIDE, filed: FILED, files: piece.files });
    counted += piece.files;
    if (isOver) break;
  }
  const found = simulation.read();
  return {
    ...{ doneTo: last, doneFiles: doneFiles + counted, finished },
    comparisons: comparisons.length === 0 ? found : found.map((one, place) => joined(comparisons[place], one)),
    milliseconds: Math.round(performance.now() - began),
  };
}

function joined(before: Comparison | undefined, found: Comparison): Comparison {
  return before === undefined ? found : together(before, found);
}

/** How long one request counts, in milliseconds; what is left is counted by `continue-simulation`. */
export const BUDGET = 20_000;
