import {
  ABOUT_PART,
  ABOUT_POINTS,
  CHECK_RESULTS,
  type CheckedRelation,
  type CheckResult,
  listChecks,
  type Relation,
} from '#observatory';
import { Downloads } from '#platform/ui/downloads.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { FilterForm } from '#platform/ui/filter-form.tsx';
import { SelectField } from '#platform/ui/form/choice-fields.tsx';
import { KeyFigure, KeyFigures } from '#platform/ui/key-figures.tsx';
import { Notice } from '#platform/ui/notice.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { Pagination } from '#platform/ui/pagination.tsx';
import { RawList } from '#platform/ui/raw-list.tsx';
import { Section } from '#platform/ui/section.tsx';
import { type PageRoute, page } from '#platform/web/page-route.ts';
import { CheckFindings } from './check-finding.tsx';
import { readChoice } from './choice.ts';
import { paths, to } from './paths.ts';
import { Shell } from './shell.tsx';

type Kind = Relation['kind'];

const KINDS = ['same', 'sum', 'share', 'not-below', 'at-most'] as const satisfies readonly Kind[];

const PAGE_SIZE = 40;

/** What does not hold is read first. */
const ORDER: readonly CheckResult[] = ['fail', 'not-computable', 'pass'];

/** `/checks`: every declared relation between figures, with its arithmetic, its result and what it tolerates. */
export const checksPage: PageRoute = {
  path: '/checks',
  permission: 'public',
  async answer({ context, query, db, actor }) {
    const { t, format } = context;
    const checks = await listChecks.execute(db, actor, {});
    const result = readChoice(query.result, CHECK_RESULTS);
    const kind = readChoice(query.kind, KINDS);
    const found = checks.filter(
      ({ relation, finding }) =>
        (result.value === undefined || finding.result === result.value) &&
        (kind.value === undefined || relation.kind === kind.value),
    );
    // By kind, and what does not hold first within it.
    found.sort(
      (one, other) =>
        KINDS.indexOf(one.relation.kind) - KINDS.indexOf(other.relation.kind) ||
        ORDER.indexOf(one.finding.result) - ORDER.indexOf(other.finding.result),
    );
    const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
    const asked = Math.min(pages, /^[1-9]\d{0,3}$/.test(query.page ?? '') ? Number(query.page) : 1);
    const shown = found.slice((asked - 1) * PAGE_SIZE, asked * PAGE_SIZE);
    const filtered = result.value !== undefined || kind.value !== undefined;
    const fail = checks.filter(({ finding }) => finding.result === 'fail').length;
    const title = t('readings.checks.title', { fail, total: format.number(checks.length) });
    return page(
      <Shell
        context={context}
        title={t('portal.nav.checks')}
        description={t('readings.checks.description')}
        breadcrumbs={[{ label: t('portal.nav.checks') }]}
        canonicalPath={paths.checks()}
        alternates={[{ href: '/api/checks', type: 'application/json', title: 'JSON' }]}
        robots={Object.keys(query).length > 0 ? 'noindex, follow' : undefined}
      >
        <PageTitle title={title} lead={t('readings.checks.lead')} />
        <ResultCounts context={context} checks={checks} />
        <Section id="list" title={t('readings.checks.by-kind')}>
          {[result.unreadable ? ['result'] : [], kind.unreadable ? ['kind'] : []].flat().map((field) => (
            <Notice key={field} context={context} kind="attention">
              <p>{t('portal.figures.invalid', { field })}</p>
            </Notice>
          ))}
          <Filters context={context} result={result.value} kind={kind.value} filtered={Object.keys(query).length > 0} />
          {filtered && found.length > 0 && <p>{t('readings.checks.found', { count: found.length })}</p>}
          {found.length === 0 && (
            <EmptyState title={t('readings.checks.empty')}>
              <p>{t('readings.cases.empty-remedy')}</p>
            </EmptyState>
          )}
        </Section>
        {KINDS.map((name) => {
          const ofKind = shown.filter(({ relation }) => relation.kind === name);
          if (ofKind.length === 0) return null;
          return (
            <Section
              key={name}
              id={name}
              title={t(`readings.checks.kind.${name}`)}
              intro={t(`readings.checks.kind-help.${name}`)}
            >
              <CheckFindings context={context} checks={ofKind} />
            </Section>
          );
        })}
        <Pagination
          context={context}
          page={asked}
          pages={pages}
          hrefFor={(number) =>
            to(
              context,
              `${paths.checks({ result: result.value, kind: kind.value, page: number === 1 ? undefined : String(number) })}#list`,
            )
          }
        />
        <Tolerance context={context} />
        <Downloads context={context} of={title} items={[{ format: 'JSON', href: '/api/checks' }]} />
      </Shell>,
    );
  },
};

interface ResultCountsProps {
  readonly context: PageContext;
  readonly checks: readonly CheckedRelation[];
}

function ResultCounts({ context, checks }: ResultCountsProps) {
  const { t } = context;
  return (
    <KeyFigures label={t('readings.checks.counts')}>
      {CHECK_RESULTS.map((result) => (
        <KeyFigure
          key={result}
          context={context}
          value={checks.filter(({ finding }) => finding.result === result).length}
          label={t(`ui.state.${result}`)}
          href={to(context, `${paths.checks({ result })}#list`)}
        />
      ))}
    </KeyFigures>
  );
}

interface FiltersProps {
  readonly context: PageContext;
  readonly result: CheckResult | undefined;
  readonly kind: Kind | undefined;
  readonly filtered: boolean;
}

function Filters({ context, result, kind, filtered }: FiltersProps) {
  const { t } = context;
  return (
    <FilterForm
      context={context}
      action={to(context, `${paths.checks()}#list`)}
      label={t('readings.checks.filter.label')}
      resetHref={filtered ? to(context, paths.checks()) : undefined}
    >
      <SelectField
        context={context}
        name="result"
        label={t('readings.checks.filter.result')}
        value={result}
        empty={t('readings.checks.filter.any-result')}
        choices={CHECK_RESULTS.map((value) => ({ value, label: t(`ui.state.${value}`) }))}
      />
      <SelectField
        context={context}
        name="kind"
        label={t('readings.checks.filter.kind')}
        value={kind}
        empty={t('readings.checks.filter.any-kind')}
        choices={KINDS.map((value) => ({ value, label: t(`readings.checks.kind.${value}`) }))}
      />
    </FilterForm>
  );
}

/** The numbers are those of the domain, so that this page cannot promise another tolerance than the one applied. */
function Tolerance({ context }: { readonly context: PageContext }) {
  const { t, format } = context;
  return (
    <Section id="tolerance" title={t('readings.checks.tolerance')}>
      <RawList
        items={[
          t('readings.checks.tolerance-exact'),
          t('readings.checks.tolerance-rounded'),
          t('readings.checks.tolerance-truncated'),
          t('readings.checks.tolerance-about', { points: ABOUT_POINTS, part: format.percent(ABOUT_PART * 100) }),
          t('readings.checks.tolerance-least'),
          t('readings.checks.tolerance-units'),
        ]}
      />
    </Section>
  );
}
