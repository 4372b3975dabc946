-- What the criteria look at of each file, and how far it is proven; and what is tried on all files before a rule changes.
-- A value that nobody said is null, and its proof 0; a proof is 1 claimed, 2 proven, 3 refuted.
create function regularisation.alphabet(word text) returns integer
  language sql immutable parallel safe strict set search_path = ''
  as $$ select ((ascii(substr(word, 1, 1)) - 64) * 32 + ascii(substr(word, 2, 1)) - 64) * 32 + ascii(substr(word, 3, 1)) - 64 $$;
comment on function regularisation.alphabet is 'Three capital letters as one number, five bits each.';

-- Territories and states as small numbers that stay what they are, whatever a country pack does to its list.
create table regularisation.caseload_code (
  number integer generated always as identity primary key,
  kind text not null check (kind in ('state', 'territory')),
  code text not null,
  unique (kind, code),
  check (number < case kind when 'state' then 4096 else 524288 end)
);
insert into regularisation.caseload_code (kind, code)
select distinct 'state', to_state from regularisation.transition order by 2;
create function regularisation.number_of(wanted_kind text, wanted_code text) returns integer
  language plpgsql volatile security definer set search_path = ''
  as $$
  declare
    found_number integer;
  begin
    select c.number into found_number from regularisation.caseload_code c where c.kind = wanted_kind and c.code = wanted_code;
    if found then return found_number; end if;
    insert into regularisation.caseload_code (kind, code) values (wanted_kind, wanted_code) on conflict do nothing;
    select c.number into strict found_number from regularisation.caseload_code c where c.kind = wanted_kind and c.code = wanted_code;
    return found_number;
  end $$;

