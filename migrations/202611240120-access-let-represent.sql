-- Somebody may be helped: an association files for a person who asked it to, and follows what it filed. A purpose of its own,
-- so that what it learns there is neither its services' nor an office's to read.
insert into access.purpose (id) values ('representation');
insert into access.role_purpose (role, purpose) values ('association-manager', 'representation');
insert into access.category_purpose (category, purpose) values ('regularisation-file', 'representation');

create or replace function access.categories() returns text[]
  language sql stable parallel restricted security definer set search_path = ''
  as $$
    select coalesce(array_agg(category), '{}') from access.category_purpose
    where purpose = access.context() ->> 'purpose' and purpose not in ('own-file', 'representation')
  $$;
comment on function access.categories is
  'The categories of data about others that may be read for the purpose of this transaction. One''s own file, and those one filed for others, are reached one by one.';

create function access.purpose() returns text
  language sql stable parallel restricted security definer set search_path = ''
  as $$ select access.context() ->> 'purpose' $$;
comment on function access.purpose is 'What is acted for in this transaction.';
grant execute on function access.purpose() to rihla_app;
