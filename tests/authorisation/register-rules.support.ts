// The rules of the register of persons, written from the brief and never from the policies.
import type { Purpose } from '#platform/access/roles.ts';
import type {
  AssertionRow,
  FamilyRow,
  JudgementRow,
  MemberRow,
  PairRow,
  RecordRow,
  Register,
  RegisterCategory,
} from './register-population.support.ts';
import type { Acting, Reaches } from './rules-in-words.support.ts';

/** What each kind of file was confided for. Protection keeps no file here; one's own file is not read here. */
const CONFIDED_FOR: Readonly<Record<RegisterCategory, Purpose>> = {
  'regularisation-file': 'regularisation',
  'return-file': 'return',
  'service-file': 'services',
};

type Placed = Pick<RecordRow, 'category' | 'organisation' | 'territory'>;

export function registerRulesFor(
  { records, assertions, judgements, pairs, families, members }: Register,
  reaches: Reaches,
) {
  const byId = new Map(records.map((record) => [record.id, record]));
  const familyOf = new Map(families.map((family) => [family.id, family]));

  const worksFor = (me: Acting | null, category: RegisterCategory): me is Acting =>
    me !== null && me.role !== 'applicant' && me.unit !== null && me.purpose === CONFIDED_FOR[category];
  /** An office sees what its organisation holds at its territory or below, of what its purpose answers. */
  const seesPlaced = (me: Acting | null, row: Placed): me is Acting => worksFor(me, row.category) && reaches(me, row);
  const seesRecord = (me: Acting | null, id: string): me is Acting => {
    const record = byId.get(id);
    return record !== undefined && seesPlaced(me, record);
  };
  const seesBoth = (me: Acting | null, { low, high }: { readonly low: string; readonly high: string }) =>
    seesRecord(me, low) && seesRecord(me, high);
  const seesEither = (me: Acting | null, { low, high }: { readonly low: string; readonly high: string }) =>
    seesRecord(me, low) || seesRecord(me, high);
  const isMine = (me: Acting | null, by: string) => me !== null && by === me.account;

  const isTrue = (row: PairRow) => {
    const [low, high] = [byId.get(row.low), byId.get(row.high)];
    return (
      low !== undefined &&
      high !== undefined &&
      low.category === row.category &&
      high.category === row.category &&
      low.organisation === row.low_organisation &&
      high.organisation === row.high_organisation &&
      low.territory === row.low_territory &&
      high.territory === row.high_territory
    );
  };
  const inForce = judgements.filter(({ ended_at }) => ended_at === null);
  const standsNow = ({ low, high, low_digest, high_digest }: JudgementRow) =>
    low_digest === byId.get(low)?.digest && high_digest === byId.get(high)?.digest;
  const personOf = (id: string) => byId.get(id)?.person;
  /** Whether two records are to be judged, if they are alike. */
  const stateOf = ({ low, high }: { readonly low: string; readonly high: string }) => {
    if (personOf(low) === personOf(high)) return 'settled';
    const judged = inForce.find((one) => one.low === low && one.high === high);
    if (judged === undefined || !standsNow(judged)) return 'open';
    return judged.verdict === 'unsure' ? 'unsure' : 'settled';
  };

  /** Verified documents of a person, by type and country. */
  const verifiedOf = (person: string | undefined) =>
    Map.groupBy(
      assertions.filter(
        ({ record, kind, value, ended_at }) =>
          kind === 'document' && ended_at === null && value.verified === true && personOf(record) === person,
      ),
      ({ value }) => `${value.type} ${value.country}`,
    );
  const contradict = (one: string | undefined, other: string | undefined) => {
    const there = verifiedOf(other);
    return [...verifiedOf(one)].some(([kind, held]) => {
      const theirs = there.get(kind)?.map(({ value }) => value.number) ?? [];
      return theirs.length > 0 && !held.some(({ value }) => theirs.includes(value.number));
    });
  };
  /** Somebody said that a record of the one is not of the other, and nothing has changed since. */
  const keptApart = (one: string | undefined, other: string | undefined) =>
    inForce.some(
      (judged) =>
        judged.verdict === 'not-same' &&
        standsNow(judged) &&
        ((personOf(judged.low) === one && personOf(judged.high) === other) ||
          (personOf(judged.low) === other && personOf(judged.high) === one)),
    );

  return {
    stateOf,
    record: {
      sees: seesPlaced,
      /** For one's own office, in one's own name, as a person of its own; a sealed unit files nobody. */
      makes: (me: Acting | null, row: Omit<RecordRow, 'digest'>) =>
        worksFor(me, row.category) &&
        me.unit !== null &&
        !me.unit.sealed &&
        row.unit === me.unit.id &&
        row.organisation === me.unit.organisation &&
        row.territory === me.unit.territory &&
        row.person === row.id &&
        isMine(me, row.recorded_by),
    },
    assertion: {
      sees: (me: Acting | null, row: AssertionRow) => seesRecord(me, row.record),
      makes: (me: Acting | null, row: Pick<AssertionRow, 'record' | 'recorded_by'>) =>
        seesRecord(me, row.record) && isMine(me, row.recorded_by),
      ends: (me: Acting | null, row: AssertionRow) => seesRecord(me, row.record) && row.ended_at === null,
    },
    judgement: {
      sees: seesBoth,
      makes: (
        me: Acting | null,
        row: Pick<JudgementRow, 'low' | 'high' | 'verdict' | 'low_digest' | 'high_digest' | 'judged_by'>,
      ) =>
        seesBoth(me, row) &&
        byId.get(row.low)?.category === byId.get(row.high)?.category &&
        byId.get(row.low)?.digest === row.low_digest &&
        byId.get(row.high)?.digest === row.high_digest &&
        isMine(me, row.judged_by),
      ends: (me: Acting | null, row: JudgementRow) => seesBoth(me, row) && row.ended_at === null,
      /** Judged already, or what somebody said and what documents prove speaks against it. */
      refusal: ({ low, high, verdict }: Pick<JudgementRow, 'low' | 'high' | 'verdict'>) => {
        if (inForce.some((one) => one.low === low && one.high === high)) return '23505';
        const [one, other] = [personOf(low), personOf(high)];
        const refused = verdict === 'same' ? keptApart(one, other) || contradict(one, other) : one === other;
        return refused ? 'RH011' : null;
      },
    },
    pair: {
      sees: seesEither,
      /** Only who reaches both names a pair by hand. */
      proposes: (me: Acting | null, row: PairRow) => seesBoth(me, row) && isTrue(row) && row.found_by === 'person',
      /** The matching notes pairs of a record within reach, with whoever it is. */
      notes: (me: Acting | null, row: PairRow) =>
        seesEither(me, row) && isTrue(row) && row.found_by === 'check' && row.state === stateOf(row),
      refusal: ({ low, high }: PairRow) => (pairs.some((one) => one.low === low && one.high === high) ? '23505' : null),
    },
    family: {
      sees: seesPlaced,
      makes: (me: Acting | null, row: FamilyRow) =>
        worksFor(me, row.category) &&
        row.organisation === me.unit?.organisation &&
        row.territory === me.unit.territory &&
        isMine(me, row.recorded_by),
    },
    member: {
      sees: (me: Acting | null, row: MemberRow) => isFamilySeen(me, row.family),
      makes: (me: Acting | null, row: Pick<MemberRow, 'family' | 'record' | 'recorded_by'>) =>
        isFamilySeen(me, row.family) &&
        seesRecord(me, row.record) &&
        familyOf.get(row.family)?.category === byId.get(row.record)?.category &&
        isMine(me, row.recorded_by),
      ends: (me: Acting | null, row: MemberRow) =>
        isFamilySeen(me, row.family) && seesRecord(me, row.record) && row.ends_on === null,
      refusal: ({ family, record }: Pick<MemberRow, 'family' | 'record'>) =>
        members.some((one) => one.family === family && one.record === record && one.ends_on === null) ? '23505' : null,
    },
    /** The matching reads whom the purpose of the one who asks answers, wherever they are. */
    compared: {
      sees: (me: Acting | null, row: { readonly category: RegisterCategory }) => worksFor(me, row.category),
      seesKeys: (me: Acting | null) =>
        Object.values(CONFIDED_FOR).includes(me?.purpose ?? 'own-account') && me?.role !== 'applicant',
    },
  };

  function isFamilySeen(me: Acting | null, id: string): me is Acting {
    const family = familyOf.get(id);
    return family !== undefined && seesPlaced(me, family);
  }
}

export type RegisterRules = ReturnType<typeof registerRulesFor>;
