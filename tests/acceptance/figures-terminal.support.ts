import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll } from 'vitest';
import type { Language } from '#lib/localised.ts';
import { type FigureClaim, runFiguresExport, runFiguresImport } from '#observatory';
import { operator } from '#platform/access/actor.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';

export const operatorOfTheTests = operator('amina');

interface Said {
  readonly code: number;
  /** With plain spaces. */
  readonly lines: readonly string[];
}

interface Answering {
  readonly language?: Language;
  /** What the person says; nobody is there when it is left out. */
  readonly answer?: boolean;
}

/** A terminal with a folder and a database of its own, for the tests of one file. */
export function figuresTerminal() {
  const folder = mkdtempSync(join(tmpdir(), 'rihla-terminal-'));
  let opened: FreshDatabase | undefined;
  beforeAll(async () => {
    opened = await freshDatabase();
  });
  afterAll(async () => {
    await opened?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const database = (): Pick<FreshDatabase, 'db' | 'operator'> => {
    if (opened === undefined) throw new Error('The database is opened before the first test.');
    return opened;
  };

  async function runCommand(
    command: typeof runFiguresImport,
    parameters: readonly string[],
    { language = 'fr', answer }: Answering = {},
  ): Promise<Said> {
    const lines: string[] = [];
    const terminal = {
      out: (line: string) => void lines.push(line.replaceAll(/[\u00a0\u202f]/g, ' ')),
      confirm: async (question: string) => {
        lines.push(question.replaceAll('\u00a0', ' '));
        return answer === true;
      },
      interactive: answer !== undefined,
      language,
    };
    return { code: await command(parameters, terminal, { db: database().operator, actor: operatorOfTheTests }), lines };
  }

  function file(name: string, content: string | Buffer): string {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  }

  const importing = (path: string, options?: Answering) => runCommand(runFiguresImport, [path], options);

  async function exported(name: string): Promise<string> {
    const path = join(folder, name);
    await runCommand(runFiguresExport, [path, '--force']);
    return path;
  }

  /** Everything an import could have touched, as one hash. */
  async function whatIsRecorded(): Promise<string> {
    const tables = ['figure', 'figure_import', 'check_result'];
    const rows = await Promise.all(
      tables.map((table) =>
        sql<{ row: string }>`select t::text as row from ${sql.table(`observatory.${table}`)} t order by 1`.execute(
          database().db,
        ),
      ),
    );
    return createHash('sha256')
      .update(JSON.stringify(rows.map(({ rows }) => rows)))
      .digest('hex');
  }

  return { folder, database, runCommand, file, importing, exported, whatIsRecorded };
}

/** A figure that can be recorded with the Moroccan pack. */
export function claim(id: string, changes: Partial<FigureClaim> = {}): FigureClaim {
  return {
    id,
    label: { fr: 'Demandes déposées', ar: 'الطلبات المودعة', en: 'Applications filed' },
    value: 27649,
    unit: 'applications',
    qualifier: 'exact',
    nature: 'result',
    period: { kind: 'year', start: '2014-01-01', end: '2014-12-31', printed: '2014' },
    cutOff: null,
    programme: 8,
    objective: null,
    dimensions: {},
    note: null,
    attributedTo: null,
    document: 'snia-report-2018',
    locator: '12',
    ...changes,
  };
}
