// The charts of a model, as SVG and a page that shows them: what each level weighs, and how often it occurs.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const WIDTH = 860;
const LABELS = 250;
const ROW = 20;
const [FOR, AGAINST, INK, FAINT] = ['#1b6b5a', '#a8432f', '#1f2933', '#c9d1d9'];

/** Writes the charts and the page of a model into a folder. */
export function writeCharts(folder, model, measures) {
  mkdirSync(folder, { recursive: true });
  const name = model.name;
  writeFileSync(join(folder, `${name}-weights.svg`), weightsChart(model));
  writeFileSync(join(folder, `${name}-shares.svg`), sharesChart(model));
  writeFileSync(join(folder, `${name}.md`), page(model, measures));
}

function weightsChart({ comparisons }) {
  const weights = comparisons.flatMap(({ levels }) => levels.map(({ m, u }) => Math.log2(m / u)));
  const most = Math.ceil(Math.max(...weights.map(Math.abs)) / 5) * 5;
  const middle = LABELS + (WIDTH - LABELS) / 2;
  const unit = (WIDTH - LABELS - 90) / 2 / most;
  return chart('Match weight of each level, in bits', comparisons, ({ m, u }, y) => {
    const weight = Math.log2(m / u);
    const length = Math.abs(weight) * unit;
    const x = weight < 0 ? middle - length : middle;
    const at = weight < 0 ? x - 4 : x + length + 4;
    return [
      `<line x1="${middle}" x2="${middle}" y1="${y}" y2="${y + ROW}" stroke="${FAINT}"/>`,
      `<rect x="${round(x)}" y="${y + 3}" width="${round(length)}" height="${ROW - 6}" fill="${weight < 0 ? AGAINST : FOR}"/>`,
      text(at, y, weight.toFixed(1), weight < 0 ? 'end' : 'start'),
    ];
  });
}

/** On a logarithmic scale: a hundred thousandth counts. */
function sharesChart({ comparisons }) {
  const full = (WIDTH - LABELS - 120) / 8;
  const length = (share) => Math.max(0, 8 + Math.log10(share)) * full;
  return chart(
    'How often each level occurs: one person (m, above), different persons (u, below); logarithmic',
    comparisons,
    ({ m, u }, y) => [
      `<rect x="${LABELS}" y="${y + 3}" width="${round(length(m))}" height="6" fill="${FOR}"/>`,
      `<rect x="${LABELS}" y="${y + 11}" width="${round(length(u))}" height="6" fill="${AGAINST}"/>`,
      text(WIDTH - 6, y, `${share(m)} · ${share(u)}`, 'end'),
    ],
  );
}

function chart(title, comparisons, draw) {
  const parts = [];
  let y = 40;
  for (const { name, levels } of comparisons) {
    parts.push(
      `<text x="8" y="${y + 14}" font-weight="bold">${name}</text>`,
      `<line x1="0" x2="${WIDTH}" y1="${y}" y2="${y}" stroke="${FAINT}"/>`,
    );
    for (const level of levels) {
      parts.push(text(LABELS - 10, y, level.name, 'end'), ...draw(level, y));
      y += ROW;
    }
    y += 6;
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" role="img" aria-label="${title}" font-family="sans-serif" font-size="12" fill="${INK}">`,
    `<rect width="${WIDTH}" height="${y}" fill="#fff"/>`,
    `<text x="8" y="22" font-size="15" font-weight="bold">${title}</text>`,
    ...parts,
    '</svg>\n',
  ].join('\n');
}

function text(x, y, words, anchor) {
  return `<text x="${round(x)}" y="${y + 14}" text-anchor="${anchor}">${words}</text>`;
}

function page({ name, version, normaliser, trainedOn, lambda, comparisons, thresholds }, measures) {
  const { population, synthetic, records } = trainedOn;
  return [
    `# Model ${name} ${version}`,
    '',
    `Trained on ${records} records of ${population}. Normaliser ${normaliser}.`,
    ...(synthetic
      ? [
          '',
          '**These people do not exist.** The model proves the machinery; it must be trained again on a real register before its probabilities mean anything there.',
        ]
      : []),
    '',
    `Two records drawn at random are one person with probability λ = ${lambda.toExponential(2)}. A pair is shown for review from ${thresholds.review} bits and said to be likely from ${thresholds.likely} bits.`,
    '',
    `![What each level weighs](${name}-weights.svg)`,
    '',
    `![How often each level occurs](${name}-shares.svg)`,
    '',
    '| Comparison | Level | m | u | Bits | Rarity of the value |',
    '| --- | --- | --: | --: | --: | --- |',
    ...comparisons.flatMap((comparison) =>
      comparison.levels.map(
        ({ name: level, m, u, tf }) =>
          `| ${comparison.name} | ${level} | ${share(m)} | ${share(u)} | ${Math.log2(m / u).toFixed(2)} | ${tf === undefined ? '' : `× ${tf.weight}, average ${share(tf.base)}, floor ${share(tf.floor)}`} |`,
      ),
    ),
    '',
    ...measures,
    '',
  ].join('\n');
}

function share(value) {
  return value >= 0.001 ? value.toFixed(3) : value.toExponential(1);
}

function round(value) {
  return Math.round(value * 10) / 10;
}
