import { type Candidate, CandidateHeap } from './candidate-heap.ts';

/** Two records, as places in the register's order, and their match weight in bits. */
export interface ScoredPair {
  readonly one: number;
  readonly other: number;
  readonly weight: number;
}

export interface ClusterOptions {
  /** Two clusters join while the mean weight between their records reaches it. */
  readonly join: number;
  /** The weight of two records that were never compared, because nothing brought them together. */
  readonly missing: number;
  /** No single pair counts more than this, so that one very sure pair does not carry a cluster. */
  readonly ceiling: number;
  /** Nor less than this. */
  readonly ground: number;
  /** A cluster that would grow beyond it goes to a human instead. */
  readonly mostInCluster: number;
  /** Decided by a human. */
  readonly mustNotLink?: Iterable<readonly [number, number]>;
  /** What no weight joins, as `documentsConflict`: asked of every two records of a cluster, compared before or not. */
  readonly conflict?: (one: number, other: number) => boolean;
}

/**
 * For the register. A link of more than ten records, or between groups whose other members contradict it, is a human's:
 * wrongly merged persons cost more than two files of one.
 */
export const PERSON_CLUSTERS: ClusterOptions = {
  join: 7.5,
  missing: -10,
  ceiling: 20,
  ground: -15,
  mostInCluster: 10,
};

/** Why a pair that reaches the threshold is left apart. */
export type Reason = 'must-not-link' | 'conflict' | 'too-large' | 'bridge';

export interface Clustering {
  /** For each record the smallest place in its cluster: it does not change as long as that record stays in it. */
  readonly cluster: Int32Array;
  /** Pairs that reach the threshold across two clusters: for a human. */
  readonly review: readonly (ScoredPair & { readonly reason: Reason })[];
}

interface Link {
  sum: number;
  compared: number;
}

interface Node {
  readonly members: number[];
  version: number;
  readonly links: Map<number, Link>;
  /** Clusters that this one must not join, and why. */
  readonly apart: Map<number, Reason>;
}

/**
 * Average-link clustering: the two clusters with the highest mean weight join first, and none join whose mean is below
 * the threshold, so that a chain of likely pairs does not become one person. The order of the pairs changes nothing.
 */
export function cluster(count: number, pairs: readonly ScoredPair[], options: ClusterOptions): Clustering {
  const nodes = linkNodes(pairs, options);
  const parent = Int32Array.from({ length: count }, (_, place) => place);
  const heap = new CandidateHeap();
  for (const [place, node] of nodes) for (const other of node.links.keys()) if (other > place) offer(place, other);
  for (let best = heap.pop(); best !== undefined; best = heap.pop()) if (isCurrent(best)) join(best);
  const cluster = parent.map((_, place) => root(parent, place));
  return { cluster, review: leftApart() };

  function offer(one: number, other: number): void {
    const first = nodes.get(one);
    const second = nodes.get(other);
    if (first === undefined || second === undefined) return;
    const mean = meanWeight(first, second, other, options.missing);
    if (mean < options.join) return;
    heap.push({ one, other, mean, versions: first.version + second.version });
  }

  /** Versions only grow, so that an equal sum means that neither changed. */
  function isCurrent({ one, other, versions }: Candidate): boolean {
    const first = nodes.get(one);
    const second = nodes.get(other);
    return first !== undefined && second !== undefined && first.version + second.version === versions;
  }

  function join({ one, other }: Candidate): void {
    const kept = nodes.get(one);
    const gone = nodes.get(other);
    if (kept === undefined || gone === undefined || kept.apart.has(other)) return;
    if (kept.members.length + gone.members.length > options.mostInCluster) return;
    if (conflicts(kept, gone)) {
      kept.apart.set(other, 'conflict');
      gone.apart.set(one, 'conflict');
      return;
    }
    nodes.delete(other);
    parent[other] = one;
    kept.members.push(...gone.members);
    kept.version += gone.version + 1;
    for (const [place, reason] of gone.apart) {
      kept.apart.set(place, kept.apart.get(place) ?? reason);
      const far = nodes.get(place);
      far?.apart.delete(other);
      far?.apart.set(one, far.apart.get(one) ?? reason);
    }
    kept.links.delete(other);
    for (const [place, link] of gone.links) {
      if (place === one) continue;
      const sum = addLink(kept.links, place, link);
      const far = nodes.get(place);
      far?.links.delete(other);
      far?.links.set(one, sum);
    }
    for (const place of kept.links.keys()) offer(Math.min(one, place), Math.max(one, place));
  }

  function conflicts(one: Node, other: Node): boolean {
    const { conflict } = options;
    return conflict !== undefined && one.members.some((place) => other.members.some((far) => conflict(place, far)));
  }

  function leftApart() {
    return pairs.flatMap((pair) => {
      if (pair.weight < options.join || cluster[pair.one] === cluster[pair.other]) return [];
      return [{ ...pair, reason: reasonOf(cluster[pair.one] ?? 0, cluster[pair.other] ?? 0) }];
    });
  }

  function reasonOf(one: number, other: number): Reason {
    const first = nodes.get(one);
    const second = nodes.get(other);
    if (first === undefined || second === undefined) return 'bridge';
    const reason = first.apart.get(other) ?? (conflicts(first, second) ? 'conflict' : null);
    if (reason !== null) return reason;
    return first.members.length + second.members.length > options.mostInCluster ? 'too-large' : 'bridge';
  }
}

function linkNodes(pairs: readonly ScoredPair[], options: ClusterOptions): Map<number, Node> {
  const nodes = new Map<number, Node>();
  const nodeOf = (place: number): Node => {
    const node = nodes.get(place) ?? { members: [place], version: 0, links: new Map(), apart: new Map() };
    nodes.set(place, node);
    return node;
  };
  for (const { one, other, weight } of pairs) {
    const sum = Math.min(Math.max(weight, options.ground), options.ceiling);
    nodeOf(one).links.set(other, { sum, compared: 1 });
    nodeOf(other).links.set(one, { sum, compared: 1 });
  }
  for (const [one, other] of options.mustNotLink ?? []) {
    nodeOf(one).apart.set(other, 'must-not-link');
    nodeOf(other).apart.set(one, 'must-not-link');
  }
  return nodes;
}

function meanWeight(one: Node, other: Node, place: number, missing: number): number {
  const link = one.links.get(place);
  const possible = one.members.length * other.members.length;
  return link === undefined ? missing : (link.sum + (possible - link.compared) * missing) / possible;
}

function addLink(links: Map<number, Link>, place: number, link: Link): Link {
  const known = links.get(place);
  const sum = known === undefined ? link : { sum: known.sum + link.sum, compared: known.compared + link.compared };
  links.set(place, sum);
  return sum;
}

function root(parent: Int32Array, place: number): number {
  let at = place;
  for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) at = up;
  return at;
}
