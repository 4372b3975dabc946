import { listCountries, listTerritories } from '#identity';
import type { PageContext } from '#platform/ui/page-context.ts';
import type { PrivateRequest } from '#platform/web/page-route.ts';
import { VALUES } from '../domain/criteria/facts.ts';
import { AGES, type Dimension } from '../domain/simulation/grouping.ts';
import { STATES } from '../domain/states.ts';
import type { CriteriaVersion } from '../queries/criteria-versions.ts';

/** A version of criteria by its number and instance. */
export function versionName(
  { t }: PageContext,
  { number, instance }: Pick<CriteriaVersion, 'number' | 'instance'>,
): string {
  return t(instance === 'first' ? 'simulation.version.first' : 'simulation.version.appeal', { number });
}

export function campaignName({ format }: PageContext, { campaign, campaignName: name }: CriteriaVersion): string {
  return name === null ? campaign : format.text(name);
}

/** The names of groups of files, as one page needs them. */
export type GroupName = (dimension: Dimension, group: string) => string;

export async function groupNames({
  context,
  db,
  actor,
}: Pick<PrivateRequest, 'context' | 'db' | 'actor'>): Promise<GroupName> {
  const { t, format } = context;
  const [countries, territories] = await Promise.all([
    listCountries.execute(db, actor, undefined),
    listTerritories.execute(db, actor, undefined),
  ]);
  const nationalities = new Map(countries.map(({ iso3, nationality }) => [iso3, format.text(nationality)]));
  const regions = new Map(territories.map(({ code, name }) => [code, format.text(name)]));
  const sex = (name: string) => t(`simulation.group.sex.${VALUES.sex.find((one) => one === name) ?? 'unknown'}`);
  const age = (name: string) =>
    t(AGE_WORDS[AGES.indexOf(AGES.find((one) => one === name) ?? 'unknown')] ?? AGE_WORDS[0]);
  const unknown = t('simulation.group.sex.unknown');
  return (dimension, group) => {
    switch (dimension) {
      case 'sex':
        return sex(group);
      case 'age':
        return age(group);
      case 'sex-age': {
        const [one = '', other = ''] = group.split(' ');
        return t('simulation.group.both', { sex: sex(one), age: age(other) });
      }
      case 'nationality':
        return nationalities.get(group) ?? (group === 'unknown' ? unknown : group);
      case 'region':
        return regions.get(group) ?? unknown;
      case 'state': {
        const state = STATES.find((one) => one === group);
        return state === undefined ? group : t(`regularisation.state.${state}`);
      }
    }
  };
}

/** In the order of AGES. */
const AGE_WORDS = [
  'simulation.group.age.unknown',
  'simulation.group.age.0-17',
  'simulation.group.age.18-24',
  'simulation.group.age.25-34',
  'simulation.group.age.35-44',
  'simulation.group.age.45-59',
  'simulation.group.age.60-plus',
] as const;
