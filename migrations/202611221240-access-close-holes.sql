-- What attempts by raw SQL found open (tests/authorisation).

-- Where a territory lies decides who reaches what: the application reads the map, only the operator's load of a pack draws it.
revoke insert, delete on identity.territory, identity.organisation, identity.country, identity.country_group,
  identity.country_group_member from rihla_app;
grant insert, delete on identity.territory, identity.organisation, identity.country, identity.country_group,
  identity.country_group_member to rihla_operator;

-- Two transactions sent in one message have the same time: the transaction's number tells their contexts apart.
create or replace function access.bound(payload text) returns text
  language sql stable parallel restricted security definer set search_path = ''
  as $$
    select access.mac('context ' || pg_backend_pid() || ' ' || extract(epoch from transaction_timestamp()) || ' '
      || coalesce(pg_current_xact_id_if_assigned()::text, 'none') || ' ' || payload)
  $$;
create or replace function access.remember(context jsonb) returns void
  language sql volatile security definer set search_path = ''
  as $$
    select pg_current_xact_id();
    select set_config('rihla.context', access.bound(context::text) || context::text, true)
  $$;

-- No purpose is not a purpose.
create or replace function access.enter(token bytea, wanted_purpose text, request uuid) returns jsonb
  language plpgsql volatile security definer set search_path = ''
  as $$
  declare
    found jsonb := access.standing(sha256(token));
    below jsonb;
  begin
    if found is null or wanted_purpose is null then return null; end if;
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

-- Only somebody whom the directory shows is appointed to one more role or given a link to enrol anew: whoever is known by
-- their number alone, an applicant or somebody of another ministry, comes in by an invitation of their own.
create function access.knows(who uuid) returns boolean
  language sql stable parallel restricted security definer set search_path = ''
  as $$
    select exists (
      select from identity.appointment held
      where held.account = who and access.covers(held.organisation, held.territory)
        and (not held.sealed or held.unit = access.unit()))
  $$;
comment on function access.knows is 'Whether somebody is or was appointed where the one who acts covers.';
grant execute on function access.knows(uuid) to rihla_app;
create policy known on identity.appointment as restrictive for insert to rihla_app
  with check ((select access.is_operator()) or access.knows(account));
create policy known on identity.invitation as restrictive for insert to rihla_app with check (
  kind <> 'renewal' or (select access.is_operator())
  or (access.knows(account) and account <> (select access.account())));

-- The unit that runs the system is administered from within, when something is ended there too.
create policy system_end on identity.appointment as restrictive for update to rihla_app using (
  (select access.is_operator()) or (select access.every_organisation())
  or not exists (select from identity.unit u where u.id = appointment.unit and u.every_organisation));
create policy system_end on identity.invitation as restrictive for update to rihla_app using (
  (select access.is_operator()) or (select access.every_organisation())
  or not exists (select from identity.unit u where u.id = invitation.unit and u.every_organisation));

-- What only time tells is not said when a row is made.
revoke insert on identity.appointment, identity.invitation from rihla_app;
grant insert (id, account, role, unit, organisation, territory, sealed, heads_unit, starts_on, ends_on, basis, appointed_by)
  on identity.appointment to rihla_app;
grant insert (id, kind, token_hash, account, name, email, language, role, unit, organisation, territory, sealed, heads_unit,
  starts_on, ends_on, basis, invited_by, expires_at) on identity.invitation to rihla_app;
