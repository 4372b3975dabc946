create schema governance;
grant usage on schema governance to rihla_app;

create table governance.body (
  code text primary key,
  id text not null unique,
  ordinal integer not null,
  name platform.localised_text not null,
  aliases jsonb not null,
  tier text not null,
  parent text references governance.body deferrable initially deferred,
  members platform.localised_text,
  chair platform.localised_text,
  secretariat platform.localised_text,
  cadence_months integer check (cadence_months > 0),
  cadence platform.localised_text,
  inputs platform.localised_text,
  outputs platform.localised_text,
  escalates_to text references governance.body deferrable initially deferred,
  programmes integer[] not null,
  mandate jsonb,
  sources text[] not null,
  search_text text not null
);

grant select, insert, delete on all tables in schema governance to rihla_app;
