/** The points of an eight-fold star (khatam): two squares, one turned by an eighth of a turn. */
function khatam(cx: number, cy: number, radius: number): string {
  const inner = (radius * Math.cos(Math.PI / 4)) / Math.cos(Math.PI / 8);
  return Array.from({ length: 16 }, (_, corner) => {
    const reach = corner % 2 === 0 ? radius : inner;
    const angle = (corner * Math.PI) / 8;
    return `${(cx + reach * Math.cos(angle)).toFixed(2)},${(cy + reach * Math.sin(angle)).toFixed(2)}`;
  }).join(' ');
}

const SIZE = 22;
const STAR = khatam(SIZE / 2, SIZE / 2, SIZE / 2);
const HEART = khatam(SIZE / 2, SIZE / 2, SIZE / 5.5);

/** The one ornament: a strip of eight-fold stars and the crosses between them, at the head of public pages. */
export function Band() {
  return (
    <svg class="band" width="100%" height={SIZE} aria-hidden="true" focusable="false">
      <defs>
        <pattern id="zellige" width={SIZE} height={SIZE} patternUnits="userSpaceOnUse">
          <polygon class="band-star" stroke-opacity="0.7" points={STAR} />
          <polygon class="band-heart" points={HEART} />
        </pattern>
      </defs>
      <rect class="band-ground" width="100%" height={SIZE} />
      <rect width="100%" height={SIZE} fill="url(#zellige)" />
    </svg>
  );
}
