// Above 400 lines because it is mostly lists: every table, column, function and key that could let somebody past.
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES, withClient } from '#platform/db/roles.ts';
import { personalDataRegister } from '#portal';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';

let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});

afterAll(() => database.close());

/** What the catalogue answers, one text a row. */
async function listed(statement: string, values: readonly unknown[] = []): Promise<readonly string[]> {
  const { rows } = await withClient(database.administrator, (client) =>
    client.query<string[]>({ text: statement, values: [...values], rowMode: 'array' }),
  );
  return rows.map((row) => row.join(' '));
}

function administer(statement: string): Promise<pg.QueryResult> {
  return withClient(database.administrator, (client) => client.query(statement));
}

/** Our schemas: all but PostgreSQL's own. */
const OURS = "n.nspname !~ '^pg_' and n.nspname <> 'information_schema'";
const SERVING = [ROLES.app, ROLES.gatekeeper, ROLES.matcher, ROLES.operator];

/** Tables that hold nothing of any person, and why everybody may read them whole. All others are protected. */
const OPEN: Readonly<Record<string, string>> = {
  'access.': 'the purpose firewall, the same for everybody; and a secret that nobody but the owner reads',
  'documents.signing_key': 'published',
  'governance.': 'reference data of the country',
  'identity.country': 'reference data of the world',
  'identity.organisation': 'reference data of the country',
  'identity.territory': 'reference data of the country',
  'migrations.': 'the owner’s own list of what was applied',
  'observatory.': 'published figures, and who published them',
  'people.match_key_frequency': 'hashes that more than a hundred records share, and how many',
  'people.matching_run': 'what a run of the matching did, and when',
  'people.matching_state': 'how many records there are, as counted last',
  'people.term_frequency': 'names that ten persons or more have, and how many',
  'platform.content': 'a mark of the public content',
  'platform.installation': 'what the installation is for',
  'portal.': 'which country pack was loaded',
  'regularisation.transition': 'the procedure, the same for everybody',
  'regularisation.caseload_code': 'numbers of states and territories, read by functions alone',
  'strategy.': 'published strategies',
  'audit.checkpoint': 'published',
  'audit.signing_key': 'published',
  'audit.witness': 'which witness holds which checkpoint',
};

/** Who recorded figures and who ruled on a case stands beside them for everybody to read. */
const PUBLISHED = ['observatory.figure_import', 'observatory.ruling'];

describe('row-level security', () => {
  const unprotected = async () =>
    (
      await listed(
        `select format('%s.%s', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where c.relkind in ('r', 'p', 'f') and ${OURS} and not (c.relrowsecurity and c.relforcerowsecurity) order by 1`,
      )
    ).filter((table) => !Object.keys(OPEN).some((open) => table.startsWith(open)));

  it('binds every table that is not known to hold nothing of any person, its owner included', async () => {
    expect(await unprotected()).toEqual([]);
    expect(await listed('select count(*) from pg_class where relrowsecurity')).toEqual([
      expect.not.stringMatching(/^0$/),
    ]);
  });

  it('binds every table that the register of personal data names, but what is published with who said it', async () => {
    const open = await listed("select oid::regclass from pg_class where relkind = 'r' and not relrowsecurity");
    const named = personalDataRegister.processings.flatMap(({ tables }) => Object.keys(tables));
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((table) => open.includes(table)).toSorted()).toEqual(PUBLISHED);
  });

  it('that is missing, or does not bind the owner, is seen', async () => {
    await administer('create table identity.person_seen (id uuid)');
    await administer('alter table identity.passkey no force row level security');
    expect(await unprotected()).toEqual(['identity.passkey', 'identity.person_seen']);
    await administer('drop table identity.person_seen; alter table identity.passkey force row level security');
  });

  it('is not got around by a view, a materialised view, a rule or a table that others are made of', async () => {
    const views = `select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${OURS}
      and (c.relkind = 'm' or c.relkind = 'v' and not coalesce(c.reloptions @> '{security_invoker=true}', false))`;
    expect(await listed(views)).toEqual([]);
    await administer('create view portal.everybody as select * from identity.account');
    expect(await listed(views)).toEqual(['portal.everybody']);
    await administer('drop view portal.everybody');
    const children = `select inhrelid::regclass from pg_inherits join pg_class c on c.oid = inhparent
      join pg_namespace n on n.oid = c.relnamespace where ${OURS} and c.relkind = 'r'`;
    expect(await listed(children)).toEqual([]);
    expect(
      await listed(`select r.ev_class::regclass from pg_rewrite r join pg_class c on c.oid = r.ev_class
        join pg_namespace n on n.oid = c.relnamespace where ${OURS} and c.relkind <> 'v'`),
    ).toEqual([]);
  });

  it('has policies for roles of ours only, never for everybody', async () => {
    expect(await listed("select tablename, policyname from pg_policies where 'public' = any (roles)")).toEqual([]);
  });
});

