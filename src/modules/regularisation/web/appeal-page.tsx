import { isUuid } from '#lib/uuid.ts';
import { type Fault, placesFor } from '#people';
import type { Permission } from '#platform/access/actor.ts';
import { ConflictError } from '#platform/access/gate.ts';
import { ActForm } from '#platform/ui/form/act-form.tsx';
import { CheckboxField } from '#platform/ui/form/choice-fields.tsx';
import { DateFields } from '#platform/ui/form/date-fields.tsx';
import { FieldGroup } from '#platform/ui/form/field.tsx';
import { TextField } from '#platform/ui/form/text-fields.tsx';
import { fieldsOf, isoOf, todayHere, typedDate } from '#platform/ui/form/typed-dates.ts';
import { href } from '#platform/ui/page-context.ts';
import {
  type FormRequest,
  NOT_FOUND,
  type PrivateAnswer,
  type PrivateRequest,
  type PrivateRoute,
} from '#platform/web/page-route.ts';
import { refusedFields } from '#platform/web/refused-fields.ts';
import { acknowledgeDecision } from '../commands/acknowledge-decision.ts';
import { fileAppeal } from '../commands/file-appeal.ts';
import { GROUNDS } from '../domain/sitting/grounds.ts';
import { COUNTER, OTHER_DOCUMENT } from '../filing-rule.ts';
import { readCampaignForFiling } from '../queries/open-campaigns.ts';
import { readDecision } from '../queries/read-decision.ts';
import { readChanges, SITUATION_SHOWN } from './appeal-situation.ts';
import { FileReference } from './file-words.tsx';
import { errorsOf, SituationFields, summaryOf } from './filing-fields.tsx';
import { situationFields } from './filing-situation.ts';
import {
  type Control,
  controlOf,
  Requirement,
  takeFiles,
  UPLOADS,
  type UploadError,
  uploadErrors,
} from './my-documents.tsx';
import { type OwnFile, ownFile } from './own-acts.tsx';

function appealRoute(path: string, permission: Permission, isOwn: boolean): PrivateRoute {
  return {
    path,
    permission,
    uploads: UPLOADS,
    answer: (request) => form(request, isOwn, NO_FAULTS),
    submit: (request) => send(request, isOwn),
  };
}

/**
 * An appeal, by the person, by who helps them, or at a counter: why, in one's own words, with what has changed in the situation since it
 * was decided and the documents that show it. More may be added to the file afterwards.
 */
export const appealRoutes: readonly PrivateRoute[] = [
  appealRoute('/files/:file/file-appeal', COUNTER, false),
  appealRoute('/my-files/:file/file-appeal', acknowledgeDecision.permission, true),
];

const WHOSE = 'appeal';
const CONTROL = (application: string): Control => ({
  name: controlOf(WHOSE, OTHER_DOCUMENT),
  of: { kind: 'file', application },
  requirement: OTHER_DOCUMENT,
});

interface Faults {
  readonly fields: ReadonlySet<string>;
  readonly situation: readonly Fault[];
  readonly uploads: readonly UploadError[];
}
const NO_FAULTS: Faults = { fields: new Set(), situation: [], uploads: [] };

/** What the page shows of the situation. */
async function shownOf({ db, actor }: PrivateRequest, { file, facts }: OwnFile, isOwn: boolean) {
  const forFiling = await readCampaignForFiling.execute(db, actor, { campaign: file.campaign });
  return { facts, role: file.role, categories: forFiling?.categories ?? [], atCounter: !isOwn };
}

async function send(request: FormRequest, isOwn: boolean): Promise<PrivateAnswer> {
  const { context, params, db, actor, key, lists, form: typed } = request;
  const { file: application } = params;
  if (!isUuid(application)) return NOT_FOUND;
  const own = await ownFile(request);
  if (own === null) return NOT_FOUND;
  const grounds = GROUNDS.filter((ground) => lists.ground?.includes(ground) === true);
  const { changes, faults } = readChanges(typed, await shownOf(request, own, isOwn));
  if (grounds.length === 0 || faults.length > 0) {
    return form(request, isOwn, {
      ...NO_FAULTS,
      fields: new Set(grounds.length === 0 ? ['grounds'] : []),
      situation: faults,
    });
  }
  const refusedFiles = await takeFiles(request, own.file.filing, [CONTROL(application)]);
  if (refusedFiles.length > 0) return form(request, isOwn, { ...NO_FAULTS, uploads: refusedFiles });
  const on = isOwn ? todayHere() : isoOf(typedDate(typed, 'on'));
  const statement = (typed.statement ?? '').trim();
  try {
    const input = { application, on, grounds, statement: statement === '' ? null : statement, facts: changes };
    const done = await fileAppeal.execute(db, actor, input, { key });
    if (!done.ok) return form(request, isOwn, { ...NO_FAULTS, fields: new Set(['commission']) });
  } catch (error) {
    if (error instanceof ConflictError) return form(request, isOwn, { ...NO_FAULTS, fields: new Set(['state']) });
    const refused = refusedFields(error);
    if (refused === undefined) throw error;
    return form(request, isOwn, { ...NO_FAULTS, fields: refused });
  }
  return {
    kind: 'redirect',
    to: href(context, isOwn ? `/my-files/${application}?done=appealed` : `/files/${application}?done=file-appeal`),
  };
}

