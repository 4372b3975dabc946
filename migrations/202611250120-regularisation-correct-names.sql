-- A name that was said wrong and is said right now is found by the right one alone: the codes of the wrong one go, since
-- nobody looks for it (law 09-08 art. 3: data are accurate). What was said stays in the history of the register of persons.
create function regularisation.find_by_name(wanted uuid, codes bigint[]) returns boolean
  language plpgsql volatile security definer set search_path = ''
  as $$
  declare
    file regularisation.application;
  begin
    select * into file from regularisation.application a where a.id = wanted for no key update;
    -- A file that is nobody's account is no answer to whose it is: what is not known to be so is refused.
    if not found or not coalesce(case access.purpose()
      when 'regularisation' then access.acting_role() = 'counter-officer' and access.covers(file.organisation, file.territory)
      when 'own-file' then file.account = access.account()
      when 'representation' then file.representative = access.unit()
      else false
    end, false) or not exists (select from regularisation.transition t
      where t.act = 'change-application' and t.from_state = file.state and access.acting_role() = any (t.roles)) then
      return false;
    end if;
    delete from regularisation.search_code s where s.application = wanted and not s.code = any (codes);
    insert into regularisation.search_code (code, territory, application)
      select distinct code, file.territory, wanted from unnest(codes) as code
    on conflict do nothing;
    return true;
  end $$;
comment on function regularisation.find_by_name is
  'The search box finds a file by these codes and no others; false for who may not change it.';
revoke all on function regularisation.find_by_name(uuid, bigint[]) from public;
grant execute on function regularisation.find_by_name(uuid, bigint[]) to rihla_app;