describe('the roles that serve', () => {
  it('are no superusers, bypass nothing, make no roles nor databases, and nor does any login of ours', async () => {
    expect(
      await listed(
        `select rolname from pg_roles where rolname like 'rihla%'
         and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`,
      ),
    ).toEqual([]);
  });

  it('own nothing, here or anywhere in the cluster; what owns is no login', async () => {
    const owners = await listed(
      `select distinct refobjid::regrole from pg_shdepend where deptype = 'o' and refclassid = 'pg_authid'::regclass
       and refobjid::regrole::text like 'rihla%'`,
    );
    expect(owners).toEqual([ROLES.owner]);
    expect(await listed("select rolcanlogin from pg_roles where rolname = 'rihla_owner'")).toEqual(['false']);
  });

  it('create nothing anywhere: neither in a schema nor in the database, not even for a moment', async () => {
    expect(
      await listed(
        `select r, n.nspname from pg_namespace n, unnest($1::text[]) r where has_schema_privilege(r, n.oid, 'create')`,
        [SERVING],
      ),
    ).toEqual([]);
    expect(
      await listed(
        `select r from unnest($1::text[]) r where has_database_privilege(r, current_database(), 'create')
         or has_database_privilege(r, current_database(), 'temporary')`,
        [SERVING],
      ),
    ).toEqual([]);
  });

  it('are members of nothing, but the operator and the matcher of the application', async () => {
    expect(
      await listed(
        'select member::regrole, roleid::regrole from pg_auth_members where member::regrole::text = any ($1) order by 1',
        [SERVING],
      ),
    ).toEqual(['rihla_matcher rihla_app', 'rihla_operator rihla_app']);
  });

  it('neither empty, refer to nor hang triggers on any table', async () => {
    expect(
      await listed(
        `select r, c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace, unnest($1::text[]) r
         where c.relkind in ('r', 'p') and ${OURS} and has_table_privilege(r, c.oid, 'truncate, references, trigger')`,
        [SERVING],
      ),
    ).toEqual([]);
  });

  it('pass nothing on, and nothing is everybody’s', async () => {
    expect(
      await listed(
        `select c.oid::regclass, a.grantee::regrole, a.privilege_type from pg_class c
         join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
         where ${OURS} and (a.is_grantable and a.grantee <> c.relowner or a.grantee = 0)`,
      ),
    ).toEqual([]);
  });
});

/** What a role may do with each table of a schema: whole, or by columns. */
function rights(role: string, tables: string) {
  return listed(
    `select c.relname || ': ' || string_agg(right_of.name, ' ' order by right_of.place)
     from pg_class c join pg_namespace n on n.oid = c.relnamespace,
       unnest(array['select', 'insert', 'update', 'delete']) with ordinality as right_of (name, place)
     where c.relkind = 'r' and format('%s.%s', n.nspname, c.relname) ~ $2
       and case when right_of.name = 'delete' then has_table_privilege($1, c.oid, 'delete')
         else has_any_column_privilege($1, c.oid, right_of.name) end
     group by c.relname order by 1`,
    [role, tables],
  );
}

/** The columns of a table that a role may not reach by any verb. */
function unreachable(role: string, table: string, verb: string) {
  return listed(
    `select attname from pg_attribute where attrelid = $2::regclass and attnum > 0 and not attisdropped
     and not has_column_privilege($1, attrelid, attnum, $3) order by attnum`,
    [role, table, verb],
  );
}

const CREDENTIALS = '^identity\\.(password|totp|recovery_code|federation|ceremony|device|throttle)$';

describe('secrets', () => {
  it('of any kind are out of reach of the application, by any verb and any column', async () => {
    expect(await rights(ROLES.app, CREDENTIALS)).toEqual([]);
    expect(await rights(ROLES.gatekeeper, CREDENTIALS)).toHaveLength(7);
    for (const role of SERVING) expect(await rights(role, '^access\\.secret$')).toEqual([]);
  });

  it('that ended are erased by the operator, who reads of them only when they did', async () => {
    expect(await rights(ROLES.operator, CREDENTIALS)).toEqual([
      'ceremony: select delete',
      'device: select delete',
      'throttle: select delete',
    ]);
    expect(await columns(ROLES.operator, 'identity.ceremony', 'select')).toEqual(['expires_at']);
    expect(await columns(ROLES.operator, 'identity.device', 'select')).toEqual(['last_used_at']);
    expect(await columns(ROLES.operator, 'identity.throttle', 'select')).toEqual(['last_failure_at']);
  });

  it('kept as hashes are not read by the application: of sessions, of invitations, of passkeys', async () => {
    for (const role of [ROLES.app, ROLES.operator]) {
      expect(await unreachable(role, 'identity.session', 'select')).toEqual(['token_hash']);
      expect(await unreachable(role, 'identity.invitation', 'select')).toEqual(['token_hash']);
      expect(await unreachable(role, 'identity.passkey', 'select')).toEqual(
        expect.arrayContaining(['credential_id', 'public_key', 'counter']),
      );
    }
  });

  it('are made by the gatekeeper alone: no other role opens a session or enrols a passkey', async () => {
    const sessions = '^identity\\.(session|passkey)$';
    expect(await rights(ROLES.app, sessions)).toEqual(['passkey: select', 'session: select update']);
    expect(await rights(ROLES.operator, sessions)).toEqual(['passkey: select', 'session: select update delete']);
  });

  it('are all that the gatekeeper is for: it changes neither appointments nor who may sign in at all', async () => {
    expect(
      await rights(ROLES.gatekeeper, '^identity\\.(account|appointment|invitation|unit|territory|organisation)$'),
    ).toEqual([
      'account: select insert update',
      'appointment: select insert',
      'invitation: select update',
      'organisation: select',
      'territory: select',
      'unit: select',
    ]);
    expect(await rights(ROLES.gatekeeper, '^(governance|observatory|portal|strategy)\\.')).toEqual([]);
    expect(await unreachable(ROLES.gatekeeper, 'identity.account', 'update')).toEqual(
      expect.arrayContaining(['id', 'kind', 'reference', 'state', 'demo', 'created_at']),
    );
  });
});

