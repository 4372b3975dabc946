import { addDays } from '#lib/calendar/civil-day.ts';
import type { Calendar } from '#lib/calendar/working-days.ts';
import { calendarOf, holidayPack } from '../definition/holidays.ts';
import type { EstablishedCampaign } from '../queries/read-campaign.ts';
import type { CampaignTotals } from '../store/totals.reads.server.ts';
import { count, open, people } from './campaign-work.ts';
import { inLanes } from './lanes.ts';
import { adopt, agendas, reexamine, sit } from './national-work.ts';
import { appeal, type DoneFile, issue, type Office, workingDay, workPeriod } from './office-work.ts';
import { type PlannedFiling, type PlannedPerson, planOf } from './plan.ts';
import type { Progress } from './progress.ts';
import { type Replayed, type ReplayOptions, StoppedError } from './replay-options.ts';
import type { Scenario } from './scenario.ts';
import type { Body } from './sitting-work.ts';
import type { Stage } from './stage.ts';

interface Parts {
  readonly stage: Stage;
  readonly scenario: Scenario;
  readonly progress: Progress;
  readonly options: ReplayOptions;
  readonly campaign: EstablishedCampaign;
  readonly plan: readonly PlannedFiling[];
  readonly offices: readonly Office[];
  readonly national: Body;
}

/** One campaign that is led again, from its opening to the last permit. */
export class CampaignReplay {
  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  static async begin(
    stage: Stage,
    scenario: Scenario,
    progress: Progress,
    options: ReplayOptions & { readonly offices: readonly string[]; readonly nationalities: readonly string[] },
  ): Promise<CampaignReplay> {
    const { seed, offices: codes, nationalities } = options;
    const campaign = await open(stage, scenario.campaign, seed);
    const calendar = calendarOf(holidayPack.parse(campaign.calendar));
    const plan = planOf(scenario, seed, { offices: codes, nationalities, calendar, opensOn: campaign.opensOn });
    const { offices, national } = await people(stage, campaign, seed);
    return new CampaignReplay({ stage, scenario, progress, options, campaign, plan, offices, national });
  }

  async lead(): Promise<Replayed> {
    const { scenario, options } = this.#parts;
    const { firstWidened, appealWidened, periods, label } = scenario;
    const before = firstWidened === null ? periods : periods.filter((end) => end < firstWidened);
    await this.#periods(before.length, 0);
    if (firstWidened !== null) {
      await this.#once('women', () => this.#adoptFirst(firstWidened));
      await this.#periods(periods.length, before.length);
    }
    const first = await this.#counted('first');
    options.say(`${label}: first count, ${first.files} files, ${first.first_favourable} admitted.`);
    await this.#periods(periods.length + 1, periods.length);
    await this.#appeals();
    if (appealWidened !== null) await this.#once('widened', () => this.#widen(appealWidened));
    await this.#once('national', () => this.#nationalSittings());
    return { scenario, first, last: await this.#counted('last') };
  }

  /** What came in within periods, at each office in their order. */
  async #periods(until: number, from: number): Promise<void> {
    const { offices, options, scenario } = this.#parts;
    const { label } = scenario;
    let done = 0;
    await inLanes(offices, options.lanes, async (office) => {
      for (let period = from; period < until; period += 1) await this.#period(office, period);
      done += 1;
      if (done % 10 === 0 || done === offices.length) {
        options.say(`${label}: ${done} of ${offices.length} offices, up to ${this.#endOf(until - 1)}.`);
      }
    });
  }

