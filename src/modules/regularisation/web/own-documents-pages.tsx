import { lengthOf } from '#lib/written.ts';
import { Button } from '#platform/ui/form/button.tsx';
import { ErrorSummary } from '#platform/ui/form/error-summary.tsx';
import { Once } from '#platform/ui/form/once.tsx';
import { TextField } from '#platform/ui/form/text-fields.tsx';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { href } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { NOT_FOUND, type PrivateAnswer, type PrivateRequest, type PrivateRoute } from '#platform/web/page-route.ts';
import { answerCompletion } from '../commands/answer-completion.ts';
import { attachDocument } from '../commands/attach-document.ts';
import { detachDocument } from '../commands/detach-document.ts';
import { OTHER_DOCUMENT } from '../filing-rule.ts';
import { readCampaignForFiling } from '../queries/open-campaigns.ts';
import { filing as paths, type Space } from './filing-paths.ts';
import { situationFields } from './filing-situation.ts';
import { type Control, controlOf, Requirement, takeFiles, UPLOADS, uploadErrors } from './my-documents.tsx';
import { documentsFor } from './my-draft.ts';
import { Requests } from './my-file-page.tsx';
import { backTo, type OwnFile, ownFile, sectionOf } from './own-acts.tsx';

const WHOSE = 'file';
const LONGEST_ANSWER = 2000;

/** `/…/<file>/documents`: adds documents to a file that was handed in. */
export function documentsPage(space: Space): PrivateRoute {
  return {
    path: paths.act(space, ':file', 'documents'),
    permission: attachDocument.permission,
    uploads: UPLOADS,
    async answer(request) {
      const own = await ownFile(request);
      return own === null ? NOT_FOUND : page(request, space, own, { kind: 'documents' });
    },
    async submit(request) {
      const own = await ownFile(request);
      if (own === null) return NOT_FOUND;
      const { context, db, actor, form } = request;
      const errors = uploadErrors(context, await takeFiles(request, own.file.filing, await controlsOf(request, own)));
      const removed = own.attachments.find(({ id }) => id === form.remove);
      if (removed !== undefined) await detachDocument.execute(db, actor, { attachment: removed.id });
      const again = await ownFile(request);
      if (errors.length > 0 && again !== null) return page(request, space, again, { kind: 'documents', errors });
      return { kind: 'redirect', to: href(context, paths.act(space, own.file.id, 'documents')) };
    },
  };
}

/** `/…/<file>/answer-completion`: hands in what the office asked for, with a word if one wants. */
export function answerPage(space: Space): PrivateRoute {
  return {
    path: paths.act(space, ':file', 'answer-completion'),
    permission: answerCompletion.permission,
    uploads: UPLOADS,
    async answer(request) {
      const own = await ownFile(request);
      return own === null ? NOT_FOUND : page(request, space, own, { kind: 'answer' });
    },
    async submit(request) {
      const own = await ownFile(request);
      if (own === null) return NOT_FOUND;
      const { context, db, actor, key, form } = request;
      const answer = (form.answer ?? '').trim();
      const isLong = lengthOf(answer) > LONGEST_ANSWER;
      const errors = [
        ...uploadErrors(context, await takeFiles(request, own.file.filing, await controlsOf(request, own))),
        ...(isLong ? [{ field: 'answer', message: context.t('filing.fault.long-answer') }] : []),
      ];
      const again = await ownFile(request);
      if (errors.length > 0 && again !== null) return page(request, space, again, { kind: 'answer', errors, answer });
      // Papers may be added in several goes: only this button says that it is all.
      if (form.act === 'add') {
        return { kind: 'redirect', to: href(context, paths.act(space, own.file.id, 'answer-completion')) };
      }
      const input = { application: own.file.id, on: todayHere(), answer: answer === '' ? null : answer };
      await answerCompletion.execute(db, actor, input, { key });
      return backTo(request, space, own.file.id, 'answer-completion');
    },
  };
}

