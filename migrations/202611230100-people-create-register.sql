-- The register of persons: what was said of somebody, by whom, from which document; who is the same as whom, as humans
-- judged it; and what the matching needs to find them again. A record is what one office holds of one person. A person is
-- the records that are linked: it has no row of its own, so that unlinking leaves exactly what was there.
create schema people;
grant usage on schema people to rihla_app;

create function access.categories() returns text[]
  language sql stable parallel restricted security definer set search_path = ''
  as $$
    select coalesce(array_agg(category), '{}') from access.category_purpose
    where purpose = access.context() ->> 'purpose' and purpose <> 'own-file'
  $$;
comment on function access.categories is
  'The categories of data about others that may be read for the purpose of this transaction. One''s own file is one''s own, whatever place one was given by mistake.';
create function access.territory() returns text
  language sql stable parallel restricted security definer set search_path = ''
  as $$ select access.context() ->> 'territory' $$;
comment on function access.territory is 'Where the one who acts is appointed.';
grant execute on function access.categories(), access.territory() to rihla_app, rihla_gatekeeper;

create table people.record (
  id uuid primary key default gen_random_uuid(),
  ordinal bigint generated always as identity unique,
  reference text not null unique check (length(reference) = 12),
  category text not null references access.category,
  organisation text not null references identity.organisation deferrable initially deferred,
  territory text not null references identity.territory deferrable initially deferred,
  unit uuid not null references identity.unit,
  person uuid not null references people.record deferrable initially deferred,
  digest bytea check (length(digest) = 32),
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null references identity.account,
  checked_at timestamptz,
  check (category in ('regularisation-file', 'return-file', 'service-file'))
);
create index record_person on people.record (person);
create index record_place on people.record (organisation, territory, recorded_at);
create index record_unchecked on people.record (ordinal) where checked_at is null;
comment on column people.record.person is 'The oldest record of those that are linked with it, or itself. Kept by the trigger on judgements alone.';
comment on column people.record.digest is 'Of what the matching looks at: a judgement lasts until this changes.';
comment on column people.record.ordinal is 'Inside the matching only; printed nowhere.';
comment on column people.record.category is
  'What it was confided for (law 09-08 art. 3 and 12): records of different categories are never compared.';

create table people.assertion (
  id uuid primary key default gen_random_uuid(),
  record uuid not null references people.record,
  kind text not null check (kind in
    ('name', 'sex', 'birth', 'birth-place', 'nationality', 'document', 'phone', 'parent')),
  value jsonb not null check (jsonb_typeof(value) = 'object'),
  said_by text not null check (said_by in ('person', 'relative', 'document', 'office', 'association')),
  source text check (length(source) between 1 and 200),
  sureness text not null check (sureness in ('certain', 'probable', 'doubtful')),
  said_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null references identity.account,
  ended_at timestamptz,
  ended_by uuid references identity.account,
  end_motive text check (length(end_motive) between 3 and 500),
  check ((ended_at is null) = (end_motive is null) and (ended_at is null) = (ended_by is null))
);
create index assertion_record on people.assertion (record);
comment on table people.assertion is 'What somebody said of a person: never changed, ended with a motive when it proves wrong.';
comment on column people.assertion.value is 'Its form depends on the kind; every reader parses it.';
comment on column people.assertion.source is 'The document or the occasion, in a few words.';

create table people.judgement (
  id uuid primary key default gen_random_uuid(),
  low uuid not null references people.record,
  high uuid not null references people.record,
  verdict text not null check (verdict in ('same', 'not-same', 'unsure')),
  motive text not null check (length(motive) between 3 and 500),
  low_digest bytea not null,
  high_digest bytea not null,
  weight double precision,
  model text,
  replaces uuid,
  was_gone boolean not null default false,
  judged_at timestamptz not null default now(),
  judged_by uuid not null references identity.account,
  ended_at timestamptz,
  ended_by uuid references identity.account,
  end_motive text check (length(end_motive) between 3 and 500),
  unique (id, low, high),
  foreign key (replaces, low, high) references people.judgement (id, low, high),
  check (low < high),
  check ((ended_at is null) = (end_motive is null) and (ended_at is null) = (ended_by is null))
);
create unique index judgement_in_force on people.judgement (low, high) where ended_at is null;
create index judgement_high on people.judgement (high) where ended_at is null;
comment on table people.judgement is 'What a human decided of two records, from what they said at that moment. Never changed; ended, it leaves what was there before.';
comment on column people.judgement.replaces is 'The judgement of the same pair that it ended: undone, that one is judged again.';
comment on column people.judgement.was_gone is 'The matching did not find the pair alike when it was judged: undone, it is nobody''s work.';