/** The columns of a table that a role may read, set in a new row, or change in an old one. */
async function columns(role: string, table: string, verb: 'select' | 'insert' | 'update') {
  return listed(
    `select attname from pg_attribute where attrelid = $2::regclass and attnum > 0 and not attisdropped
     and has_column_privilege($1, attrelid, attnum, $3) order by attname`,
    [role, table, verb],
  );
}

describe('the application', () => {
  it('changes of what is protected only these columns', async () => {
    const changes = async (table: string) => [table, ...(await columns(ROLES.app, table, 'update'))];
    expect(
      await Promise.all(
        ['account', 'appointment', 'invitation', 'passkey', 'session', 'unit'].map((name) =>
          changes(`identity.${name}`),
        ),
      ),
    ).toEqual([
      ['identity.account', 'state'],
      ['identity.appointment', 'end_basis', 'ended_at', 'ended_by'],
      ['identity.invitation', 'withdrawn_at', 'withdrawn_by'],
      ['identity.passkey'],
      ['identity.session', 'end_reason', 'ended_at'],
      ['identity.unit'],
    ]);
  });

  it('says of a new appointment, invitation or unit nothing that only time tells', async () => {
    expect(await unreachable(ROLES.app, 'identity.appointment', 'insert')).toEqual([
      'appointed_at',
      'ended_at',
      'ended_by',
      'end_basis',
    ]);
    expect(await unreachable(ROLES.app, 'identity.invitation', 'insert')).toEqual([
      'invited_at',
      'accepted_at',
      'accepted_account',
      'withdrawn_at',
      'withdrawn_by',
    ]);
    expect(await columns(ROLES.app, 'identity.unit', 'insert')).toEqual([
      'name',
      'organisation',
      'sealed',
      'territory',
    ]);
  });

  it('ends in the register what was said and judged, and changes nothing else of it', async () => {
    const [end, tables] = [
      ['end_motive', 'ended_at', 'ended_by'],
      ['record', 'assertion', 'judgement', 'pair', 'family'],
    ];
    const changes = await Promise.all(tables.map((name) => columns(ROLES.app, `people.${name}`, 'update')));
    expect(changes).toEqual([[], end, end, [], []]);
    expect(await columns(ROLES.app, 'people.family_member', 'update')).toEqual([...end, 'ends_on'].toSorted());
  });

  it('says of what is new in the register nothing that only time tells, nor what only the database works out', async () => {
    const silent = async (table: string) => [table, ...(await unreachable(ROLES.app, `people.${table}`, 'insert'))];
    expect(
      await Promise.all(['record', 'assertion', 'judgement', 'pair', 'family', 'family_member'].map(silent)),
    ).toEqual([
      ['record', 'ordinal', 'digest', 'recorded_at', 'checked_at'],
      ['assertion', 'recorded_at', 'ended_at', 'ended_by', 'end_motive'],
      ['judgement', 'judged_at', 'ended_at', 'ended_by', 'end_motive'],
      ['pair', 'found_at', 'state', 'bridge'],
      ['family', 'recorded_at'],
      ['family_member', 'ends_on', 'recorded_at', 'ended_at', 'ended_by', 'end_motive'],
    ]);
  });

  it('does not read how many were recorded elsewhere between two records of its own', async () => {
    expect(await unreachable(ROLES.app, 'people.record', 'select')).toEqual(['ordinal']);
    expect(await rights(ROLES.app, '^people\\.(match_profile|match_key|match_key_frequency|search_code)$')).toEqual([]);
    for (const read of ["currval('people.record_ordinal_seq')", 'last_value from people.record_ordinal_seq']) {
      await withClient(database.app, (app) =>
        expect(app.query(`select ${read}`)).rejects.toMatchObject({ code: '42501' }),
      );
    }
  });

  it('reads neither the codes of receipts, nor minutes that are not told, nor how many files came between two of its own', async () => {
    expect(await unreachable(ROLES.app, 'regularisation.sitting', 'select')).toEqual(['minutes']);
    expect(await unreachable(ROLES.app, 'regularisation.filing', 'select')).toEqual(['follow_code_hash']);
    expect(await unreachable(ROLES.app, 'regularisation.facts', 'select')).toEqual(['ordinal']);
    expect(await rights(ROLES.app, '^regularisation\\.claim_attempt$')).toEqual([]);
  });

  it('moves no file to another office or account, and says of none by which criteria it is decided', async () => {
    const fixed = [
      'account',
      'campaign',
      'criteria',
      'filing',
      'organisation',
      'reference',
      'representative',
      'territory',
    ];
    const changed = await columns(ROLES.app, 'regularisation.application', 'update');
    expect(changed.filter((column) => fixed.includes(column))).toEqual([]);
    for (const table of ['act', 'appeal', 'criteria_version', 'office', 'recusal', 'search_code']) {
      expect(await columns(ROLES.app, `regularisation.${table}`, 'update'), table).toEqual([]);
    }
    const deleted = (await rights(ROLES.app, '^(regularisation|documents|notifications)\\.')).filter((line) =>
      line.includes('delete'),
    );
    expect(deleted.map((line) => line.split(':')[0])).toEqual(['agenda_item']);
  });

  it('does not draw the map that decides who reaches whom, nor the firewall', async () => {
    expect(await rights(ROLES.app, '^(identity\\.(territory|organisation)|access\\..*)$')).toEqual([
      'category: select',
      'category_purpose: select',
      'organisation: select',
      'purpose: select',
      'role: select',
      'role_purpose: select',
      'territory: select',
    ]);
  });
});

