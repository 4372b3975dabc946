-- Two frequent names together are many rows each and few files: they are met here, in the index, and not file by file.

-- The files whose names have one of the codes of each word, in the places of who asks, and for a commission those that came before
-- it; a word is written as an array of codes. It answers identifiers and nothing else: who asks reads of those files what
-- row-level security lets them read.
create function regularisation.files_bearing(words text[]) returns setof uuid
  language plpgsql stable security definer rows 100 set search_path = ''
  as $$
  declare
    bearing text;
  begin
    if access.purpose() is distinct from 'regularisation' or cardinality(words) not between 1 and 10 then return; end if;
    -- Written out word by word, so that each is planned by how frequent it is.
    select string_agg(format('select s.application from regularisation.search_code s where s.code = any (%L::bigint[]) '
      'and s.territory = any ($1)', word::bigint[]), ' intersect ')
    into bearing from unnest(words) as word;
    if access.acting_role() = 'counter-officer' then
      return query execute bearing using access.territories();
    else
      return query execute format('select a.id from (%s) f join regularisation.application a on a.id = f.application '
        'where a.commission = any ($2) or a.appeals_commission = any ($2) or a.state in (''unfavourable'', ''lapsed'')', bearing)
        using access.territories(), regularisation.commissions();
    end if;
  end $$;
revoke all on function regularisation.files_bearing(text[]) from public;
grant execute on function regularisation.files_bearing(text[]) to rihla_app;
