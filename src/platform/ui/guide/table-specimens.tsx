import { type Column, DataTable } from '../data-table.tsx';
import { EmptyState } from '../empty-state.tsx';
import { FilterForm } from '../filter-form.tsx';
import { SelectField } from '../form/choice-fields.tsx';
import { TextField } from '../form/text-fields.tsx';
import { href, type PageContext } from '../page-context.ts';
import { Pagination } from '../pagination.tsx';
import type { SpecimenProps } from './specimen.tsx';

interface SampleRow {
  readonly place: string;
  readonly filed: number;
  readonly accepted: number;
}

function columns({ t, format }: PageContext): readonly Column<SampleRow>[] {
  return [
    { id: 'place', header: t('guide.table.place'), cell: ({ place }) => place, rowHeader: true },
    { id: 'filed', header: t('guide.table.filed'), cell: ({ filed }) => format.number(filed), numeric: true },
    {
      id: 'accepted',
      header: t('guide.table.accepted'),
      cell: ({ accepted }) => format.number(accepted),
      numeric: true,
    },
    {
      id: 'share',
      header: t('guide.table.share'),
      cell: ({ filed, accepted }) => `${format.number((100 * accepted) / filed, 1)}\u00A0%`,
      numeric: true,
    },
  ];
}

export function TableSpecimens({ context }: SpecimenProps) {
  const { t } = context;
  const rows = [
    { place: t('guide.place.one'), filed: 12345, accepted: 10987 },
    { place: t('guide.place.two'), filed: 987, accepted: 876 },
    { place: t('guide.place.three'), filed: 65, accepted: 43 },
  ];
  const totals = { place: t('guide.table.total'), filed: 13397, accepted: 11906 };
  const shared = {
    caption: t('guide.table.caption'),
    columns: columns(context),
    rows,
    rowKey: (row: SampleRow) => row.place,
  };
  return (
    <>
      <DataTable {...shared} totals={totals} rowHref={() => href(context, '/')} />
      <DataTable {...shared} caption={`${shared.caption} (2)`} dense />
    </>
  );
}

export function ListSpecimens({ context, id }: SpecimenProps) {
  const { t } = context;
  return (
    <>
      <FilterForm
        context={context}
        action={href(context, '/')}
        label={t('guide.filter.label')}
        resetHref={href(context, '/')}
      >
        <TextField context={context} name="words" id={`${id}-words`} label={t('guide.filter.words')} />
        <SelectField
          context={context}
          name="programme"
          id={`${id}-programme`}
          label={t('guide.filter.programme')}
          empty={t('guide.filter.all')}
          choices={[
            { value: 'a', label: t('guide.card.one') },
            { value: 'b', label: t('guide.card.two') },
          ]}
        />
      </FilterForm>
      <Pagination
        context={context}
        page={5}
        pages={12}
        hrefFor={(page) => `${href(context, '/')}?page=${page}#${id}`}
      />
      <EmptyState title={t('guide.empty.title')}>
        <p>{t('guide.empty.hint')}</p>
      </EmptyState>
    </>
  );
}
