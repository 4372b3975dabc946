-- The journal: what was done and what was read, by whom, for what. Each entry is chained to the one before it in its lane by
-- SHA-256; lanes exist so that transactions that end at the same time do not wait for each other. Only append() writes.
create schema audit;
grant usage on schema audit to rihla_app, rihla_gatekeeper, rihla_operator;

create table audit.lane (
  lane integer primary key,
  size bigint not null default 0,
  head bytea not null default decode(repeat('00', 32), 'hex') check (length(head) = 32)
) with (fillfactor = 10, autovacuum_vacuum_threshold = 1000);
insert into audit.lane (lane) select generate_series(0, 31);

create table audit.entry (
  lane integer not null,
  seq bigint not null check (seq > 0),
  body text not null,
  hash bytea not null check (length(hash) = 32),
  at text not null generated always as (body::jsonb ->> 'at') stored,
  account text generated always as (body::jsonb -> 'actor' ->> 'account') stored,
  act text not null generated always as (body::jsonb ->> 'act') stored,
  kind text not null generated always as (body::jsonb ->> 'kind') stored,
  primary key (lane, seq)
);
comment on column audit.entry.body is 'The entry itself, as text: what is hashed. The other columns are read out of it and cannot differ from it.';
create index entry_at on audit.entry (at);
create index entry_account on audit.entry (account, at);
create index entry_objects on audit.entry using gin ((body::jsonb -> 'objects') jsonb_path_ops);

create table audit.checkpoint (
  number integer primary key,
  note text not null,
  created_at timestamptz not null default now()
);
comment on table audit.checkpoint is 'Signed notes: how many entries there were, and the hash that stands for all of them.';

create table audit.signing_key (
  ordinal integer primary key,
  public_key bytea not null unique check (length(public_key) = 32),
  announcement text,
  created_at timestamptz not null default now()
);
comment on column audit.signing_key.announcement is 'A note signed by the former key that names this one; null for the first.';

create table audit.witness (
  id text primary key,
  stored integer not null default 0,
  failed_at timestamptz,
  failure text
);
comment on column audit.witness.stored is 'Number of the last checkpoint that this witness said it holds.';

alter table audit.lane enable row level security, force row level security;
alter table audit.entry enable row level security, force row level security;
create policy append on audit.lane to rihla_owner using (true) with check (true);
create policy append on audit.entry for insert to rihla_owner with check (true);
create policy heads on audit.lane for select to rihla_operator, rihla_app using (true);
create policy whole on audit.entry for select to rihla_operator using (true);
create policy oversight on audit.entry for select to rihla_app using (
  (select access.answers('journal')) and (select access.acting_role()) = 'auditor');
-- Whoever heads a unit sees who looked at what belongs to its people: the objects are those its own directory shows.
create policy supervision on audit.entry for select to rihla_app using (
  (select access.answers('journal')) and (select access.heads_unit()) and exists (
    select from identity.appointment held
    where (entry.body::jsonb -> 'objects') @> jsonb_build_array(jsonb_build_object('type', 'account', 'id', held.account))));

create function audit.append(
  entry_kind text, entry_act text, objects jsonb, changed jsonb, detail jsonb, expected_account uuid)
  returns table (lane integer, seq bigint)
  language plpgsql volatile security definer set search_path = ''
  as $$
  declare
    context jsonb := access.context();
    standing jsonb;
    picked audit.lane;
    fingerprints jsonb;
    written text;
    next_hash bytea;
  begin
    if entry_kind not in ('act', 'read', 'refusal') then
      raise exception 'no such kind of entry: %', entry_kind;
    end if;
    if context is null then
      raise exception 'no context: an entry says who acted' using errcode = 'RH001';
    end if;
    -- A statement slipped into the transaction could have become a mere visitor to hide whose act it is.
    if (context ->> 'account')::uuid is distinct from expected_account then
      raise exception 'the one who acts changed during the act' using errcode = 'RH001';
    end if;
    -- What was taken away while the act ran no longer counts: the act is undone, and nothing leaves.
    if context ->> 'kind' = 'person' and entry_kind <> 'refusal' then
      standing := access.standing(decode(context ->> 'token', 'hex'));
      if standing is null or standing ->> 'appointment' is distinct from context ->> 'appointment' then
        raise exception 'the session or the appointment ended during the act' using errcode = 'RH002';
      end if;
    end if;
    select jsonb_object_agg(key, left(access.mac('field ' || key || ' ' || value), 32)) into fingerprints
    from jsonb_each_text(changed);
    select * into picked from audit.lane l
    order by (l.lane + 32 - pg_backend_pid() % 32) % 32 limit 1 for update skip locked;
    if not found then
      select * into picked from audit.lane l where l.lane = pg_backend_pid() % 32 for update;
    end if;
    written := jsonb_strip_nulls(jsonb_build_object(
      'at', to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
      'request', context -> 'request',
      'actor', context - array['purpose', 'territories', 'request', 'token', 'demo', 'every_organisation', 'stepped_up', 'heads'],
      'purpose', context -> 'purpose',
      'kind', entry_kind, 'act', entry_act, 'objects', coalesce(objects, '[]'), 'changed', fingerprints, 'detail', detail))::text;
    next_hash := sha256(picked.head || int4send(picked.lane) || int8send(picked.size + 1) || convert_to(written, 'UTF8'));
    insert into audit.entry (lane, seq, body, hash) values (picked.lane, picked.size + 1, written, next_hash);
    update audit.lane l set size = picked.size + 1, head = next_hash where l.lane = picked.lane;
    return query select picked.lane, picked.size + 1;
  end $$;
revoke all on function audit.append(text, text, jsonb, jsonb, jsonb, uuid) from public;
grant execute on function audit.append(text, text, jsonb, jsonb, jsonb, uuid) to rihla_app, rihla_gatekeeper;

grant select on audit.entry, audit.lane to rihla_app, rihla_operator;
-- A checkpoint proves itself by its signature; which key signs, and what witnesses hold, is for the operator alone to say.
grant select on audit.checkpoint, audit.signing_key, audit.witness to rihla_app;
grant insert on audit.checkpoint to rihla_app;
grant insert on audit.signing_key, audit.witness to rihla_operator;
grant update (stored, failed_at, failure) on audit.witness to rihla_operator;
