-- People who sign in, what they prove themselves with, what they are appointed to. Two roles reach it: rihla_gatekeeper
-- for everything that signing in needs, and rihla_app, which sees no secret and only the rows of its context.
grant usage on schema identity to rihla_gatekeeper;

create table identity.unit (
  id uuid primary key default gen_random_uuid(),
  organisation text not null references identity.organisation deferrable initially deferred,
  territory text not null references identity.territory deferrable initially deferred,
  name platform.localised_text not null,
  sealed boolean not null default false,
  every_organisation boolean not null default false,
  created_at timestamptz not null default now(),
  unique (id, organisation, territory, sealed)
);
comment on column identity.unit.sealed is 'Who works there is known only there: protection of victims, asylum.';
comment on column identity.unit.every_organisation is 'The unit that runs the system: its administrators appoint in every organisation.';

create table identity.account (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('staff', 'applicant')),
  reference text not null unique,
  name text not null check (length(name) between 1 and 200),
  email text check (email = lower(email) and length(email) <= 254),
  phone text check (phone ~ '^\+\d{6,15}$'),
  language text not null default 'fr' check (language in ('fr', 'ar', 'en')),
  state text not null default 'active' check (state in ('active', 'disabled')),
  demo boolean not null default false,
  created_at timestamptz not null default now()
);
create unique index account_email on identity.account (email) where kind = 'staff';
create unique index account_phone on identity.account (phone) where kind = 'staff';
comment on column identity.account.email is
  'Staff were invited there, so it signs them in. An applicant''s is what they typed: it signs nobody in, and may be typed by several, so that nobody learns whose is known here.';
comment on column identity.account.reference is 'A printed identifier for who has neither e-mail nor phone; random, with a check character.';

create table identity.appointment (
  id uuid primary key default gen_random_uuid(),
  account uuid not null references identity.account,
  role text not null references access.role,
  unit uuid not null,
  organisation text not null,
  territory text not null,
  sealed boolean not null,
  heads_unit boolean not null default false,
  starts_on date not null,
  ends_on date not null,
  basis text not null check (length(basis) between 3 and 500),
  appointed_by uuid references identity.account,
  appointed_at timestamptz not null default now(),
  ended_at timestamptz,
  ended_by uuid references identity.account,
  end_basis text check (length(end_basis) between 3 and 500),
  foreign key (unit, organisation, territory, sealed) references identity.unit (id, organisation, territory, sealed)
    on update cascade deferrable initially deferred,
  check (ends_on >= starts_on),
  check ((ended_at is null) = (end_basis is null))
);
comment on table identity.appointment is 'A role held in a unit, by an act, from a day to a day. Never deleted: a history.';
comment on column identity.appointment.basis is 'The act that appoints: its kind, number and date, as written on it.';
create index appointment_account on identity.appointment (account);
create index appointment_unit on identity.appointment (unit);

create table identity.invitation (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('appointment', 'renewal')),
  token_hash bytea not null unique check (length(token_hash) = 32),
  account uuid references identity.account,
  name text not null check (length(name) between 1 and 200),
  email text check (email = lower(email) and length(email) <= 254),
  language text not null default 'fr' check (language in ('fr', 'ar', 'en')),
  role text references access.role,
  unit uuid not null references identity.unit,
  organisation text not null,
  territory text not null,
  sealed boolean not null,
  heads_unit boolean not null default false,
  starts_on date,
  ends_on date,
  basis text not null check (length(basis) between 3 and 500),
  invited_by uuid references identity.account,
  invited_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_account uuid references identity.account,
  withdrawn_at timestamptz,
  withdrawn_by uuid references identity.account,
  foreign key (unit, organisation, territory, sealed) references identity.unit (id, organisation, territory, sealed)
    on update cascade deferrable initially deferred,
  check ((kind = 'renewal') = (account is not null)),
  check (kind = 'renewal' or (role is not null and starts_on is not null and ends_on >= starts_on))
);
comment on column identity.invitation.kind is 'appointment: a new person takes a role; renewal: someone who lost every means of signing in enrols anew.';

