create schema identity;
grant usage on schema identity to rihla_app;

create table identity.territory (
  code text primary key,
  ordinal integer not null,
  kind text not null check (kind in ('country', 'region', 'prefecture', 'province', 'arrondissements-prefecture')),
  parent text references identity.territory deferrable initially deferred,
  name platform.localised_text not null,
  iso text,
  is_office boolean not null,
  check ((kind = 'country') = (parent is null))
);
comment on column identity.territory.is_office is 'Received files in the second regularisation operation.';

create table identity.country (
  iso2 text primary key check (iso2 ~ '^[A-Z]{2}$'),
  iso3 text not null unique check (iso3 ~ '^[A-Z]{3}$'),
  ordinal integer not null,
  name platform.localised_text not null,
  nationality platform.localised_text not null
);

create table identity.country_group (
  id text primary key,
  ordinal integer not null,
  name platform.localised_text not null,
  as_of text not null,
  source text not null,
  note platform.localised_text
);

create table identity.country_group_member (
  group_id text not null references identity.country_group on delete cascade,
  iso2 text not null references identity.country deferrable initially deferred,
  primary key (group_id, iso2)
);

create table identity.organisation (
  id text primary key,
  ordinal integer not null,
  name platform.localised_text not null,
  acronym platform.localised_text,
  kind text not null,
  aliases text[] not null,
  sources text[] not null
);

grant select, insert, delete on all tables in schema identity to rihla_app;
