import type { CampaignTotals } from '../store/totals.reads.server.ts';
import type { Replayed } from './replay-options.ts';

interface Measured {
  readonly seed: number;
  readonly scale: number;
  readonly seconds: number;
  readonly megabytes: number;
  readonly verified: boolean;
}

/** What was published of an operation, with the place where it stands; and what is counted of the replay for it. */
interface Published {
  readonly what: string;
  readonly source: string;
  readonly value: number;
  /** `least`: the source says "more than". */
  readonly kind: 'equal' | 'least' | 'share';
  readonly of: (replayed: Replayed) => number;
}

const share = (part: number, whole: number) => Math.round((part / Math.max(1, whole)) * 1000) / 10;

const PUBLISHED: Readonly<Record<string, readonly Published[]>> = {
  '2014': [
    { what: 'Files, first count', source: '001:693', value: 27_463, kind: 'equal', of: ({ first }) => first.files },
    {
      what: 'Admitted at first instance',
      source: '001:693',
      value: 18_694,
      kind: 'equal',
      of: ({ first }) => first.first_favourable,
    },
    {
      what: 'Of these, women',
      source: '001:694',
      value: 10_201,
      kind: 'equal',
      of: ({ first }) => first.first_favourable_women,
    },
    { what: 'Files, at the end', source: '000:63', value: 27_649, kind: 'equal', of: ({ last }) => last.files },
    {
      what: 'Admitted after appeals',
      source: '000:63',
      value: 23_096,
      kind: 'equal',
      of: ({ last }) => last.favourable,
    },
    {
      what: 'Women among them, %',
      source: '000:65',
      value: 44,
      kind: 'share',
      of: ({ last }) => share(last.favourable_women, last.favourable),
    },
    {
      what: 'Local commissions (offices)',
      source: 'morocco.bosla.info',
      value: 83,
      kind: 'equal',
      of: ({ last }) => last.offices,
    },
    {
      what: 'Countries',
      source: 'Associated Press, 02/2015',
      value: 116,
      kind: 'equal',
      of: ({ last }) => last.nationalities,
    },
  ],
  '2017': [
    { what: 'Files', source: '000:101', value: 28_400, kind: 'equal', of: ({ last }) => last.files },
    { what: 'Nationalities', source: '000:101', value: 113, kind: 'equal', of: ({ last }) => last.nationalities },
    {
      what: 'Prefectures and provinces',
      source: '000:102-103',
      value: 83,
      kind: 'equal',
      of: ({ last }) => last.offices,
    },
    {
      what: 'Admitted by the end of October 2018',
      source: '000:71-72',
      value: 20_000,
      kind: 'least',
      of: ({ last }) => last.favourable,
    },
    {
      what: 'Women among them, %',
      source: '000:72',
      value: 48,
      kind: 'share',
      of: ({ last }) => share(last.favourable_women, last.favourable),
    },
  ],
};

/** The report of a replay, in Markdown: published beside replayed, what was calibrated and ruled, what it took. */
export function reportOf(all: readonly Replayed[], measured: Measured): string {
  const parts = all.flatMap((one) => [comparison(one, measured.scale), calibration(one), '']);
  return [HEAD(measured), ...parts, RULINGS, '', effort(all, measured)].join('\n');
}

const HEAD = ({ seed, scale }: Measured) => `# Replay of the operations of 2014 and 2017

Every person in it is synthetic: names are drawn from lists, document numbers begin with ZZ, accounts are those of a trial.
Every act went through the commands that people use, as somebody signed in who may do it: filing, completeness, proposal,
sittings with members, quorum and signed minutes, appeals, re-examination, permits. Seed ${seed}, scale ${scale}.
`;

function comparison(replayed: Replayed, scale: number): string {
  const rows = (PUBLISHED[replayed.scenario.label] ?? []).map(({ what, source, value, kind, of }) => {
    const found = of(replayed);
    const isRight =
      kind === 'equal' ? found === value : kind === 'least' ? found >= value : Math.abs(found - value) <= 0.5;
    const verdict = scale === 1 ? (isRight ? 'equal' : 'differs') : 'scaled';
    const words = kind === 'equal' ? 'yes' : kind === 'least' ? 'at least' : 'rounds to it';
    return `| ${what} | ${source} | ${kind === 'least' ? '> ' : ''}${format(value)} | ${format(found)} | ${scale === 1 && isRight ? words : verdict} |`;
  });
  return [
    `## ${replayed.scenario.label}`,
    '',
    '| | Source | Published | Replayed | Equal |',
    '|---|---|---:|---:|---|',
    ...rows,
    `| Waiting for the national commission | | | ${format(replayed.last.waiting)} | |`,
    `| Permits issued | | | ${format(replayed.last.permits)} | |`,
    '',
  ].join('\n');
}

/** The generator is calibrated, outcomes are not: this table is what it was told. */
function calibration({ scenario }: Replayed): string {
  const rows = scenario.cells.map(
    ({ count, sex, who, evidence, late }) =>
      `| ${sex} | ${who} | ${evidence === 'met' ? 'such as the first instance asks' : 'not such'} | ${late === true ? 'after the first count' : 'in time'} | ${format(count)} |`,
  );
  return [
    'People drawn, by the evidence they bring (what the criteria answer of it is not told to any act):',
    '',
    '| Sex | Who | Evidence | Written down | Files |',
    '|---|---|---|---|---:|',
    ...rows,
    '',
    `Appeals: ${format(scenario.appeals.withProof)} bring the proof that was missing, ${format(scenario.appeals.asTheyWere)} bring nothing new. National agenda: ${format(scenario.national.agenda)} files a sitting, ${scenario.national.sittings.length} sitting(s).`,
  ].join('\n');
}

const RULINGS = `## Rulings and assumptions

- N1: 27,463 and 27,649 are two counts of one operation; the difference of 186 is files handed in within the window and written
  down after the first count. How many of them are women, and how many were admitted, is assumed.
- N3: all women of 2014 are in at first instance. Those who filed before 27 June 2014 bring the evidence of the circular; from that
  day on the criteria of first instance hold "women and their children" as well, by a legal act.
- N7: 116 nationalities in 2014 (public source), 113 in 2017; weights of nationalities and offices are assumed.
- N13: on 27 March 2018 the national commission widens its criteria, has every refused file looked at again, decides those on its
  agenda, and its mandate ends that day. The others wait, with no body that sits. How long its agenda was is assumed.
- The members follow what was proposed; where the criteria answer neither yes nor no, the file is not admitted.
- Shares of the criteria, of families and of the days of filing are assumed.`;

function effort(all: readonly Replayed[], { seconds, megabytes, verified }: Measured): string {
  const sum = (of: (totals: CampaignTotals) => number) => all.reduce((total, { last }) => total + of(last), 0);
  const acts = sum(({ acts: some }) => some);
  return [
    '## What it took',
    '',
    '| | |',
    '|---|---:|',
    `| Files | ${format(sum(({ files }) => files))} |`,
    `| Acts on files | ${format(acts)} |`,
    `| Sittings, with signed minutes | ${format(sum(({ sittings }) => sittings))} |`,
    `| Seconds (this run) | ${format(Math.round(seconds))} |`,
    `| Acts a second | ${format(Math.round(acts / Math.max(1, seconds)))} |`,
    `| Memory of the process, MB | ${format(megabytes)} |`,
    `| Journal verified | ${verified ? 'yes, to its last entry' : 'NO'} |`,
  ].join('\n');
}

function format(value: number): string {
  return value.toLocaleString('en-GB');
}