async function form(
  request: PrivateRequest | FormRequest,
  isOwn: boolean,
  { fields: faults, situation, uploads }: Faults,
): Promise<PrivateAnswer> {
  const { context, params, db, actor } = request;
  const { file: application } = params;
  if (!isUuid(application)) return NOT_FOUND;
  const found = await readDecision.execute(db, actor, { application });
  const own = await ownFile(request);
  if (found === null || own === null) return NOT_FOUND;
  const { t, format } = context;
  const { file } = found;
  const back = isOwn ? `/my-files/${file.id}` : `/files/${file.id}`;
  const canAppeal = file.state === 'unfavourable' || file.state === 'lapsed';
  // It was done already, or there is nothing to appeal against.
  if (!canAppeal && !('form' in request)) return { kind: 'redirect', to: href(context, back) };
  const sent = 'form' in request ? request.form : {};
  const chosen = 'lists' in request ? (request.lists.ground ?? []) : [];
  const title = t('sittings.appeal.title');
  const errors = [
    ...(faults.has('grounds') ? [{ field: 'ground', message: t('sittings.fault.grounds') }] : []),
    ...(faults.has('statement') ? [{ field: 'statement', message: t('sittings.fault.statement') }] : []),
    ...(faults.has('on') ? [{ field: 'on', message: t('regularisation.on.fault') }] : []),
    ...(faults.has('commission') ? [{ field: 'ground', message: t('sittings.fault.no-commission') }] : []),
    ...(faults.has('state') ? [{ field: 'ground', message: t('regularisation.fault.wrong-state') }] : []),
  ];
  const ofSituation = errorsOf(context, situation);
  const ofUploads = uploadErrors(context, uploads);
  errors.push(...summaryOf(ofSituation), ...ofUploads);
  const messageOf = (field: string) => errors.find((error) => error.field === field)?.message;
  const isLate = file.due_on !== null && todayHere() > file.due_on;
  const how = found.definition.texts.find(({ id }) => id === 'how-to-appeal');
  const typed = typedDate(sent, 'on');
  const shown = await shownOf(request, own, isOwn);
  const wasShown = sent[SITUATION_SHOWN] === 'yes';
  return {
    kind: 'framed',
    title,
    section: isOwn ? '/my-files' : '/files',
    status: errors.length > 0 ? 422 : 200,
    body: (
      <ActForm
        context={context}
        kicker={
          <>
            <bdi>{file.name}</bdi> · <FileReference reference={file.reference} />
          </>
        }
        title={title}
        errors={errors}
        uploads
        consequences={[
          ...(how === undefined ? [] : [format.text(how.text)]),
          t('sittings.appeal.consequence'),
          ...(file.due_on === null
            ? []
            : [t(isLate ? 'sittings.appeal.is-late' : 'sittings.appeal.until', { day: format.date(file.due_on) })]),
          ...(found.sits ? [] : [t('sittings.appeal.nobody-sits')]),
        ]}
        act={t('regularisation.act.file-appeal')}
        cancel={back}
      >
        <FieldGroup context={context} name="ground" label={t('sittings.appeal.grounds')} error={messageOf('ground')}>
          {GROUNDS.map((value, position) => (
            <CheckboxField
              key={value}
              context={context}
              name="ground"
              id={position === 0 ? 'ground' : `ground-${position + 1}`}
              value={value}
              label={t(`sittings.ground.${value}`)}
              checked={chosen.includes(value)}
            />
          ))}
        </FieldGroup>
        <TextField
          context={context}
          name="statement"
          label={t('sittings.appeal.statement')}
          hint={t('sittings.appeal.statement-hint')}
          value={sent.statement}
          error={messageOf('statement')}
          optional
          dir="auto"
          width="full"
          rows={8}
        />
        <details
          class="appeal-situation"
          open={ofSituation.size > 0 || (wasShown && readChanges(sent, shown).changes !== null)}
        >
          <summary>{t('sittings.appeal.situation')}</summary>
          <p class="field-hint">{t('sittings.appeal.situation-hint')}</p>
          <input type="hidden" name={SITUATION_SHOWN} value="yes" />
          <SituationFields
            context={context}
            places={await placesFor(request)}
            form={wasShown ? sent : situationFields(own.facts)}
            errors={ofSituation}
            atCounter={!isOwn}
            categories={shown.categories}
            role={own.file.role}
          />
        </details>
        <Requirement
          context={context}
          whose={WHOSE}
          requirement={OTHER_DOCUMENT}
          label={t('sittings.appeal.documents')}
          attachments={own.attachments}
          mine={() => false}
          errors={ofUploads}
        />
        {!isOwn && (
          <DateFields
            context={context}
            name="on"
            label={t('regularisation.on')}
            hint={t('regularisation.on.hint')}
            error={messageOf('on')}
            value={typed.year === undefined ? fieldsOf(todayHere()) : typed}
          />
        )}
      </ActForm>
    ),
  };
}
