-- Who acts, in every transaction: written once by a function that checks the session, read by every policy, and bound to
-- this very transaction by a keyed hash, so that no statement of the application role can claim to be somebody else
-- (research/security.md §3.3: a plain setting is forged by one injected set_config).
create schema access;
comment on schema access is 'The context of the one who acts, the purpose firewall, and the functions that policies stand on.';
grant usage on schema access to rihla_app, rihla_gatekeeper;
grant usage on schema platform to rihla_gatekeeper;
alter default privileges for role rihla_owner revoke execute on functions from public;

create table platform.installation (
  one_row boolean primary key default true check (one_row),
  id uuid not null default gen_random_uuid(),
  mode text not null check (mode in ('trial', 'production')),
  keys_check text,
  created_at timestamptz not null default now()
);
comment on column platform.installation.keys_check is
  'Made of the key that seals credentials: a start with another key would find every password wrong, and does not happen.';
comment on table platform.installation is
  'What this database is for, said once: one that was tried out with fictitious people never serves real ones.';
grant select on platform.installation to rihla_app, rihla_gatekeeper;
grant insert (mode, keys_check) on platform.installation to rihla_operator;

-- The purpose firewall, as data (A/73/178/Rev.1 §35-37; CMW general comment 3 and CRC general comment 22, joint, on keeping
-- services apart from enforcement; law 09-08 art. 12 on reuse for another purpose).
create table access.purpose (id text primary key);
insert into access.purpose (id) values
  ('own-account'), ('own-file'), ('regularisation'), ('return'), ('protection'), ('services'), ('partnership'),
  ('steering'), ('statistics'), ('publication'), ('enforcement'), ('oversight'), ('supervision'), ('administration');

create table access.role (id text primary key, ordinal integer not null unique);
insert into access.role (ordinal, id)
select ordinal, id from unnest(array[
  'counter-officer', 'local-commission-member', 'local-commission-chair', 'appeals-commission-member',
  'appeals-commission-chair', 'bra-officer', 'iom-caseworker', 'protection-caseworker', 'custodian', 'focal-point',
  'committee-secretary', 'analyst', 'publisher', 'association-manager', 'applicant', 'enforcement-reader', 'auditor',
  'administrator']) with ordinality as listed (id, ordinal);

create table access.role_purpose (
  role text not null references access.role,
  purpose text not null references access.purpose,
  primary key (role, purpose)
);
comment on table access.role_purpose is
  'Which purposes a role carries. Nobody carries enforcement together with a purpose that people confide in.';
insert into access.role_purpose (role, purpose)
select role, unnest(purposes) from (values
  ('counter-officer', array['regularisation']),
  ('local-commission-member', array['regularisation']),
  ('local-commission-chair', array['regularisation', 'supervision']),
  ('appeals-commission-member', array['regularisation']),
  ('appeals-commission-chair', array['regularisation', 'supervision']),
  ('bra-officer', array['regularisation', 'supervision']),
  ('iom-caseworker', array['return', 'supervision']),
  ('protection-caseworker', array['protection', 'supervision']),
  ('custodian', array['protection']),
  ('focal-point', array['steering', 'supervision']),
  ('committee-secretary', array['steering']),
  ('analyst', array['statistics']),
  ('publisher', array['publication']),
  ('association-manager', array['services', 'partnership', 'supervision']),
  ('applicant', array['own-file']),
  ('enforcement-reader', array['enforcement']),
  ('auditor', array['oversight']),
  ('administrator', array['administration'])) as carried (role, purposes);

create table access.category (id text primary key);
comment on table access.category is 'Kinds of personal data, as the register of personal data names them.';
create table access.category_purpose (
  category text not null references access.category,
  purpose text not null references access.purpose,
  primary key (category, purpose)
);
comment on table access.category_purpose is 'Which data answer which purpose: what is not listed is not readable for it.';
insert into access.category (id) values
  ('account'), ('own-account'), ('journal'), ('regularisation-file'), ('return-file'), ('protection-file'),
  ('service-file'), ('partnership-file');
insert into access.category_purpose (category, purpose)
select category, unnest(purposes) from (values
  ('account', array['administration', 'supervision', 'oversight']),
  ('own-account', array['own-account', 'own-file']),
  ('journal', array['oversight', 'supervision']),
  ('regularisation-file', array['regularisation', 'own-file']),
  ('return-file', array['return', 'own-file']),
  ('protection-file', array['protection']),
  ('service-file', array['services', 'own-file']),
  ('partnership-file', array['partnership'])) as answered (category, purposes);

do $$
begin
  if exists (
    select from access.role_purpose enforcing
    join access.role_purpose other on other.role = enforcing.role and other.purpose <> enforcing.purpose
    where enforcing.purpose = 'enforcement'
  ) or exists (select from access.category_purpose where purpose = 'enforcement') then
    raise exception 'The firewall has a hole: enforcement shares a role or a category.';
  end if;
