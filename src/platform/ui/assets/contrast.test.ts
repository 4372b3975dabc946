import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { projectPath } from '#platform/project.ts';
import { CHART_COLOURS } from '../charts/standalone-styles.ts';

const source = readFileSync(projectPath('src', 'platform', 'ui', 'assets', 'tokens.css'), 'utf8');
const [lightSource = '', darkSource = ''] = source.split('prefers-color-scheme: dark');

function colours(css: string): ReadonlyMap<string, string> {
  return new Map([...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', colour = '']) => [name, colour]));
}

const light = colours(lightSource);
const dark = new Map([...light, ...colours(darkSource)]);

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const channel = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The ratio of WCAG 2.2 between two tokens. */
function ratio(tokens: ReadonlyMap<string, string>, one: string, other: string): number {
  const [low = 0, high = 0] = [one, other].map((name) => luminance(tokens.get(name) ?? '')).sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ['ground', 'paper', 'sand'];
const TEXT = [
  ...['ink', 'soft', 'green', 'clay'].flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)),
  ...['ink', 'soft', 'green'].map((text) => [text, 'green-soft'] as const),
  ...['ink', 'soft', 'clay'].map((text) => [text, 'clay-soft'] as const),
  ...['green', 'deep', 'clay'].map((ground) => ['on-green', ground] as const),
  ...['shade-1', 'shade-2', 'shade-3'].map((ground) => ['ink', ground] as const),
];
const GRAPHICS = [
  ...['edge', 'focus'].flatMap((mark) => GROUNDS.map((ground) => [mark, ground] as const)),
  ...['green', 'mark-2', 'mark-3'].map((mark) => [mark, 'ground'] as const),
];

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('in the %s colours', (_name, tokens) => {
  test.each(TEXT)('text in %s is legible on %s', (text, ground) => {
    expect(ratio(tokens, text, ground)).toBeGreaterThanOrEqual(4.5);
  });
  test.each(GRAPHICS)('%s can be told from %s', (mark, ground) => {
    expect(ratio(tokens, mark, ground)).toBeGreaterThanOrEqual(3);
  });
});

test('a chart that leaves the page keeps the light colours of the page', () => {
  for (const [name, colour] of Object.entries(CHART_COLOURS)) expect([name, colour]).toEqual([name, light.get(name)]);
});