create table people.pair (
  low uuid not null references people.record,
  high uuid not null references people.record,
  category text not null,
  low_organisation text not null,
  low_territory text not null,
  high_organisation text not null,
  high_territory text not null,
  weight double precision,
  model text,
  found_by text not null check (found_by in ('check', 'run', 'person')),
  found_at timestamptz not null default now(),
  state text not null default 'open' check (state in ('open', 'unsure', 'settled', 'gone')),
  bridge boolean not null default false,
  primary key (low, high),
  check (low < high)
);
create index pair_high on people.pair (high);
create index pair_low_office on people.pair (low_organisation, low_territory, state, weight desc);
create index pair_high_office on people.pair (high_organisation, high_territory, state, weight desc);
create index pair_open on people.pair (category, weight desc) where state in ('open', 'unsure');
comment on table people.pair is 'Two records that are perhaps of one person, for a human to judge. Either office sees that it exists.';
comment on column people.pair.bridge is
  'The only tie between two groups of records that otherwise do not resemble each other: to be looked at twice.';
comment on column people.pair.state is 'gone: what was found no longer holds, since the data changed.';

create table people.family (
  id uuid primary key default gen_random_uuid(),
  category text not null references access.category,
  organisation text not null references identity.organisation deferrable initially deferred,
  territory text not null references identity.territory deferrable initially deferred,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null references identity.account
);
create table people.family_member (
  id uuid primary key default gen_random_uuid(),
  family uuid not null references people.family,
  record uuid not null references people.record,
  role text not null check (role in ('applicant', 'spouse', 'child', 'parent', 'sibling', 'ward', 'other')),
  starts_on date not null,
  ends_on date,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null references identity.account,
  ended_at timestamptz,
  ended_by uuid references identity.account,
  end_motive text check (length(end_motive) between 3 and 500),
  check (ends_on >= starts_on),
  check ((ends_on is null) = (end_motive is null) and (ended_at is null) = (end_motive is null)
    and (ended_at is null) = (ended_by is null))
);
create unique index family_member_in_force on people.family_member (family, record) where ends_on is null;
create index family_member_record on people.family_member (record);
comment on table people.family_member is 'Who belongs to a family as what, from a day to a day.';

-- What the matching reads: normalised, one row a record, and one row for each blocking key (research/linkage.md §3.2).
create table people.match_profile (
  ordinal bigint primary key,
  record uuid not null unique,
  category text not null,
  organisation text not null,
  territory text not null,
  unit uuid not null,
  digest bytea not null,
  names text[] not null,
  birth integer,
  birth_precision text,
  sex text,
  birth_country text,
  birth_place text,
  nationalities text[] not null,
  documents text[] not null,
  phones text[] not null,
  mother text,
  father text,
  keys bigint[] not null,
  normaliser integer not null
);
create index match_profile_normaliser on people.match_profile (normaliser, ordinal);
create table people.match_key (k bigint not null, ordinal bigint not null);
create index match_key_k on people.match_key (k) include (ordinal);
create table people.match_key_frequency (k bigint primary key, df integer not null);
create table people.matching_state (
  one_row boolean primary key default true check (one_row),
  records bigint not null default 0,
  refreshed_at timestamptz not null default now()
);
create table people.term_frequency (
  category text not null,
  comparison text not null,
  term text not null,
  frequency double precision not null check (frequency > 0 and frequency <= 1),
  primary key (category, comparison, term)
);
create table people.search_code (
  code bigint not null,
  territory text not null,
  ordinal bigint not null,
  primary key (code, territory, ordinal)
);
comment on column people.match_profile.normaliser is
  'The version that made names and keys: another one neither finds these nor is found by them.';