create table regularisation.facts (
  application uuid primary key references regularisation.application,
  ordinal bigint generated always as identity unique,
  campaign text not null default '' check (campaign <> ''),
  territory integer not null default 0 check (territory > 0),
  state integer not null default 0 check (state > 0),
  filed_on date not null default '1970-01-01' check (filed_on > '1970-01-01'),
  sex text,
  birth date,
  nationality text,
  identity_proof smallint not null default 0 check (identity_proof between 0 and 3),
  spouse_of smallint check (spouse_of between 1 and 4),
  spouse_of_proof smallint not null default 0 check (spouse_of_proof between 0 and 3),
  common_life_since date,
  common_life_since_proof smallint not null default 0 check (common_life_since_proof between 0 and 3),
  parent_spouse_of smallint check (parent_spouse_of between 1 and 4),
  parent_spouse_of_proof smallint not null default 0 check (parent_spouse_of_proof between 0 and 3),
  parent_common_life_since date,
  parent_common_life_since_proof smallint not null default 0 check (parent_common_life_since_proof between 0 and 3),
  contract_months smallint check (contract_months between 0 and 600),
  contract_months_proof smallint not null default 0 check (contract_months_proof between 0 and 3),
  residence_since date,
  residence_since_proof smallint not null default 0 check (residence_since_proof between 0 and 3),
  serious_illness boolean,
  serious_illness_proof smallint not null default 0 check (serious_illness_proof between 0 and 3),
  present_since date,
  present_since_proof smallint not null default 0 check (present_since_proof between 0 and 3),
  mother_applies boolean,
  mother_applies_proof smallint not null default 0 check (mother_applies_proof between 0 and 3),
  unaccompanied boolean,
  unaccompanied_proof smallint not null default 0 check (unaccompanied_proof between 0 and 3),
  activity boolean,
  activity_proof smallint not null default 0 check (activity_proof between 0 and 3),
  schooling smallint check (schooling between 1 and 5),
  schooling_proof smallint not null default 0 check (schooling_proof between 0 and 3),
  packed bytea not null generated always as (
    int4send(coalesce((birth - date '1970-01-01') * 4 + case identity_proof when 2 then 2 else 1 end, 0))
    || int4send(coalesce((common_life_since - date '1970-01-01') * 4 + common_life_since_proof, 0))
    || int4send(coalesce((parent_common_life_since - date '1970-01-01') * 4 + parent_common_life_since_proof, 0))
    || int4send(coalesce((residence_since - date '1970-01-01') * 4 + residence_since_proof, 0))
    || int4send(coalesce((present_since - date '1970-01-01') * 4 + present_since_proof, 0))
    || int4send(coalesce(contract_months * 4 + contract_months_proof, 0))
    || int4send(
      (coalesce(case sex when 'female' then 4 when 'male' then 8 end + case identity_proof when 2 then 2 else 1 end, 0) << 24)
      | (coalesce(spouse_of * 4 + spouse_of_proof, 0) << 16)
      | (coalesce(parent_spouse_of * 4 + parent_spouse_of_proof, 0) << 8)
      | coalesce((serious_illness::integer + 1) * 4 + serious_illness_proof, 0))
    || int4send(
      (coalesce((mother_applies::integer + 1) * 4 + mother_applies_proof, 0) << 24)
      | (coalesce((unaccompanied::integer + 1) * 4 + unaccompanied_proof, 0) << 16)
      | (coalesce((activity::integer + 1) * 4 + activity_proof, 0) << 8)
      | coalesce(schooling * 4 + schooling_proof, 0))
    || int4send(filed_on - date '1970-01-01')
    || int4send(coalesce(regularisation.alphabet(nationality), 0))
    || int4send((territory << 12) | state)) stored,
  check (length(packed) = 44),
  check ((spouse_of is null) = (spouse_of_proof = 0)),
  check ((common_life_since is null) = (common_life_since_proof = 0)),
  check ((parent_spouse_of is null) = (parent_spouse_of_proof = 0)),
  check ((parent_common_life_since is null) = (parent_common_life_since_proof = 0)),
  check ((contract_months is null) = (contract_months_proof = 0)),
  check ((residence_since is null) = (residence_since_proof = 0)),
  check ((serious_illness is null) = (serious_illness_proof = 0)),
  check ((present_since is null) = (present_since_proof = 0)),
  check ((mother_applies is null) = (mother_applies_proof = 0)),
  check ((unaccompanied is null) = (unaccompanied_proof = 0)),
  check ((activity is null) = (activity_proof = 0)),
  check ((schooling is null) = (schooling_proof = 0))
) with (fillfactor = 80);
create index facts_campaign on regularisation.facts (campaign, ordinal);
comment on table regularisation.facts is
  'What the criteria look at of a file as it stands; each change of it is an act of the file, and what a decision looked at stands with the decision.';
comment on column regularisation.facts.ordinal is 'Order of arrival, for reading all files in pieces; printed nowhere.';
comment on column regularisation.facts.state is
  'A number of caseload_code; like campaign, territory, filing day, sex, birth and nationality a copy of the file''s own, kept by triggers: a simulation reads a narrow table.';
comment on column regularisation.facts.spouse_of is '1 nobody, 2 a Moroccan, 3 a foreigner in regular stay, 4 another foreigner.';
comment on column regularisation.facts.schooling is '1 none, 2 primary, 3 collège, 4 lycée, 5 higher.';
comment on column regularisation.facts.packed is
  'The same, 44 bytes, for evaluating a million files at once: made by the database from the columns, so that the two never differ.';

create function regularisation.copy_to_facts() returns trigger
  language plpgsql volatile security definer set search_path = ''
  as $$
  begin
    select a.campaign, regularisation.number_of('territory', a.territory), regularisation.number_of('state', a.state), a.filed_on, a.sex, a.birth, a.nationality
      into new.campaign, new.territory, new.state, new.filed_on, new.sex, new.birth, new.nationality
    from regularisation.application a where a.id = new.application;
    return new;
  end $$;
create trigger copy_to_facts before insert or update of application on regularisation.facts
  for each row execute function regularisation.copy_to_facts();
