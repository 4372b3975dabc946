// Takes out every check of who may do what, one at a time, and sees whether a test fails: in a copy of the project, so
// that nothing here is ever left changed. Prints the score; a mutant that survives is named.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { machine, publish, table } from '../bench/table.mjs';
import { ensureBuilt, ensureInstalled, pinnedNode, root } from '../bootstrap.mjs';

/** The tests that speak of authorisation; the roles that the matrix is asked for are few, to be quick. */
const TESTS = [
  'tests/authorisation/judge.test.ts',
  'tests/authorisation/context.test.ts',
  'tests/authorisation/catalogue.test.ts',
  'tests/authorisation/matrix.test.ts',
  'tests/platform/gate.test.ts',
  'tests/acceptance/journal.test.ts',
];
/** The tests of the register of persons, for what is its own. */
const REGISTER_TESTS = [
  'tests/authorisation/register-leaks.test.ts',
  'tests/authorisation/rls-fuzz-register.test.ts',
  'tests/authorisation/register-matrix.test.ts',
  'tests/acceptance/register-links.test.ts',
];
const ONLY = process.env.MUTANTS;

/** How declarations say who may. */
const GUARDED =
  /permission: (administer\([^)]*\)|SEE_\w+|REGISTER(?:\.map\(\(rule\) => \(\{.*?\}\)\))?|\[[^\]]*roles[\s\S]*?\],\n)/g;

const SIGNED_IN = "[{ roles: 'signed-in', purpose: 'own-account', scope: 'all' }]";

/** Checks of the code: file, the check, what stands in its place. */
const CHECKS = [
  ['src/platform/access/actor.ts', 'if (rule.heads === true && !heads) return false;', ''],
  ['src/platform/access/actor.ts', 'rule.roles.includes(role) && ', ''],
  ['src/platform/access/actor.ts', ' && CARRIES[role].includes(rule.purpose)', ''],
  [
    'src/platform/access/actor.ts',
    "if (permission === 'operator') return actor.kind === 'operator';",
    "if (permission === 'operator') return true;",
  ],
  [
    'src/platform/access/judge.ts',
    'if (!holds(rule, { role, heads: standing.heads })) throw new NotAllowedError(act);',
    '',
  ],
  [
    'src/platform/access/judge.ts',
    'if (rule.stepUp === true && !standing.stepped_up) throw new StepUpNeededError(act);',
    '',
  ],
  ['src/platform/access/judge.ts', 'if (!isWithin(rule, standing, target)) throw new NotFoundError(act);', ''],
  ['src/platform/access/judge.ts', 'if (target.sealed === true && target.unit !== standing.unit) return false;', ''],
  ['src/platform/access/judge.ts', 'return target.account === standing.account;', 'return true;'],
  ['src/platform/access/judge.ts', 'standing.territories.includes(target.territory) &&', ''],
  [
    'src/platform/access/judge.ts',
    '(standing.every_organisation || target.organisation === standing.organisation)',
    'true',
  ],
  ['src/platform/access/judge.ts', 'throw new ConflictError(act);', ''],
  [
    'src/platform/access/gate.ts',
    "if (actor.kind !== 'person' && !may(actor, permission)) throw new NotAllowedError(name);",
    '',
  ],
  ['src/platform/access/gate.ts', 'if (target !== undefined) judge(await target(tx, parsed));', ''],
  ['src/platform/access/gate.ts', 'if (!may(actor, permission)) throw new NotAllowedError(name);', ''],
  ['src/platform/access/within.ts', 'judgeStanding(name, rule, standing);', ''],
  [
    'src/platform/access/within.ts',
    "if (permission !== 'public' && actor.kind !== permission) throw new SignInNeededError(name);",
    '',
  ],
  [
    'src/platform/access/within.ts',
    'if (isRefusal(error)) await journalRefusal(pool, actor, declared.name, error.name);',
    '',
  ],
  [
    'src/platform/access/within.ts',
    'if (target === undefined) throw new NotFoundError(name);',
    'if (target === undefined) return;',
  ],
  ['src/server/private-pages.ts', "if (resumed === null && permission !== 'public') return null;", ''],
  ['src/server/private-pages.ts', 'if (may(asked.actor, route.permission)) return;', 'return;'],
  ['src/server/same-origin.ts', 'if (!isOwnHost(request, origin)) throw new ForeignRequestError();', ''],
  [
    'src/server/same-origin.ts',
    "if (site !== undefined && site !== 'same-origin') throw new ForeignRequestError();",
    '',
  ],
];

