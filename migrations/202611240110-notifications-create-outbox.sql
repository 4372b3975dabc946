-- Messages to people and staff. A message is written in the transaction of the act that it tells of, and sent later by the
-- server: what the act undid was never sent, what it did is never forgotten. It holds no name and no outcome.
create schema notifications;
grant usage on schema notifications to rihla_app, rihla_operator;

create table notifications.message (
  id uuid primary key default gen_random_uuid(),
  account uuid references identity.account,
  channel text not null check (channel in ('email', 'sms')),
  address text not null check (case channel
    when 'sms' then address ~ '^\+\d{6,15}$'
    else length(address) between 3 and 254 and address ~ '^[^\s<>",;]+@[^\s<>",;@]+$' end),
  language text not null check (language in ('fr', 'ar', 'en')),
  template text not null check (template ~ '^[a-z]+(-[a-z]+)*$' and length(template) <= 60),
  params jsonb not null check (jsonb_typeof(params) = 'object' and length(params::text) <= 500),
  about_type text check (about_type ~ '^[a-z]+(-[a-z]+)*$' and length(about_type) <= 60),
  about_id uuid,
  state text not null default 'queued' check (state in ('queued', 'sent', 'failed', 'given-up')),
  attempts smallint not null default 0 check (attempts >= 0),
  next_attempt_at timestamptz not null default now(),
  queued_at timestamptz not null default now(),
  queued_by uuid references identity.account,
  sent_at timestamptz,
  last_error text check (last_error ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(last_error) <= 60),
  check ((state = 'sent') = (sent_at is not null)),
  check ((about_type is null) = (about_id is null))
);
create index message_due on notifications.message (next_attempt_at) where state in ('queued', 'failed');
create index message_account on notifications.message (account, queued_at) where account is not null;
create index message_about on notifications.message (about_id) where about_id is not null;
create index message_age on notifications.message (queued_at);
comment on table notifications.message is
  'What is to be told to somebody, by template: its words are made when it is sent. No name, no outcome, no link that opens anything.';
comment on column notifications.message.account is 'Whose message it is, when they have an account; null for who filed at a counter.';
comment on column notifications.message.params is 'A reference and days, as the template takes them: nothing that says who or what was decided.';
comment on column notifications.message.about_id is 'What it is about: the module that holds it says by a policy of its own who else may see that it was sent.';
comment on column notifications.message.state is
  'failed: to be tried again; given-up: refused for good, or too often. Whoever needs the person asks for another way then.';
comment on column notifications.message.next_attempt_at is 'Put off while a server sends it: when that server dies, another one tries again.';
comment on column notifications.message.queued_by is 'Who did what it tells of; null when the system itself reminds.';

alter table notifications.message enable row level security, force row level security;
create policy own on notifications.message for select to rihla_app using (account = (select access.account()));
create policy queue on notifications.message for insert to rihla_app with check (
  queued_by = (select access.account()));
create policy run_queues on notifications.message for insert to rihla_operator with check (
  (select access.is_operator()) and queued_by is null);
create policy run on notifications.message for select to rihla_operator using ((select access.is_operator()));
create policy run_sends on notifications.message for update to rihla_operator
  using ((select access.is_operator())) with check ((select access.is_operator()));
-- What was settled a year ago; what waits is never erased.
create policy run_erases on notifications.message for delete to rihla_operator using (
  (select access.is_operator()) and state in ('sent', 'given-up') and queued_at < now() - interval '365 days');

grant select on notifications.message to rihla_app;
grant insert (id, account, channel, address, language, template, params, about_type, about_id, next_attempt_at, queued_by)
  on notifications.message to rihla_app;
grant update (state, attempts, next_attempt_at, sent_at, last_error), delete on notifications.message to rihla_operator;
