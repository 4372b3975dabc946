import { FilterForm } from '#platform/ui/filter-form.tsx';
import { SelectField } from '#platform/ui/form/choice-fields.tsx';
import { TextField } from '#platform/ui/form/text-fields.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { APPOINTED } from '../appointment-input.ts';
import type { Unit } from '../queries/list-staff-units.ts';
import type { Territory } from '../queries/reference.ts';
import { directory } from './directory-paths.ts';
import { type PeopleFilter, STATE_CHOICES } from './people-filters.ts';

interface PeopleFilterFormProps {
  readonly context: PageContext;
  readonly asked: PeopleFilter;
  readonly query: Readonly<Record<string, string>>;
  readonly units: readonly Unit[];
  readonly territories: readonly Territory[];
}

/** Who is looked for: by name, role, unit, territory and state. */
export function PeopleFilterForm({ context, asked, query, units, territories }: PeopleFilterFormProps) {
  const { t, format } = context;
  const all = t('directory.filter.all');
  return (
    <FilterForm
      context={context}
      action={href(context, directory.people())}
      label={t('directory.filter.label')}
      resetHref={Object.keys(query).length > 0 ? href(context, directory.people()) : undefined}
    >
      <TextField
        context={context}
        name="q"
        label={t('directory.name')}
        value={query.q}
        inputMode="search"
        dir="auto"
        width="full"
      />
      <SelectField
        context={context}
        name="role"
        label={t('directory.role')}
        value={asked.role}
        empty={all}
        choices={APPOINTED.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
      />
      <SelectField
        context={context}
        name="unit"
        label={t('directory.unit')}
        value={asked.unit}
        empty={all}
        choices={units.map(({ id, name }) => ({ value: id, label: format.text(name) }))}
      />
      {territories.length > 1 && (
        <SelectField
          context={context}
          name="territory"
          label={t('directory.territory')}
          value={asked.territory}
          empty={all}
          choices={territories.map(({ code, name }) => ({ value: code, label: format.text(name) }))}
        />
      )}
      <SelectField
        context={context}
        name="state"
        label={t('directory.state')}
        value={asked.state}
        choices={STATE_CHOICES.map((state) => ({
          value: state,
          label: state === 'all' ? all : t(`directory.state.${state}`),
        }))}
      />
    </FilterForm>
  );
}
