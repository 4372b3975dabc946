import { placesFor } from '#people';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { Notice } from '#platform/ui/notice.tsx';
import {
  type FormRequest,
  NOT_FOUND,
  type PrivateAnswer,
  type PrivateRequest,
  type PrivateRoute,
} from '#platform/web/page-route.ts';
import { saveFiling } from '../commands/save-filing.ts';
import { errorsOf, SituationFields, summaryOf } from './filing-fields.tsx';
import { filing as paths } from './filing-paths.ts';
import { asFamily, isLone, readPerson } from './filing-person.ts';
import { type DraftPersonRead, faultsOn, type OpenDraft, openDraft, SITUATION_SEEN } from './my-draft.ts';
import { onward, StepForm, saveStep, typedOf } from './my-parts.tsx';

/** `/my-files/drafts/<filing>/situations/<key>`: under which categories somebody asks. */
export const mySituationPage: PrivateRoute = {
  path: paths.situation(':filing', ':key'),
  permission: saveFiling.permission,
  async answer(request) {
    const opened = await openDraft(request);
    if (opened.answer !== undefined) return opened.answer;
    const person = opened.draft.persons.find(({ key }) => key === request.params.key);
    return person === undefined ? NOT_FOUND : page(request, opened.draft, person, undefined);
  },
  async submit(request) {
    const opened = await openDraft(request);
    if (opened.answer !== undefined) return opened.answer;
    const { draft } = opened;
    const place = draft.persons.findIndex(({ key }) => key === request.params.key);
    const person = draft.persons[place];
    if (person === undefined) return NOT_FOUND;
    const { key, role } = person;
    const fields = { ...unticked(person.fields), ...typedOf(request.form) };
    await saveStep(request, draft.row.id, { part: 'person', key, role, fields });
    const changed = readAgain(draft, { ...person, fields: { ...person.fields, ...fields } });
    if (faultsOn('situation', changed).length > 0 && request.form.act !== 'later') {
      return page(request, draft, changed, fields);
    }
    const next = draft.persons[place + 1];
    return onward(
      request,
      draft.row.id,
      next === undefined ? paths.documents(draft.row.id) : paths.situation(draft.row.id, next.key),
    );
  },
};

/** A box that is not ticked is not sent: without this it would stay ticked. */
function unticked(fields: DraftPersonRead['fields']): Record<string, string> {
  const boxes = ['k1', 'k2', 'k3', 'k4', 'k5', 'k6', 'activity', 'mother', 'alone'];
  return Object.fromEntries(boxes.filter((box) => box in fields).map((box) => [box, '']));
}

/** The person as the whole family says it: a child may ask under the couple of its parents. */
function readAgain({ persons }: OpenDraft, changed: DraftPersonRead): DraftPersonRead {
  const asked = { today: todayHere(), atCounter: false };
  const all = persons.map((person) => (person.key === changed.key ? changed : person));
  const read = asFamily(all.map(({ fields, role }) => readPerson(fields, role, asked)));
  return { ...changed, read: read[all.indexOf(changed)] ?? changed.read };
}

async function page(
  request: PrivateRequest | FormRequest,
  draft: OpenDraft,
  person: DraftPersonRead,
  typed: Readonly<Record<string, string>> | undefined,
): Promise<PrivateAnswer> {
  const { context } = request;
  const { t } = context;
  const isSeen = typed !== undefined || person.fields[SITUATION_SEEN] === 'yes';
  const errors = errorsOf(context, isSeen ? faultsOn('situation', person) : []);
  const { name } = person.read.particulars;
  const isAlone = isLone(
    person.read,
    draft.persons.map(({ read }) => read),
    todayHere(),
  );
  const title = name === '' ? t('filing.step.situation') : t('filing.situation.title', { name });
  return {
    ...{ kind: 'framed', title, section: paths.mine(), status: typed === undefined ? 200 : 422 },
    body: (
      <StepForm
        context={context}
        draft={draft.row.id}
        title={title}
        lead={t('filing.situation.lead')}
        errors={summaryOf(errors)}
      >
        {isAlone && <LoneMinor context={context} helps={helps(request)} />}
        <input type="hidden" name={SITUATION_SEEN} value="yes" />
        <SituationFields
          context={context}
          places={await placesFor(request)}
          form={person.fields}
          errors={errors}
          categories={draft.categories}
          role={person.role}
        />
      </StepForm>
    ),
  };
}

interface LoneMinorProps {
  readonly context: PrivateRequest['context'];
  /** Somebody reads it who files for the child. */
  readonly helps: boolean;
}

/** Whether somebody files for another. */
export const helps = ({ actor }: Pick<PrivateRequest, 'actor'>): boolean =>
  actor.kind === 'person' && actor.role === 'association-manager';

/** Whom to go to: a child who is alone is protected first, and loses nothing by filing. */
export function LoneMinor({ context, helps }: LoneMinorProps) {
  const { t } = context;
  return (
    <Notice context={context} kind="attention" title={t('filing.lone-minor.title')}>
      <p>{t(helps ? 'filing.lone-minor.helped' : 'filing.lone-minor.self')}</p>
    </Notice>
  );
}