comment on table people.match_key is 'Hashes of name codes, dates and numbers: records that share one are compared.';
comment on table people.match_key_frequency is 'Keys that many share, with how many: too common to look up, and how rare a name is.';
comment on table people.term_frequency is
  'How frequent a name or a nationality is, of those that ten persons or more have: agreement on a rare one says more.';
comment on table people.search_code is 'Codes of single names, by territory: for the search box.';

create table people.matching_run (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('full', 'incremental')),
  category text not null,
  model text not null,
  started_at timestamptz not null default now(),
  up_to bigint not null,
  done_to bigint not null default 0,
  records bigint not null default 0,
  pairs bigint not null default 0,
  found bigint not null default 0,
  finished_at timestamptz
);
comment on table people.matching_run is 'A run of the matching over the register: a range that is done is not done again when it is resumed.';

alter table people.record enable row level security, force row level security;
alter table people.assertion enable row level security, force row level security;
alter table people.judgement enable row level security, force row level security;
alter table people.pair enable row level security, force row level security;
alter table people.family enable row level security, force row level security;
alter table people.family_member enable row level security, force row level security;
alter table people.match_profile enable row level security, force row level security;
alter table people.match_key enable row level security, force row level security;
alter table people.search_code enable row level security, force row level security;

-- The functions below run as the owner and say themselves what may be done.
create policy standing on people.record to rihla_owner using (true) with check (true);
create policy standing on people.assertion for select to rihla_owner using (true);
create policy standing on people.judgement for select to rihla_owner using (true);
create policy standing on people.match_profile to rihla_owner using (true) with check (true);
create policy standing on people.match_key to rihla_owner using (true) with check (true);
create policy standing on people.search_code to rihla_owner using (true) with check (true);
create policy standing on people.pair to rihla_owner using (true) with check (true);

create policy reach on people.record for select to rihla_app using (
  category = any ((select access.categories())::text[])
  and ((select access.every_organisation()) or organisation = (select access.organisation()))
  and territory = any ((select access.territories())::text[]));
-- Whom a sealed unit knows is known there alone: it files nobody in a register that tells others whom to ask.
create policy file on people.record for insert to rihla_app with check (
  category = any ((select access.categories())::text[])
  and organisation = (select access.organisation()) and territory = (select access.territory())
  and unit = (select access.unit()) and recorded_by = (select access.account()) and person = id
  and not exists (select from identity.unit u where u.id = record.unit and u.sealed));

create policy reach on people.assertion for select to rihla_app
  using (exists (select from people.record r where r.id = assertion.record));
create policy assert on people.assertion for insert to rihla_app with check (
  exists (select from people.record r where r.id = assertion.record) and recorded_by = (select access.account()));
create policy withdraw on people.assertion for update to rihla_app
  using (ended_at is null and exists (select from people.record r where r.id = assertion.record))
  with check (ended_at is not null and ended_by = (select access.account()));

-- Either office knows that a pair exists; only who reaches both records reads and judges them.
create policy reach on people.pair for select to rihla_app using (
  category = any ((select access.categories())::text[]) and (
    (((select access.every_organisation()) or low_organisation = (select access.organisation()))
      and low_territory = any ((select access.territories())::text[]))
    or (((select access.every_organisation()) or high_organisation = (select access.organisation()))
      and high_territory = any ((select access.territories())::text[]))));
create policy propose on people.pair for insert to rihla_app with check (
  found_by = 'person' and state = 'open' and exists (
    select from people.record l, people.record h where l.id = low and h.id = high
      and (l.category, l.organisation, l.territory) = (pair.category, low_organisation, low_territory)
      and (h.category, h.organisation, h.territory) = (pair.category, high_organisation, high_territory)));

create policy reach on people.judgement for select to rihla_app using (
  exists (select from people.record r where r.id = low) and exists (select from people.record r where r.id = high));