/** What a role may do in the register besides what rihla_app may. */
async function besides(role: string) {
  const app = await rights(ROLES.app, '^people\\.');
  return (await rights(role, '^people\\.')).filter((line) => !app.includes(line));
}

describe('the matching', () => {
  it('reads what it compares and notes pairs, and may else in the register what the application may', async () => {
    expect(await besides(ROLES.matcher)).toEqual([
      'match_key: select',
      'match_key_frequency: select',
      'match_profile: select',
      'pair: select insert update',
      'search_code: select',
    ]);
    expect(await columns(ROLES.matcher, 'people.pair', 'update')).toEqual(['model', 'state', 'weight']);
    expect(await unreachable(ROLES.matcher, 'people.pair', 'insert')).toEqual(['found_at', 'bridge']);
    expect(await unreachable(ROLES.matcher, 'people.record', 'select')).toEqual(['ordinal']);
  });

  it('has no right outside the register that the application has not', async () => {
    const elsewhere =
      '^(access|audit|documents|governance|identity|notifications|observatory|platform|portal|regularisation|strategy)\\.';
    expect(await rights(ROLES.matcher, elsewhere)).toEqual(await rights(ROLES.app, elsewhere));
  });

  it('is bound by policies of its own only where it compares and notes', async () => {
    expect(
      await listed(
        "select tablename, cmd, policyname from pg_policies where 'rihla_matcher' = any (roles) order by tablename, policyname",
      ),
    ).toEqual([
      'match_key SELECT compare',
      'match_profile SELECT compare',
      'pair INSERT note',
      'pair UPDATE note_again',
      'search_code SELECT compare',
    ]);
  });

  it('run by the operator counts, compares and notes, and records or judges nobody', async () => {
    expect(await besides(ROLES.operator)).toEqual([
      'match_key: select',
      'match_key_frequency: select insert update delete',
      'match_profile: select',
      'matching_run: select insert update',
      'matching_state: select insert update',
      'pair: select insert update',
      'term_frequency: select insert update delete',
    ]);
    // What it may by rihla_app asks for somebody who acts, and the operator is nobody of the register.
    await withClient(database.as('operator'), async (login) => {
      await login.query("begin; select access.enter_operator('salma', null)");
      const { rows } = await login.query('select access.categories() as categories, access.account() as account');
      expect(rows).toEqual([{ categories: [], account: null }]);
    });
  });

  it('is closed to the gatekeeper', async () => {
    expect(await rights(ROLES.gatekeeper, '^people\\.')).toEqual([]);
  });
});

describe('history', () => {
  it.each(SERVING)('is never changed nor taken away by %s', async (role) => {
    const history =
      '^(audit\\.(entry|lane|checkpoint|signing_key)|observatory\\.(ruling|figure_import)|portal\\.pack_load)$';
    const found = await rights(role, history);
    expect(found.filter((line) => /update|delete/.test(line))).toEqual([]);
    // Nothing but append() writes an entry.
    expect(found.filter((line) => /^(entry|lane):.*insert/.test(line))).toEqual([]);
    expect(await columns(role, 'observatory.figure', 'update')).toEqual(
      role === ROLES.gatekeeper ? [] : ['is_current'],
    );
    expect(await rights(role, '^identity\\.appointment$')).not.toContainEqual(expect.stringContaining('delete'));
    expect(await rights(role, '^identity\\.account$')).not.toContainEqual(expect.stringContaining('delete'));
    // Of people, only what was counted is counted anew.
    const deleted = (await rights(role, '^people\\.')).filter((line) => line.includes('delete'));
    expect(deleted.map((line) => line.split(':')[0])).toEqual(
      role === ROLES.operator ? ['match_key_frequency', 'term_frequency'] : [],
    );
  });
});

