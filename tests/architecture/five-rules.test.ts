import { describe, expect, it } from 'vitest';
import { projectPath } from '#platform/project.ts';
import { importViolations, tableViolations, undeclaredQueries, writeViolations } from './rules.ts';

const planted = projectPath('tests', 'architecture', 'planted');

describe('the five rules hold in the sources', () => {
  it('for imports: doors, directions, pure domains, tables in store, one gate, screens without rules', async () => {
    expect(await importViolations(projectPath())).toEqual([]);
  });

  it('for table names: only in store, only of the own schema', () => {
    expect(tableViolations(projectPath())).toEqual([]);
  });

  it('for writes: in write files, behind the gate, one command a file', () => {
    expect(writeViolations(projectPath())).toEqual([]);
  });

  it('for reads: every query that reaches a store says who may run it', () => {
    expect(undeclaredQueries(projectPath())).toEqual([]);
  });
});

describe('each rule sees a planted violation', async () => {
  const imports = await importViolations(planted);

  it.each([
    ['one-door', 'src/modules/strategy/domain/reaches-in.ts'],
    ['one-door-from-outside', 'src/server/reaches-in.ts'],
    ['no-cycle', 'src/lib/cycle-a.ts'],
    ['pure-domain', 'src/modules/strategy/domain/reads-clock.ts'],
    ['pure-lib', 'src/lib/reads-file.ts'],
    ['tables-only-in-store', 'src/modules/strategy/web/asks-database.ts'],
    ['one-gate', 'src/modules/strategy/queries/opens-transaction.ts'],
    ['writes-only-from-commands', 'src/modules/strategy/queries/writes.ts'],
    ['screens-hold-no-rule', 'src/modules/strategy/web/reaches-store.ts'],
    ['platform-knows-no-business', 'src/platform/knows-business.ts'],
    ['foundations-stand-below', 'src/modules/identity/climbs.ts'],
    ['files-stand-below-steering', 'src/modules/asylum/climbs.ts'],
    ['portal-stands-on-top', 'src/modules/strategy/climbs.ts'],
    ['modules-know-no-server', 'src/modules/strategy/knows-server.ts'],
    ['nothing-unresolved', 'src/lib/leads-nowhere.ts'],
  ])('%s, in %s', (rule, file) => {
    const found = imports.filter((violation) => violation.place.startsWith(file));
    expect(found.map((violation) => violation.rule)).toContain(rule);
  });

  it.each([
    ['src/modules/strategy/web/names-table.ts: strategy.programme'],
    ['src/modules/strategy/store/foreign-table.reads.server.ts: identity.territory'],
  ])('tables-of-own-schema, in %s', (place) => {
    expect(tableViolations(planted)).toContainEqual({ rule: 'tables-of-own-schema', place });
  });

  it.each([
    ['writes-in-writes-files', 'src/modules/strategy/store/hidden.reads.server.ts'],
    ['one-gate', 'src/modules/strategy/queries/opens-transaction.ts'],
    ['one-command-a-file', 'src/modules/strategy/commands/two-acts.ts: 2'],
    ['one-command-a-file', 'src/modules/strategy/commands/no-act.ts: 0'],
  ])('%s, in %s', (rule, place) => {
    expect(writeViolations(planted)).toContainEqual({ rule, place });
  });

  it('declared-query, in a query that reaches a store without saying who may', () => {
    expect(undeclaredQueries(planted)).toEqual([
      { rule: 'declared-query', place: 'src/modules/strategy/queries/undeclared.ts: listAll' },
    ]);
  });
});