create policy judge on people.judgement for insert to rihla_app with check (
  judged_by = (select access.account()) and ended_at is null and exists (
    select from people.record l, people.record h where l.id = low and h.id = high
      and l.digest = low_digest and h.digest = high_digest and l.category = h.category));
create policy undo on people.judgement for update to rihla_app
  using (ended_at is null
    and exists (select from people.record r where r.id = low) and exists (select from people.record r where r.id = high))
  with check (ended_at is not null and ended_by = (select access.account()));

create policy reach on people.family for select to rihla_app using (
  category = any ((select access.categories())::text[])
  and ((select access.every_organisation()) or organisation = (select access.organisation()))
  and territory = any ((select access.territories())::text[]));
create policy found on people.family for insert to rihla_app with check (
  category = any ((select access.categories())::text[])
  and organisation = (select access.organisation()) and territory = (select access.territory())
  and recorded_by = (select access.account()));
create policy reach on people.family_member for select to rihla_app
  using (exists (select from people.family f where f.id = family_member.family));
create policy enter on people.family_member for insert to rihla_app with check (
  exists (select from people.family f join people.record r on r.category = f.category
    where f.id = family_member.family and r.id = family_member.record)
  and recorded_by = (select access.account()) and ends_on is null);
create policy leave on people.family_member for update to rihla_app
  using (ends_on is null and exists (select from people.family f where f.id = family_member.family)
    and exists (select from people.record r where r.id = family_member.record))
  with check (ends_on is not null and ended_by = (select access.account()));

-- The matching compares with everybody whose data answer the purpose of the one who asks, wherever they are; what leaves of
-- whom they do not reach is limited where it is asked. Keys and codes are hashes, apart for each category.
create policy compare on people.match_profile for select to rihla_matcher
  using (category = any ((select access.categories())::text[]));
create policy compare on people.match_key for select to rihla_matcher
  using ((select access.categories() && array['regularisation-file', 'return-file', 'service-file']));
create policy compare on people.search_code for select to rihla_matcher
  using ((select access.categories() && array['regularisation-file', 'return-file', 'service-file']));
create policy run on people.assertion for select to rihla_operator using ((select access.is_operator()));
create policy run on people.match_profile for select to rihla_operator using (true);
create policy run on people.match_key for select to rihla_operator using (true);
create policy run on people.record for select to rihla_operator using (true);
create policy run on people.judgement for select to rihla_operator using (true);
create policy run on people.pair for select to rihla_operator using (true);
create policy run_notes on people.pair for insert to rihla_operator with check ((select access.is_operator()));
create policy run_notes_again on people.pair for update to rihla_operator
  using ((select access.is_operator())) with check ((select access.is_operator()));

grant select on people.assertion, people.judgement, people.pair, people.family, people.family_member,
  people.term_frequency, people.matching_state to rihla_app;
-- Without the ordinal number, which would say how many were recorded elsewhere between two of one's own.
grant select (id, reference, category, organisation, territory, unit, person, digest, recorded_at, recorded_by, checked_at)
  on people.record to rihla_app;
grant insert (id, reference, category, organisation, territory, unit, person, recorded_by) on people.record to rihla_app;
grant insert (id, record, kind, value, said_by, source, sureness, said_on, recorded_by) on people.assertion to rihla_app;
grant update (ended_at, ended_by, end_motive) on people.assertion to rihla_app;
grant insert (id, low, high, verdict, motive, low_digest, high_digest, weight, model, replaces, was_gone, judged_by)
  on people.judgement to rihla_app;
grant update (ended_at, ended_by, end_motive) on people.judgement to rihla_app;
grant insert (low, high, category, low_organisation, low_territory, high_organisation, high_territory, weight, model, found_by)
  on people.pair to rihla_app;
