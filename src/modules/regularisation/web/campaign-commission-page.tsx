import { needsStepUp, toStepUp } from '#identity';
import { isUuid } from '#lib/uuid.ts';
import { ConflictError } from '#platform/access/gate.ts';
import { DataTable } from '#platform/ui/data-table.tsx';
import { Done } from '#platform/ui/done.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { ErrorSummary } from '#platform/ui/form/error-summary.tsx';
import { isoOf, typedDate } from '#platform/ui/form/typed-dates.ts';
import { href, type PageContext } from '#platform/ui/page-context.ts';
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
import { checkCampaign } from '../queries/read-campaign.ts';
import { campaigns } from './campaign-paths.ts';
import { EndForm, MandateForm, SeatForm, type SeatsFound } from './campaign-seat-forms.tsx';
import { choiceWord } from './campaign-words.ts';
import { filePlacesFor } from './file-places.ts';

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
      const refused = faultOf(request.form.act, refusedFields(error), error instanceof ConflictError);
      if (refused !== null) return page(request, refused);
      throw error;
    }
    const done = ['unseat', 'mandate'].find((one) => one === form.act) ?? 'seat';
    return {
      kind: 'redirect',
      to: href(context, campaigns.commission(params.campaign ?? '', params.commission, done)),
    };
  },
};

type Fault =
  | 'not-appointed'
  | 'has-chair'
  | 'seated'
  | 'substitute'
  | 'substitute-capacity'
  | 'outside-mandate'
  | 'before-seat'
  | 'mandate-order'
  | 'body'
  | 'starts-on'
  | 'ends-on'
  | 'mandate-from'
  | 'until'
  | 'account';
/** The control that a fault leads to. */
const FIELD_OF: Readonly<Record<Fault, string>> = {
  'not-appointed': 'account',
  seated: 'account',
  account: 'account',
  'has-chair': 'seat-kind',
  substitute: 'substitute-of',
  'substitute-capacity': 'substitute-of',
  'outside-mandate': 'starts-on-day',
  'starts-on': 'starts-on-day',
  'ends-on': 'ends-on-day',
  'before-seat': 'ends-on-day',
  body: 'body',
  'mandate-from': 'from-day',
  until: 'until-day',
  'mandate-order': 'until-day',
};

/** What a command refused, as the control that mends it; null for what no form can mend. */
function faultOf(act: string | undefined, refused: ReadonlySet<string> | undefined, conflict: boolean): Fault | null {
  if (conflict) return act === 'unseat' ? 'before-seat' : act === 'mandate' ? 'mandate-order' : null;
  if (refused === undefined) return null;
  if (act === 'mandate') return refused.has('from') ? 'mandate-from' : 'until';
  if (act === 'unseat') return refused.has('on') ? 'ends-on' : 'before-seat';
  if (refused.has('startsOn')) return 'starts-on';
  if (refused.has('substituteOf')) return 'substitute';
  return refused.has('body') ? 'body' : 'account';
}

async function act({ db, actor, key, form }: FormRequest, commission: string): Promise<Fault | null> {
  if (form.act === 'unseat') {
    const on = isoOf(typedDate(form, 'ends-on'));
    await unseatMember.execute(db, actor, { member: form.member ?? '', on }, { key });
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
    {
      ...{ commission, account: form.account ?? '', capacity, seat, body: body === '' ? null : body },
      substituteOf: (form['substitute-of'] ?? '') === '' ? null : (form['substitute-of'] ?? null),
      startsOn: isoOf(typedDate(form, 'starts-on')),
    },
    { key },
  );
  return done.ok ? null : done.fault;
}

async function page(request: PrivateRequest | FormRequest, fault: Fault | null): Promise<PrivateAnswer> {
  const { context, db, actor, params, query } = request;
  const { t, format } = context;
  const found = isUuid(params.commission) ? await listSeats.execute(db, actor, params.commission) : undefined;
  if (found === undefined || found.commission.campaign !== params.campaign) return NOT_FOUND;
  const { commission } = found;
  const { territory } = await filePlacesFor(request);
  const campaign = await checkCampaign.execute(db, actor, commission.campaign);
  const campaignName = (campaign && format.text(campaign.definition.name)) || commission.campaign;
  const title = t(commission.instance === 'first' ? 'campaigns.section.local' : 'campaigns.section.national');
  const typed = 'form' in request ? request.form : {};
  const errorOf = (...names: readonly string[]) =>
    fault !== null && names.includes(FIELD_OF[fault]) ? t(`campaigns.fault.${fault}`) : undefined;
  const forms = { context, found, typed, errorOf };
  return {
    kind: 'framed',
    title,
    section: campaigns.list(),
    status: fault === null ? 200 : 422,
    body: (
      <>
        <PageTitle
          kicker={<a href={href(context, campaigns.campaign(commission.campaign))}>{campaignName}</a>}
          title={title}
          meta={<p>{territory(commission.territory)}</p>}
        />
        <ErrorSummary
          context={context}
          errors={fault === null ? [] : [{ field: FIELD_OF[fault], message: t(`campaigns.fault.${fault}`) }]}
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
          <Seats context={context} seats={found.seats} />
        </Section>
        <Section id="new-seat" title={t('campaigns.seats.add')} intro={t('campaigns.seats.hint')}>
          <SeatForm {...forms} />
        </Section>
        {found.seats.some(({ ends_on }) => ends_on === null) && (
          <Section id="end-seat" title={t('campaigns.seats.end')} intro={t('campaigns.seats.end-hint')}>
            <EndForm {...forms} />
          </Section>
        )}
        <Section id="mandate" title={t('campaigns.mandate.title')} intro={t('campaigns.mandate.hint')}>
          <MandateForm {...forms} />
        </Section>
      </>
    ),
  };
}

/** Who sits, since when and until when; who sits for another says for whom. */
function Seats({ context, seats }: { readonly context: PageContext; readonly seats: SeatsFound['seats'] }) {
  const { t, format } = context;
  const names = new Map(seats.map(({ id, name }) => [id, name ?? '']));
  if (seats.length === 0) return <EmptyState title={t('campaigns.seats.none')} />;
  return (
    <DataTable
      caption={t('campaigns.seats.title')}
      captionHidden
      dense
      rows={seats}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'name',
          header: t('campaigns.seats.name'),
          cell: ({ name }) => <bdi>{name ?? '–'}</bdi>,
          rowHeader: true,
        },
        {
          id: 'seat',
          header: t('campaigns.seats.seat'),
          cell: ({ seat, substitute_of }) =>
            substitute_of === null
              ? t(seat === 'chair' ? 'campaigns.chair' : 'campaigns.member')
              : t('campaigns.seats.sits-for', { name: `\u2068${names.get(substitute_of) ?? ''}\u2069` }),
        },
        {
          id: 'capacity',
          header: t('campaigns.field.capacity'),
          cell: ({ capacity }) => choiceWord(context, capacity),
        },
        { id: 'body', header: t('campaigns.seats.body'), cell: ({ body }) => <bdi>{body ?? ''}</bdi> },
        {
          id: 'since',
          header: t('campaigns.seats.since'),
          cell: ({ starts_on, ends_on }) =>
            ends_on === null
              ? format.date(starts_on)
              : t('campaigns.window', { from: format.date(starts_on), until: format.date(ends_on) }),
        },
      ]}
    />
  );
}