create table identity.passkey (
  id uuid primary key default gen_random_uuid(),
  account uuid not null references identity.account,
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  backup_eligible boolean not null,
  backed_up boolean not null,
  name text not null check (length(name) between 1 and 100),
  created_at timestamptz not null default now(),
  last_used_at timestamptz
);
create index passkey_account on identity.passkey (account);
create table identity.password (
  account uuid primary key references identity.account,
  hash text not null,
  changed_at timestamptz not null default now()
);
create table identity.totp (
  account uuid primary key references identity.account,
  secret bytea not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);
comment on column identity.totp.secret is 'Sealed by the credentials key (AES-256-GCM), the account being the associated data.';
create table identity.recovery_code (
  hash bytea primary key,
  account uuid not null references identity.account,
  created_at timestamptz not null default now(),
  used_at timestamptz
);
create index recovery_code_account on identity.recovery_code (account);
create table identity.federation (
  issuer text not null,
  subject text not null,
  account uuid not null references identity.account,
  linked_at timestamptz not null default now(),
  primary key (issuer, subject)
);
create index federation_account on identity.federation (account);

create table identity.session (
  id uuid primary key default gen_random_uuid(),
  account uuid not null references identity.account,
  token_hash bytea not null unique check (length(token_hash) = 32),
  method text not null check (method in ('passkey', 'totp', 'password', 'recovery', 'federation', 'trial', 'enrolment')),
  appointment uuid references identity.appointment,
  browser text not null check (length(browser) <= 200),
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  idle_seconds integer not null check (idle_seconds between 60 and 86400),
  ends_at timestamptz not null,
  stepped_up_at timestamptz,
  ended_at timestamptz,
  end_reason text check (end_reason in ('signed-out', 'revoked', 'rotated', 'credentials-changed'))
);
create index session_account on identity.session (account);
comment on column identity.session.token_hash is 'SHA-256 of 256 random bits that only the browser holds.';

create table identity.ceremony (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('sign-in', 'enrol', 'step-up', 'second-factor', 'federation')),
  browser_hash bytea not null,
  account uuid references identity.account,
  challenge text not null,
  detail jsonb not null default '{}',
  expires_at timestamptz not null,
  used_at timestamptz
);
create index ceremony_browser on identity.ceremony (browser_hash);
create index ceremony_expiry on identity.ceremony (expires_at);
comment on table identity.ceremony is 'A question asked once, to one browser: a challenge of WebAuthn, the state of OpenID Connect.';
create table identity.device (
  token_hash bytea primary key check (length(token_hash) = 32),
  account uuid not null references identity.account,
  created_at timestamptz not null default now(),
  last_used_at timestamptz not null default now()
);
comment on table identity.device is 'Browsers that once signed in to an account: guesses of others never delay them (OWASP, device cookies).';
create table identity.throttle (
  bucket bytea primary key,
  failures double precision not null,
  last_failure_at timestamptz not null
);
create index throttle_last on identity.throttle (last_failure_at);
comment on column identity.throttle.failures is 'They fade with time, so that a part of one is left.';
comment on table identity.throttle is 'Failed guesses by keyed hash of account and network: neither can be read out of it.';

create table platform.kept_answer (
  account uuid not null,
  key uuid not null,
  act text not null,
  input_hash bytea not null,
  answer jsonb,
  at timestamptz not null default now(),
  primary key (account, key)
);
comment on table platform.kept_answer is
  'What an act answered, by the key that the client chose: the same request sent again gets the same answer and is done once.';