grant insert (id, category, organisation, territory, recorded_by) on people.family to rihla_app;
grant insert (id, family, record, role, starts_on, recorded_by) on people.family_member to rihla_app;
grant update (ends_on, ended_at, ended_by, end_motive) on people.family_member to rihla_app;
grant select on people.match_profile, people.match_key, people.match_key_frequency, people.search_code to rihla_matcher;
grant insert (low, high, category, low_organisation, low_territory, high_organisation, high_territory, weight, model, found_by,
  state) on people.pair to rihla_matcher;
grant update (weight, model, state) on people.pair to rihla_matcher;
grant insert, update on people.pair to rihla_operator;
grant select on people.record, people.match_profile, people.match_key, people.match_key_frequency, people.matching_run
  to rihla_operator;
grant insert, update on people.matching_run, people.matching_state to rihla_operator;
grant insert, update, delete on people.match_key_frequency, people.term_frequency to rihla_operator;

create function people.reaches(row_category text, row_organisation text, row_territory text) returns boolean
  language sql stable parallel restricted security definer set search_path = ''
  as $$
    select coalesce(row_category = any (access.categories()) and access.covers(row_organisation, row_territory), false)
  $$;
comment on function people.reaches is 'Whether the one who acts reaches what lies there: the rule of the policies, for functions.';

create function people.find_pair_state(one uuid, other uuid) returns text
  language sql stable security definer set search_path = ''
  as $$
    select case when l.person = h.person then 'settled'
      else coalesce((
        select case j.verdict when 'unsure' then 'unsure' else 'settled' end from people.judgement j
        where j.low = one and j.high = other and j.ended_at is null
          and j.low_digest = l.digest and j.high_digest = h.digest), 'open') end
    from people.record l, people.record h where l.id = one and h.id = other
  $$;
comment on function people.find_pair_state is
  'Whether a pair that is found is to be judged: not when it is of one person already, nor while a judgement of it stands.';

create function people.pair_state(one uuid, other uuid) returns text
  language sql stable security definer set search_path = ''
  as $$
    select people.find_pair_state(one, other) where access.is_operator() or exists (
      select from people.record r where r.id in (one, other) and people.reaches(r.category, r.organisation, r.territory))
  $$;
comment on function people.pair_state is 'The same of a pair of which the one who acts reaches a record; of others, nothing.';

-- The matching notes pairs of a record within reach, with whoever it is, and says of both what is true.
create policy note on people.pair for insert to rihla_matcher with check (
  found_by = 'check' and state = people.pair_state(low, high) and exists (
    select from people.match_profile l, people.match_profile h where l.record = low and h.record = high
      and (l.category, l.organisation, l.territory) = (pair.category, low_organisation, low_territory)
      and (h.category, h.organisation, h.territory) = (pair.category, high_organisation, high_territory))
  and (exists (select from people.record r where r.id = low) or exists (select from people.record r where r.id = high)));
create policy note_again on people.pair for update to rihla_matcher
  using (exists (select from people.record r where r.id = low) or exists (select from people.record r where r.id = high))
  with check (state = 'gone' or state = people.pair_state(low, high));