/** What may be handed in for a file: what was asked for, what its categories ask for, anything else. */
async function requirementsOf({ context, db, actor }: PrivateRequest, { file, facts, typed, requests }: OwnFile) {
  const forFiling = await readCampaignForFiling.execute(db, actor, { campaign: file.campaign });
  const definition = forFiling?.campaign.definition ?? { documents: [] };
  const open = requests.find(({ answered_on }) => answered_on === null);
  const wanted = new Set([
    ...(open?.items ?? []),
    ...documentsFor(definition, typed ?? situationFields(facts)).map(({ id }) => id),
  ]);
  const known = definition.documents.filter(({ id }) => wanted.has(id));
  return [
    ...known.map(({ id, label }) => ({
      id,
      label: context.format.text(label),
      asked: open?.items.includes(id) === true,
    })),
    { id: OTHER_DOCUMENT, label: context.t('filing.document.other'), asked: false },
  ];
}

async function controlsOf(request: PrivateRequest, own: OwnFile): Promise<readonly Control[]> {
  const of = { kind: 'file', application: own.file.id } as const;
  return (await requirementsOf(request, own)).map(({ id }) => ({ name: controlOf(WHOSE, id), of, requirement: id }));
}

interface Shown {
  readonly kind: 'documents' | 'answer';
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
  readonly answer?: string;
}

async function page(
  request: PrivateRequest,
  space: Space,
  own: OwnFile,
  { kind, errors = [], answer = '' }: Shown,
): Promise<PrivateAnswer> {
  const { context, actor } = request;
  const { t } = context;
  const { file, attachments } = own;
  const requirements = await requirementsOf(request, own);
  const labels = new Map(requirements.map(({ id, label }) => [id, label]));
  const isAnswer = kind === 'answer';
  // Only what was asked for when something was; the rest stays one step away.
  const shown = requirements.filter(({ asked, id }) => !isAnswer || asked || id === OTHER_DOCUMENT);
  const title = t(isAnswer ? 'regularisation.act.answer-completion' : 'filing.documents.title');
  const account = actor.kind === 'person' ? actor.account : null;
  const mayRemove = file.state === 'filed' || file.state === 'incomplete';
  return {
    ...{ kind: 'framed', title, section: sectionOf(space), status: errors.length > 0 ? 422 : 200 },
    body: (
      <div class="register filing filing-step">
        <PageTitle
          kicker={
            <a href={href(context, `/${space}/${file.id}`)}>
              <bdi>{file.name}</bdi>
            </a>
          }
          title={title}
          lead={t(isAnswer ? 'filing.answer.lead' : 'filing.documents.lead')}
        />
        <ErrorSummary context={context} errors={errors} />
        {isAnswer && (
          <Requests
            context={context}
            read={{ ...own, requests: own.requests.filter(({ answered_on }) => answered_on === null) }}
            labelOf={(id) => labels.get(id) ?? t('filing.document.other')}
          />
        )}
        <form method="post" enctype="multipart/form-data" class="act-form">
          <Once />
          <p class="field-hint">{t('documents.upload.hint')}</p>
          {shown.map(({ id, label }) => (
            <Requirement
              key={id}
              context={context}
              whose={WHOSE}
              requirement={id}
              label={label}
              attachments={attachments}
              mine={({ added_by }) => mayRemove && added_by === account}
              errors={errors}
            />
          ))}
          {isAnswer && (
            <TextField
              context={context}
              name="answer"
              label={t('filing.answer.label')}
              value={answer}
              error={errors.find(({ field }) => field === 'answer')?.message}
              optional
              dir="auto"
              rows={4}
              width="full"
            />
          )}
          <div class="acts">
            {isAnswer && (
              <Button name="act" value="answer">
                {t('filing.answer.act')}
              </Button>
            )}
            <Button kind={isAnswer ? 'secondary' : 'primary'} name="act" value="add">
              {t('filing.documents.add')}
            </Button>
            <a href={href(context, `/${space}/${file.id}`)}>{t('filing.back')}</a>
          </div>
        </form>
      </div>
    ),
  };
}
