import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { projectPath } from '#platform/project.ts';

const axe = readFileSync(projectPath('node_modules', 'axe-core', 'axe.min.js'), 'utf8');

/** The accessibility faults that axe sees, for WCAG 2.2 A and AA and its own good practices. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const found: unknown = await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
       .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')))`,
  );
  return Array.isArray(found) ? found.map(String) : [String(found)];
}

/** Controls that are not sent without scripts, as they have no name. */
export async function namelessOf(page: Page): Promise<readonly string[]> {
  const found: unknown = await page.evaluate(
    `[...document.querySelectorAll('input, select, textarea')].filter((control) => !control.name).map((control) => 'without a name: ' + control.outerHTML.slice(0, 160))`,
  );
  return Array.isArray(found) ? found.map(String) : [String(found)];
}

/** By how much the page is wider than the screen. */
export async function overflowOf(page: Page): Promise<readonly string[]> {
  const found: unknown = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  return found === 0 ? [] : [`${found} pixels too wide`];
}

/** Names that lead to a row of a table and are smaller than a finger needs: WCAG 2.2, 2.5.8, without its exceptions. */
export async function smallOf(page: Page): Promise<readonly string[]> {
  const found: unknown = await page.evaluate(
    `[...document.querySelectorAll('.dense tbody th a')].map((link) => ({ link, box: link.getBoundingClientRect() }))
       .filter(({ box }) => box.width < 24 || box.height < 23.99)
       .map(({ link, box }) => link.textContent.slice(0, 40) + ': ' + box.width + ' by ' + box.height)`,
  );
  return Array.isArray(found) ? found.map(String) : [String(found)];
}

/** Such names over which something else lies, wholly or in part. */
export async function coveredOf(page: Page): Promise<readonly string[]> {
  const found: unknown = await page.evaluate(
    `[...document.querySelectorAll('.dense tbody th a')].filter((link) => {
       const { left, right, top, bottom } = link.getBoundingClientRect();
       return [top + 1, (top + bottom) / 2, bottom - 1].some((y) => {
         const there = document.elementFromPoint((left + right) / 2, y);
         return there !== null && !link.contains(there);
       });
     }).map((link) => link.textContent.slice(0, 40) + ': covered')`,
  );
  return Array.isArray(found) ? found.map(String) : [String(found)];
}
