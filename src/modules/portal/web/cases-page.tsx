import {
  CASE_GROUPS,
  CASE_STATES,
  type CaseGroup,
  type CaseState,
  type CaseSummary,
  listCases,
  listChecks,
} from '#observatory';
import { Downloads } from '#platform/ui/downloads.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { FilterForm } from '#platform/ui/filter-form.tsx';
import { SelectField } from '#platform/ui/form/choice-fields.tsx';
import { KeyFigure, KeyFigures } from '#platform/ui/key-figures.tsx';
import { Notice } from '#platform/ui/notice.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { Section } from '#platform/ui/section.tsx';
import { type PageRoute, page } from '#platform/web/page-route.ts';
import { CaseCards } from './case-cards.tsx';
import { readChoice } from './choice.ts';
import { paths, to } from './paths.ts';
import { Shell } from './shell.tsx';

/** `/cases`: everything on which documents disagree, by subject, with where each stands. */
export const casesPage: PageRoute = {
  path: '/cases',
  permission: 'public',
  async answer({ context, query, db, actor }) {
    const { t } = context;
    const [cases, checks] = await Promise.all([
      listCases.execute(db, actor, undefined),
      listChecks.execute(db, actor, {}),
    ]);
    const state = readChoice(query.state, CASE_STATES);
    const group = readChoice(query.group, CASE_GROUPS);
    const found = cases.filter(
      (one) =>
        (state.value === undefined || one.state === state.value) &&
        (group.value === undefined || one.group === group.value),
    );
    const filtered = state.value !== undefined || group.value !== undefined;
    const open = cases.filter((one) => one.state === 'open').length;
    const title = t('readings.cases.title', { open, total: cases.length });
    return page(
      <Shell
        context={context}
        section="cases"
        title={t('portal.nav.cases')}
        description={t('readings.cases.description')}
        breadcrumbs={[{ label: t('portal.nav.cases') }]}
        canonicalPath={paths.cases()}
        alternates={[{ href: '/api/cases', type: 'application/json', title: 'JSON' }]}
        robots={Object.keys(query).length > 0 ? 'noindex, follow' : undefined}
      >
        <PageTitle title={title} lead={t('readings.cases.lead')} />
        <StateCounts context={context} cases={cases} />
        <Section id="list" title={t('readings.cases.by-subject')}>
          {[state.unreadable ? ['state'] : [], group.unreadable ? ['group'] : []].flat().map((field) => (
            <Notice key={field} context={context} kind="attention">
              <p>{t('portal.figures.invalid', { field })}</p>
            </Notice>
          ))}
          <Filters context={context} state={state.value} group={group.value} filtered={Object.keys(query).length > 0} />
          {filtered && found.length > 0 && <p>{t('readings.cases.found', { count: found.length })}</p>}
          {found.length === 0 && (
            <EmptyState title={t('readings.cases.empty')}>
              <p>{t('readings.cases.empty-remedy')}</p>
            </EmptyState>
          )}
        </Section>
        {CASE_GROUPS.map((name) => {
          const ofGroup = found.filter((one) => one.group === name);
          if (ofGroup.length === 0) return null;
          return (
            <Section
              key={name}
              id={name}
              title={t(`readings.cases.group.${name}`)}
              aside={<span class="card-meta">{t('readings.cases.count', { count: ofGroup.length })}</span>}
            >
              <CaseCards context={context} cases={ofGroup} checks={checks} />
            </Section>
          );
        })}
        <Downloads context={context} of={title} items={[{ format: 'JSON', href: '/api/cases' }]} />
      </Shell>,
    );
  },
};

/** How many stand where, each count leading to the list of them. */
function StateCounts({ context, cases }: { readonly context: PageContext; readonly cases: readonly CaseSummary[] }) {
  const { t } = context;
  return (
    <KeyFigures label={t('readings.cases.by-state')}>
      {CASE_STATES.map((state) => (
        <KeyFigure
          key={state}
          context={context}
          value={cases.filter((one) => one.state === state).length}
          label={t(`ui.state.${state}`)}
          href={to(context, `${paths.cases({ state })}#list`)}
          note={t(`readings.cases.state-help.${state}`)}
        />
      ))}
    </KeyFigures>
  );
}

interface FiltersProps {
  readonly context: PageContext;
  readonly state: CaseState | undefined;
  readonly group: CaseGroup | undefined;
  readonly filtered: boolean;
}

function Filters({ context, state, group, filtered }: FiltersProps) {
  const { t } = context;
  return (
    <FilterForm
      context={context}
      action={to(context, `${paths.cases()}#list`)}
      label={t('readings.cases.filter.label')}
      resetHref={filtered ? to(context, paths.cases()) : undefined}
    >
      <SelectField
        context={context}
        name="state"
        label={t('readings.cases.filter.state')}
        value={state}
        empty={t('readings.cases.filter.any-state')}
        choices={CASE_STATES.map((value) => ({ value, label: t(`ui.state.${value}`) }))}
      />
      <SelectField
        context={context}
        name="group"
        label={t('readings.cases.filter.group')}
        value={group}
        empty={t('readings.cases.filter.any-group')}
        choices={CASE_GROUPS.map((value) => ({ value, label: t(`readings.cases.group.${value}`) }))}
      />
    </FilterForm>
  );
}
