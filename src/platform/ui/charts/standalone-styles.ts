/**
 * The light colours of `assets/tokens.css`, written out: a file on its own, and the renderer that turns it into an image,
 * know no custom properties. A test keeps the two lists equal.
 */
export const CHART_COLOURS = {
  ground: '#fbf7ee',
  ink: '#1e2320',
  soft: '#565b53',
  edge: '#857b66',
  'on-green': '#fffdf9',
  green: '#0e5a43',
  'mark-2': '#b9663c',
  'mark-3': '#5f9a83',
  grid: '#e4dccb',
  'map-ground': '#e9e1d0',
  'shade-1': '#cfe0d3',
  'shade-2': '#9cc3ad',
  'shade-3': '#72ab92',
} as const;

/** Names only: an image viewer uses what the machine has. */
export const CHART_FONTS = "'Source Sans 3', 'Segoe UI', Arial, sans-serif";

/** For any text with an Arabic letter: the renderer of images takes a whole text from one font, digits included. */
const ARABIC_FONTS = "'Noto Naskh Arabic', 'Geeza Pro', 'Segoe UI', sans-serif";

export function standaloneStyles(): string {
  const { ink, edge, grid, green } = CHART_COLOURS;
  const series = [green, CHART_COLOURS['mark-2'], CHART_COLOURS['mark-3'], edge];
  const shades = [
    CHART_COLOURS['map-ground'],
    CHART_COLOURS['shade-1'],
    CHART_COLOURS['shade-2'],
    CHART_COLOURS['shade-3'],
    green,
  ];
  return [
    ...series.map((colour, n) => `.c-mark-${n + 1}{fill:${colour}}.c-line-${n + 1}{stroke:${colour}}`),
    `.c-region{stroke:${edge}}`,
    ...shades.map((colour, n) => `.c-shade-${n}{fill:${colour}}`),
    `.c-arabic{font-family:${ARABIC_FONTS}}`,
    `.c-grid{stroke:${grid}}.c-axis{stroke:${edge}}`,
    `.c-label{fill:${ink}}.c-value{fill:${ink};font-weight:600}`,
    `.c-soft{fill:${CHART_COLOURS.soft}}.c-on-mark{fill:${CHART_COLOURS['on-green']};stroke:${green};stroke-width:5;paint-order:stroke}`,
  ].join('');
}
