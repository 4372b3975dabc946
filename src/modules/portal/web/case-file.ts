import type { Case, CheckedRelation, Figure } from '#observatory';
import type { PageContext } from '#platform/ui/page-context.ts';
import type { PageAnswer } from '#platform/web/page-route.ts';
import type { Reference } from '../queries/reference.ts';
import { paths, permanent } from './paths.ts';

interface CaseFileInput {
  readonly context: PageContext;
  readonly reference: Reference;
  readonly found: Case;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly checks: readonly CheckedRelation[];
}

/** The machine-readable twin of a case's page: its claims with their figures and sources, its checks, its rulings. */
export function caseFile({ context, reference, found, figures, checks }: CaseFileInput): PageAnswer {
  const source = (id: string | null, locator: string | null) => {
    const document = id === null ? undefined : reference.documents.get(id);
    return document === undefined
      ? null
      : { document: document.id, title: document.title, standing: document.standing, locator };
  };
  const { claims, explanation_source, rulings, ...rest } = found;
  const body = {
    ...rest,
    explanationSource: explanation_source,
    address: permanent(context, paths.case(found.code)),
    claims: claims.map(({ figure: id, statement, value, unit, document, locator }) => {
      const figure = id === null ? undefined : figures.get(id);
      return figure === undefined
        ? { figure: null, statement, value, unit, source: source(document, locator) }
        : {
            figure: { ...figure, address: permanent(context, paths.figure(figure.id)) },
            statement,
            value: figure.value,
            unit: figure.unit,
            source: source(figure.document, figure.locator),
          };
    }),
    rulings: rulings.map(({ author, ruled_on, reason, preferred, is_provisional }) => ({
      author,
      date: ruled_on,
      reason,
      preferred,
      provisional: is_provisional,
    })),
    checks,
  };
  return {
    kind: 'file',
    type: 'application/json; charset=utf-8',
    body: `${JSON.stringify(body, null, 2)}\n`,
    name: `${found.code}.json`,
  };
}
