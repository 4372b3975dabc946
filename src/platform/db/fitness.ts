import type pg from 'pg';
import { withClient } from './roles.ts';

/** What a PostgreSQL must be for acts to survive a crash. */
export interface Fitness {
  readonly versionNumber: number;
  readonly version: string;
  readonly fsync: string;
  readonly fullPageWrites: string;
  readonly synchronousCommit: string;
  readonly dataChecksums: string;
}

export const OLDEST_POSTGRESQL = 150_000;

export async function readFitness(config: pg.ClientConfig): Promise<Fitness> {
  return withClient(config, async (client) => {
    const { rows } = await client.query<Fitness>(`select current_setting('server_version_num')::int as "versionNumber",
      current_setting('server_version') as version, current_setting('fsync') as fsync,
      current_setting('full_page_writes') as "fullPageWrites", current_setting('synchronous_commit') as "synchronousCommit",
      current_setting('data_checksums') as "dataChecksums"`);
    const [row] = rows;
    if (row === undefined) throw new Error('PostgreSQL did not answer about its settings.');
    return row;
  });
}

/** The reasons why a PostgreSQL is not to be trusted with files, one sentence each; none when it is fit. */
export function unfitness(found: Fitness): readonly string[] {
  const reasons: string[] = [];
  if (found.versionNumber < OLDEST_POSTGRESQL) {
    reasons.push(`PostgreSQL ${found.version} is too old: version 15 or newer is needed.`);
  }
  const off: readonly (readonly [string, string])[] = [
    ['fsync', found.fsync],
    ['full_page_writes', found.fullPageWrites],
  ];
  for (const [setting, value] of off) {
    if (value !== 'on')
      reasons.push(`PostgreSQL runs with ${setting}=${value}, which loses data in a crash: set ${setting}=on.`);
  }
  if (found.synchronousCommit === 'off') {
    reasons.push(
      'PostgreSQL runs with synchronous_commit=off, which loses acts already confirmed: set synchronous_commit=on.',
    );
  }
  if (found.dataChecksums !== 'on') {
    reasons.push(
      'PostgreSQL runs without data checksums, so damage would go unseen: enable them with pg_checksums --enable.',
    );
  }
  return reasons;
}

/**
 * The first minor version of each major one that closes the known holes in row-level security (CVE-2026-14666, -116311,
 * -116327, -120154; research/security.md §0 read them in the notes of 15.19 and 15.20). The others are inferred: all
 * majors get their minor on the same day, and 18.4 came with 15.18, so 18.6 came with 15.20. Later majors came after.
 */
const ROW_SECURITY_MENDED: ReadonlyMap<number, number> = new Map([
  [15, 20],
  [16, 16],
  [17, 12],
  [18, 6],
  [19, 1],
]);

/** The reasons why a PostgreSQL is not to be trusted with the files of real people; none when it is fit. */
export function unfitnessForProduction(found: Fitness): readonly string[] {
  const reasons = [...unfitness(found)];
  const major = Math.floor(found.versionNumber / 10_000);
  const minor = ROW_SECURITY_MENDED.get(major);
  if (minor !== undefined && found.versionNumber % 10_000 < minor) {
    reasons.push(
      `PostgreSQL ${found.version} shows rows that row-level security forbids, by faults mended since: ${major}.${minor} or newer is needed.`,
    );
  }
  return reasons;
}
