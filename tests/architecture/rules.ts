import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { cruiseOptions, importRules } from './import-rules.ts';

/** A place where a rule is broken. */
export interface Violation {
  readonly rule: string;
  readonly place: string;
}

/** Rules 1 to 5 as far as imports show them, on the tree below a folder. */
export async function importViolations(folder: string): Promise<readonly Violation[]> {
  const { output } = await cruise(['src'], {
    ...cruiseOptions,
    ruleSet: { forbidden: importRules },
    validate: true,
    baseDir: folder,
  });
  if (typeof output === 'string') throw new Error(output);
  return output.summary.violations.map((violation) => ({
    rule: violation.rule.name,
    place: `${violation.from} → ${violation.to}`,
  }));
}

/** Every source file below a folder, relative to it. */
export function sourceFiles(folder: string, below = 'src'): readonly string[] {
  return readdirSync(join(folder, below), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.includes('.generated.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

const SCHEMA_TABLE =
  /['"`\s](identity|people|documents|notifications|audit|strategy|governance|regularisation|asylum|return|protection|integration|partnerships|regulation|observatory|compact|portal)\.([a-z_]+)\b(?= as |['"`\s,;)]|$)/g;

/** Rule 3: table names stand in store/ only, and only those of the module's own schema. */
export function tableViolations(folder: string): readonly Violation[] {
  return sourceFiles(folder)
    .filter((file) => !file.endsWith('.test.ts') && !file.endsWith('.test.tsx'))
    .flatMap((file) => {
      const text = withoutComments(readFileSync(join(folder, file), 'utf8'));
      const [, module, inStore] = /^src\/modules\/([^/]+)\/(store\/)?/.exec(file) ?? [];
      const sql = /\b(selectFrom|insertInto|updateTable|deleteFrom|innerJoin|leftJoin|from|into|update|join)\b/;
      const lines = text.split('\n');
      return lines.flatMap((line) =>
        [...line.matchAll(SCHEMA_TABLE)]
          .filter((match) => sql.test(line) && !(inStore !== undefined && match[1] === module))
          .map((match) => ({ rule: 'tables-of-own-schema', place: `${file}: ${match[1]}.${match[2]}` })),
      );
    });
}

const WRITES = /\.(insertInto|updateTable|deleteFrom|mergeInto|replaceInto)\(/;
const TRANSACTION = /\.(transaction|startTransaction)\(\)/;

/** Rule 4: what changes rows stands in `*.writes.server.ts`; only the gate opens a transaction; one command a file. */
export function writeViolations(folder: string): readonly Violation[] {
  return sourceFiles(folder).flatMap((file) => {
    if (file.endsWith('.test.ts')) return [];
    const text = withoutComments(readFileSync(join(folder, file), 'utf8'));
    const found: Violation[] = [];
    if (WRITES.test(text) && !file.endsWith('.writes.server.ts'))
      found.push({ rule: 'writes-in-writes-files', place: file });
    if (TRANSACTION.test(text) && file !== 'src/platform/db/transaction.ts')
      found.push({ rule: 'one-gate', place: file });
    if (/^src\/modules\/[^/]+\/commands\//.test(file)) {
      const commands = [...text.matchAll(/=\s*(?:command|credentialCommand|matchingCommand)\(/g)].length;
      if (commands !== 1) found.push({ rule: 'one-command-a-file', place: `${file}: ${commands}` });
    }
    return found;
  });
}

/** Rule 4, for reads: a query that the door shows is declared with who may run it. */
export function undeclaredQueries(folder: string): readonly Violation[] {
  return sourceFiles(folder)
    .filter((file) => /^src\/modules\/[^/]+\/queries\//.test(file) && !file.endsWith('.test.ts'))
    .flatMap((file) => {
      // A query file may compose declared queries, but reaches a store only through a declaration.
      const text = undeclaredExports(withoutComments(readFileSync(join(folder, file), 'utf8')));
      const reaches = [...text.matchAll(/(?<!typeof |[.\w])reads\.([a-z]\w*)/g)].map((match) => match[1]);
      return [...new Set(reaches)].map((name) => ({ rule: 'declared-query', place: `${file}: ${name}` }));
    });
}

/** What a file exports besides declared queries. What it keeps to itself is reached through those. */
function undeclaredExports(text: string): string {
  return text
    .split(/^(?=export |const |(?:async )?function |interface |type )/m)
    .filter(
      (part) =>
        part.startsWith('export ') && !/^export const \w+ = (?:query|credentialQuery|matchingQuery)\b/.test(part),
    )
    .join('');
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
