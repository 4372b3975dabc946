import type { CaseSummary, CheckedRelation, Figure, FiledClaim, rulingsInForce } from '#observatory';
import { DataTable } from '#platform/ui/data-table.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import { Ruling } from '#platform/ui/ruling.tsx';
import { Section } from '#platform/ui/section.tsx';
import { StateBadge } from '#platform/ui/state-badge.tsx';
import type { Reference } from '../queries/reference.ts';
import { FigureCell } from './figures-table.tsx';
import { paths, to } from './paths.ts';
import { periodText, signedText } from './wording.ts';

type Rulings = Awaited<ReturnType<typeof rulingsInForce.execute>>;

interface DisagreementProps {
  readonly context: PageContext;
  readonly reference: Reference;
  readonly figure: Figure;
  readonly cases: readonly CaseSummary[];
  readonly claims: readonly FiledClaim[];
  /** The figures that the claims name. */
  readonly figures: ReadonlyMap<string, Figure>;
  readonly rulings: Rulings;
  /** The checks that look at the figure: they say which figures are the same quantity. */
  readonly checks: readonly CheckedRelation[];
}

/**
 * What other sources claim of the same quantity, and how that is ruled: said before anything else, because it changes how
 * the value reads. A case that only touches the figure otherwise (a total, a share) comes after, with its ruling.
 */
export function FigureDisagreement(props: DisagreementProps) {
  const { context, cases } = props;
  const { t } = context;
  const laidOut = cases.map((one) => ({ one, rows: claimRows(props, one.code) })).filter(({ rows }) => rows.length > 1);
  const others = cases.filter((one) => !laidOut.some((found) => found.one === one));
  return (
    <Section
      id="disagreement"
      title={t('portal.figure.disagree')}
      intro={
        cases.length === 0
          ? t('portal.figure.no-disagreement')
          : t('portal.figure.disagree-intro', { count: cases.length })
      }
    >
      {laidOut.map(({ one, rows }) => (
        <CaseOfFigure key={one.code} {...props} of={one} rows={rows} />
      ))}
      {others.map((one) => (
        <CaseOfFigure key={one.code} {...props} of={one} rows={[]} />
      ))}
    </Section>
  );
}

function CaseOfFigure({
  of: one,
  rows,
  ...props
}: DisagreementProps & { readonly of: CaseSummary; readonly rows: readonly ClaimRow[] }) {
  const { context, rulings } = props;
  const { t, format } = context;
  const ruling = rulings.get(one.code);
  return (
    <article class="figure-case">
      <h3>
        <a href={to(context, paths.case(one.code))}>
          {one.code} — {format.text(one.title)}
        </a>{' '}
        <StateBadge context={context} state={one.state} />
      </h3>
      <p>{format.text(one.question)}</p>
      {rows.length > 1 && <ClaimsTable {...props} code={one.code} rows={rows} />}
      {rows.length > 1 && one.explanation !== null && one.explanationSource === null && (
        <p class="figure-case-hypothesis">{t('portal.figure.hypothesis', { text: format.text(one.explanation) })}</p>
      )}
      {ruling !== undefined && (
        <Ruling
          context={context}
          author={format.text(ruling.author)}
          date={ruling.ruled_on}
          reason={format.text(ruling.reason)}
          preferred={ruling.preferred === null ? undefined : <FigureLink {...props} id={ruling.preferred} />}
          provisional={ruling.is_provisional}
        />
      )}
    </article>
  );
}

function FigureLink({
  context,
  figures,
  id,
}: Pick<DisagreementProps, 'context' | 'figures'> & { readonly id: string }) {
  const figure = figures.get(id);
  return <a href={to(context, paths.figure(id))}>{figure === undefined ? id : context.format.text(figure.label)}</a>;
}

interface ClaimRow {
  readonly key: string;
  readonly label: string;
  readonly href: string | undefined;
  readonly value: number;
  readonly unit: string;
  readonly qualifier: Figure['qualifier'];
  readonly period: string;
  readonly source: string;
  readonly isThis: boolean;
  readonly isPreferred: boolean;
}

