import type { VNode } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';

/** Turns a `<Page>` into the text of an HTML document. */
export function renderPage(page: VNode): string {
  return `<!doctype html>${renderFragment(page)}`;
}

/** Turns a part of a page into the text that a script puts in its place. */
export function renderFragment(part: VNode): string {
  return renderToStaticMarkup(part);
}