/** Checks of the database's functions, by the migration that makes them. */
const FUNCTIONS = [
  ['identity', "if wanted_purpose = 'supervision' and not (found ->> 'heads')::boolean then return null; end if;", ''],
  ['identity', "where role = found ->> 'role' and purpose = wanted_purpose", 'where true'],
  ['identity', "and a.state = 'active'", ''],
  ['identity', 'and s.ended_at is null and s.ends_at > clock_timestamp()', ''],
  ['identity', 'and s.seen_at + make_interval(secs => s.idle_seconds) > clock_timestamp()', ''],
  ['identity', 'and p.ended_at is null\n', '\n'],
  ['identity', "and (clock_timestamp() at time zone 'Africa/Casablanca')::date between p.starts_on and p.ends_on", ''],
  ['access', 'if left(held, 64) <> access.bound(substr(held, 65)) then return null; end if;', ''],
  ['access', '|| pg_backend_pid() ||', '||'],
  ['access', '|| extract(epoch from transaction_timestamp()) ||', '||'],
  ['audit', "if (context ->> 'account')::uuid is distinct from expected_account then", 'if false then'],
  [
    'audit',
    "if standing is null or standing ->> 'appointment' is distinct from context ->> 'appointment' then",
    'if false then',
  ],
];

/** Checks of the register's functions and trigger. */
const REGISTER_FUNCTIONS = [
  " and purpose <> 'own-file'",
  'row_category = any (access.categories()) and ',
  ' and access.covers(row_organisation, row_territory)',
  ' where access.is_operator() or exists (\n      select from people.record r where r.id in (one, other) and people.reaches(r.category, r.organisation, r.territory))',
  [
    'if not found or not (people.reaches(held.category, held.organisation, held.territory) or access.is_operator()) then',
    'if not found then',
  ],
  ' and (people.reaches(category, organisation, territory) or access.is_operator())',
  ' and access.is_operator() and r.category = run.category',
  ' and people.reaches(a.category, a.organisation, a.territory)',
  '\n      and people.reaches(b.category, b.organisation, b.territory)',
  ' and people.reaches(held.category, held.organisation, held.territory)',
  '\n      and not people.reaches(other.category, other.organisation, other.territory)',
  ['case when v.reached and w.reached then v.type end', 'v.type'],
  ['not exists (select from here where id in (j.low, j.high) and not reached)', 'true'],
  ['not exists (select from there where id in (j.low, j.high) and not reached)', 'true'],
  '\n          and j.low_digest = l.digest and j.high_digest = h.digest',
  ' and l.digest = j.low_digest',
  ' and h.digest = j.high_digest',
  ['then exists (select from people.find_obstacles(new.low, new.high, new.id))', 'then false'],
  ['else new.high in (select id from people.linked_with(new.low, null)) end)', 'else false end)'],
  "perform pg_advisory_xact_lock(hashtext('people.regroup'));",
  "when l.person = h.person then 'settled'",
  'new.was_gone and ',
].map((check) => ['people', ...(typeof check === 'string' ? [check, ''] : check)]);

ensureInstalled();
ensureBuilt();
const folder = mkdtempSync(join(tmpdir(), 'rihla-mutants-'));
for (const name of ['src', 'tests', 'migrations', 'messages', 'packs', 'tools', 'docs', 'dist']) {
  cpSync(join(root, name), join(folder, name), { recursive: true });
}
for (const name of ['package.json', 'vitest.config.ts', 'tsconfig.json']) cpSync(join(root, name), join(folder, name));
symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));

