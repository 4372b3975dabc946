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
