import { needsStepUp, toStepUp } from '#identity';
import { isUuid } from '#lib/uuid.ts';
import { DataTable } from '#platform/ui/data-table.tsx';
import { Done } from '#platform/ui/done.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { Button } from '#platform/ui/form/button.tsx';
import { SelectField } from '#platform/ui/form/choice-fields.tsx';
import { DateFields } from '#platform/ui/form/date-fields.tsx';
import { ErrorSummary } from '#platform/ui/form/error-summary.tsx';
import { Once } from '#platform/ui/form/once.tsx';
import { TextField } from '#platform/ui/form/text-fields.tsx';
import { fieldsOf, isoOf, todayHere, typedDate } from '#platform/ui/form/typed-dates.ts';
import { href } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { Section } from '#platform/ui/section.tsx';
import {
  type FormRequest,
  NOT_FOUND,
  type PrivateAnswer,
  type PrivateRequest,
  type PrivateRoute,
} from '#platform/web/page-route.ts';
import { refusedFields } from '#platform/web/refused-fields.ts';
import { changeMandate } from '../commands/change-mandate.ts';
import { CAPACITIES, SEATS, seatMember } from '../commands/seat-member.ts';
import { unseatMember } from '../commands/unseat-member.ts';
import { listSeats } from '../queries/list-seats.ts';
import { campaigns } from './campaign-paths.ts';
import { choiceWord } from './campaign-words.ts';

/** `/campaigns/<id>/commissions/<commission>`: who sits, by capacity; who could; until when. */
export const campaignCommissionPage: PrivateRoute = {
  path: '/campaigns/:campaign/commissions/:commission',
  permission: seatMember.permission,
  answer: (request) => page(request, null),
  async submit(request) {
    const { context, params, form } = request;
    if (!isUuid(params.commission)) return NOT_FOUND;
    try {
      const fault = await act(request, params.commission);
      if (fault !== null) return page(request, fault);
    } catch (error) {
      if (needsStepUp(error)) return toStepUp(request);
      if (refusedFields(error) !== undefined) return page(request, 'field');
      throw error;
    }
    const done = form.act ?? 'seat';
    return {
      kind: 'redirect',
      to: href(context, campaigns.commission(params.campaign ?? '', params.commission, done)),
    };
  },
};

type Fault = 'not-appointed' | 'has-chair' | 'seated' | 'substitute' | 'field';

async function act({ db, actor, key, form }: FormRequest, commission: string): Promise<Fault | null> {
  if (form.act === 'unseat') {
    await unseatMember.execute(db, actor, { member: form.member ?? '', on: todayHere() }, { key });
    return null;
  }
  if (form.act === 'mandate') {
    const until = typedDate(form, 'until');
    const isOpen = [until.day, until.month, until.year].every((part) => (part ?? '').trim() === '');
    const mandate = { commission, from: isoOf(typedDate(form, 'from')), until: isOpen ? null : isoOf(until) };
    await changeMandate.execute(db, actor, mandate, { key });
    return null;
  }
  const capacity = CAPACITIES.find((one) => one === form.capacity) ?? 'authority';
  const seat = SEATS.find((one) => one === form.seat) ?? 'member';
  const body = (form.body ?? '').trim();
  const done = await seatMember.execute(
    db,
    actor,
    { commission, account: form.account ?? '', capacity, seat, body: body === '' ? null : body, startsOn: todayHere() },
    { key },
  );
  return done.ok ? null : done.fault;
}