/** The claims of a case on the quantity of the figure: itself, those declared to be the same, and statements in its unit. */
function claimRows(
  { context, reference, figure, figures, claims, checks, rulings }: DisagreementProps,
  code: string,
): readonly ClaimRow[] {
  const { format } = context;
  const same = new Set(
    checks.flatMap(({ relation }) =>
      relation.kind === 'same' && relation.case === code && relation.figures.includes(figure.id)
        ? relation.figures
        : [],
    ),
  );
  const preferred = rulings.get(code)?.preferred ?? null;
  const documentTitle = (id: string | null) => {
    const document = id === null ? undefined : reference.documents.get(id);
    return document === undefined ? (id ?? '') : format.text(document.title);
  };
  const rows = claims
    .filter((claim) => claim.case === code)
    .flatMap((claim, position): readonly ClaimRow[] => {
      const named = claim.figure === null ? undefined : figures.get(claim.figure);
      const value = named?.value ?? claim.value;
      const unit = named?.unit ?? claim.unit;
      const isSame = named === undefined ? unit === figure.unit : named.id === figure.id || same.has(named.id);
      if (value === null || unit === null || !isSame) return [];
      return [
        {
          key: `${claim.figure ?? 'statement'}-${position}`,
          label: named === undefined ? format.text(claim.statement ?? figure.label) : format.text(named.label),
          href: named === undefined || named.id === figure.id ? undefined : to(context, paths.figure(named.id)),
          value,
          unit,
          qualifier: named?.qualifier ?? 'exact',
          period: named === undefined ? '' : periodText(context, named),
          source: documentTitle(named?.document ?? claim.document),
          isThis: named?.id === figure.id,
          isPreferred: preferred !== null && named?.id === preferred,
        },
      ];
    });
  // Beside figures of other quantities, a statement may be about one of those.
  const isAlone = claims.every(
    (claim) =>
      claim.case !== code ||
      claim.figure === null ||
      claim.figure === figure.id ||
      figures.get(claim.figure)?.unit !== figure.unit,
  );
  return rows.some((row) => row.isThis) && (same.size > 0 || isAlone) ? rows : [];
}

function ClaimsTable({
  context,
  reference,
  figure,
  code,
  rows,
}: DisagreementProps & { readonly code: string; readonly rows: readonly ClaimRow[] }) {
  const { t } = context;
  return (
    <DataTable
      caption={t('portal.figure.claims-caption', { code })}
      captionHidden
      dense
      rows={rows}
      rowKey={(row) => row.key}
      rowHref={(row) => row.href}
      columns={[
        {
          id: 'label',
          header: t('portal.figure.claim'),
          rowHeader: true,
          cell: (row) => (row.isThis ? `${row.label} — ${t('portal.figure.this-one')}` : row.label),
        },
        {
          id: 'value',
          header: t('portal.figure.value'),
          numeric: true,
          cell: (row) => (
            <>
              <FigureCell context={context} reference={reference} figure={row} />
              {row.isPreferred && <span class="figure-after"> ({t('portal.figure.preferred')})</span>}
            </>
          ),
        },
        {
          id: 'difference',
          header: t('portal.figure.difference'),
          numeric: true,
          cell: (row) => <bdi dir="ltr">{row.isThis ? '' : differenceText(context, row.value, figure.value)}</bdi>,
        },
        { id: 'period', header: t('portal.figures.column.period'), cell: (row) => row.period },
        { id: 'source', header: t('portal.figures.column.source'), cell: (row) => row.source },
      ]}
    />
  );
}

function differenceText(context: PageContext, value: number, reference: number): string {
  const difference = Math.round((value - reference) * 100) / 100;
  if (difference === 0) return '0';
  if (reference === 0) return signedText(context, difference);
  return context.t('portal.figure.difference-value', {
    difference: signedText(context, difference),
    share: context.format.percent(Math.abs((difference / reference) * 100), 1),
  });
}
