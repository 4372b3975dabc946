import type { Database } from '#platform/db/database.ts';
import { frequenciesOf as asFrequencies, type TermCounts } from '../batch/terms.ts';
import type { Frequencies } from '../domain/linkage/comparator.ts';
import type { RegisterCategory } from '../register-rule.ts';
import { listTermFrequencies, readMatchingState } from '../store/candidates.reads.server.ts';

interface Known {
  readonly countedAt: number;
  readonly frequencies: Frequencies;
  /** Records of the whole register. */
  readonly records: number;
}

/** Milliseconds for which what was counted is taken from memory: it is counted anew once a night. */
const FRESH = 60_000;

const known = new Map<RegisterCategory, Known & { readonly askedAt: number }>();

/** How frequent names are in this register, and how many records it has, as counted last. */
export async function frequenciesOf(tx: Database, category: RegisterCategory): Promise<Known> {
  const held = known.get(category);
  const now = Date.now();
  if (held !== undefined && now - held.askedAt < FRESH) return held;
  const state = await readMatchingState(tx);
  const countedAt = state.refreshed_at.getTime();
  const fresh =
    held?.countedAt === countedAt
      ? held
      : { countedAt, records: state.records, frequencies: asFrequencies((await readTerms(tx, category)).terms) };
  known.set(category, { ...fresh, askedAt: now });
  return fresh;
}

/** What was counted of a category; null before the first count, when every name is an average one. */
export async function readTerms(
  db: Database,
  category: RegisterCategory,
): Promise<{ readonly terms: TermCounts | null; readonly records: number }> {
  const terms = new Map<string, Map<string, number>>();
  for (const { comparison, term, frequency } of await listTermFrequencies(db, category)) {
    const of = terms.get(comparison) ?? new Map<string, number>();
    of.set(term, frequency);
    terms.set(comparison, of);
  }
  return { terms: terms.size === 0 ? null : terms, records: (await readMatchingState(db)).records };
}
