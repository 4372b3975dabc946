-- What no single administrator can judge, because row-level security hides from them the appointments that lie outside
-- what they cover: the database, which sees all, says it for them, and tells them nothing more than no.

-- An account opens all that its holder may do. Who covers only a part of it may end that part, and not close the account,
-- open it again, or make a link that enrols somebody in the holder's place.
create function access.reaches(who uuid) returns boolean
  language sql stable parallel restricted security definer set search_path = ''
  as $$
    select not exists (
      select from identity.appointment held
      join identity.unit u on u.id = held.unit
      where held.account = who and held.ended_at is null
        and held.ends_on >= (clock_timestamp() at time zone 'Africa/Casablanca')::date
        and not coalesce(access.covers(held.organisation, held.territory)
          and (not held.sealed or held.unit = access.unit())
          and (not u.every_organisation or access.every_organisation()), false))
  $$;
comment on function access.reaches is 'Whether the one who acts covers every appointment that an account holds or will hold.';
revoke all on function access.reaches(uuid) from public;
grant execute on function access.reaches(uuid) to rihla_app;

create function access.is_operator() returns boolean
  language sql stable parallel restricted security definer set search_path = ''
  as $$ select coalesce(access.context() ->> 'kind' = 'operator', false) $$;
revoke all on function access.is_operator() from public;
grant execute on function access.is_operator() to rihla_app, rihla_operator;

create policy reach on identity.account as restrictive for update to rihla_app
  using ((select access.is_operator()) or access.reaches(id));
create policy reach on identity.invitation as restrictive for insert to rihla_app
  with check (kind <> 'renewal' or (select access.is_operator()) or access.reaches(account));

-- The unit that runs the system stands in a ministry like others: who administers that ministry is not yet at home there.
create policy system on identity.appointment as restrictive for insert to rihla_app with check (
  (select access.is_operator()) or (select access.every_organisation())
  or not exists (select from identity.unit u where u.id = appointment.unit and u.every_organisation));
create policy system on identity.invitation as restrictive for insert to rihla_app with check (
  (select access.is_operator()) or (select access.every_organisation())
  or not exists (select from identity.unit u where u.id = invitation.unit and u.every_organisation));

-- The firewall between the roles of one person, whoever appoints and from wherever: domain/appointments.ts says the same
-- of what the one who appoints may know of.
create function identity.keep_apart() returns trigger
  language plpgsql volatile security definer set search_path = ''
  as $$
  begin
    -- Appointments of one person are made one after the other, so that each sees those before it.
    perform pg_advisory_xact_lock(hashtextextended('appointments ' || new.account, 0));
    if exists (
      select from identity.appointment held
      cross join lateral (values (new.role, held.role), (held.role, new.role)) as pair (one, other)
      where held.account = new.account and held.id <> new.id and held.ended_at is null
        and held.starts_on <= new.ends_on and new.starts_on <= held.ends_on
        and ((exists (select from access.role_purpose where role = pair.one and purpose = 'enforcement')
            and exists (
              select from access.role_purpose where role = pair.other
                and purpose in ('own-file', 'regularisation', 'return', 'protection', 'services')))
          or (pair.one = 'auditor' and pair.other = 'administrator'))
    ) then
      raise exception 'one person does not hold the role % beside another that they hold', new.role using errcode = 'RH003';
    end if;
    return null;
  end $$;
-- After the row is in: before, it would answer who may not insert at all.
create trigger keep_apart after insert on identity.appointment
  for each row execute function identity.keep_apart();

-- An account that is closed leaves no session to come back to when it is opened again.
create policy closing on identity.session for update to rihla_owner using (true) with check (ended_at is not null);
create function identity.close_sessions() returns trigger
  language plpgsql volatile security definer set search_path = ''
  as $$
  begin
    update identity.session set ended_at = clock_timestamp(), end_reason = 'revoked'
    where account = new.id and ended_at is null;
    return null;
  end $$;
create trigger close_sessions after update of state on identity.account
  for each row when (new.state = 'disabled') execute function identity.close_sessions();
revoke all on function identity.keep_apart(), identity.close_sessions() from public;
