import { createHash } from 'node:crypto';
import { renderAsync } from '@resvg/resvg-js';
import { projectPath } from '#platform/project.ts';

/** Twice the size on screen, so that it stays sharp in print; never wider than a page of a report needs. */
const SCALE = 2;
const WIDEST = 2_000;

/** The renderer reads TrueType only. The sans comes first: digits and Latin letters of Arabic charts are set in it too. */
const FONT_FILES = [
  ['source-sans-3', '400Regular', 'SourceSans3_400Regular.ttf'],
  ['source-sans-3', '600SemiBold', 'SourceSans3_600SemiBold.ttf'],
  ['noto-naskh-arabic', '400Regular', 'NotoNaskhArabic_400Regular.ttf'],
  ['noto-naskh-arabic', '600SemiBold', 'NotoNaskhArabic_600SemiBold.ttf'],
].map((path) => projectPath('node_modules', '@expo-google-fonts', ...path));

/** Enough for every chart of a pack in the three languages, and bounded whatever is asked for. */
const MOST_KEPT = 120;

const kept = new Map<string, Promise<Buffer>>();

/**
 * A chart as a PNG. Drawing takes a processor a tenth of a second, so the last images are kept, by what they show: the
 * drawing holds every value, label and source, and a new version of a figure makes a new one.
 */
export function chartImage(svg: string): Promise<Buffer> {
  const key = createHash('sha256').update(svg).digest('base64');
  const known = kept.get(key);
  // Taken out and put back, so that the first of the map is the one unused for longest.
  kept.delete(key);
  const image = known ?? render(svg);
  kept.set(key, image);
  if (known === undefined) image.catch(() => kept.delete(key));
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  return image;
}

async function render(svg: string): Promise<Buffer> {
  const width = Number(/ width="(\d+)"/.exec(svg)?.[1] ?? WIDEST / SCALE);
  const image = await renderAsync(svg, {
    fitTo: { mode: 'width', value: Math.min(WIDEST, width * SCALE) },
    font: { fontFiles: FONT_FILES, loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' },
  });
  return image.asPng();
}
