-- What every module's schema stands on. Run as rihla_owner.
create schema platform;
comment on schema platform is 'Types shared by the modules'' schemas; holds no business.';

create domain platform.localised_text as jsonb
  check (
    jsonb_typeof(value) = 'object'
    and value ?& array['fr', 'ar', 'en']
    and length(value ->> 'fr') > 0 and length(value ->> 'ar') > 0 and length(value ->> 'en') > 0
  );
comment on domain platform.localised_text is 'The same text in the three languages of the interface, none of them empty.';

grant usage on schema platform to rihla_app;

create table platform.content (
  one_row boolean primary key default true check (one_row),
  mark uuid not null
);
comment on table platform.content is
  'A mark that every act which changes what the public reads renews, so that a process knows whether what it keeps in memory still holds. Random, so that no two databases and no restored copy share one.';
insert into platform.content (mark) values (gen_random_uuid());
grant select, update (mark) on platform.content to rihla_app;