const mutants = [
  ...CHECKS.map(inFile),
  ...declarations(),
  ...[...FUNCTIONS, ...REGISTER_FUNCTIONS].map(inFunction),
  ...policies(),
].filter(({ name }) => ONLY === undefined || name.includes(ONLY));
const survivors = [];
const began = performance.now();
try {
  for (const tests of new Set(mutants.map(testsOf))) {
    if (!passes(tests)) throw new Error(`The tests fail before anything is taken out: ${tests.join(', ')}`);
  }
  for (const [position, mutant] of mutants.entries()) {
    const undo = mutant.apply();
    const killed = !passes(testsOf(mutant));
    undo();
    if (!killed) survivors.push(mutant.name);
    console.log(`${position + 1}/${mutants.length} ${killed ? 'killed' : 'SURVIVED'}  ${mutant.name}`);
  }
  if (ONLY === undefined) report();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(survivors.length === 0 ? 0 : 1);

/** What is of the register is proven by its own tests. */
function testsOf({ name }) {
  return /modules\/people\/|people function| on people\./.test(name) ? REGISTER_TESTS : TESTS;
}

function passes(tests) {
  const { status } = spawnSync(pinnedNode(), ['node_modules/vitest/vitest.mjs', 'run', '--bail=1', ...tests], {
    cwd: folder,
    env: {
      ...process.env,
      MATRIX_ROLES: 'administrator,local-commission-chair,counter-officer,auditor,iom-caseworker',
      RIHLA_LINK_SEQUENCES: '6',
      RIHLA_LEAK_RECORDS: '10',
    },
    encoding: 'utf8',
  });
  return status === 0;
}

function replaced(file, change) {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`${file} no longer has the check to take out.`);
  return {
    apply() {
      writeFileSync(path, changed);
      return () => writeFileSync(path, text);
    },
  };
}

function inFile([file, check, instead]) {
  const name = `${file}: ${check.slice(0, 90)}`;
  return { name, ...replaced(file, (text) => text.replace(check, instead)) };
}

function inFunction([module, check, instead]) {
  // A later migration may have made the function anew: the last one that holds the check is in force.
  const file = readdirSync(join(folder, 'migrations'))
    .sort()
    .findLast((name) => readFileSync(join(folder, 'migrations', name), 'utf8').includes(check));
  if (file === undefined) throw new Error(`No migration holds the check: ${check}`);
  return {
    name: `${module} function: ${check.slice(0, 90)}`,
    ...replaced(`migrations/${file}`, (text) => text.replace(check, instead)),
  };
}

/** Every declared permission that asks for a role, opened to whoever is signed in. */
function declarations() {
  const found = [];
  for (const module of ['identity', 'audit', 'people']) {
    for (const kind of ['commands', 'queries']) {
      const below = join('src/modules', module, kind);
      for (const file of readdirSync(join(folder, below))) {
        const path = join(below, file);
        const text = readFileSync(join(folder, path), 'utf8');
        for (const match of text.matchAll(GUARDED)) {
          const ending = match[1].endsWith('\n') ? ',\n' : '';
          found.push({
            name: `${path}: permission opened to everybody`,
            ...replaced(path, (whole) => whole.replace(match[0], `permission: ${SIGNED_IN}${ending}`)),
          });
        }
      }
    }
  }
  return found;
}

/** Every policy for the application's role or the matching's, made to let everything through; a restrictive one is dropped. */
function policies() {
  const found = [];
  for (const file of readdirSync(join(folder, 'migrations')).filter((name) => /^202611(2212|23)/.test(name))) {
    const text = readFileSync(join(folder, 'migrations', file), 'utf8');
    for (const match of text.matchAll(
      /create policy (\w+) on ([\w.]+)( as restrictive)?[^;]*?to rihla_(?:app|matcher)[\s\S]*?;/g,
    )) {
      const [, name, on, restrictive] = match;
      const open = restrictive ? `drop policy ${name} on ${on};` : opened(match[0], name, on);
      if (open === null) continue;
      const last = readdirSync(join(folder, 'migrations')).sort().at(-1);
      found.push({
        name: `policy ${name} on ${on}`,
        ...replaced(`migrations/${last}`, (whole) => `${whole}\n${open}\n`),
      });
    }
  }
  return found;
}

function opened(statement, name, on) {
  if (/using \(true\)/.test(statement)) return null;
  const using = /\busing\b/.test(statement) ? ' using (true)' : '';
  const check = /\bwith check\b/.test(statement) ? ' with check (true)' : '';
  return `alter policy ${name} on ${on}${using}${check};`;
}

function report() {
  const killed = mutants.length - survivors.length;
  publish('mutations', [
    '# Checks taken out',
    '',
    `Each check of who may do what was taken out alone, in a copy of the project, and the tests of authorisation were run: ${[...TESTS, ...REGISTER_TESTS].join(', ')}.`,
    `${machine()}; ${Math.round((performance.now() - began) / 60_000)} minutes.`,
    '',
    ...table(
      ['What', 'Taken out', 'Seen by a test'],
      [['checks, declarations, functions, policies', mutants.length, killed]],
    ),
    '',
    ...(survivors.length === 0 ? ['None survived.'] : ['Survived:', '', ...survivors.map((name) => `- ${name}`)]),
  ]);
}
