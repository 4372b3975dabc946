import { type Figure, figuresAsCsv } from '#observatory';
import type { PageContext } from '#platform/ui/page-context.ts';
import type { PageAnswer } from '#platform/web/page-route.ts';
import type { Reference } from '../queries/reference.ts';
import { paths, permanent } from './paths.ts';

/** The machine-readable twin of a figure's page: the claim, with the names of what its codes refer to. */
export function figureFile(
  context: PageContext,
  reference: Reference,
  figure: Figure,
  format: 'json' | 'csv',
): PageAnswer {
  const name = `${figure.id}.${format}`;
  if (format === 'csv') return { kind: 'file', type: 'text/csv; charset=utf-8', body: figuresAsCsv([figure]), name };
  const document = reference.documents.get(figure.document);
  const body = {
    ...figure,
    address: permanent(context, paths.figure(figure.id)),
    unitName: reference.units.get(figure.unit)?.name ?? null,
    source: document && {
      title: document.title,
      publisher: reference.organisations.get(document.publisher)?.name ?? null,
      locator: figure.locator,
      standing: document.standing,
    },
  };
  return { kind: 'file', type: 'application/json; charset=utf-8', body: `${JSON.stringify(body, null, 2)}\n`, name };
}