/** What says itself, of a record within reach only, what may be done or known. */
const OF_THE_REGISTER = [
  'people.elsewhere(uuid)',
  'people.index_record(uuid,bytea,jsonb,bigint[],bigint[])',
  'people.obstacles(uuid,uuid)',
  'people.reaches(text,text,text)',
];
/** What says itself for whom it answers, of the files; the rest names territories, states and letters. */
const OF_THE_FILES = [
  'regularisation.alphabet(text)',
  'regularisation.campaign_totals(text)',
  'regularisation.caseload(text[],bigint,integer)',
  'regularisation.caseload_names()',
  'regularisation.caseload_size(text[])',
  'regularisation.claim_filing(text,bytea)',
  'regularisation.commissions()',
  'regularisation.convocations(uuid)',
  'regularisation.files_bearing(text[])',
  'regularisation.find_by_name(uuid,bigint[])',
  'regularisation.handed_in(uuid)',
  'regularisation.hands_in(uuid[],uuid[])',
  'regularisation.is_of_instance(text,text)',
  'regularisation.is_signed(uuid)',
  'regularisation.is_submitted(uuid,text,text,text)',
  'regularisation.may_simulate()',
  'regularisation.minutes_of(uuid)',
  'regularisation.names_of_members(uuid)',
  'regularisation.reexamined()',
  'regularisation.seat()',
  'regularisation.sittings_ahead(uuid)',
  'regularisation.transfer_application(uuid,text,date,date,text)',
];
/** What tells people here, and how many messages did not go out: neither says anything of anybody. */
const OF_THE_MESSAGES = ['notifications.tell_accounts(jsonb,boolean)', 'notifications.unsent()'];
const OF_THE_MATCHING = [...OF_THE_REGISTER, 'people.note_checked(uuid)', 'people.pair_state(uuid,uuid)'];

/** The functions of ours that each role may call. */
const CALLED: Readonly<Record<string, readonly string[]>> = {
  everyone: [
    'access.account()',
    'access.acting_role()',
    'access.answers(text)',
    'access.categories()',
    'access.context()',
    'access.covers(text,text)',
    'access.enter(bytea,text,uuid)',
    'access.enter_visitor(uuid)',
    'access.every_organisation()',
    'access.heads_unit()',
    'access.organisation()',
    'access.territories()',
    'access.territory()',
    'access.unit()',
    'audit.append(text,text,jsonb,jsonb,jsonb,uuid)',
  ],
  [ROLES.app]: [
    'access.is_operator()',
    'access.knows(uuid)',
    'access.purpose()',
    'access.reaches(uuid)',
    'documents.find_proof(text)',
    'observatory.refresh_statistics()',
    ...OF_THE_REGISTER,
    ...OF_THE_FILES,
    ...OF_THE_MESSAGES,
  ],
  [ROLES.gatekeeper]: [],
  [ROLES.matcher]: [
    'access.is_operator()',
    'access.knows(uuid)',
    'access.purpose()',
    'access.reaches(uuid)',
    'documents.find_proof(text)',
    'observatory.refresh_statistics()',
    ...OF_THE_MATCHING,
    ...OF_THE_FILES,
    ...OF_THE_MESSAGES,
  ],
  [ROLES.operator]: [
    'access.enter_operator(text,uuid)',
    'access.is_operator()',
    'access.knows(uuid)',
    'access.purpose()',
    'access.reaches(uuid)',
    'documents.find_proof(text)',
    'observatory.refresh_statistics()',
    'people.note_run_checked(uuid)',
    'regularisation.remind_completions(date,integer)',
    'regularisation.remind_permits(date,integer)',
    ...OF_THE_MATCHING,
    ...OF_THE_FILES,
    ...OF_THE_MESSAGES,
  ],
};

