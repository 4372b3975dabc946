import { placesFor } from '#people';
import { SelectField } from '#platform/ui/form/choice-fields.tsx';
import type { FormRequest, PrivateAnswer, PrivateRequest, PrivateRoute } from '#platform/web/page-route.ts';
import { saveFiling } from '../commands/save-filing.ts';
import { readContact } from './filing-contact.ts';
import { ContactFields, errorsOf, summaryOf } from './filing-fields.tsx';
import { filing as paths } from './filing-paths.ts';
import { type OpenDraft, openDraft } from './my-draft.ts';
import { onward, StepForm, saveStep, typedOf } from './my-parts.tsx';

/** `/my-files/drafts/<filing>/office`: where it goes, and how its answer comes back. */
export const myOfficePage: PrivateRoute = {
  path: paths.office(':filing'),
  permission: saveFiling.permission,
  async answer(request) {
    const opened = await openDraft(request);
    return opened.answer ?? page(request, opened.draft, undefined);
  },
  async submit(request) {
    const opened = await openDraft(request);
    if (opened.answer !== undefined) return opened.answer;
    const { draft } = opened;
    const { form } = request;
    const office = draft.offices.find((one) => one === form.office) ?? null;
    const { office: _, ...contact } = typedOf(form);
    await saveStep(request, draft.row.id, { part: 'office', office, contact });
    const isGood = office !== null && readContact(form, request.context.language).faults.length === 0;
    if (!isGood && form.act !== 'later') return page(request, draft, form);
    return onward(request, draft.row.id, paths.check(draft.row.id));
  },
};

async function page(
  request: PrivateRequest | FormRequest,
  draft: OpenDraft,
  typed: Readonly<Record<string, string>> | undefined,
): Promise<PrivateAnswer> {
  const { context } = request;
  const { t } = context;
  const { row, offices } = draft;
  const form = typed ?? { ...row.draft.contact, office: row.draft.office ?? '' };
  const { faults } = readContact(form, context.language);
  const missing = typed !== undefined && !offices.includes(typed.office ?? '');
  const errors = errorsOf(context, [
    ...(missing ? [{ field: 'office', message: 'filing.fault.office' } as const] : []),
    ...faults,
  ]);
  const places = await placesFor(request);
  const { compare } = new Intl.Collator(context.language);
  const title = t('filing.office.title');
  return {
    ...{ kind: 'framed', title, section: paths.mine(), status: typed === undefined ? 200 : 422 },
    body: (
      <StepForm
        context={context}
        draft={row.id}
        title={title}
        lead={t('filing.office.lead')}
        errors={summaryOf(errors)}
      >
        <SelectField
          context={context}
          name="office"
          label={t('filing.office.label')}
          hint={t('filing.office.hint')}
          value={form.office}
          empty={t('filing.office.choose')}
          error={errors.get('office')}
          choices={offices
            .map((code) => ({ value: code, label: places.territory(code) }))
            .toSorted((one, other) => compare(one.label, other.label))}
        />
        <fieldset class="group">
          <legend>{t('filing.contact')}</legend>
          <p class="field-hint">{t('filing.contact.hint')}</p>
          <ContactFields context={context} form={form} errors={errors} />
        </fieldset>
      </StepForm>
    ),
  };
}
