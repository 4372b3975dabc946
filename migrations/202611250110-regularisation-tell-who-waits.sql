-- Messages to people whose own address nobody who acts may read: members of commissions, associations. And what is told of the
-- outbox itself: who was convened, what is asked for soon, what could not be sent.
create policy standing on notifications.message for select to rihla_owner using (true);
create policy standing_queue on notifications.message for insert to rihla_owner with check (true);
create index message_given_up on notifications.message (queued_at) where state = 'given-up';

-- Queues messages to accounts, or to whoever works in a unit in a role, where they are reached and in their language. Their
-- address is read here and told to nobody. The same thing is not said twice to one address: never, or not by the same act.
create function notifications.tell_accounts(notices jsonb, once boolean) returns void
  language plpgsql volatile security definer set search_path = ''
  as $$
  declare
    today date := (now() at time zone 'Africa/Casablanca')::date;
  begin
    if access.account() is null and not access.is_operator() then return; end if;
    insert into notifications.message (account, channel, address, language, template, params, about_type, about_id, queued_by)
    select distinct on (n.place, way.address) a.id, way.channel, way.address, a.language, n.template, n.params, n.about_type, n.about_id,
      access.account()
    from rows from (jsonb_to_recordset(notices)
      as (account uuid, unit uuid, role text, template text, params jsonb, about_type text, about_id uuid))
      with ordinality as n (account, unit, role, template, params, about_type, about_id, place)
    cross join lateral (
      select n.account where n.account is not null
      union
      select p.account from identity.appointment p
      where p.unit = n.unit and p.role = n.role and p.ended_at is null and today between p.starts_on and p.ends_on
    ) as told (account)
    join identity.account a on a.id = told.account and a.state = 'active'
    cross join lateral (values ('email', a.email), ('sms', a.phone)) as way (channel, address)
    -- What is no address that a message can go to is none: its owner is told by hand.
    where case way.channel when 'sms' then way.address is not null
        else length(way.address) >= 3 and way.address ~ '^[^\s<>",;]+@[^\s<>",;@]+$' end
      and not exists (select from notifications.message m
        where m.about_id = n.about_id and m.template = n.template and m.params = n.params and m.address = way.address
          and (once or m.queued_at = now()))
    order by n.place, way.address, a.id;
  end $$;
comment on function notifications.tell_accounts is 'Tells people here of an act at an address that who acts does not see; says nothing of whether they have one.';

-- What waits in the outbox, and what was given up in the last thirty days, for who administers the whole system: how many and why, nothing of anybody.
create function notifications.unsent() returns table (channel text, state text, fault text, messages integer, since timestamptz)
  language plpgsql stable security definer set search_path = ''
  as $$
  begin
    if access.purpose() is distinct from 'administration' or access.acting_role() is distinct from 'administrator'
      or access.every_organisation() is not true then return; end if;
    return query
      select m.channel, m.state, m.last_error, count(*)::integer, min(m.queued_at) from notifications.message m
      where m.state in ('queued', 'failed') or (m.state = 'given-up' and m.queued_at > now() - interval '30 days')
      group by m.channel, m.state, m.last_error
      order by m.state = 'queued', m.channel, count(*) desc, m.last_error;
  end $$;

-- The sittings of a commission that are to come: who takes a seat is convened to them.
create function regularisation.sittings_ahead(wanted uuid) returns table (sitting uuid, planned_on date)
  language sql stable security definer set search_path = ''
  as $$
    select s.id, s.planned_on from regularisation.sitting s
    where s.commission = wanted and s.state = 'planned' and s.planned_on >= (now() at time zone 'Africa/Casablanca')::date
      and access.purpose() = 'administration' and access.every_organisation()
  $$;

-- Who was convened to a sitting, or told that it is called off, by which channel: without the address.
create function regularisation.convocations(wanted uuid)
  returns table (member uuid, template text, channel text, state text, told_at timestamptz)
  language sql stable security definer set search_path = ''
  as $$
    select m.id, n.template, n.channel, n.state, coalesce(n.sent_at, n.queued_at)
    from regularisation.sitting s join regularisation.commission_member m on m.commission = s.commission
    join regularisation.names_of_members(s.commission) known on known.member = m.id
    join notifications.message n on n.about_id = s.id and n.about_type = 'sitting' and n.account = m.account
    where s.id = wanted
    order by m.id, n.queued_at, n.channel
  $$;

-- The system reminds once of what an applicant was asked to bring, before the last day for it and not in the first half of
-- the time given; never once it is brought, or the file is withdrawn or closed. A file that somebody acts on is left for the next round.
create policy standing on regularisation.completion_request to rihla_owner using (true) with check (true);
create function regularisation.remind_completions(today date, wanted integer)
  returns table (application uuid, reference text, account uuid, representative uuid, email text, phone text, language text, until date)
  language plpgsql volatile security definer set search_path = ''
  as $$
  begin
    if not access.is_operator() then return; end if;
    return query
      with due as (
        select r.id from regularisation.completion_request r
        join regularisation.application a on a.id = r.application
        join regularisation.campaign c on c.id = a.campaign
        where r.answered_on is null and r.reminded_on is null and a.state = 'incomplete'
          and r.due_on between today
            and today + (select max((g.definition #>> '{settings,completionReminder,days}')::integer) from regularisation.campaign g)
          and r.due_on <= today + (c.definition #>> '{settings,completionReminder,days}')::integer
          and 2 * (today - r.asked_on) >= r.due_on - r.asked_on
        order by r.due_on limit wanted for no key update of r, a skip locked
      ), reminded as (
        update regularisation.completion_request r set reminded_on = today from due where r.id = due.id
        returning r.application, r.due_on
      )
      select a.id, a.reference, a.account, a.representative, f.email, f.phone, f.language, r.due_on
      from reminded r join regularisation.application a on a.id = r.application join regularisation.filing f on f.id = a.filing;
  end $$;

revoke all on function notifications.tell_accounts(jsonb, boolean), notifications.unsent(), regularisation.sittings_ahead(uuid),
  regularisation.convocations(uuid), regularisation.remind_completions(date, integer) from public;
grant execute on function notifications.tell_accounts(jsonb, boolean), notifications.unsent(), regularisation.sittings_ahead(uuid),
  regularisation.convocations(uuid) to rihla_app;
grant execute on function regularisation.remind_completions(date, integer) to rihla_operator;