describe('functions', () => {
  const ofOurs = `from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where ${OURS} and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`;

  it.each(SERVING)('that %s may call are these and no others', async (role) => {
    const found = await listed(
      `select p.oid::regprocedure ${ofOurs} and has_function_privilege($1, p.oid, 'execute') order by 1`,
      [role],
    );
    expect(found.toSorted()).toEqual([...(CALLED.everyone ?? []), ...(CALLED[role] ?? [])].toSorted());
  });

  const loose = `select p.oid::regprocedure ${ofOurs} and (has_function_privilege('public', p.oid, 'execute')
    or p.prosecdef and not coalesce(p.proconfig @> '{"search_path=\\"\\""}', false)) order by 1`;

  it('are nobody’s by default, and those that run as the owner find names in no path', async () => {
    expect(await listed(loose)).toEqual([]);
  });

  it('that are everybody’s, or run as the owner along a path, are seen', async () => {
    await administer(
      'create function identity.loose() returns integer language sql security definer as $$ select 1 $$',
    );
    expect(await listed(loose)).toEqual(['identity.loose()']);
    await administer('revoke execute on function identity.loose() from public');
    expect(await listed(loose)).toEqual(['identity.loose()']);
    await administer('drop function identity.loose()');
  });

  it('of an extension run as who calls them', async () => {
    expect(
      await listed(
        `select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${OURS} and p.prosecdef
         and exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
      ),
    ).toEqual([]);
  });

  it('that triggers call run after the row: policies speak first, and a refusal tells nothing to who may not write', async () => {
    const triggers = `select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal order by tgname`;
    const found = await listed(triggers);
    expect(
      found.map((trigger) => /^CREATE (?:CONSTRAINT )?TRIGGER (\w+) (AFTER|BEFORE) (\w+)/.exec(trigger)?.slice(1)),
    ).toEqual([
      ['close_sessions', 'AFTER', 'UPDATE'],
      // Refuses nothing: sets what a row of facts repeats of its file, which the checks of the row then see.
      ['copy_to_facts', 'BEFORE', 'INSERT'],
      ['follow_application', 'AFTER', 'UPDATE'],
      ['follow_filing', 'AFTER', 'UPDATE'],
      ['follow_procedure', 'AFTER', 'UPDATE'],
      ['follow_sitting', 'AFTER', 'UPDATE'],
      ['freeze_opinion', 'AFTER', 'UPDATE'],
      ['keep_apart', 'AFTER', 'INSERT'],
      // What somebody says otherwise of themselves is no longer proven; it refuses only who reaches the row.
      ['keep_claims', 'BEFORE', 'UPDATE'],
      ['keep_deciders_apart', 'AFTER', 'INSERT'],
      ['keep_history', 'AFTER', 'UPDATE'],
      ['keep_history_of_new', 'AFTER', 'INSERT'],
      ['keep_voters_apart', 'AFTER', 'INSERT'],
      // Refuses nothing: the mark of a campaign that changed.
      ['mark_campaign', 'BEFORE', 'UPDATE'],
      // Refuses nothing: what a card says is what its file says.
      ['print_permit', 'BEFORE', 'INSERT'],
      ['regroup', 'AFTER', 'INSERT'],
      ['tell_decisions', 'AFTER', 'UPDATE'],
    ]);
  });
});

/**
 * What tells, by an error, that a row exists which is not shown: keys of protected tables. Each is here with the reason
 * why it tells nothing.
 */
const RANDOM = 'random: who can ask already knows it';
const GATEKEEPER = 'only the gatekeeper writes it, who sees every row';
const OWN = 'only of one’s own account';
const KNOWN = 'refers to what everybody may know';
const OWNER = 'only append() writes it';
const INDEXED = 'only index_record() writes it, of a record within reach';
const OF_RECORD = 'the policy asks first whether the record is within reach';
const MADE = 'made by the database: nobody may say it';
const PAPER = 'eleven random signs: who can ask has the paper it is printed on';
const ME = 'the policy asks first that it is one’s own';
const OF_FILE = 'the policy asks first whether the file is within reach';
const OF_FILING = 'the policy asks first whether the submission is within reach';
const OF_SITTING = 'the policy asks first whether it is a sitting of one’s own commission';
const KEYS: Readonly<Record<string, string>> = {
  'audit.entry: unique (lane, seq)': OWNER,
  'audit.lane: unique (lane)': OWNER,
  'documents.document: refers to access.category': KNOWN,
  'documents.document: refers to identity.account': 'the policy asks first that it is one’s own',
  'documents.document: unique (id)': RANDOM,
  'documents.proof: refers to access.category': KNOWN,
  'documents.proof: refers to identity.account': 'the policy asks first that it is one’s own',
  'documents.proof: refers to identity.organisation': KNOWN,
  'documents.proof: refers to identity.territory': KNOWN,
  'documents.proof: unique (serial)': RANDOM,
  'identity.account: unique (email)': `${GATEKEEPER}, and the operator`,
  'identity.account: unique (id)': RANDOM,
  'identity.account: unique (phone)': `${GATEKEEPER}, and the operator`,
  'identity.account: unique (reference)': RANDOM,
  'identity.appointment: refers to access.role': KNOWN,
  'identity.appointment: refers to identity.account': RANDOM,
  'identity.appointment: refers to identity.unit': KNOWN,
  'identity.appointment: unique (id)': RANDOM,
  'identity.ceremony: refers to identity.account': GATEKEEPER,
  'identity.ceremony: unique (id)': GATEKEEPER,
  'identity.device: refers to identity.account': GATEKEEPER,
  'identity.device: unique (token_hash)': GATEKEEPER,
  'identity.federation: refers to identity.account': GATEKEEPER,
  'identity.federation: unique (issuer, subject)': GATEKEEPER,
  'identity.invitation: refers to access.role': KNOWN,
  'identity.invitation: refers to identity.account': RANDOM,
  'identity.invitation: refers to identity.unit': KNOWN,
  'identity.invitation: unique (id)': RANDOM,
  'identity.invitation: unique (token_hash)': RANDOM,
  'identity.passkey: refers to identity.account': GATEKEEPER,
  'identity.passkey: unique (credential_id)': GATEKEEPER,
  'identity.passkey: unique (id)': GATEKEEPER,
  'identity.password: refers to identity.account': GATEKEEPER,
  'identity.password: unique (account)': GATEKEEPER,
  'identity.recovery_code: refers to identity.account': GATEKEEPER,
  'identity.recovery_code: unique (hash)': GATEKEEPER,
  'identity.session: refers to identity.account': GATEKEEPER,
  'identity.session: refers to identity.appointment': GATEKEEPER,
  'identity.session: unique (id)': GATEKEEPER,
  'identity.session: unique (token_hash)': GATEKEEPER,
  'identity.throttle: unique (bucket)': GATEKEEPER,
  'identity.totp: refers to identity.account': GATEKEEPER,
  'identity.totp: unique (account)': GATEKEEPER,
  'identity.unit: refers to identity.organisation': KNOWN,
  'identity.unit: refers to identity.territory': KNOWN,
  'identity.unit: unique (id)': KNOWN,
  'identity.unit: unique (id, organisation, territory, sealed)': KNOWN,
  'notifications.message: refers to identity.account': RANDOM,
  'notifications.message: unique (id)': RANDOM,
  'people.assertion: refers to identity.account': RANDOM,
  'people.assertion: refers to people.record': OF_RECORD,
  'people.assertion: unique (id)': RANDOM,
  'people.family: refers to access.category': KNOWN,
  'people.family: refers to identity.account': RANDOM,
  'people.family: refers to identity.organisation': KNOWN,
  'people.family: refers to identity.territory': KNOWN,
  'people.family: unique (id)': RANDOM,
  'people.family_member: refers to identity.account': RANDOM,
  'people.family_member: refers to people.family': OF_RECORD,
  'people.family_member: refers to people.record': OF_RECORD,
  'people.family_member: unique (family, record)': OF_RECORD,
  'people.family_member: unique (id)': RANDOM,
  'people.judgement: refers to identity.account': RANDOM,
  'people.judgement: refers to people.judgement': OF_RECORD,
  'people.judgement: refers to people.record': OF_RECORD,
  'people.judgement: unique (id)': RANDOM,
  'people.judgement: unique (id, low, high)': RANDOM,
  'people.judgement: unique (low, high)': OF_RECORD,
  'people.match_profile: unique (ordinal)': INDEXED,
  'people.match_profile: unique (record)': INDEXED,
  'people.pair: refers to people.record': OF_RECORD,
  'people.pair: unique (low, high)': OF_RECORD,
  'people.record: refers to access.category': KNOWN,
  'people.record: refers to identity.account': RANDOM,
  'people.record: refers to identity.organisation': KNOWN,
  'people.record: refers to identity.territory': KNOWN,
  'people.record: refers to identity.unit': KNOWN,
  'people.record: refers to people.record': 'a new one refers to itself alone',
  'people.record: unique (id)': RANDOM,
  'people.record: unique (ordinal)': MADE,
  'people.record: unique (reference)': PAPER,
  'people.search_code: unique (code, territory, ordinal)': INDEXED,
  'platform.kept_answer: unique (account, key)': OWN,
  'regularisation.act: refers to identity.account': ME,
  'regularisation.act: refers to identity.unit': ME,
  'regularisation.act: refers to regularisation.application': OF_FILE,
  'regularisation.act: refers to regularisation.sitting': RANDOM,
  'regularisation.act: unique (application, ordinal)': OF_FILE,
  'regularisation.agenda_item: refers to regularisation.application': OF_FILE,
  'regularisation.agenda_item: refers to regularisation.sitting': OF_SITTING,
  'regularisation.agenda_item: unique (application)': OF_FILE,
  'regularisation.agenda_item: unique (sitting, application)': OF_SITTING,
  'regularisation.appeal: refers to identity.account': ME,
  'regularisation.appeal: refers to regularisation.application': OF_FILE,
  'regularisation.appeal: refers to regularisation.reexamination': RANDOM,
  'regularisation.appeal: unique (id)': RANDOM,
  'regularisation.application: refers to identity.account': ME,
  'regularisation.application: refers to identity.unit': ME,
  'regularisation.application: refers to people.record': RANDOM,
  'regularisation.application: refers to regularisation.campaign': KNOWN,
  'regularisation.application: refers to regularisation.commission': KNOWN,
  'regularisation.application: refers to regularisation.criteria_version': KNOWN,
  'regularisation.application: refers to regularisation.decision': RANDOM,
  'regularisation.application: refers to regularisation.filing': OF_FILING,
  'regularisation.application: refers to regularisation.permit': RANDOM,
  'regularisation.application: unique (id)': RANDOM,
  'regularisation.application: unique (reference)': PAPER,
  'regularisation.attachment: refers to documents.document': 'the policy asks first whether one handed it in',
  'regularisation.attachment: refers to identity.account': ME,
  'regularisation.attachment: refers to regularisation.application': RANDOM,
  'regularisation.attachment: refers to regularisation.filing': OF_FILING,
  'regularisation.attachment: unique (document)': 'the policy asks first whether one handed it in',
  'regularisation.attachment: unique (id)': RANDOM,
  'regularisation.attendance: refers to regularisation.commission_member': OF_SITTING,
  'regularisation.attendance: refers to regularisation.sitting': OF_SITTING,
  'regularisation.attendance: unique (sitting, member)': OF_SITTING,
  'regularisation.campaign: unique (id)': KNOWN,
  'regularisation.claim_attempt: refers to identity.account': 'only claim_filing() writes it',
  'regularisation.claim_attempt: unique (account, tried_on)': 'only claim_filing() writes it',
  'regularisation.commission: refers to identity.unit': KNOWN,
  'regularisation.commission: refers to regularisation.campaign': KNOWN,
  'regularisation.commission: unique (campaign, instance, territory)': KNOWN,
  'regularisation.commission: unique (id)': KNOWN,
  'regularisation.commission_member: refers to identity.account': RANDOM,
  'regularisation.commission_member: refers to regularisation.commission': KNOWN,
  'regularisation.commission_member: refers to regularisation.commission_member': RANDOM,
  'regularisation.commission_member: unique (commission, account)':
    'only who administers writes it, who sees every row',
  'regularisation.commission_member: unique (id)': RANDOM,
  'regularisation.completion_request: refers to identity.account': ME,
  'regularisation.completion_request: refers to regularisation.application': OF_FILE,
  'regularisation.completion_request: unique (application)': OF_FILE,
  'regularisation.completion_request: unique (id)': RANDOM,
  'regularisation.criteria_version: refers to regularisation.campaign': KNOWN,
  'regularisation.criteria_version: unique (campaign, instance, number)': KNOWN,
  'regularisation.criteria_version: unique (id)': KNOWN,
  'regularisation.decision: refers to regularisation.agenda_item': OF_SITTING,
  'regularisation.decision: refers to regularisation.application': OF_FILE,
  'regularisation.decision: refers to regularisation.criteria_version': KNOWN,
  'regularisation.decision: refers to regularisation.sitting': OF_SITTING,
  'regularisation.decision: unique (id)': RANDOM,
  'regularisation.decision: unique (sitting, application)': OF_SITTING,
  'regularisation.facts: refers to regularisation.application': OF_FILE,
  'regularisation.facts: unique (application)': OF_FILE,
  'regularisation.facts: unique (ordinal)': MADE,
  'regularisation.filing: refers to identity.account': ME,
  'regularisation.filing: refers to identity.unit': ME,
  'regularisation.filing: refers to regularisation.campaign': KNOWN,
  'regularisation.filing: unique (id)': RANDOM,
  'regularisation.office: refers to identity.unit': KNOWN,
  'regularisation.office: refers to regularisation.campaign': KNOWN,
  'regularisation.office: unique (campaign, territory)': KNOWN,
  'regularisation.opinion: refers to identity.account': ME,
  'regularisation.opinion: refers to regularisation.application': OF_FILE,
  'regularisation.opinion: unique (id)': RANDOM,
  'regularisation.permit: refers to identity.account': ME,
  'regularisation.permit: refers to regularisation.application': OF_FILE,
  'regularisation.permit: refers to regularisation.permit': RANDOM,
  'regularisation.permit: unique (application)': OF_FILE,
  'regularisation.permit: unique (id)': RANDOM,
  'regularisation.permit: unique (number)': PAPER,
  'regularisation.recusal: refers to regularisation.application': OF_SITTING,
  'regularisation.recusal: refers to regularisation.commission_member': OF_SITTING,
  'regularisation.recusal: refers to regularisation.sitting': OF_SITTING,
  'regularisation.recusal: unique (sitting, application, member)': OF_SITTING,
  'regularisation.reexamination: refers to identity.account': ME,
  'regularisation.reexamination: refers to regularisation.campaign': KNOWN,
  'regularisation.reexamination: refers to regularisation.criteria_version': KNOWN,
  'regularisation.reexamination: unique (id)': RANDOM,
  'regularisation.search_code: refers to regularisation.application': OF_FILE,
  'regularisation.search_code: unique (code, territory, application)': OF_FILE,
  'regularisation.simulation: refers to identity.account': ME,
  'regularisation.simulation: unique (id)': RANDOM,
  'regularisation.sitting: refers to identity.account': ME,
  'regularisation.sitting: refers to regularisation.commission': KNOWN,
  'regularisation.sitting: refers to regularisation.commission_member': RANDOM,
  'regularisation.sitting: unique (id)': RANDOM,
  'regularisation.vote: refers to regularisation.application': OF_SITTING,
  'regularisation.vote: refers to regularisation.commission_member': OF_SITTING,
  'regularisation.vote: refers to regularisation.sitting': OF_SITTING,
  'regularisation.vote: unique (sitting, application, member)': OF_SITTING,
};

/** What counts rows: of campaigns, which are public; of records and of files, in a column that the application does not read. */
const COUNTING = [
  'people.record_ordinal_seq',
  'regularisation.campaign_ordinal_seq',
  'regularisation.caseload_code_number_seq',
  'regularisation.facts_ordinal_seq',
];

describe('keys of protected tables', () => {
  it('are these, and none tells of a row that is not shown', async () => {
    const found = await listed(
      `select i.indrelid::regclass || ': unique (' || string_agg(a.attname, ', ' order by place) || ')'
       from pg_index i join pg_class c on c.oid = i.indrelid,
         unnest(i.indkey::smallint[]) with ordinality as k (attnum, place)
         join pg_attribute a on a.attnum = k.attnum where a.attrelid = i.indrelid and i.indisunique and c.relrowsecurity
       group by i.indexrelid, i.indrelid
       union select distinct conrelid::regclass || ': refers to ' || confrelid::regclass from pg_constraint
       join pg_class c on c.oid = conrelid where contype = 'f' and c.relrowsecurity`,
    );
    expect(found.toSorted()).toEqual(Object.keys(KEYS).toSorted());
    expect(await listed("select conrelid::regclass from pg_constraint where contype = 'x'")).toEqual([]);
  });

  it('that are random are so by default: no table counts its rows in a key that anybody sees', async () => {
    expect(
      await listed(
        `select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S'
         and n.nspname in ('identity', 'audit', 'platform', 'access', 'people', 'documents', 'notifications', 'regularisation')
         order by 1`,
      ),
    ).toEqual(COUNTING);
    expect(
      await listed(
        `select r, s from unnest($1::text[]) r, unnest($2::text[]) s where has_sequence_privilege(r, s, 'usage, select, update')`,
        [SERVING, COUNTING],
      ),
    ).toEqual([]);
  });
});
