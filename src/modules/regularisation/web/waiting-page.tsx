import { isCivilDay } from '#lib/calendar/civil-day.ts';
import { isUuid } from '#lib/uuid.ts';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { FilterForm } from '#platform/ui/filter-form.tsx';
import { Button } from '#platform/ui/form/button.tsx';
import { CheckboxField, SelectField } from '#platform/ui/form/choice-fields.tsx';
import { Once } from '#platform/ui/form/once.tsx';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { Notice } from '#platform/ui/notice.tsx';
import { href } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import {
  type FormRequest,
  NOT_FOUND,
  type PrivateAnswer,
  type PrivateRequest,
  type PrivateRoute,
} from '#platform/web/page-route.ts';
import { placeOnAgenda } from '../commands/place-on-agenda.ts';
import { CATEGORIES } from '../domain/sitting/categories.ts';
import { MOST_FILES } from '../office-input.ts';
import { listWaiting, type Waiting } from '../queries/list-waiting.ts';
import { commissionPaths } from './commission-paths.ts';
import { ACTS_ON_CHOSEN, chosenFiles, Shown, ToActs } from './file-choice.tsx';
import { filePlacesFor } from './file-places.ts';
import { type ActOnFiles, notBegun, resultsPage } from './file-results.tsx';
import { sittingInWords } from './sitting-words.tsx';
import { WaitingTable } from './waiting-table.tsx';

/** As many as one act places. */
const PAGE_SIZE = MOST_FILES;

/** `/sittings/<sitting>/agenda`: which of the files that wait come before this sitting. */
export const agendaPage: PrivateRoute = {
  path: '/sittings/:sitting/agenda',
  permission: placeOnAgenda.permission,
  async answer(request) {
    const { sitting } = request.params;
    return isUuid(sitting) ? listPage(request, sitting) : NOT_FOUND;
  },
  async submit(request) {
    const { sitting } = request.params;
    return isUuid(sitting) ? place(request, sitting, commissionPaths.agenda(sitting)) : NOT_FOUND;
  },
};

/** `/appeals`: what waits for a sitting of one's commission, by category, whether anybody sits at this time or not. */
export const appealsPage: PrivateRoute = {
  path: '/appeals',
  permission: placeOnAgenda.permission,
  answer: (request) => listPage(request, null),
  async submit(request) {
    const { sitting } = request.form;
    return isUuid(sitting ?? '') && sitting !== undefined
      ? place(request, sitting, commissionPaths.appeals())
      : listPage(request, null, 'sittings.waiting.no-sitting');
  },
};