-- Entering: the one place where a token becomes a person. Read again before the end of the transaction by the journal.
create function access.standing(token_hash_given bytea) returns jsonb
  language sql stable security definer set search_path = ''
  as $$
    select jsonb_build_object(
      'account', a.id, 'session', s.id, 'demo', a.demo, 'kind', a.kind,
      'appointment', p.id, 'role', case when a.kind = 'applicant' then 'applicant' else p.role end,
      'unit', p.unit, 'organisation', p.organisation, 'territory', p.territory, 'heads', coalesce(p.heads_unit, false),
      'every_organisation', coalesce(u.every_organisation, false),
      'stepped_up', coalesce(s.stepped_up_at > clock_timestamp() - interval '10 minutes', false))
    from identity.session s
    join identity.account a on a.id = s.account and a.state = 'active'
    left join identity.appointment p on p.id = s.appointment and p.account = a.id and p.ended_at is null
      and (clock_timestamp() at time zone 'Africa/Casablanca')::date between p.starts_on and p.ends_on
    left join identity.unit u on u.id = p.unit
    where s.token_hash = token_hash_given and s.ended_at is null and s.ends_at > clock_timestamp()
      and s.seen_at + make_interval(secs => s.idle_seconds) > clock_timestamp()
  $$;
comment on function access.standing is 'Who a session is at this moment, or null: ended, too long idle, account disabled.';

create function access.enter(token bytea, wanted_purpose text, request uuid) returns jsonb
  language plpgsql volatile security definer set search_path = ''
  as $$
  declare
    found jsonb := access.standing(sha256(token));
    below jsonb;
  begin
    if found is null then return null; end if;
    if wanted_purpose <> 'own-account' and not exists (
      select from access.role_purpose where role = found ->> 'role' and purpose = wanted_purpose
    ) then
      return null;
    end if;
    if wanted_purpose = 'supervision' and not (found ->> 'heads')::boolean then return null; end if;
    with recursive covered as (
      select code from identity.territory where code = found ->> 'territory'
      union
      select t.code from identity.territory t join covered c on t.parent = c.code
    )
    select coalesce(jsonb_agg(code), '[]') into below from covered;
    found := found || jsonb_build_object('kind', 'person', 'purpose', wanted_purpose, 'territories', below, 'request', request,
      'token', encode(sha256(token), 'hex'));
    perform access.remember(jsonb_strip_nulls(found));
    return found - 'token';
  end $$;
comment on function access.enter is
  'Begins a transaction for the holder of a session, for one purpose. Null when there is no such session, or its role does not carry the purpose.';
revoke all on function access.enter(bytea, text, uuid) from public;
grant execute on function access.enter(bytea, text, uuid) to rihla_app, rihla_gatekeeper;

create function access.covers(row_organisation text, row_territory text) returns boolean
  language sql stable parallel restricted security definer set search_path = ''
  as $$
    select (access.every_organisation() or row_organisation = access.organisation())
      and row_territory = any (access.territories())
  $$;
grant execute on function access.covers(text, text) to rihla_app, rihla_gatekeeper;

-- Row-level security. FORCE binds the owner too; the functions above, which run as the owner, need what they read.
alter table identity.unit enable row level security, force row level security;
alter table identity.account enable row level security, force row level security;
alter table identity.appointment enable row level security, force row level security;
alter table identity.invitation enable row level security, force row level security;
alter table identity.session enable row level security, force row level security;
alter table identity.passkey enable row level security, force row level security;
alter table identity.password enable row level security, force row level security;
alter table identity.totp enable row level security, force row level security;
alter table identity.recovery_code enable row level security, force row level security;
alter table identity.federation enable row level security, force row level security;
alter table identity.ceremony enable row level security, force row level security;
alter table identity.device enable row level security, force row level security;
alter table identity.throttle enable row level security, force row level security;
alter table platform.kept_answer enable row level security, force row level security;

create policy standing on identity.unit for select to rihla_owner using (true);
create policy standing on identity.account for select to rihla_owner using (true);
create policy standing on identity.appointment for select to rihla_owner using (true);
create policy standing on identity.session for select to rihla_owner using (true);

-- Units are no personal data: everybody may know them, only administrators make them.
create policy known on identity.unit for select to rihla_app, rihla_gatekeeper using (true);
create policy make on identity.unit for insert to rihla_app with check (
  (select access.acting_role()) = 'administrator' and (select access.answers('account')) and not every_organisation
  and ((select access.every_organisation()) or organisation = (select access.organisation()))
  and territory = any ((select access.territories())::text[]));
