/**
 * Rewrites a path of whole numbers, as `d3-geo` writes it (`M1,2L3,4Z`), with steps instead of places and without the
 * points that rounding made equal: a third of the size, and neighbours still meet exactly.
 */
export function compactPath(path: string): string {
  return path
    .split('M')
    .filter((ring) => ring !== '')
    .map(compactRing)
    .join('');
}

function compactRing(ring: string): string {
  const points = ring.replace('Z', '').split('L').map(pointOf);
  const [first, ...rest] = points;
  if (first === undefined) return '';
  let [x, y] = first;
  let steps = '';
  for (const [nextX, nextY] of rest) {
    if (nextX === x && nextY === y) continue;
    steps += separated(nextX - x, steps !== '') + separated(nextY - y, true);
    [x, y] = [nextX, nextY];
  }
  return steps === '' ? '' : `M${first[0]} ${first[1]}l${steps}z`;
}

/** A minus sign separates by itself. */
function separated(step: number, follows: boolean): string {
  return follows && step >= 0 ? ` ${step}` : String(step);
}

function pointOf(text: string): readonly [number, number] {
  const [x, y] = text.split(',');
  return [Number(x), Number(y)];
}