  /** What was written down late was handed in on paper by the last day. */
  #endOf(period: number): string {
    const { periods } = this.#parts.scenario;
    return periods[period] ?? addDays(periods.at(-1) ?? '', 30);
  }

  async #period(office: Office, period: number): Promise<void> {
    const { stage, plan, scenario } = this.#parts;
    const filings = plan.filter((filing) => filing.period === period && filing.office === office.code);
    if (filings.length === 0) return;
    await this.#once(`period ${office.code} ${period}`, () =>
      workPeriod(stage, office, filings, {
        ...{ name: `period ${period}`, end: this.#endOf(period), sittingAfter: scenario.sittingAfter },
      }),
    );
  }

  /** The circular widened to women and their children, as the national commission recommended (001:697-699). */
  async #adoptFirst(on: string): Promise<readonly DoneFile[]> {
    const { stage, campaign, options } = this.#parts;
    const version = campaign.definition.criteria.find(({ instance, inForceFrom }) => {
      return instance === 'appeal' && inForceFrom === on;
    });
    if (version === undefined) throw new Error(`The campaign ${campaign.id} has no criteria of ${on}.`);
    const { seed } = options;
    await adopt(
      stage,
      stage.cast.administrator,
      { campaign: campaign.id, seed },
      { ...version, instance: 'first' },
      on,
    );
    await adopt(stage, this.#nationalChair(), { campaign: campaign.id, seed }, version, on);
    return [];
  }

  async #appeals(): Promise<void> {
    const { stage, offices, plan, scenario, options, progress } = this.#parts;
    await inLanes(offices, options.lanes, async (office) => {
      const appealing = plan
        .filter((filing) => filing.office === office.code)
        .flatMap((filing) => filing.persons.map((person) => ({ person, filing })))
        .filter(({ person }) => person.appeal !== null);
      if (appealing.length === 0) return;
      const dayOf = new Map(
        appealing.map(({ person, filing }) => [person.index, this.#appealDay(office.calendar, person, filing)]),
      );
      await this.#once(`appeals ${office.code}`, () =>
        appeal(
          stage,
          office,
          appealing.map(({ person }) => person),
          progress.files,
          ({ index }) => dayOf.get(index) ?? scenario.appeals.upTo,
        ),
      );
    });
  }

  /** Within two months of the sitting that refused. */
  #appealDay(calendar: Calendar, { index }: PlannedPerson, { period }: PlannedFiling): string {
    const { sittingAfter, appeals } = this.#parts.scenario;
    const day = workingDay(calendar, addDays(this.#endOf(period), sittingAfter + 8 + (index % 40)));
    return day > appeals.upTo ? appeals.upTo : day;
  }

  async #widen(on: string): Promise<readonly DoneFile[]> {
    const { campaign, stage } = this.#parts;
    const version = campaign.definition.criteria.find(({ instance, inForceFrom }) => {
      return instance === 'appeal' && inForceFrom === on;
    });
    if (version === undefined) throw new Error(`The campaign ${campaign.id} has no criteria of ${on}.`);
    const adopted = await adopt(stage, this.#nationalChair(), this.#nationalWork(), version, on);
    await reexamine(stage, this.#nationalWork(), { version: adopted, basis: version.basis, on });
    return [];
  }

  /** The agendas take files in the order in which they were filed; women and their children first, where the criteria name them. */
  async #nationalSittings(): Promise<readonly DoneFile[]> {
    const { stage, scenario, plan, progress, options, offices } = this.#parts;
    const { sittings, agenda } = scenario.national;
    const [calendar] = offices.map((office) => office.calendar);
    if (calendar === undefined) return [];
    const waiting = plan
      .flatMap((filing) => filing.persons.map((person) => ({ person, filing })))
      .filter(({ person }) => {
        const refused = progress.files.get(person.index)?.favourable === false;
        return refused && (scenario.appealWidened === null ? person.appeal !== null : isFirst(person));
      })
      .map((one) => ({ ...one, since: this.#appealDay(calendar, one.person, one.filing) }))
      .toSorted((one, other) => (one.since < other.since ? -1 : one.since > other.since ? 1 : 0));
    const ids = waiting.flatMap(({ person }) => progress.files.get(person.index)?.id ?? []);
    const officeOf = new Map(
      waiting.map(({ person, filing }) => [progress.files.get(person.index)?.id ?? '', filing.office]),
    );
    const admitted = await sit(stage, this.#nationalWork(), agendas(ids, sittings, agenda), options.say);
    await inLanes(offices, options.lanes, async (office) => {
      const mine = [...admitted].filter(([id]) => officeOf.get(id) === office.code);
      for (const [on, some] of Map.groupBy(mine, ([, day]) => workingDay(office.calendar, day))) {
        await issue(
          stage,
          office,
          some.map(([id]) => id),
          on,
          `appeal ${on}`,
        );
      }
    });
    return [];
  }

  async #counted(name: string): Promise<CampaignTotals> {
    const { stage, campaign } = this.#parts;
    const before = this.#parts.progress.find(`${campaign.id} ${name}`)?.counted;
    const totals = await count(stage, campaign.id);
    if (before === undefined) this.#parts.progress.note(`${campaign.id} ${name}`, { counted: { ...totals } });
    // Counted when it was reached: later a first count can no longer be taken.
    return before === undefined ? totals : { ...totals, ...before };
  }

  #nationalChair(): number {
    return this.#parts.stage.cast.national.find(({ seat }) => seat === 'chair')?.person ?? -1;
  }

  #nationalWork() {
    const { campaign, options, national } = this.#parts;
    return { campaign: campaign.id, seed: options.seed, chair: this.#nationalChair(), body: national };
  }

  async #once(step: string, work: () => Promise<readonly DoneFile[]>): Promise<void> {
    const { progress, campaign, options } = this.#parts;
    const name = `${campaign.id} ${step}`;
    if (progress.find(name) !== undefined) return;
    if (options.isStopping()) throw new StoppedError();
    const started = performance.now();
    const files = await work();
    progress.note(name, {
      files: files.map(([index, id, favourable]): [number, string, boolean] => [index, id, favourable]),
      seconds: Math.round(performance.now() - started) / 1000,
    });
  }
}

function isFirst({ facts }: PlannedPerson): boolean {
  return facts.sex === 'female' || facts.motherApplies !== null;
}
