import { cluster, PERSON_CLUSTERS } from '../domain/linkage/cluster.ts';
import type { Tie } from '../store/pairs.reads.server.ts';

/**
 * The pairs that are the only tie between two groups whose other records do not resemble each other: where one wrong link
 * would make one person of many. Average-link clusters over what is still to be judged and what is linked say which.
 */
export function bridgesAmong(ties: readonly Tie[]): readonly Tie[] {
  const places = new Map<string, number>();
  const placeOf = (record: string) => {
    const place = places.get(record) ?? places.size;
    places.set(record, place);
    return place;
  };
  const pairs = ties.map(({ low, high, weight }) => {
    const [one, other] = [placeOf(low), placeOf(high)];
    return { one: Math.min(one, other), other: Math.max(one, other), weight };
  });
  const apart = ties.flatMap(({ verdict }, at): [number, number][] => {
    const pair = pairs[at];
    return verdict === 'not-same' && pair !== undefined ? [[pair.one, pair.other]] : [];
  });
  const { review } = cluster(places.size, pairs, { ...PERSON_CLUSTERS, mustNotLink: apart });
  const left = new Set(review.map(({ one, other }) => `${one} ${other}`));
  return ties.filter((_, at) => left.has(`${pairs[at]?.one} ${pairs[at]?.other}`));
}