create function regularisation.follow_application() returns trigger
  language plpgsql volatile security definer set search_path = ''
  as $$
  begin
    update regularisation.facts set territory = regularisation.number_of('territory', new.territory),
      state = regularisation.number_of('state', new.state), filed_on = new.filed_on, sex = new.sex,
      birth = new.birth, nationality = new.nationality
    where application = new.id;
    return null;
  end $$;
create trigger follow_application after update of territory, state, filed_on, sex, birth, nationality
  on regularisation.application for each row
  when ((old.territory, old.state, old.filed_on, old.sex, old.birth, old.nationality)
    is distinct from (new.territory, new.state, new.filed_on, new.sex, new.birth, new.nationality))
  execute function regularisation.follow_application();

alter table regularisation.facts enable row level security, force row level security;
create policy standing on regularisation.facts to rihla_owner using (true) with check (true);
create policy reach on regularisation.facts for select to rihla_app
  using (exists (select from regularisation.application a where a.id = facts.application));
create policy note on regularisation.facts for insert to rihla_app
  with check (exists (select from regularisation.application a where a.id = facts.application and a.state = 'filed'));
-- In the states in which the procedure lets an office, or the person, say something otherwise; an appeal does as it is filed.
create policy change on regularisation.facts for update to rihla_app
  using (
    ((select access.purpose()) in ('own-file', 'representation') or (select access.acting_role()) = 'counter-officer')
    and exists (select from regularisation.application a where a.id = facts.application
      and (a.state in ('filed', 'incomplete', 'unfavourable', 'lapsed')
        or (a.state in ('complete', 'under-appeal') and (select access.purpose()) = 'regularisation'))))
  with check (true);
-- What somebody says of themselves, or of whom they help, is claimed; that it is proven is for an office or a commission to say.
create policy claim on regularisation.facts as restrictive for insert to rihla_app with check (
  (select access.purpose()) = 'regularisation' or greatest(identity_proof, spouse_of_proof, common_life_since_proof,
    parent_spouse_of_proof, parent_common_life_since_proof, contract_months_proof, residence_since_proof, serious_illness_proof,
    present_since_proof, mother_applies_proof, unaccompanied_proof, activity_proof, schooling_proof) <= 1);
-- Said again as it was said before, a fact stays as established as it was; said otherwise it is a claim.
create function regularisation.keep_claims() returns trigger
  language plpgsql volatile security definer set search_path = ''
  as $$
  begin
    if access.purpose() is null or access.purpose() = 'regularisation' then return new; end if;
    if (new.sex, new.birth) is distinct from (old.sex, old.birth) then
      new.identity_proof := least(new.identity_proof, 1);
    elsif new.identity_proof > 1 and new.identity_proof <> old.identity_proof then
      raise exception 'an office says what is proven' using errcode = 'RH031';
    end if;
    if new.spouse_of_proof > 1 and (new.spouse_of, new.spouse_of_proof) is distinct from (old.spouse_of, old.spouse_of_proof)
      or new.common_life_since_proof > 1 and (new.common_life_since, new.common_life_since_proof) is distinct from (old.common_life_since, old.common_life_since_proof)
      or new.parent_spouse_of_proof > 1 and (new.parent_spouse_of, new.parent_spouse_of_proof) is distinct from (old.parent_spouse_of, old.parent_spouse_of_proof)
      or new.parent_common_life_since_proof > 1 and (new.parent_common_life_since, new.parent_common_life_since_proof) is distinct from (old.parent_common_life_since, old.parent_common_life_since_proof)
      or new.contract_months_proof > 1 and (new.contract_months, new.contract_months_proof) is distinct from (old.contract_months, old.contract_months_proof)
      or new.residence_since_proof > 1 and (new.residence_since, new.residence_since_proof) is distinct from (old.residence_since, old.residence_since_proof)
      or new.serious_illness_proof > 1 and (new.serious_illness, new.serious_illness_proof) is distinct from (old.serious_illness, old.serious_illness_proof)
      or new.present_since_proof > 1 and (new.present_since, new.present_since_proof) is distinct from (old.present_since, old.present_since_proof)
      or new.mother_applies_proof > 1 and (new.mother_applies, new.mother_applies_proof) is distinct from (old.mother_applies, old.mother_applies_proof)
      or new.unaccompanied_proof > 1 and (new.unaccompanied, new.unaccompanied_proof) is distinct from (old.unaccompanied, old.unaccompanied_proof)
      or new.activity_proof > 1 and (new.activity, new.activity_proof) is distinct from (old.activity, old.activity_proof)
      or new.schooling_proof > 1 and (new.schooling, new.schooling_proof) is distinct from (old.schooling, old.schooling_proof) then
      raise exception 'an office says what is proven' using errcode = 'RH031';
    end if;
    return new;
  end $$;
