-- What a campaign has come to, in totals that name nobody: for those who follow it and reach no file. One reading of the files
-- gives all of it; what is too small to be told is folded together by who shows it, for these totals are of any size.
create function regularisation.campaign_totals(wanted text)
  returns table (dimension text, key text, files bigint, women bigint, decided bigint, first_favourable bigint,
    first_favourable_women bigint, favourable bigint, favourable_women bigint, appealed bigint, appeal_decided bigint,
    waiting bigint, permits bigint, at_office bigint, at_office_late bigint, at_commission bigint, at_commission_late bigint,
    acts bigint, sittings bigint)
  language plpgsql stable security definer set search_path = ''
  as $$
  begin
    if not coalesce(
      (access.purpose() = 'statistics' and access.acting_role() = 'analyst')
      or (access.purpose() = 'administration' and access.every_organisation())
      or (access.purpose() = 'steering' and access.acting_role() in ('focal-point', 'committee-secretary')), false) then
      return;
    end if;
    return query
      -- A file that its local commission admitted never came before the national one: what it became says by whom.
      with file as (
        select a.territory, a.state, a.sex, a.nationality, a.filed_on - (extract(isodow from a.filed_on)::integer - 1) as week,
          a.sex = 'female' as woman, a.decision is not null as decided,
          a.decision is not null and a.appeals_commission is null and a.state in ('favourable', 'permitted') as first_yes,
          a.appeals_commission is not null as appealed, a.appeal_decision is not null as appeal_decided,
          a.appeal_decision is not null and a.state in ('favourable-on-appeal', 'permitted') as appeal_yes,
          a.state in ('under-appeal', 'appeal-scheduled') as waiting, a.permit is not null as permitted, a.turn,
          a.due_on < current_date as late, a.acts
        from regularisation.application a where a.campaign = wanted
      )
      select case grouping(f.territory, f.state, f.sex, f.nationality, f.week)
          when 31 then 'all' when 15 then 'office' when 23 then 'state' when 27 then 'sex' when 29 then 'nationality'
          else 'week' end,
        coalesce(f.territory, f.state, f.sex, f.nationality, f.week::text),
        count(*), count(*) filter (where f.woman), count(*) filter (where f.decided), count(*) filter (where f.first_yes),
        count(*) filter (where f.first_yes and f.woman), count(*) filter (where f.first_yes or f.appeal_yes),
        count(*) filter (where (f.first_yes or f.appeal_yes) and f.woman), count(*) filter (where f.appealed),
        count(*) filter (where f.appeal_decided), count(*) filter (where f.waiting), count(*) filter (where f.permitted),
        count(*) filter (where f.turn = 'office'), count(*) filter (where f.turn = 'office' and f.late),
        count(*) filter (where f.turn = 'commission'), count(*) filter (where f.turn = 'commission' and f.late),
        coalesce(sum(f.acts), 0)::bigint,
        case when grouping(f.territory, f.state, f.sex, f.nationality, f.week) = 31 then (
          select count(*) from regularisation.sitting s join regularisation.commission c on c.id = s.commission
          where c.campaign = wanted and s.state in ('closed', 'signed')) end
      from file f
      group by grouping sets ((), (f.territory), (f.state), (f.sex), (f.nationality), (f.week));
  end $$;
comment on function regularisation.campaign_totals is
  'Nothing for who may not know. By place, state, sex, nationality and week of filing; a key that is null is of those of whom it is not known.';
revoke all on function regularisation.campaign_totals(text) from public;
grant execute on function regularisation.campaign_totals(text) to rihla_app;