-- Writes what the matching reads of a record, as far as the one who acts reaches that record.
create function people.index_record(wanted uuid, wanted_digest bytea, profile jsonb, wanted_keys bigint[], codes bigint[])
  returns void
  language plpgsql volatile security definer set search_path = ''
  as $$
  declare
    held people.record;
    had bigint[];
  begin
    select * into held from people.record where id = wanted for no key update;
    if not found or not (people.reaches(held.category, held.organisation, held.territory) or access.is_operator()) then
      raise exception 'no such record' using errcode = 'RH010';
    end if;
    select keys into had from people.match_profile where ordinal = held.ordinal;
    delete from people.match_key where k = any (had) and ordinal = held.ordinal;
    delete from people.search_code where ordinal = held.ordinal and territory = held.territory;
    delete from people.match_profile where ordinal = held.ordinal;
    insert into people.match_profile (ordinal, record, category, organisation, territory, unit, digest, names, birth,
      birth_precision, sex, birth_country, birth_place, nationalities, documents, phones, mother, father, keys,
      normaliser)
    select held.ordinal, held.id, held.category, held.organisation, held.territory, held.unit, wanted_digest, p.names, p.birth,
      p.birth_precision, p.sex, p.birth_country, p.birth_place, p.nationalities, p.documents, p.phones, p.mother, p.father,
      wanted_keys, p.normaliser
    from jsonb_to_record(profile) as p (names text[], birth integer, birth_precision text, sex text, birth_country text,
      birth_place text, nationalities text[], documents text[], phones text[], mother text, father text, normaliser integer);
    insert into people.match_key (k, ordinal) select distinct k, held.ordinal from unnest(wanted_keys) as k;
    insert into people.search_code (code, territory, ordinal)
      select distinct code, held.territory, held.ordinal from unnest(codes) as code;
    update people.record set digest = wanted_digest, checked_at = null where id = wanted;
    -- What was found and judged was about other words, and what was judged of these very words holds again; the next
    -- comparison says what is to be judged anew.
    if wanted_digest is distinct from held.digest then
      -- In one order, as the comparison takes them: of two changes at once, neither waits for the other in vain.
      perform from people.pair where low = wanted or high = wanted order by low, high for update;
      update people.pair p set state = (
        select case now.state when 'open' then 'gone' else now.state end from people.find_pair_state(p.low, p.high) as now (state))
      where (low = wanted or high = wanted) and (state <> 'gone' or not exists (
        select from people.record l join people.record h using (person) where l.id = p.low and h.id = p.high));
    end if;
  end $$;

create function people.note_checked(wanted uuid) returns void
  language sql volatile security definer set search_path = ''
  as $$
    update people.record set checked_at = clock_timestamp()
    where id = wanted and (people.reaches(category, organisation, territory) or access.is_operator())
  $$;

create function people.note_run_checked(wanted uuid) returns void
  language sql volatile security definer set search_path = ''
  as $$
    update people.record r set checked_at = clock_timestamp()
    from people.matching_run run
    where run.id = wanted and access.is_operator() and r.category = run.category and r.ordinal <= run.up_to
      and r.checked_at is null and not exists (
        select from people.assertion a
        where a.record = r.id and (a.recorded_at >= run.started_at or a.ended_at >= run.started_at))
  $$;
comment on function people.note_run_checked is 'After a run: all it went over was compared, but for what changed since it began.';

create function people.linked_with(start uuid, ignored uuid) returns setof people.record
  language sql stable security definer set search_path = ''
  as $$
    with recursive linked (id) as (
      select start
      union
      select case when j.low = linked.id then j.high else j.low end
      from linked join people.judgement j on j.low = linked.id or j.high = linked.id
      where j.verdict = 'same' and j.ended_at is null and j.id is distinct from ignored
    )
    select r.* from linked join people.record r using (id)
  $$;
comment on function people.linked_with is
  'A record and those linked with it, over whatever way but one judgement; for the functions here alone.';

create function people.find_obstacles(one uuid, other uuid, ignored uuid)
  returns table (obstacle text, judgement uuid, document text)
  language sql stable security definer set search_path = ''
  as $$
    with here as (
      select id, people.reaches(category, organisation, territory) as reached from people.linked_with(one, ignored)
    ), there as (
      select id, people.reaches(category, organisation, territory) as reached from people.linked_with(other, ignored)
    ), verified as (
      select side, value ->> 'type' as type, value ->> 'country' as country, array_agg(value ->> 'number') as numbers,
        bool_and(reached) as reached
      from (select 'here' as side, id, reached from here union all select 'there', id, reached from there) as held
      join people.assertion a on a.record = held.id
      where a.kind = 'document' and a.ended_at is null and (value ->> 'verified')::boolean
      group by 1, 2, 3
    )
    select 'not-same', case when
        not exists (select from here where id in (j.low, j.high) and not reached)
        and not exists (select from there where id in (j.low, j.high) and not reached) then j.id end, null
    from people.judgement j
    join people.record l on l.id = j.low and l.digest = j.low_digest
    join people.record h on h.id = j.high and h.digest = j.high_digest
    where j.verdict = 'not-same' and j.ended_at is null
      and (j.low in (select id from here) and j.high in (select id from there)
        or j.high in (select id from here) and j.low in (select id from there))
    union all
    select 'documents', null, case when v.reached and w.reached then v.type end
    from verified v join verified w on v.side = 'here' and w.side = 'there'
      and v.type = w.type and v.country is not distinct from w.country and not v.numbers && w.numbers
  $$;