create trigger keep_claims before update on regularisation.facts for each row execute function regularisation.keep_claims();
-- How many files came between two of one's own is nobody's to count.
grant select (application, campaign, territory, state, filed_on, sex, birth, nationality, identity_proof, spouse_of,
  spouse_of_proof, common_life_since, common_life_since_proof, parent_spouse_of, parent_spouse_of_proof,
  parent_common_life_since, parent_common_life_since_proof, contract_months, contract_months_proof, residence_since,
  residence_since_proof, serious_illness, serious_illness_proof, present_since, present_since_proof, mother_applies,
  mother_applies_proof, unaccompanied, unaccompanied_proof, activity, activity_proof, schooling, schooling_proof, packed)
  on regularisation.facts to rihla_app;
grant insert (application, identity_proof, spouse_of, spouse_of_proof, common_life_since, common_life_since_proof, parent_spouse_of,
  parent_spouse_of_proof, parent_common_life_since, parent_common_life_since_proof, contract_months, contract_months_proof,
  residence_since, residence_since_proof, serious_illness, serious_illness_proof, present_since, present_since_proof,
  mother_applies, mother_applies_proof, unaccompanied, unaccompanied_proof, activity, activity_proof, schooling, schooling_proof)
  on regularisation.facts to rihla_app;
grant update (identity_proof, spouse_of, spouse_of_proof, common_life_since, common_life_since_proof, parent_spouse_of,
  parent_spouse_of_proof, parent_common_life_since, parent_common_life_since_proof, contract_months, contract_months_proof,
  residence_since, residence_since_proof, serious_illness, serious_illness_proof, present_since, present_since_proof,
  mother_applies, mother_applies_proof, unaccompanied, unaccompanied_proof, activity, activity_proof, schooling, schooling_proof)
  on regularisation.facts to rihla_app;

-- Who tries criteria on all files: the national commission for its own, an analyst for figures. They get numbers without
-- names, references or identifiers, whatever files they reach otherwise.
create function regularisation.may_simulate() returns boolean
  language sql stable parallel restricted security definer set search_path = ''
  as $$
    select coalesce(
      (access.purpose() = 'regularisation'
        and access.acting_role() in ('appeals-commission-member', 'appeals-commission-chair'))
      or (access.purpose() = 'statistics' and access.acting_role() = 'analyst'), false)
  $$;
create function regularisation.caseload(campaigns text[], after bigint, wanted integer)
  returns table (last bigint, files integer, words text)
  language plpgsql stable security definer set search_path = ''
  as $$
  begin
    if not regularisation.may_simulate() then
      raise exception 'only who tries criteria reads the whole caseload' using errcode = '42501';
    end if;
    return query
      select max(piece.ordinal), count(*)::integer, encode(coalesce(string_agg(piece.packed, ''::bytea), ''::bytea), 'base64')
      from (
        select f.ordinal, f.packed from regularisation.facts f
        where f.ordinal > after and (campaigns is null or f.campaign = any (campaigns))
        order by f.ordinal limit least(wanted, 200000)
      ) piece;
  end $$;