create policy operator on identity.unit to rihla_operator using (true) with check (true);

create policy gate on identity.account to rihla_gatekeeper using (true) with check (true);
create policy gate on identity.appointment to rihla_gatekeeper using (true) with check (true);
create policy gate on identity.invitation to rihla_gatekeeper using (true) with check (true);
create policy gate on identity.session to rihla_gatekeeper using (true) with check (true);
create policy gate on identity.passkey to rihla_gatekeeper using (true) with check (true);
create policy gate on identity.password to rihla_gatekeeper using (true) with check (true);
create policy gate on identity.totp to rihla_gatekeeper using (true) with check (true);
create policy gate on identity.recovery_code to rihla_gatekeeper using (true) with check (true);
create policy gate on identity.federation to rihla_gatekeeper using (true) with check (true);
create policy gate on identity.ceremony to rihla_gatekeeper using (true) with check (true);
create policy gate on identity.device to rihla_gatekeeper using (true) with check (true);
create policy gate on identity.throttle to rihla_gatekeeper using (true) with check (true);

grant select, insert, update, delete on identity.passkey, identity.password, identity.totp, identity.recovery_code,
  identity.federation, identity.ceremony, identity.device, identity.throttle to rihla_gatekeeper;
grant select, insert on identity.account, identity.appointment to rihla_gatekeeper;
grant update (name, email, phone, language) on identity.account to rihla_gatekeeper;
grant select on identity.invitation to rihla_gatekeeper;
grant update (accepted_at, accepted_account) on identity.invitation to rihla_gatekeeper;
grant select, insert, update on identity.session to rihla_gatekeeper;
grant select on identity.unit, identity.organisation, identity.territory to rihla_gatekeeper;

-- What one may see of oneself, whatever one's role.
create policy own on identity.account for select to rihla_app using (id = (select access.account()));
create policy own on identity.appointment for select to rihla_app using (account = (select access.account()));
create policy own on identity.session for select to rihla_app
  using (account = (select access.account()) and (select access.answers('own-account')));
create policy own_end on identity.session for update to rihla_app
  using (account = (select access.account()) and (select access.answers('own-account')))
  with check (account = (select access.account()) and ended_at is not null);
create policy own on identity.passkey for select to rihla_app
  using (account = (select access.account()) and (select access.answers('own-account')));
create policy own on platform.kept_answer to rihla_app, rihla_gatekeeper
  using (account = coalesce((select access.account()), '00000000-0000-0000-0000-000000000000'))
  with check (account = coalesce((select access.account()), '00000000-0000-0000-0000-000000000000'));

-- The staff directory: administrators in their organisation and territory, heads of units in theirs, auditors everywhere.
create policy directory on identity.appointment for select to rihla_app using (
  (select access.answers('account')) and (
    (select access.acting_role()) = 'auditor'
    or (((select access.acting_role()) = 'administrator' or (select access.heads_unit()))
      and ((select access.every_organisation()) or organisation = (select access.organisation()))
      and territory = any ((select access.territories())::text[]))));
create policy directory on identity.account for select to rihla_app using (
  (select access.answers('account')) and exists (select from identity.appointment held where held.account = account.id));
-- A sealed unit knows its own people; nobody above it does.
create policy sealed on identity.appointment as restrictive for select to rihla_app using (
  not sealed or account = (select access.account()) or unit = (select access.unit()));
create policy appoint on identity.appointment for insert to rihla_app with check (
  (select access.acting_role()) = 'administrator' and (select access.answers('account'))
  and account <> (select access.account()) and appointed_by = (select access.account())
  and ((select access.every_organisation()) or organisation = (select access.organisation()))
  and territory = any ((select access.territories())::text[])
  and (not sealed or unit = (select access.unit())));
create policy end_appointment on identity.appointment for update to rihla_app using (
  (select access.acting_role()) = 'administrator' and (select access.answers('account'))
  and account <> (select access.account())
  and ((select access.every_organisation()) or organisation = (select access.organisation()))
  and territory = any ((select access.territories())::text[])
  and (not sealed or unit = (select access.unit()))
  and ended_at is null) with check (ended_at is not null and ended_by = (select access.account()));
