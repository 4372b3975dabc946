create schema strategy;
grant usage on schema strategy to rihla_app;

create table strategy.strategy (
  id text primary key,
  ordinal integer not null,
  name platform.localised_text not null,
  acronym platform.localised_text,
  year integer not null,
  detail text not null check (detail in ('full', 'name-and-date')),
  vision platform.localised_text,
  origin platform.localised_text,
  sources text[] not null
);

create table strategy.tenet (
  strategy_id text not null references strategy.strategy on delete cascade,
  kind text not null check (kind in ('principle', 'objective', 'stake')),
  id text not null,
  ordinal integer not null,
  name platform.localised_text not null,
  content platform.localised_text not null,
  sources text[] not null,
  primary key (strategy_id, kind, id)
);
comment on table strategy.tenet is 'The guiding principles, strategic objectives and stakes of a strategy.';

create table strategy.programme (
  number integer primary key check (number > 0),
  strategy_id text not null references strategy.strategy on delete cascade,
  type text not null check (type in ('sectoral', 'transverse')),
  committee text not null,
  name platform.localised_text not null,
  aim platform.localised_text not null,
  summary platform.localised_text not null,
  strategic_objectives text[] not null,
  organisations text[] not null,
  actions_count integer check (actions_count >= 0),
  sources text[] not null,
  search_text text not null
);
comment on column strategy.programme.actions_count is 'How many actions the sources state; null where they do not say.';

create table strategy.specific_objective (
  number integer primary key check (number > 0),
  programme integer not null references strategy.programme on delete cascade,
  title platform.localised_text not null,
  summary platform.localised_text not null,
  reported_with integer[] not null,
  sources text[] not null,
  search_text text not null
);

create table strategy.action (
  number text primary key,
  ordinal integer not null,
  programme integer not null references strategy.programme on delete cascade,
  objective integer references strategy.specific_objective on delete cascade,
  title platform.localised_text,
  theme platform.localised_text not null,
  sources text[] not null,
  search_text text not null
);
comment on column strategy.action.title is 'Null where no source gives the title: it is not to be invented.';

create table strategy.event (
  id text primary key,
  ordinal integer not null,
  starts text not null,
  ends text,
  date_precision text not null check (date_precision in ('day', 'month', 'year', 'range', 'since')),
  printed text not null,
  kind text not null,
  title platform.localised_text not null,
  body platform.localised_text,
  programmes integer[] not null,
  bodies text[] not null,
  sources text[] not null,
  search_text text not null
);

grant select, insert, delete on all tables in schema strategy to rihla_app;