end $$;
grant select on access.purpose, access.role, access.role_purpose, access.category, access.category_purpose
  to rihla_app, rihla_gatekeeper;

-- The key of the contexts: HMAC-SHA-256 (RFC 2104) needs it only as its two pads. Nobody but the owner's functions reads it.
create table access.secret (
  one_row boolean primary key default true check (one_row),
  inner_pad bytea not null,
  outer_pad bytea not null
);
do $$
declare
  key bytea := sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
  inner_pad bytea := decode(repeat('36', 64), 'hex');
  outer_pad bytea := decode(repeat('5c', 64), 'hex');
begin
  for place in 0 .. 31 loop
    inner_pad := set_byte(inner_pad, place, get_byte(inner_pad, place) # get_byte(key, place));
    outer_pad := set_byte(outer_pad, place, get_byte(outer_pad, place) # get_byte(key, place));
  end loop;
  insert into access.secret (inner_pad, outer_pad) values (inner_pad, outer_pad);
end $$;

create function access.mac(message text) returns text
  language sql stable parallel safe security definer set search_path = ''
  as $$ select encode(sha256(outer_pad || sha256(inner_pad || convert_to(message, 'UTF8'))), 'hex') from access.secret $$;

create function access.bound(payload text) returns text
  language sql stable parallel restricted security definer set search_path = ''
  as $$
    select access.mac('context ' || pg_backend_pid() || ' ' || extract(epoch from transaction_timestamp()) || ' ' || payload)
  $$;
comment on function access.bound is 'The keyed hash that ties a context to this process and this transaction.';

create function access.remember(context jsonb) returns void
  language sql volatile security definer set search_path = ''
  as $$ select set_config('rihla.context', access.bound(context::text) || context::text, true) $$;

create function access.context() returns jsonb
  language plpgsql stable parallel restricted security definer set search_path = ''
  as $$
  declare
    held text := current_setting('rihla.context', true);
  begin
    if coalesce(held, '') = '' then return null; end if;
    if left(held, 64) <> access.bound(substr(held, 65)) then return null; end if;
    return substr(held, 65)::jsonb;
  end $$;
comment on function access.context is 'Who acts in this transaction; null for nobody, and for a context that was not made here and now.';

create function access.account() returns uuid
  language sql stable parallel restricted security definer set search_path = ''
  as $$ select (access.context() ->> 'account')::uuid $$;
create function access.acting_role() returns text
  language sql stable parallel restricted security definer set search_path = ''
  as $$ select access.context() ->> 'role' $$;
create function access.unit() returns uuid
  language sql stable parallel restricted security definer set search_path = ''
  as $$ select (access.context() ->> 'unit')::uuid $$;
create function access.heads_unit() returns boolean
  language sql stable parallel restricted security definer set search_path = ''
  as $$ select coalesce((access.context() ->> 'heads')::boolean, false) $$;
create function access.organisation() returns text
  language sql stable parallel restricted security definer set search_path = ''
  as $$ select access.context() ->> 'organisation' $$;
create function access.every_organisation() returns boolean
  language sql stable parallel restricted security definer set search_path = ''
  as $$ select coalesce((access.context() ->> 'every_organisation')::boolean, false) $$;
create function access.territories() returns text[]
  language sql stable parallel restricted security definer set search_path = ''
  as $$
    select coalesce(array_agg(code), '{}') from jsonb_array_elements_text(access.context() -> 'territories') as covered (code)
  $$;
comment on function access.territories is 'The territory of the appointment and everything below it.';
create function access.answers(asked_category text) returns boolean
  language sql stable parallel restricted security definer set search_path = ''
  as $$
    select exists (
      select from access.category_purpose
      where category = asked_category and purpose = access.context() ->> 'purpose'
    )
  $$;
comment on function access.answers is 'Whether data of this category may be read for the purpose of this transaction.';

create function access.enter_operator(operator_name text, request uuid) returns void
  language sql volatile security definer set search_path = ''
  as $$
    select access.remember(jsonb_strip_nulls(jsonb_build_object('kind', 'operator', 'name', operator_name, 'request', request)))
  $$;
comment on function access.enter_operator is 'For who runs the program on its own machine; only the operator''s own login may call it.';

create function access.enter_visitor(request uuid) returns void
  language sql volatile security definer set search_path = ''
  as $$ select access.remember(jsonb_strip_nulls(jsonb_build_object('kind', 'anyone', 'request', request))) $$;

grant execute on function access.context(), access.account(), access.acting_role(), access.unit(), access.heads_unit(),
  access.organisation(), access.every_organisation(), access.territories(), access.answers(text),
  access.enter_visitor(uuid) to rihla_app, rihla_gatekeeper;
grant execute on function access.enter_operator(text, uuid) to rihla_operator;
