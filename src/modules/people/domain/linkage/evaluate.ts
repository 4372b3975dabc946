/** How well found pairs or clusters agree with the truth. Records are places in a list. */
export interface Accuracy {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface PairCounts {
  /** Found and true. */
  readonly right: number;
  readonly found: number;
  readonly true: number;
}

export function accuracyOf(counts: PairCounts): Accuracy {
  return of(ratio(counts.right, counts.found), ratio(counts.right, counts.true));
}

/**
 * Pairs within the same cluster against pairs of the same entity. With `counted`, only pairs that touch a counted record:
 * for a part of the entities measured in a run over all.
 */
export function clusterPairs(
  clusters: ArrayLike<number>,
  entities: ArrayLike<number>,
  counted: (place: number) => boolean = () => true,
): PairCounts {
  const both = new Map<string, Group>();
  const found = new Map<string, Group>();
  const real = new Map<string, Group>();
  for (let place = 0; place < clusters.length; place += 1) {
    const inside = counted(place);
    add(both, `${clusters[place]} ${entities[place]}`, inside);
    add(found, `${clusters[place]}`, inside);
    add(real, `${entities[place]}`, inside);
  }
  return { right: pairs(both), found: pairs(found), true: pairs(real) };
}

/**
 * B³ (Bagga and Baldwin 1998): for each record, how much of its cluster is its entity, and how much of its entity its
 * cluster holds; the mean over the counted records.
 */
export function bCubed(
  clusters: ArrayLike<number>,
  entities: ArrayLike<number>,
  counted: (place: number) => boolean = () => true,
): Accuracy {
  const both = new Map<string, Group>();
  const found = new Map<string, Group>();
  const real = new Map<string, Group>();
  for (let place = 0; place < clusters.length; place += 1) {
    add(both, `${clusters[place]} ${entities[place]}`, true);
    add(found, `${clusters[place]}`, true);
    add(real, `${entities[place]}`, true);
  }
  let precision = 0;
  let recall = 0;
  let records = 0;
  for (let place = 0; place < clusters.length; place += 1) {
    if (!counted(place)) continue;
    const shared = both.get(`${clusters[place]} ${entities[place]}`)?.inside ?? 0;
    precision += shared / (found.get(`${clusters[place]}`)?.inside ?? 1);
    recall += shared / (real.get(`${entities[place]}`)?.inside ?? 1);
    records += 1;
  }
  return of(ratio(precision, records), ratio(recall, records));
}

interface Group {
  inside: number;
  outside: number;
}

function add(groups: Map<string, Group>, key: string, inside: boolean): void {
  const group = groups.get(key) ?? { inside: 0, outside: 0 };
  if (inside) group.inside += 1;
  else group.outside += 1;
  groups.set(key, group);
}

function pairs(groups: ReadonlyMap<string, Group>): number {
  let sum = 0;
  for (const { inside, outside } of groups.values()) sum += (inside * (inside - 1)) / 2 + inside * outside;
  return sum;
}

function of(precision: number, recall: number): Accuracy {
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