async function page(request: PrivateRequest, fault: Fault | null): Promise<PrivateAnswer> {
  const { context, db, actor, params, query } = request;
  const { t, format } = context;
  const found = isUuid(params.commission) ? await listSeats.execute(db, actor, params.commission) : undefined;
  if (found === undefined || found.commission.campaign !== params.campaign) return NOT_FOUND;
  const { commission, seats, candidates } = found;
  const title = t(commission.instance === 'first' ? 'campaigns.section.local' : 'campaigns.section.national');
  const free = candidates.filter(({ role }) => role.includes('commission'));
  return {
    kind: 'framed',
    title,
    section: campaigns.list(),
    status: fault === null ? 200 : 422,
    body: (
      <>
        <PageTitle
          kicker={<a href={href(context, campaigns.campaign(commission.campaign))}>{commission.campaign}</a>}
          title={title}
          meta={<p dir="ltr">{commission.territory}</p>}
        />
        <ErrorSummary
          context={context}
          errors={fault === null ? [] : [{ field: 'account', message: t(`campaigns.fault.${fault}`) }]}
        />
        <Done
          context={context}
          done={query.done}
          messages={{
            seat: 'campaigns.done.seated',
            unseat: 'campaigns.done.unseated',
            mandate: 'campaigns.done.mandate',
          }}
        />
        <Section id="seats" title={t('campaigns.seats.title')}>
          {seats.length === 0 ? (
            <EmptyState title={t('campaigns.seats.none')} />
          ) : (
            <DataTable
              caption={t('campaigns.seats.title')}
              captionHidden
              dense
              rows={seats}
              rowKey={({ id }) => id}
              columns={[
                { id: 'name', header: t('campaigns.seats.name'), cell: ({ name }) => name ?? '–', rowHeader: true },
                {
                  id: 'seat',
                  header: t('campaigns.seats.seat'),
                  cell: ({ seat }) => t(seat === 'chair' ? 'campaigns.chair' : 'campaigns.member'),
                },
                {
                  id: 'capacity',
                  header: t('campaigns.field.capacity'),
                  cell: ({ capacity }) => choiceWord(context, capacity),
                },
                { id: 'body', header: t('campaigns.seats.body'), cell: ({ body }) => body ?? '' },
                {
                  id: 'since',
                  header: t('campaigns.seats.since'),
                  cell: ({ starts_on, ends_on }) =>
                    ends_on === null
                      ? format.date(starts_on)
                      : t('campaigns.window', { from: format.date(starts_on), until: format.date(ends_on) }),
                },
                {
                  id: 'act',
                  header: t('campaigns.seats.act'),
                  cell: ({ id, ends_on, name }) =>
                    ends_on === null ? (
                      <form method="post">
                        <Once />
                        <input type="hidden" name="member" value={id} />
                        <button type="submit" class="button button-secondary" name="act" value="unseat">
                          {t('campaigns.seats.unseat')}
                          <span class="visually-hidden"> {name}</span>
                        </button>
                      </form>
                    ) : null,
                },
              ]}
            />
          )}
        </Section>
        <Section id="seat" title={t('campaigns.seats.add')} intro={t('campaigns.seats.hint')}>
          <form method="post" class="act-form">
            <Once />
            <SelectField
              context={context}
              name="account"
              label={t('campaigns.seats.name')}
              choices={free.map(({ account, name }) => ({ value: account, label: name }))}
              error={fault === null ? undefined : t(`campaigns.fault.${fault}`)}
            />
            <SelectField
              context={context}
              name="seat"
              label={t('campaigns.seats.seat')}
              value="member"
              choices={SEATS.map((value) => ({
                value,
                label: t(value === 'chair' ? 'campaigns.chair' : 'campaigns.member'),
              }))}
            />
            <SelectField
              context={context}
              name="capacity"
              label={t('campaigns.field.capacity')}
              choices={CAPACITIES.map((value) => ({ value, label: choiceWord(context, value) }))}
            />
            <TextField context={context} name="body" label={t('campaigns.seats.body')} />
            <div class="acts">
              <Button name="act" value="seat">
                {t('campaigns.seats.add')}
              </Button>
            </div>
          </form>
        </Section>
        <Section id="mandate" title={t('campaigns.mandate.title')} intro={t('campaigns.mandate.hint')}>
          <form method="post" class="act-form">
            <Once />
            <DateFields
              context={context}
              name="from"
              label={t('campaigns.field.from')}
              value={fieldsOf(commission.mandate_from)}
            />
            <DateFields
              context={context}
              name="until"
              label={t('campaigns.field.until')}
              value={commission.mandate_until === null ? undefined : fieldsOf(commission.mandate_until)}
            />
            <div class="acts">
              <Button kind="secondary" name="act" value="mandate">
                {t('campaigns.mandate.act')}
              </Button>
            </div>
          </form>
        </Section>
      </>
    ),
  };
}
