/** Files of one sort: how many, and of which evidence. The criteria say what comes of it. */
export interface Cell {
  readonly count: number;
  readonly sex: 'female' | 'male';
  /** `child`: files with its mother; `lone`: a minor who is alone. */
  readonly who: 'adult' | 'child' | 'lone';
  /** Whether the evidence is such as the criteria of the first instance ask. */
  readonly evidence: 'met' | 'unmet';
  /** Handed in within the window, written down after the first count. */
  readonly late?: true;
}

export interface Scenario {
  readonly campaign: string;
  readonly label: string;
  /** The number of its first person: nobody plays in two operations. */
  readonly firstPerson: number;
  readonly cells: readonly Cell[];
  readonly nationalities: number;
  /** Files come in period by period; at the end of each, what came in is instructed and a sitting is held. */
  readonly periods: readonly string[];
  /** How many days after the end of a period the sitting is. */
  readonly sittingAfter: number;
  /** A widening of the criteria of the first instance by a legal act on a day. */
  readonly firstWidened: string | null;
  /** Appeals at a counter: how many bring the proof that was missing, how many bring nothing new. */
  readonly appeals: { readonly withProof: number; readonly asTheyWere: number; readonly upTo: string };
  /** Sittings of the national commission, and how many files each has before it. */
  readonly national: { readonly sittings: readonly string[]; readonly agenda: number };
  /** A widening in appeal by a legal act, under which refused files are looked at again. */
  readonly appealWidened: string | null;
}

/**
 * 2014. All women are in at first instance (N3): those who filed before 27 June 2014 on the evidence that the circular asks,
 * those after it as women. 186 files were written down after the first count (N1).
 */
const OF_2014: Scenario = {
  campaign: 'exceptional-2014',
  label: '2014',
  firstPerson: 0,
  cells: [
    { count: 8_881, sex: 'female', who: 'adult', evidence: 'met' },
    { count: 1_320, sex: 'female', who: 'child', evidence: 'met' },
    { count: 1_380, sex: 'male', who: 'child', evidence: 'met' },
    { count: 7_113, sex: 'male', who: 'adult', evidence: 'met' },
    { count: 8_769, sex: 'male', who: 'adult', evidence: 'unmet' },
    { count: 60, sex: 'female', who: 'adult', evidence: 'met', late: true },
    { count: 58, sex: 'male', who: 'adult', evidence: 'met', late: true },
    { count: 68, sex: 'male', who: 'adult', evidence: 'unmet', late: true },
  ],
  nationalities: 116,
  periods: [
    '2014-02-14',
    '2014-03-31',
    '2014-05-15',
    '2014-06-26',
    '2014-08-14',
    '2014-09-30',
    '2014-11-14',
    '2014-12-31',
  ],
  sittingAfter: 12,
  firstWidened: '2014-06-27',
  appeals: { withProof: 4_284, asTheyWere: 1_700, upTo: '2015-03-13' },
  national: {
    sittings: [
      ...['2014-10-22', '2014-12-10', '2015-01-21', '2015-02-18', '2015-03-18', '2015-04-15', '2015-05-13'],
      ...['2015-06-10', '2015-07-08', '2015-09-09', '2015-10-07', '2015-11-11', '2015-12-09'],
    ],
    agenda: 500,
  },
  appealWidened: null,
};

/**
 * 2017. First instance by the circular alone; on 27 March 2018 the national commission widens the criteria, has all refused
 * files looked at again, decides those on its agenda, and its mandate ends that day: the others wait (N13).
 */
const OF_2017: Scenario = {
  campaign: 'exceptional-2016',
  label: '2017',
  firstPerson: 1_000_000,
  cells: [
    { count: 6_800, sex: 'female', who: 'adult', evidence: 'met' },
    { count: 765, sex: 'female', who: 'child', evidence: 'met' },
    { count: 900, sex: 'male', who: 'child', evidence: 'met' },
    { count: 9_435, sex: 'male', who: 'adult', evidence: 'met' },
    { count: 3_000, sex: 'female', who: 'adult', evidence: 'unmet' },
    { count: 500, sex: 'female', who: 'child', evidence: 'unmet' },
    { count: 500, sex: 'male', who: 'child', evidence: 'unmet' },
    { count: 6_300, sex: 'male', who: 'adult', evidence: 'unmet' },
    { count: 50, sex: 'female', who: 'lone', evidence: 'unmet' },
    { count: 150, sex: 'male', who: 'lone', evidence: 'unmet' },
  ],
  nationalities: 113,
  periods: [
    '2017-01-31',
    '2017-03-15',
    '2017-04-28',
    '2017-06-15',
    '2017-07-31',
    '2017-09-15',
    '2017-10-31',
    '2017-12-31',
  ],
  sittingAfter: 12,
  firstWidened: null,
  appeals: { withProof: 0, asTheyWere: 1_500, upTo: '2018-03-13' },
  national: { sittings: ['2018-03-27'], agenda: 2_600 },
  appealWidened: '2018-03-27',
};

export const SCENARIOS: readonly Scenario[] = [OF_2014, OF_2017];

/** The same with fewer files, for a try: every number in proportion. */
export function scaled(scenario: Scenario, scale: number): Scenario {
  if (scale === 1) return scenario;
  const part = (count: number) => (count === 0 ? 0 : Math.max(1, Math.round(count * scale)));
  return {
    ...scenario,
    cells: scenario.cells.map((cell) => ({ ...cell, count: part(cell.count) })),
    appeals: {
      ...scenario.appeals,
      withProof: part(scenario.appeals.withProof),
      asTheyWere: part(scenario.appeals.asTheyWere),
    },
    national: { ...scenario.national, agenda: part(scenario.national.agenda) },
  };
}