async function listPage(
  request: PrivateRequest | FormRequest,
  sitting: string | null,
  fault?: 'sittings.waiting.no-sitting',
): Promise<PrivateAnswer> {
  const { context, query, db, actor } = request;
  const { t, format } = context;
  const category = CATEGORIES.find((one) => one === query.category) ?? 'all';
  const waiting = await listWaiting.execute(db, actor, {
    ...{ sitting, category, after: readAfter(query.after), limit: PAGE_SIZE },
    commission: isUuid(query.commission ?? '') ? (query.commission ?? null) : null,
  });
  const title = t(sitting === null ? 'sittings.waiting.title' : 'sittings.place.title');
  const section = sitting === null ? commissionPaths.appeals() : commissionPaths.sittings();
  if (waiting === null) {
    return {
      kind: 'framed',
      title,
      section,
      body: (
        <div class="office">
          <PageTitle title={title} />
          <EmptyState title={t('sittings.waiting.no-commission')} />
        </div>
      ),
    };
  }
  const places = await filePlacesFor(request);
  const { commission, files, counts } = waiting;
  const here = (extra: Readonly<Record<string, string | undefined>>) =>
    sitting === null ? commissionPaths.appeals(extra) : commissionPaths.agenda(sitting, extra);
  const name = waiting.campaigns.get(commission.campaign);
  const last = files.length === PAGE_SIZE ? files.at(-1) : undefined;
  return {
    kind: 'framed',
    title,
    section,
    status: fault === undefined ? 200 : 422,
    body: (
      <div class="office">
        <PageTitle
          title={title}
          meta={
            <p>
              {name !== undefined && <>{format.text(name)} · </>}
              {t('regularisation.files.count', { count: counts.all })}
            </p>
          }
        />
        {!waiting.sits && (
          <Notice context={context} kind="attention" title={t('sittings.mandate.title')}>
            <p>
              {commission.mandate_until === null
                ? t('sittings.mandate.none')
                : t('sittings.waiting.nobody-sits', { day: format.date(commission.mandate_until) })}
            </p>
          </Notice>
        )}
        {fault !== undefined && (
          <Notice context={context} kind="attention">
            <p>{t(fault)}</p>
          </Notice>
        )}
        <FilterForm
          context={context}
          action={href(context, here({}))}
          label={t('sittings.waiting.filter')}
          resetHref={Object.keys(query).length > 0 ? href(context, here({})) : undefined}
        >
          {sitting === null && waiting.commissions.length > 1 && (
            <SelectField
              context={context}
              name="commission"
              label={t('regularisation.campaign')}
              value={commission.id}
              choices={waiting.commissions.map(({ id, campaign }) => {
                const known = waiting.campaigns.get(campaign);
                return { value: id, label: known === undefined ? campaign : format.text(known) };
              })}
            />
          )}
          <SelectField
            context={context}
            name="category"
            label={t('sittings.category')}
            value={category}
            choices={CATEGORIES.map((one) => ({
              value: one,
              label: t('sittings.category.counted', { category: t(`sittings.category.${one}`), count: counts[one] }),
            }))}
          />
        </FilterForm>
        {files.length === 0 ? (
          <EmptyState title={t('sittings.waiting.none')} />
        ) : (
          <form method="post" action={href(context, here({}))}>
            <Once />
            <WaitingTable context={context} places={places} waiting={waiting} caption={title} />
            <Shown files={files.map(({ id }) => id)} />
            <ToActs context={context} />
            <div class="bulk act-form" id={ACTS_ON_CHOSEN}>
              <CheckboxField context={context} name="all" label={t('sittings.bulk.all', { count: files.length })} />
              {sitting === null && <PlannedField context={context} waiting={waiting} />}
              {(sitting !== null || waiting.planned.length > 0) && (
                <div class="acts">
                  <Button>{t('regularisation.act.place-on-agenda')}</Button>
                  {sitting !== null && (
                    <a href={href(context, commissionPaths.sitting(sitting))}>{t('ui.form.cancel')}</a>
                  )}
                </div>
              )}
            </div>
          </form>
        )}
        {last !== undefined && (
          <p>
            <a
              rel="next"
              href={href(
                context,
                here({
                  ...(category === 'all' ? {} : { category }),
                  ...(sitting === null ? { commission: commission.id } : {}),
                  after: `${last.due_on ?? ''}_${last.id}`,
                }),
              )}
            >
              {t('ui.pagination.next')}
            </a>
          </p>
        )}
      </div>
    ),
  };
}

function readAfter(text: string | undefined) {
  const [dueOn = '', id = ''] = (text ?? '').split('_');
  return isCivilDay(dueOn) && isUuid(id) ? { dueOn, id } : null;
}

interface PlannedFieldProps {
  readonly context: PrivateRequest['context'];
  readonly waiting: Waiting;
}

/** Before which sitting: those that are planned, or that sit. */
function PlannedField({ context, waiting: { planned } }: PlannedFieldProps) {
  const { t } = context;
  if (planned.length === 0) {
    return (
      <p>
        {t('sittings.waiting.plan-first')}{' '}
        <a href={href(context, commissionPaths.planSitting())}>{t('sittings.plan.title')}</a>
      </p>
    );
  }
  return (
    <SelectField
      context={context}
      name="sitting"
      label={t('sittings.sitting')}
      choices={planned.map((sitting) => ({ value: sitting.id, label: sittingInWords(context, sitting, null) }))}
    />
  );
}

async function place(request: FormRequest, sitting: string, back: string): Promise<PrivateAnswer> {
  const { context, db, actor, key } = request;
  const applications = chosenFiles(request);
  const asked = (to: string): ActOnFiles => ({
    title: context.t('sittings.results'),
    section: commissionPaths.sittings(),
    back: { to, label: 'sittings.back' },
  });
  if (applications.length === 0) return notBegun(request, asked(back), context.t('office.bulk.nothing'));
  const results = await placeOnAgenda.execute(db, actor, { sitting, applications, on: todayHere() }, { key });
  if (results.every(({ fault }) => fault === null)) {
    return { kind: 'redirect', to: href(context, commissionPaths.sitting(sitting, 'placed')) };
  }
  return resultsPage(request, asked(commissionPaths.sitting(sitting)), results);
}
