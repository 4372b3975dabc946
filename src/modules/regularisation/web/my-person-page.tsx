import { placesFor } from '#people';
import { SelectField } from '#platform/ui/form/choice-fields.tsx';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import {
  type FormRequest,
  NOT_FOUND,
  type PrivateAnswer,
  type PrivateRequest,
  type PrivateRoute,
} from '#platform/web/page-route.ts';
import { saveFiling } from '../commands/save-filing.ts';
import { personKey } from '../draft-answers.ts';
import { FILE_ROLES, type FileRole } from '../filing-input.ts';
import { errorsOf, IdentityFields, summaryOf } from './filing-fields.tsx';
import { filing as paths } from './filing-paths.ts';
import { readPerson, roleOf } from './filing-person.ts';
import { faultsOn, type OpenDraft, openDraft } from './my-draft.ts';
import { onward, StepForm, saveStep, typedOf } from './my-parts.tsx';

/** `/my-files/drafts/<filing>/persons/<key>`: who somebody is; a key that is not in the draft yet is somebody new. */
export const myPersonPage: PrivateRoute = {
  path: paths.person(':filing', ':key'),
  permission: saveFiling.permission,
  async answer(request) {
    const opened = await openDraft(request);
    return opened.answer ?? page(request, opened.draft, undefined);
  },
  async submit(request) {
    const opened = await openDraft(request);
    if (opened.answer !== undefined) return opened.answer;
    const { draft } = opened;
    const { params, form } = request;
    const key = params.key ?? '';
    if (!personKey.safeParse(key).success) return NOT_FOUND;
    const role = roleIn(draft, key, form.role);
    const saved = await saveStep(request, draft.row.id, { part: 'person', key, role, fields: typedOf(form) });
    const read = readPerson(form, role, { today: todayHere(), atCounter: false });
    const faults = faultsOn('person', { read });
    if (!saved.ok) return page(request, draft, form, true);
    if (faults.length > 0 && form.act !== 'later') return page(request, draft, form);
    const next = role === 'applicant' ? paths.family(draft.row.id) : paths.situation(draft.row.id, key);
    return onward(request, draft.row.id, next);
  },
};

/** The first is who applies; the others are what they are to them. */
function roleIn({ persons }: OpenDraft, key: string, chosen: string | undefined): FileRole {
  const place = persons.findIndex((person) => person.key === key);
  if (place === 0 || (place === -1 && persons.length === 0)) return 'applicant';
  const role = roleOf(chosen);
  return role === undefined || role === 'applicant' ? 'other' : role;
}

async function page(
  request: PrivateRequest | FormRequest,
  draft: OpenDraft,
  typed: Readonly<Record<string, string>> | undefined,
  isFull = false,
): Promise<PrivateAnswer> {
  const { context, params } = request;
  const { t } = context;
  const key = params.key ?? '';
  if (!personKey.safeParse(key).success) return NOT_FOUND;
  const known = draft.persons.find((person) => person.key === key);
  const form = typed ?? known?.fields ?? { nationality: draft.persons[0]?.fields.nationality ?? '' };
  const role = roleIn(draft, key, typed?.role ?? known?.role);
  const read = readPerson(form, role, { today: todayHere(), atCounter: false });
  // A page that is opened for the first time is not scolded.
  const faults = typed === undefined && known === undefined ? [] : faultsOn('person', { read });
  const errors = errorsOf(context, faults);
  const isNew = draft.persons.length > 0 && role !== 'applicant';
  const title = t(isNew ? 'filing.relative.title' : 'filing.who.title');
  return {
    ...{ kind: 'framed', title, section: paths.mine(), status: typed !== undefined ? 422 : 200 },
    body: (
      <StepForm
        context={context}
        draft={draft.row.id}
        title={title}
        lead={t(isNew ? 'filing.relative.lead' : 'filing.who.lead')}
        errors={[...(isFull ? [{ field: 'given', message: t('filing.fault.too-many') }] : []), ...summaryOf(errors)]}
      >
        {isNew && (
          <SelectField
            context={context}
            name="role"
            label={t('filing.relative.role')}
            value={role}
            choices={FILE_ROLES.filter((one) => one !== 'applicant').map((one) => ({
              value: one,
              label: t(`regularisation.file-role.${one}`),
            }))}
          />
        )}
        <IdentityFields
          context={context}
          places={await placesFor(request)}
          form={form}
          errors={errors}
          categories={draft.categories}
        />
      </StepForm>
    ),
  };
}
