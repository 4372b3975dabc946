import { type Case, compareClaims, type Figure } from '#observatory';
import { type Claim, ClaimsCompare } from '#platform/ui/claims-compare.tsx';
import { DataTable } from '#platform/ui/data-table.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import { SourceLine } from '#platform/ui/source-line.tsx';
import type { Reference } from '../queries/reference.ts';
import { documentTitle, publisherName } from './document-words.ts';
import { paths, to } from './paths.ts';
import { periodText, unitWord, valueText } from './wording.ts';

/** A claim of a case, with its figure when it is one. */
export interface KnownClaim {
  readonly figure: Figure | undefined;
  readonly statement: string | null;
  readonly value: number | null;
  readonly unit: string | null;
  readonly document: string | null;
  readonly locator: string | null;
}

/** Brings the figures of a case to its claims, so that all of them read alike. */
export function knownClaims(
  { format }: PageContext,
  claims: Case['claims'],
  figures: ReadonlyMap<string, Figure>,
): readonly KnownClaim[] {
  return claims.map((claim) => {
    const figure = claim.figure === null ? undefined : figures.get(claim.figure);
    const statement = claim.statement === null ? null : format.text(claim.statement);
    if (figure === undefined) return { ...claim, figure, statement };
    const { value, unit, document, locator } = figure;
    return { figure, statement, value, unit, document, locator };
  });
}

interface ClaimsProps {
  readonly context: PageContext;
  readonly reference: Reference;
  readonly claims: readonly KnownClaim[];
}

/** What each source says, side by side; bars only where one scale serves all. */
export function CaseClaims({
  context,
  reference,
  claims,
  preferred,
}: ClaimsProps & { readonly preferred: string | null }) {
  const units = new Set(claims.map(({ unit }) => unit));
  return (
    <ClaimsCompare
      context={context}
      bars={units.size === 1 && !units.has(null)}
      claims={claims.map((claim, position) => ({
        ...asClaim(context, reference, claim, position),
        preferred: preferred !== null && claim.figure?.id === preferred,
      }))}
    />
  );
}

function asClaim(context: PageContext, reference: Reference, claim: KnownClaim, position: number): Claim {
  const { t, format } = context;
  const { figure, statement, value, unit, document, locator } = claim;
  const source = document !== null && (
    <SourceLine
      context={context}
      document={documentTitle(context, reference, document)}
      href={to(context, paths.document(document))}
      locator={locator ?? undefined}
    />
  );
  const common = {
    id: `claim-${position + 1}`,
    value,
    unit: value === null || unit === null ? undefined : unitText(context, reference, unit, value),
    source,
  };
  if (figure === undefined) {
    const said = document === null ? undefined : reference.documents.get(document);
    return {
      ...common,
      statement: statement ?? undefined,
      label: said === undefined ? t('readings.case.claim-words') : publisherName(context, reference, said),
    };
  }
  return {
    ...common,
    qualifier: figure.qualifier,
    label: format.text(figure.label),
    href: to(context, paths.figure(figure.id)),
    statement: periodText(context, figure),
  };
}

/** A percentage is written with its sign, whatever the grammar of its unit. */
function unitText(context: PageContext, reference: Reference, unit: string, value: number): string {
  return reference.units.get(unit)?.kind === 'percent' ? '%' : unitWord(context, reference, unit, value);
}

interface Compared {
  readonly claim: KnownClaim;
  readonly position: number;
  readonly value: number;
  readonly difference: number | null;
  readonly ratio: number | null;
}

/** The claims that can be subtracted from one another, by unit; a unit that has one value only is left out. */
export function comparableClaims(claims: readonly KnownClaim[]): ReadonlyMap<string | null, readonly Compared[]> {
  const compared = compareClaims(claims).flatMap((comparison): readonly Compared[] => {
    const claim = claims[comparison.position];
    return claim === undefined ? [] : [{ ...comparison, claim }];
  });
  return new Map([...Map.groupBy(compared, ({ claim }) => claim.unit)].filter(([, rows]) => rows.length > 1));
}

interface CaseDifferencesProps extends Pick<ClaimsProps, 'context' | 'reference'> {
  readonly compared: ReadonlyMap<string | null, readonly Compared[]>;
}

/** How far the claims are from the first of their unit, in words, a table for each unit. */
export function CaseDifferences({ context, reference, compared }: CaseDifferencesProps) {
  const { t, format } = context;
  return (
    <>
      <p>{t('readings.case.differences-intro')}</p>
      {[...compared].map(([unit, rows]) => {
        const known = unit === null ? undefined : reference.units.get(unit);
        const name = known === undefined ? unit : format.text(known.name);
        return (
          <DataTable
            key={unit}
            caption={name === null ? t('readings.case.without-unit') : t('readings.case.in-unit', { unit: name })}
            rows={rows}
            rowKey={({ position }) => String(position)}
            rowHref={({ claim }) => claim.figure && to(context, paths.figure(claim.figure.id))}
            columns={[
              {
                id: 'claim',
                header: t('readings.case.column.claim'),
                rowHeader: true,
                cell: ({ claim }) => (claim.figure === undefined ? claim.statement : format.text(claim.figure.label)),
              },
              {
                id: 'value',
                header: t('portal.figures.column.value'),
                numeric: true,
                cell: ({ value }) => <bdi>{withUnit(context, reference, value, unit)}</bdi>,
              },
              {
                id: 'difference',
                header: t('readings.case.column.difference'),
                cell: (row) => differenceText(context, reference, row),
              },
            ]}
          />
        );
      })}
    </>
  );
}

function withUnit(context: PageContext, reference: Reference, value: number, unit: string | null): string {
  return unit === null ? context.format.number(value) : valueText(context, reference, { value, unit });
}

/** `186 demandes de plus (0,7 %)`; between percentages the difference is in points, and has no share of its own. */
function differenceText(context: PageContext, reference: Reference, { claim, difference, ratio }: Compared): string {
  const { t, format } = context;
  if (difference === null) return t('readings.case.reference');
  if (difference === 0) return t('readings.case.same');
  const size = Math.abs(difference);
  const more = difference > 0;
  if (claim.unit !== null && reference.units.get(claim.unit)?.kind === 'percent') {
    const points = t('readings.case.points', { value: size, number: format.number(round(size, 2)) });
    return t(more ? 'readings.case.more' : 'readings.case.less', { difference: points });
  }
  const words = withUnit(context, reference, round(size, 6), claim.unit);
  if (ratio === null) return t(more ? 'readings.case.more' : 'readings.case.less', { difference: words });
  const share = format.percent(round(Math.abs(ratio) * 100, 1));
  return t(more ? 'readings.case.more-share' : 'readings.case.less-share', { difference: words, share });
}

/** What subtraction of binary fractions adds is not part of the difference. */
function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
