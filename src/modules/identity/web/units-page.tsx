import { may } from '#platform/access/actor.ts';
import { DataTable } from '#platform/ui/data-table.tsx';
import { Done } from '#platform/ui/done.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { FilterForm } from '#platform/ui/filter-form.tsx';
import { ButtonLink } from '#platform/ui/form/button.tsx';
import { SelectField } from '#platform/ui/form/choice-fields.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import type { PrivateRoute } from '#platform/web/page-route.ts';
import { createUnit } from '../commands/create-unit.ts';
import { listStaffUnits, type Unit } from '../queries/list-staff-units.ts';
import { directory } from './directory-paths.ts';

/** `/units`: where people work, by organisation and territory. */
export const unitsPage: PrivateRoute = {
  path: '/units',
  permission: listStaffUnits.permission,
  async answer({ context, query, db, actor }) {
    const { t, format } = context;
    const { units } = await listStaffUnits.execute(db, actor, undefined);
    const shown = units.filter(
      ({ organisation, territory }) =>
        (!query.organisation || organisation === query.organisation) &&
        (!query.territory || territory === query.territory),
    );
    const choices = (entries: readonly (readonly [string, Unit['name']])[]) =>
      [...new Map(entries)].map(([value, name]) => ({ value, label: format.text(name) }));
    const title = t('directory.units.title');
    return {
      kind: 'framed',
      title,
      section: '/units',
      body: (
        <>
          <PageTitle title={title} meta={<p>{t('directory.units.count', { count: shown.length })}</p>} />
          <Done context={context} done={query.done} messages={{ created: 'directory.done.created' }} />
          {may(actor, createUnit.permission) && (
            <div class="acts">
              <ButtonLink href={href(context, directory.newUnit())}>{t('directory.unit-new.title')}</ButtonLink>
            </div>
          )}
          <FilterForm
            context={context}
            action={href(context, directory.units())}
            label={t('directory.filter.label')}
            resetHref={Object.keys(query).length > 0 ? href(context, directory.units()) : undefined}
          >
            <SelectField
              context={context}
              name="organisation"
              label={t('directory.organisation')}
              value={query.organisation}
              empty={t('directory.filter.all')}
              choices={choices(units.map((unit) => [unit.organisation, unit.organisation_name]))}
            />
            <SelectField
              context={context}
              name="territory"
              label={t('directory.territory')}
              value={query.territory}
              empty={t('directory.filter.all')}
              choices={choices(units.map((unit) => [unit.territory, unit.territory_name]))}
            />
          </FilterForm>
          {shown.length === 0 ? (
            <EmptyState title={t('directory.units.none')} />
          ) : (
            <UnitTable context={context} units={shown} />
          )}
        </>
      ),
    };
  },
};

function UnitTable({ context, units }: { readonly context: PageContext; readonly units: readonly Unit[] }) {
  const { t, format } = context;
  return (
    <div class="stacks">
      <DataTable
        caption={t('directory.units.title')}
        captionHidden
        dense
        rows={units}
        rowKey={({ id }) => id}
        rowHref={({ id }) => href(context, directory.people({ unit: id }))}
        columns={[
          { id: 'name', header: t('directory.unit'), cell: ({ name }) => format.text(name), rowHeader: true },
          {
            id: 'organisation',
            header: t('directory.organisation'),
            cell: ({ organisation_name }) => format.text(organisation_name),
          },
          {
            id: 'territory',
            header: t('directory.territory'),
            cell: ({ territory_name }) => format.text(territory_name),
          },
          {
            id: 'notes',
            header: t('directory.units.notes'),
            cell: ({ sealed, every_organisation, may_staff }) => (
              <>
                {sealed && <span class="badge state-sealed">{t('directory.units.sealed')}</span>}
                {every_organisation && <span class="badge">{t('directory.units.every-organisation')}</span>}
                {may_staff && <span class="badge state-active">{t('directory.units.may-staff')}</span>}
              </>
            ),
          },
        ]}
      />
    </div>
  );
}
