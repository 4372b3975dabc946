create schema portal;
grant usage on schema portal to rihla_app;

create table portal.pack_load (
  id bigint generated always as identity primary key,
  pack_id text not null,
  pack_version text not null,
  content_hash text not null,
  name platform.localised_text not null,
  sources jsonb not null,
  loaded_at timestamptz not null default now()
);
comment on table portal.pack_load is 'Which country pack was loaded, when; the last row is the one in force.';

grant select, insert on portal.pack_load to rihla_app;
