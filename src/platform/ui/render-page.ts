import type { VNode } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';

/** Turns a `<Page>` into the text of an HTML document. */
export function renderPage(page: VNode): string {
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}
