import { FilterForm } from '#platform/ui/filter-form.tsx';
import { type Choice, SelectField } from '#platform/ui/form/choice-fields.tsx';
import { DateFields } from '#platform/ui/form/date-fields.tsx';
import { typedDate } from '#platform/ui/form/typed-dates.ts';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { STATES, type State, TURNS } from '../domain/states.ts';
import type { ComingSitting } from '../queries/list-files.ts';
import { type AskedFiles, DUE, listName, SEXES } from './file-filters.ts';
import type { FilePlaces } from './file-places.ts';
import { paths } from './paths.ts';
import { sittingInWords } from './sitting-words.tsx';

interface FilesFilterFormProps {
  readonly context: PageContext;
  readonly places: FilePlaces;
  readonly asked: AskedFiles;
  readonly query: Readonly<Record<string, string>>;
  /** The places to choose among; none for who covers one. */
  readonly territories: readonly string[];
  readonly sittings: readonly ComingSitting[];
  readonly campaigns: readonly { readonly id: string; readonly name: string }[];
}

/** What the list shows: whose turn, which state or which agenda, what is due, and what narrows it further. */
export function FilesFilterForm(props: FilesFilterFormProps) {
  const { context, places, asked, query, territories, campaigns } = props;
  const { t } = context;
  const { filter } = asked;
  const all = t('office.filter.all');
  const narrow = [filter.sex, filter.nationality, filter.campaign, filter.filedFrom, filter.filedUntil];
  return (
    <FilterForm
      context={context}
      action={href(context, paths.files())}
      label={t('office.filter.label')}
      resetHref={Object.keys(query).length > 0 ? href(context, paths.files()) : undefined}
    >
      <SelectField
        context={context}
        name="list"
        label={t('office.filter.list')}
        value={listName(filter)}
        choices={listsOf(props)}
      />
      <SelectField
        context={context}
        name="due"
        label={t('regularisation.due-on')}
        value={filter.due ?? ''}
        empty={all}
        choices={DUE.map((due) => ({ value: due, label: t(`office.filter.due.${due}`) }))}
      />
      {territories.length > 1 && (
        <SelectField
          context={context}
          name="territory"
          label={t('regularisation.held-at')}
          value={filter.territory ?? ''}
          empty={all}
          choices={territories.map((code) => ({ value: code, label: places.territory(code) }))}
        />
      )}
      <details class="more-filters" open={narrow.some((one) => one !== null)}>
        <summary>{t('office.filter.more')}</summary>
        <div class="filters-fields">
          <SelectField
            context={context}
            name="sex"
            label={t('regularisation.sex')}
            value={filter.sex ?? ''}
            empty={all}
            choices={SEXES.map((sex) => ({ value: sex, label: t(`regularisation.sex.${sex}`) }))}
          />
          <SelectField
            context={context}
            name="nationality"
            label={t('regularisation.nationality')}
            value={filter.nationality ?? ''}
            empty={all}
            choices={places.nationalities()}
          />
          {campaigns.length > 1 && (
            <SelectField
              context={context}
              name="campaign"
              label={t('regularisation.campaign')}
              value={filter.campaign ?? ''}
              empty={all}
              choices={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          <DateFields
            context={context}
            name="from"
            label={t('office.filter.from')}
            optional
            value={typedDate(query, 'from')}
          />
          <DateFields
            context={context}
            name="until"
            label={t('office.filter.until')}
            optional
            value={typedDate(query, 'until')}
          />
        </div>
      </details>
    </FilterForm>
  );
}

/** The lists to choose among. A sitting that is asked for and not among the next ones stays chosen. */
function listsOf({ context, places, asked, territories, sittings }: FilesFilterFormProps): readonly Choice[] {
  const { t } = context;
  const { by } = asked.filter;
  const value = listName(asked.filter);
  const agendas = sittings.map((sitting) => ({
    value: listName({ by: { sitting: sitting.id } }),
    label: t('office.filter.sitting', {
      sitting: sittingInWords(context, sitting, territories.length > 1 ? places : null),
    }),
  }));
  const isListed = !('sitting' in by) || agendas.some((agenda) => agenda.value === value);
  return [
    ...TURNS.map((turn) => ({
      value: `turn-${turn}`,
      label: t('office.filter.turn', { who: t(`regularisation.turn.${turn}`) }),
    })),
    ...agendas,
    ...(isListed ? [] : [{ value, label: t('office.filter.sitting-other') }]),
    ...STATES.map((state) => ({ value: state, label: stateOfList(context, state) })),
  ];
}

/** The two states in which a file waits to be put on an agenda say so. */
function stateOfList({ t }: PageContext, state: State): string {
  const name = t(`regularisation.state.${state}`);
  return state === 'instructed' || state === 'under-appeal' ? t('office.filter.awaiting', { state: name }) : name;
}