comment on function regularisation.caseload is
  'All files in pieces, without identity: packed facts with the numbers of territory and state, in base64, which crosses the wire in two thirds of the time. Ends with a piece of none.';
create function regularisation.caseload_size(campaigns text[]) returns bigint
  language plpgsql stable security definer set search_path = ''
  as $$
  begin
    if not regularisation.may_simulate() then
      raise exception 'only who tries criteria counts the whole caseload' using errcode = '42501';
    end if;
    return (select count(*) from regularisation.facts f where campaigns is null or f.campaign = any (campaigns));
  end $$;

create function regularisation.caseload_names()
  returns table (number integer, kind text, code text, region text)
  language sql stable security definer set search_path = ''
  as $$
    with recursive region as (
      select t.code, t.code as within from identity.territory t where t.kind in ('country', 'region')
      union all
      select t.code, r.within from identity.territory t join region r on r.code = t.parent
      where t.kind not in ('country', 'region')
    )
    select c.number, c.kind, c.code, r.within
    from regularisation.caseload_code c left join region r on c.kind = 'territory' and r.code = c.code
    order by c.number
  $$;
comment on function regularisation.caseload_names is
  'What the numbers of caseload stand for: territories with the region that each lies in, and states.';

create table regularisation.simulation (
  id uuid primary key default gen_random_uuid(),
  campaigns text[] check (cardinality(campaigns) between 1 and 50),
  base jsonb not null check (jsonb_typeof(base) = 'object'),
  drafts jsonb not null check (jsonb_typeof(drafts) = 'array' and jsonb_array_length(drafts) between 1 and 2),
  instance text not null check (instance in ('first', 'appeal')),
  small integer not null default 10 check (small between 1 and 1000),
  files bigint not null default 0,
  done_to bigint not null default 0,
  done_files bigint not null default 0,
  milliseconds integer not null default 0,
  tally jsonb,
  run_by uuid not null references identity.account,
  run_by_role text not null,
  run_at timestamptz not null default now(),
  finished_at timestamptz
);
create index simulation_run_at on regularisation.simulation (run_at desc);
comment on table regularisation.simulation is
  'What a change of the criteria would do: counts over all files, of nobody. It decides nothing; adopting is an act of its own.';
comment on column regularisation.simulation.campaigns is 'Null for all of them.';
comment on column regularisation.simulation.tally is 'Counts so far; a run that stopped goes on from done_to.';
alter table regularisation.simulation enable row level security, force row level security;
create policy reach on regularisation.simulation for select to rihla_app using (
  (select regularisation.may_simulate())
  or ((select access.purpose()) = 'administration' and (select access.every_organisation())));
create policy run on regularisation.simulation for insert to rihla_app with check (
  run_by = (select access.account()) and run_by_role = (select access.acting_role()) and (select regularisation.may_simulate()));
create policy go_on on regularisation.simulation for update to rihla_app
  using (run_by = (select access.account()) and finished_at is null and (select regularisation.may_simulate())) with check (true);
grant select on regularisation.simulation to rihla_app;
grant insert (id, campaigns, base, drafts, instance, small, files, run_by, run_by_role) on regularisation.simulation to rihla_app;
grant update (done_to, done_files, milliseconds, tally, finished_at) on regularisation.simulation to rihla_app;

revoke all on function regularisation.copy_to_facts(), regularisation.keep_claims(), regularisation.follow_application(), regularisation.may_simulate(), regularisation.number_of(text, text),
  regularisation.caseload(text[], bigint, integer), regularisation.caseload_size(text[]), regularisation.caseload_names(),
  regularisation.alphabet(text) from public;
grant execute on function regularisation.caseload(text[], bigint, integer), regularisation.caseload_size(text[]),
  regularisation.caseload_names(), regularisation.may_simulate(), regularisation.alphabet(text) to rihla_app;
