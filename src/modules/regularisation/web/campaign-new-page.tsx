import { needsStepUp, toStepUp } from '#identity';
import { NotFoundError } from '#platform/access/gate.ts';
import { ActForm } from '#platform/ui/form/act-form.tsx';
import { RadioGroup, SelectField } from '#platform/ui/form/choice-fields.tsx';
import { DateFields } from '#platform/ui/form/date-fields.tsx';
import { TextField } from '#platform/ui/form/text-fields.tsx';
import { isoOf, typedDate } from '#platform/ui/form/typed-dates.ts';
import { href } from '#platform/ui/page-context.ts';
import type { FormRequest, PrivateAnswer, PrivateRequest, PrivateRoute } from '#platform/web/page-route.ts';
import { refusedFields } from '#platform/web/refused-fields.ts';
import { prepareCampaign } from '../commands/prepare-campaign.ts';
import { listAllCampaigns } from '../queries/list-campaigns.ts';
import { campaigns } from './campaign-paths.ts';

const KINDS = ['real', 'demo'] as const;
const FAULTS = {
  id: 'campaigns.fault.id',
  from: 'campaigns.fault.from',
  kind: 'campaigns.fault.standing',
  opensOn: 'campaigns.fault.day',
  closesOn: 'campaigns.fault.day',
  order: 'campaigns.fault.closes',
} as const;

/** `/campaigns/new`: a campaign begins as a copy of another. */
export const campaignNewPage: PrivateRoute = {
  path: '/campaigns/new',
  permission: prepareCampaign.permission,
  // In a trial everything is one; elsewhere whoever prepares it says so.
  answer: (request) => page(request, request.context.trial ? { kind: 'demo' } : {}, new Set()),
  async submit(request) {
    const { context, db, actor, key, form } = request;
    const kind = KINDS.find((one) => one === form.kind);
    if (kind === undefined) return page(request, form, new Set(['kind']));
    const input = {
      kind,
      id: (form.id ?? '').trim(),
      from: form.from ?? '',
      opensOn: isoOf(typedDate(form, 'opensOn')),
      closesOn: isoOf(typedDate(form, 'closesOn')),
    };
    try {
      const done = await prepareCampaign.execute(db, actor, input, { key });
      if (!done.ok) return page(request, form, new Set([done.fault === 'taken' ? 'id' : 'order']));
    } catch (error) {
      const refused = refusedFields(error);
      if (refused !== undefined) return page(request, form, refused);
      if (needsStepUp(error)) return toStepUp(request);
      // Who may not prepare any finds no page either.
      if (error instanceof NotFoundError) return page(request, form, new Set(['from']));
      throw error;
    }
    return { kind: 'redirect', to: href(context, campaigns.campaign(input.id, 'prepared')) };
  },
};

async function page(
  { context, db, actor }: PrivateRequest | FormRequest,
  typed: Readonly<Record<string, string>>,
  refused: ReadonlySet<string>,
): Promise<PrivateAnswer> {
  const { t, format } = context;
  const all = await listAllCampaigns.execute(db, actor, undefined);
  const title = t('campaigns.new.title');
  const errorOf = (name: 'id' | 'from' | 'kind' | 'opensOn' | 'closesOn') => {
    if (name === 'closesOn' && refused.has('order')) return t(FAULTS.order);
    return refused.has(name) ? t(FAULTS[name]) : undefined;
  };
  const errors = (['id', 'from', 'kind', 'opensOn', 'closesOn'] as const).flatMap((name) => {
    const message = errorOf(name);
    return message === undefined ? [] : [{ field: name.endsWith('On') ? `${name}-day` : name, message }];
  });
  return {
    kind: 'framed',
    title,
    section: campaigns.list(),
    status: errors.length > 0 ? 422 : 200,
    body: (
      <ActForm
        context={context}
        kicker={<a href={href(context, campaigns.list())}>{t('campaigns.title')}</a>}
        title={title}
        consequences={[t('campaigns.new.consequence')]}
        errors={errors}
        act={t('campaigns.new.act')}
        cancel={campaigns.list()}
      >
        <TextField
          context={context}
          name="id"
          label={t('campaigns.field.id')}
          hint={t('campaigns.hint.id')}
          value={typed.id}
          error={errorOf('id')}
          dir="ltr"
        />
        <SelectField
          context={context}
          name="from"
          label={t('campaigns.field.copy-of')}
          value={typed.from}
          error={errorOf('from')}
          choices={all.map(({ id, definition }) => ({ value: id, label: format.text(definition.name) || id }))}
        />
        <RadioGroup
          context={context}
          name="kind"
          label={t('campaigns.field.standing')}
          value={typed.kind}
          error={errorOf('kind')}
          choices={[
            { value: 'real', label: t('campaigns.standing.real') },
            { value: 'demo', label: t('campaigns.standing.trial'), hint: t('campaigns.standing.trial-hint') },
          ]}
        />
        <DateFields
          context={context}
          name="opensOn"
          label={t('campaigns.field.opens-on')}
          value={typedDate(typed, 'opensOn')}
          error={errorOf('opensOn')}
        />
        <DateFields
          context={context}
          name="closesOn"
          label={t('campaigns.field.closes-on')}
          value={typedDate(typed, 'closesOn')}
          error={errorOf('closesOn')}
        />
      </ActForm>
    ),
  };
}