create policy close on identity.account for update to rihla_app using (
  (select access.acting_role()) = 'administrator' and (select access.answers('account'))
  and id <> (select access.account())
  and exists (select from identity.appointment held where held.account = account.id)) with check (true);

create policy directory on identity.invitation for select to rihla_app using (
  (select access.answers('account')) and (select access.acting_role()) = 'administrator'
  and ((select access.every_organisation()) or organisation = (select access.organisation()))
  and territory = any ((select access.territories())::text[])
  and (not sealed or unit = (select access.unit())));
create policy invite on identity.invitation for insert to rihla_app with check (
  (select access.acting_role()) = 'administrator' and (select access.answers('account'))
  and invited_by = (select access.account())
  and ((select access.every_organisation()) or organisation = (select access.organisation()))
  and territory = any ((select access.territories())::text[])
  and (not sealed or unit = (select access.unit())));
create policy withdraw on identity.invitation for update to rihla_app using (
  (select access.acting_role()) = 'administrator' and (select access.answers('account'))
  and ((select access.every_organisation()) or organisation = (select access.organisation()))
  and territory = any ((select access.territories())::text[])
  and (not sealed or unit = (select access.unit()))
  and accepted_at is null and withdrawn_at is null)
  with check (withdrawn_at is not null and withdrawn_by = (select access.account()));

grant select on identity.account to rihla_app;
grant update (state) on identity.account to rihla_app;
grant select, insert on identity.appointment to rihla_app;
grant update (ended_at, ended_by, end_basis) on identity.appointment to rihla_app;
grant select (id, kind, account, name, email, language, role, unit, organisation, territory, sealed, heads_unit, starts_on,
  ends_on, basis, invited_by, invited_at, expires_at, accepted_at, accepted_account, withdrawn_at, withdrawn_by)
  on identity.invitation to rihla_app;
grant insert on identity.invitation to rihla_app;
grant update (withdrawn_at, withdrawn_by) on identity.invitation to rihla_app;
grant select (id, account, method, appointment, browser, created_at, seen_at, idle_seconds, ends_at, stepped_up_at, ended_at,
  end_reason) on identity.session to rihla_app;
grant update (ended_at, end_reason) on identity.session to rihla_app;
grant select (id, account, name, backed_up, created_at, last_used_at) on identity.passkey to rihla_app;
grant select on identity.unit to rihla_app;
grant insert (organisation, territory, name, sealed) on identity.unit to rihla_app;
grant select, insert on platform.kept_answer to rihla_app, rihla_gatekeeper;

-- The operator prepares what no person can yet: the first administrator, and the fictitious people of a trial.
create policy operator on identity.account to rihla_operator using (true) with check (true);
create policy operator on identity.appointment to rihla_operator using (true) with check (true);
create policy operator on identity.invitation to rihla_operator using (true) with check (true);
grant insert on identity.account, identity.unit, identity.invitation to rihla_operator;

-- What has ended goes after its time; the operator's job can delete nothing else of these.
create policy erase on identity.session to rihla_operator
  using (coalesce(ended_at, ends_at) < now() - interval '90 days') with check (false);
create policy erase on identity.ceremony to rihla_operator
  using (expires_at < now() - interval '1 day') with check (false);
create policy erase on identity.throttle to rihla_operator
  using (last_failure_at < now() - interval '1 day') with check (false);
create policy erase on identity.device to rihla_operator
  using (last_used_at < now() - interval '365 days') with check (false);
create policy erase on platform.kept_answer to rihla_operator
  using (at < now() - interval '30 days') with check (false);
grant select (id, ended_at, ends_at), delete on identity.session to rihla_operator;
grant select (expires_at), delete on identity.ceremony to rihla_operator;
grant select (last_failure_at), delete on identity.throttle to rihla_operator;
grant select (last_used_at), delete on identity.device to rihla_operator;
grant delete on platform.kept_answer to rihla_operator;
