-- What a campaign came to, in totals that name nobody: for the observatory, which reaches no file.
create function regularisation.campaign_totals(wanted text)
  returns table (files bigint, women bigint, offices bigint, nationalities bigint, first_favourable bigint,
    first_favourable_women bigint, favourable bigint, favourable_women bigint, appealed bigint, waiting bigint, permits bigint,
    sittings bigint, acts bigint)
  language sql stable security definer set search_path = ''
  as $$
    with file as (
      select a.*, coalesce(d.outcome = 'favourable', false) as first_yes,
        coalesce(d.outcome = 'favourable', false) or coalesce(e.outcome = 'favourable', false) as yes
      from regularisation.application a
      left join regularisation.decision d on d.id = a.decision
      left join regularisation.decision e on e.id = a.appeal_decision
      where a.campaign = wanted and access.purpose() = 'statistics' and access.acting_role() = 'analyst'
    )
    select count(*), count(*) filter (where sex = 'female'), count(distinct territory), count(distinct nationality),
      count(*) filter (where first_yes), count(*) filter (where first_yes and sex = 'female'),
      count(*) filter (where yes), count(*) filter (where yes and sex = 'female'),
      count(*) filter (where appeals_commission is not null),
      count(*) filter (where state in ('under-appeal', 'appeal-scheduled')), count(*) filter (where permit is not null),
      (select count(*) from regularisation.sitting s join regularisation.commission c on c.id = s.commission
        where c.campaign = wanted and s.state in ('closed', 'signed')
        and access.purpose() = 'statistics' and access.acting_role() = 'analyst'),
      coalesce(sum(file.acts), 0)
    from file
  $$;
revoke all on function regularisation.campaign_totals(text) from public;
grant execute on function regularisation.campaign_totals(text) to rihla_app;