create function people.obstacles(one uuid, other uuid) returns table (obstacle text, judgement uuid, document text)
  language sql stable security definer set search_path = ''
  as $$
    select found.* from people.record a, people.record b, people.find_obstacles(one, other, null) as found
    where a.id = one and b.id = other and people.reaches(a.category, a.organisation, a.territory)
      and people.reaches(b.category, b.organisation, b.territory)
  $$;
comment on function people.obstacles is
  'Why two records may not be linked: somebody said that they are not the same and nothing changed since, or documents that officers verified contradict each other. All that is linked with either counts; of what is out of reach, no more than that it speaks against it.';

create function people.elsewhere(known uuid) returns table (organisation text, territory text, unit uuid, records bigint)
  language sql stable security definer set search_path = ''
  as $$
    select other.organisation, other.territory, other.unit, count(*)
    from people.record held join people.record other on other.person = held.person
    where held.id = known and people.reaches(held.category, held.organisation, held.territory)
      and not people.reaches(other.category, other.organisation, other.territory)
    group by 1, 2, 3
  $$;
comment on function people.elsewhere is 'Offices out of reach that hold records of the person of a record within reach.';

create function people.regroup() returns trigger
  language plpgsql volatile security definer set search_path = ''
  as $$
  begin
    if tg_op = 'UPDATE' and (old.ended_at is null) = (new.ended_at is null) then return null; end if;
    -- Judgements are rare, and two at once over the same records would each miss the other; nor do the records change
    -- what they say meanwhile.
    perform pg_advisory_xact_lock(hashtext('people.regroup'));
    perform from people.record where id in (new.low, new.high) order by id for no key update;
    if tg_op = 'INSERT' and (case new.verdict
      when 'same' then exists (select from people.find_obstacles(new.low, new.high, new.id))
      else new.high in (select id from people.linked_with(new.low, null)) end)
    then
      raise exception 'these records may not be judged so' using errcode = 'RH011';
    end if;
    if new.verdict = 'same' then
      update people.record set person = (select id from people.linked_with(new.low, null) order by ordinal limit 1)
      where id in (select id from people.linked_with(new.low, null));
      update people.record set person = (select id from people.linked_with(new.high, null) order by ordinal limit 1)
      where id in (select id from people.linked_with(new.high, null));
      -- Pairs among the records of one person need no judgement; those of two persons again do.
      update people.pair set state = people.find_pair_state(low, high)
      where state <> 'gone'
        and low in (select id from people.linked_with(new.low, null) union select id from people.linked_with(new.high, null))
        and high in (select id from people.linked_with(new.low, null) union select id from people.linked_with(new.high, null));
    end if;
    -- What is undone leaves the pair as it was found: not alike, if that is so and nothing has changed since.
    update people.pair set state = case
        when tg_op = 'UPDATE' and new.was_gone and found.state = 'open' and exists (
          select from people.record l, people.record h where l.id = new.low and h.id = new.high
            and l.digest = new.low_digest and h.digest = new.high_digest) then 'gone'
        else found.state end
    from people.find_pair_state(new.low, new.high) as found (state)
    where low = new.low and high = new.high and (tg_op = 'INSERT' or pair.state <> 'gone');
    return null;
  end $$;
create trigger regroup after insert or update on people.judgement for each row execute function people.regroup();

revoke all on all functions in schema people from public;
grant execute on function people.note_run_checked(uuid) to rihla_operator;
grant execute on function people.pair_state(uuid, uuid), people.note_checked(uuid) to rihla_matcher, rihla_operator;
grant execute on function people.index_record(uuid, bytea, jsonb, bigint[], bigint[]), people.obstacles(uuid, uuid),
  people.elsewhere(uuid), people.reaches(text, text, text) to rihla_app;
