import { href } from '#platform/ui/page-context.ts';
import type { PrivateAnswer, PrivateRequest, PrivateRoute } from '#platform/web/page-route.ts';
import { detachDocument } from '../commands/detach-document.ts';
import { DRAFTERS, OTHER_DOCUMENT } from '../filing-rule.ts';
import { filing as paths } from './filing-paths.ts';
import { type Control, controlOf, Requirement, takeFiles, UPLOADS, uploadErrors } from './my-documents.tsx';
import { documentsFor, type OpenDraft, openDraft } from './my-draft.ts';
import { onward, StepForm } from './my-parts.tsx';

/** `/my-files/drafts/<filing>/documents`: photographs or scans of the papers, person by person. */
export const myDocumentsPage: PrivateRoute = {
  path: paths.documents(':filing'),
  permission: DRAFTERS,
  uploads: UPLOADS,
  async answer(request) {
    const opened = await openDraft(request);
    return opened.answer ?? page(request, opened.draft, []);
  },
  async submit(request) {
    const opened = await openDraft(request);
    if (opened.answer !== undefined) return opened.answer;
    const { context, db, actor, form, files } = request;
    const { draft } = opened;
    const removed = draft.row.attachments.find(({ id }) => id === form.remove);
    const errors = uploadErrors(context, await takeFiles(request, draft.row.id, controlsOf(draft)));
    if (removed !== undefined) await detachDocument.execute(db, actor, { attachment: removed.id });
    if (errors.length > 0) {
      const again = await openDraft(request);
      return again.answer ?? page(request, again.draft, errors);
    }
    // Who adds stays and sees what is there; who adds nothing goes on.
    if (removed !== undefined || (files.length > 0 && form.act !== 'later')) {
      return { kind: 'redirect', to: href(context, paths.documents(draft.row.id)) };
    }
    return onward(request, draft.row.id, paths.office(draft.row.id));
  },
};

function requirementsOf(draft: OpenDraft, fields: Readonly<Record<string, string>>): readonly string[] {
  return [...documentsFor(draft.campaign.definition, fields).map(({ id }) => id), OTHER_DOCUMENT];
}

function controlsOf(draft: OpenDraft): readonly Control[] {
  return draft.persons.flatMap(({ key, fields }) =>
    requirementsOf(draft, fields).map((requirement) => ({
      ...{ name: controlOf(key, requirement), requirement },
      of: { kind: 'person', key } as const,
    })),
  );
}

function page(
  { context, actor }: PrivateRequest,
  draft: OpenDraft,
  errors: readonly { readonly field: string; readonly message: string }[],
): PrivateAnswer {
  const { t, format } = context;
  const { row, persons, campaign } = draft;
  const title = t('filing.documents.title');
  const labels = new Map(campaign.definition.documents.map(({ id, label }) => [id, format.text(label)]));
  const account = actor.kind === 'person' ? actor.account : null;
  return {
    ...{ kind: 'framed', title, section: paths.mine(), status: errors.length > 0 ? 422 : 200 },
    body: (
      <StepForm
        context={context}
        draft={row.id}
        title={title}
        lead={t('filing.documents.lead')}
        errors={errors}
        uploads
      >
        <p class="field-hint">{t('documents.upload.hint')}</p>
        {persons.map(({ key, fields, read }) => (
          <fieldset key={key} class="group">
            <legend>
              <bdi>{read.particulars.name === '' ? t('filing.mine.nameless') : read.particulars.name}</bdi>
            </legend>
            {requirementsOf(draft, fields).map((requirement) => (
              <Requirement
                key={requirement}
                context={context}
                whose={key}
                requirement={requirement}
                label={labels.get(requirement) ?? t('filing.document.other')}
                attachments={row.attachments.filter(({ id }) => row.draft.documents[id] === key)}
                mine={({ added_by }) => added_by === account}
                errors={errors}
              />
            ))}
          </fieldset>
        ))}
      </StepForm>
    ),
  };
}
