import type { PageContext } from '#platform/ui/page-context.ts';
import { folded, SMALL, told } from '../domain/progress/disclosure.ts';
import { isState, STATES } from '../domain/states.ts';
import type { CampaignCount, ProgressDimension, ProgressGroup } from '../queries/count-campaign.ts';
import type { GroupName } from './simulation-words.tsx';

/** What a column counts, and what that is part of when it stands beside it. */
interface Measure {
  readonly id: 'files' | 'decided' | 'admitted' | 'appealed' | 'judged' | 'admitted-on-appeal' | Load;
  readonly of: (group: ProgressGroup) => number;
  readonly within: ((group: ProgressGroup) => number) | null;
}
type Load = 'at-office' | 'at-office-late' | 'at-commission' | 'at-commission-late';

const files: Measure = { id: 'files', of: (group) => group.files, within: null };
const OUTCOMES: readonly Measure[] = [
  files,
  { id: 'decided', of: (group) => group.decided, within: null },
  { id: 'admitted', of: (group) => group.first_favourable, within: (group) => group.decided },
  { id: 'appealed', of: (group) => group.appealed, within: null },
  { id: 'judged', of: (group) => group.appeal_decided, within: null },
  {
    id: 'admitted-on-appeal',
    of: (group) => group.favourable - group.first_favourable,
    within: (group) => group.appeal_decided,
  },
];
const LOAD: readonly Measure[] = [
  files,
  { id: 'at-office', of: (group) => group.at_office, within: null },
  { id: 'at-office-late', of: (group) => group.at_office_late, within: (group) => group.at_office },
  { id: 'at-commission', of: (group) => group.at_commission, within: null },
  { id: 'at-commission-late', of: (group) => group.at_commission_late, within: (group) => group.at_commission },
  { id: 'decided', of: (group) => group.decided, within: null },
  { id: 'admitted', of: (group) => group.first_favourable, within: (group) => group.decided },
];

export interface ProgressTable {
  readonly dimension: Exclude<ProgressDimension, 'week'>;
  readonly measures: readonly Measure['id'][];
  /** Null where a count is too small to be told, or would tell such a one. */
  readonly rows: readonly { readonly name: string; readonly counts: readonly (number | null)[] }[];
}

const MOST: Readonly<Record<ProgressTable['dimension'], number>> = { state: 20, sex: 3, nationality: 15, office: 200 };

/** What is told of a campaign to who reaches none of its files: no group that is small, no count that would tell of few. */
export function tablesOf({ t }: PageContext, { groups }: CampaignCount, nameOf: GroupName): readonly ProgressTable[] {
  const table = (dimension: ProgressTable['dimension'], measures: readonly Measure[]): ProgressTable => {
    const { kept, rest } = folded(groups[dimension], MOST[dimension]);
    const inOrder = dimension === 'state' ? kept.toSorted((one, other) => placeOf(one) - placeOf(other)) : kept;
    const all = [...inOrder, ...(rest.length > 0 ? [together(rest)] : [])];
    const columns = measures.map(({ of, within }) => told(all.map(of), within === null ? null : all.map(within)));
    return {
      dimension,
      measures: measures.map(({ id }) => id),
      rows: all.map(({ key }, place) => ({
        name:
          place === inOrder.length
            ? t('campaigns.progress.others', { count: rest.length })
            : nameOf(dimension === 'office' ? 'region' : dimension, key ?? 'unknown'),
        counts: columns.map((column) => column[place] ?? null),
      })),
    };
  };
  return [table('state', [files]), table('sex', OUTCOMES), table('nationality', OUTCOMES), table('office', LOAD)];
}

/** The weeks of the window in which files came, the latest last; few in a week are not told. */
export function weeksOf({ groups }: CampaignCount, most = 60) {
  const weeks = groups.week.slice(-most);
  const counts = told(weeks.map((week) => week.files));
  return weeks.map(({ key }, place) => ({ monday: key ?? '', files: counts[place] ?? null }));
}

/** Whether there is anything to tell yet. */
export function isTold({ totals }: CampaignCount): boolean {
  return totals.files >= SMALL;
}

function placeOf({ key }: ProgressGroup): number {
  return key !== null && isState(key) ? STATES.indexOf(key) : STATES.length;
}

function together(groups: readonly ProgressGroup[]): ProgressGroup {
  const [first] = groups;
  if (first === undefined) throw new Error('Nothing stands together.');
  const sum = (of: (group: ProgressGroup) => number) => groups.reduce((total, group) => total + of(group), 0);
  return {
    ...{ ...first, key: null },
    files: sum((group) => group.files),
    decided: sum((group) => group.decided),
    first_favourable: sum((group) => group.first_favourable),
    favourable: sum((group) => group.favourable),
    appealed: sum((group) => group.appealed),
    appeal_decided: sum((group) => group.appeal_decided),
    at_office: sum((group) => group.at_office),
    at_office_late: sum((group) => group.at_office_late),
    at_commission: sum((group) => group.at_commission),
    at_commission_late: sum((group) => group.at_commission_late),
  };
}
