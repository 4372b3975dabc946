import { expect, test } from 'vitest';
import { LANGUAGES } from '#lib/localised.ts';
import { pageContext } from '../page-context.ts';
import { renderPage } from '../render-page.ts';
import { StyleGuide } from './style-guide.tsx';

const pages = LANGUAGES.map(
  (language) =>
    [language, renderPage(<StyleGuide context={pageContext(language, '/guide', 'http://localhost')} />)] as const,
);

test.each(pages)('in %s, nothing needs what the security policy refuses', (_language, html) => {
  expect(html).not.toMatch(/<script|<style| style="| on[a-z]+="|javascript:/);
});

test.each(pages)('in %s, every id is there once, and every reference has its target', (_language, html) => {
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids).toEqual([...new Set(ids)]);
  const references = html.matchAll(/ (?:for|aria-labelledby|aria-describedby|popovertarget)="([^"]+)"/g);
  const missing = [...references].flatMap(([, list = '']) => list.split(' ')).filter((id) => !ids.includes(id));
  expect(missing).toEqual([]);
});

test.each(pages)('in %s, the language switch stays on the page', (_language, html) => {
  for (const language of LANGUAGES) expect(html).toContain(`href="/${language}/guide" hreflang="${language}"`);
});

test.each(pages)('in %s, the page says its direction', (language, html) => {
  expect(html).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
});
