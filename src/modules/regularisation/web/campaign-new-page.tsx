import { needsStepUp, toStepUp } from '#identity';
import { ActForm } from '#platform/ui/form/act-form.tsx';
import { SelectField } from '#platform/ui/form/choice-fields.tsx';
import { DateFields } from '#platform/ui/form/date-fields.tsx';
import { TextField } from '#platform/ui/form/text-fields.tsx';
import { isoOf, typedDate } from '#platform/ui/form/typed-dates.ts';
import { href } from '#platform/ui/page-context.ts';
import type { FormRequest, PrivateAnswer, PrivateRequest, PrivateRoute } from '#platform/web/page-route.ts';
import { refusedFields } from '#platform/web/refused-fields.ts';
import { prepareCampaign } from '../commands/prepare-campaign.ts';
import { listAllCampaigns } from '../queries/list-campaigns.ts';
import { campaigns } from './campaign-paths.ts';

/** `/campaigns/new`: a campaign begins as a copy of another. */
export const campaignNewPage: PrivateRoute = {
  path: '/campaigns/new',
  permission: prepareCampaign.permission,
  answer: (request) => page(request, {}, new Set()),
  async submit(request) {
    const { context, db, actor, key, form } = request;
    const input = {
      id: (form.id ?? '').trim(),
      from: form.from ?? '',
      opensOn: isoOf(typedDate(form, 'opensOn')),
      closesOn: isoOf(typedDate(form, 'closesOn')),
    };
    try {
      const done = await prepareCampaign.execute(db, actor, input, { key });
      if (!done.ok) return page(request, form, new Set([done.fault === 'taken' ? 'id' : 'closesOn']));
    } catch (error) {
      const refused = refusedFields(error);
      if (refused !== undefined) return page(request, form, refused);
      if (needsStepUp(error)) return toStepUp(request);
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
  const errorOf = (name: string) =>
    refused.has(name) ? t(name === 'id' ? 'campaigns.fault.id' : 'campaigns.fault.field') : undefined;
  const errors = ['id', 'from', 'opensOn', 'closesOn'].flatMap((field) => {
    const message = errorOf(field);
    return message === undefined ? [] : [{ field, message }];
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
