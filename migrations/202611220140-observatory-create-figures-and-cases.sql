create schema observatory;
grant usage on schema observatory to rihla_app;
create extension if not exists pg_trgm with schema platform;

create table observatory.document (
  id text primary key,
  ordinal integer not null,
  title platform.localised_text not null,
  original_title text,
  publisher text not null references identity.organisation deferrable initially deferred,
  kind text not null,
  language text,
  date_from text,
  date_to text,
  date_note platform.localised_text,
  about platform.localised_text not null,
  caveat platform.localised_text,
  line_count integer,
  transcription text,
  standing text not null check (standing in ('source', 'public-source')),
  search_text text not null
);

create table observatory.unit (
  id text primary key,
  ordinal integer not null,
  kind text not null,
  name platform.localised_text not null,
  forms jsonb not null,
  minimum numeric,
  maximum numeric,
  is_integer boolean not null
);

create table observatory.dimension (
  key text primary key,
  ordinal integer not null,
  name platform.localised_text not null,
  codelist text
);

create table observatory.dimension_value (
  key text not null references observatory.dimension on delete cascade,
  code text not null,
  ordinal integer not null,
  name platform.localised_text not null,
  primary key (key, code)
);

create table observatory.figure_import (
  id bigint generated always as identity primary key,
  origin text not null check (origin in ('pack', 'file')),
  file_name text not null,
  sha256 text not null,
  actor text not null,
  added integer not null,
  revised integer not null,
  unchanged integer not null,
  recorded_at timestamptz not null default now()
);

create table observatory.figure (
  id text not null check (id ~ '^[a-z0-9][a-z0-9-]{0,119}$'),
  version integer not null check (version > 0),
  is_current boolean not null,
  ordinal bigint generated always as identity,
  label platform.localised_text not null,
  value numeric not null check (value not in ('NaN', 'Infinity', '-Infinity')),
  unit text not null references observatory.unit deferrable initially deferred,
  qualifier text not null check (qualifier in ('exact', 'about', 'at-least', 'cumulative', 'target', 'forecast', 'not-stated')),
  nature text not null check (nature in ('result', 'target', 'rule', 'framework', 'cadence', 'calendar', 'ordinal', 'name')),
  period_kind text not null check (period_kind in ('year', 'school-year', 'month', 'day', 'range', 'as-of')),
  period_start date,
  period_end date not null,
  period_printed text not null,
  cut_off text,
  programme integer,
  objective integer,
  dimensions jsonb not null,
  note platform.localised_text,
  attributed_to text references identity.organisation deferrable initially deferred,
  document_id text not null references observatory.document deferrable initially deferred,
  locator text not null,
  locator_line integer generated always as (left(substring(locator from '^[0-9]+'), 9)::integer) stored,
  import_id bigint not null references observatory.figure_import,
  content_hash text not null,
  search_text text not null,
  recorded_at timestamptz not null default now(),
  primary key (id, version),
  check (period_start is null or period_start <= period_end)
);
comment on table observatory.figure is
  'A published claim. Nothing is overwritten: a correction is a further version, and the application may only change is_current.';

create unique index figure_current on observatory.figure (id) where is_current;
-- Lists choose their rows on these without touching the wide rows of the table.
create index figure_by_order on observatory.figure (ordinal) include (id, version) where is_current;
create index figure_by_value on observatory.figure (value, ordinal) include (id, version) where is_current;
create index figure_by_period on observatory.figure (period_end, ordinal) include (id, version) where is_current;
create index figure_by_programme on observatory.figure (programme, nature, ordinal)
  include (value, period_end, objective, document_id, id, version) where is_current;
create index figure_by_objective on observatory.figure (objective, ordinal) include (id, version) where is_current;
create index figure_by_document on observatory.figure (document_id, locator_line, ordinal) include (id, version) where is_current;
create index figure_by_unit on observatory.figure (unit, ordinal) include (id, version) where is_current;
create index figure_by_dimension on observatory.figure using gin (dimensions jsonb_path_ops) where is_current;
create index figure_search on observatory.figure using gin (search_text platform.gin_trgm_ops) where is_current;

create table observatory.series (
  id text primary key,
  ordinal integer not null,
  title platform.localised_text not null,
  about platform.localised_text not null,
  finding platform.localised_text not null,
  chart text not null check (chart in ('columns', 'bars', 'grouped-columns')),
  axis platform.localised_text not null,
  groups jsonb not null,
  total text,
  caution platform.localised_text
);

create table observatory.series_point (
  series_id text not null references observatory.series on delete cascade,
  position integer not null,
  figure_id text not null,
  label platform.localised_text,
  group_id text,
  primary key (series_id, position)
);
create index series_point_by_figure on observatory.series_point (figure_id);

create table observatory.reconciliation_case (
  code text primary key,
  ordinal integer not null,
  group_id text not null,
  title platform.localised_text not null,
  question platform.localised_text not null,
  arithmetic platform.localised_text,
  explanation platform.localised_text,
  explanation_source text,
  handling platform.localised_text not null,
  state text not null check (state in ('open', 'explained', 'ruled', 'both-published')),
  search_text text not null
);

create table observatory.case_claim (
  case_code text not null references observatory.reconciliation_case on delete cascade,
  position integer not null,
  figure_id text,
  statement platform.localised_text,
  value numeric,
  unit text,
  document_id text references observatory.document deferrable initially deferred,
  locator text,
  primary key (case_code, position),
  check ((figure_id is null) <> (statement is null))
);
create index case_claim_by_figure on observatory.case_claim (figure_id);

create table observatory.ruling (
  id bigint generated always as identity primary key,
  case_code text not null,
  author platform.localised_text not null,
  ruled_on date not null,
  reason platform.localised_text not null,
  preferred text,
  is_provisional boolean not null,
  content_hash text not null,
  recorded_at timestamptz not null default now()
);
create index ruling_by_case on observatory.ruling (case_code, id);
comment on table observatory.ruling is 'Append-only: a later ruling on the same case takes its place and leaves it readable.';

create table observatory.relation (
  id text primary key,
  ordinal integer not null,
  kind text not null check (kind in ('same', 'sum', 'share', 'not-below', 'at-most')),
  case_code text,
  title platform.localised_text not null,
  operands jsonb not null,
  figures text[] not null
);
comment on column observatory.relation.figures is 'Every figure the operands name, so that a figure finds its checks.';

create table observatory.check_result (
  relation_id text primary key references observatory.relation on delete cascade,
  result text not null check (result in ('pass', 'fail', 'not-computable')),
  finding jsonb not null,
  computed_at timestamptz not null default now()
);

grant select on all tables in schema observatory to rihla_app;
grant insert, delete on observatory.document, observatory.unit, observatory.dimension, observatory.dimension_value,
  observatory.series, observatory.series_point, observatory.reconciliation_case, observatory.case_claim,
  observatory.relation, observatory.check_result to rihla_app;
grant insert on observatory.figure_import, observatory.figure, observatory.ruling to rihla_app;
grant update (is_current) on observatory.figure to rihla_app;

-- After many rows the planner needs to know them at once; only an owner may analyse, so the act is lent, and nothing else.
create function observatory.refresh_statistics() returns void
  language sql security definer set search_path = ''
  as 'analyze observatory.figure';
revoke execute on function observatory.refresh_statistics() from public;
grant execute on function observatory.refresh_statistics() to rihla_app;
