import { isUuid } from '#lib/uuid.ts';
import { Button } from '#platform/ui/form/button.tsx';
import { SelectField } from '#platform/ui/form/choice-fields.tsx';
import { DateFields } from '#platform/ui/form/date-fields.tsx';
import { ErrorSummary } from '#platform/ui/form/error-summary.tsx';
import { Once } from '#platform/ui/form/once.tsx';
import { TextField } from '#platform/ui/form/text-fields.tsx';
import { fieldsOf, isoOf, todayHere, typedDate } from '#platform/ui/form/typed-dates.ts';
import { Notice } from '#platform/ui/notice.tsx';
import { href } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import type { FormRequest, PrivateAnswer, PrivateRoute } from '#platform/web/page-route.ts';
import { refusedFields } from '#platform/web/refused-fields.ts';
import type { FileResult } from '../acting.ts';
import { confirmComplete } from '../commands/confirm-complete.ts';
import { issuePermits } from '../commands/issue-permits.ts';
import { PROPOSALS, proposeOutcome } from '../commands/propose-outcome.ts';
import { MOST_FILES } from '../office-input.ts';
import { WORKERS } from '../office-rule.ts';
import { pickFiles } from '../queries/pick-files.ts';
import { filePlacesFor } from './file-places.ts';
import { FileResults } from './file-results.tsx';
import { BULK_ACTS, type BulkAct } from './files-page.tsx';
import { FilesTable } from './files-table.tsx';
import { paths } from './paths.ts';

/** `/files/acts`: an act on several files. First what is chosen and what comes of it, then a result for each. */
export const filesActsPage: PrivateRoute = {
  path: '/files/acts',
  permission: WORKERS,
  async answer({ context }) {
    return { kind: 'redirect', to: href(context, paths.files()) };
  },
  async submit(request) {
    const { context, form, lists } = request;
    const act = BULK_ACTS.find((one) => one === form.act);
    const chosen = (form.all === 'yes' ? lists.shown : lists.file) ?? [];
    const applications = [...new Set(chosen.filter(isUuid))].slice(0, MOST_FILES);
    if (act === undefined || applications.length === 0) return nothingChosen(request);
    if (form.sure !== 'yes') return confirmation(request, act, applications, new Set());
    try {
      const results = await run(request, act, applications, isoOf(typedDate(form, 'on')));
      return await resultPage(request, act, results);
    } catch (error) {
      const refused = refusedFields(error);
      if (refused === undefined) throw error;
      return confirmation({ ...request, context }, act, applications, refused);
    }
  },
};

function run(
  { db, actor, form, key }: FormRequest,
  act: BulkAct,
  applications: string[],
  on: string,
): Promise<readonly FileResult[]> {
  switch (act) {
    case 'confirm-complete':
      return confirmComplete.execute(db, actor, { applications, on }, { key });
    case 'issue-permit':
      return issuePermits.execute(db, actor, { applications, on }, { key });
    case 'propose-outcome': {
      const proposal = PROPOSALS.find((one) => one === form.proposal) ?? 'as-criteria';
      const motive = (form.motive ?? '').trim();
      const input = { applications, on, proposal, motive: motive === '' ? null : motive };
      return proposeOutcome.execute(db, actor, input, { key });
    }
  }
}

function nothingChosen({ context }: FormRequest): PrivateAnswer {
  const { t } = context;
  const title = t('office.bulk.title');
  return {
    kind: 'framed',
    title,
    status: 422,
    section: paths.files(),
    body: (
      <div class="office">
        <PageTitle title={title} />
        <Notice context={context} kind="attention">
          <p>{t('office.bulk.nothing')}</p>
        </Notice>
        <p>
          <a href={href(context, paths.files())}>{t('office.back')}</a>
        </p>
      </div>
    ),
  };
}

async function confirmation(
  request: FormRequest,
  act: BulkAct,
  applications: readonly string[],
  refused: ReadonlySet<string>,
): Promise<PrivateAnswer> {
  const { context, db, actor, form } = request;
  const { t } = context;
  const picked = await pickFiles.execute(db, actor, { applications });
  const open = picked.filter((one) => one.open.includes(act));
  const places = await filePlacesFor(request);
  const answers = new Map(picked.map(({ file, answer }) => [file.id, answer]));
  const errors = [
    ...(refused.has('on') ? [{ field: 'on', message: t('regularisation.on.fault') }] : []),
    ...(refused.has('motive') ? [{ field: 'motive', message: t('office.fault.motive') }] : []),
  ];
  const messageOf = (field: string) => errors.find((error) => error.field === field)?.message;
  const title = t(`regularisation.act.${act}`);
  const typed = typedDate(form, 'on');
  return {
    kind: 'framed',
    title,
    status: refused.size > 0 ? 422 : 200,
    section: paths.files(),
    body: (
      <div class="office">
        <PageTitle
          kicker={<a href={href(context, paths.files())}>{t('office.files.title')}</a>}
          title={title}
          meta={<p>{t('regularisation.files.count', { count: open.length })}</p>}
        />
        <ErrorSummary context={context} errors={errors} />
        {open.length < applications.length && (
          <Notice context={context} kind="info">
            <p>{t('office.bulk.left-out', { count: applications.length - open.length })}</p>
          </Notice>
        )}
        <FilesTable
          context={context}
          places={places}
          files={open.map(({ file }) => file)}
          caption={title}
          withPlace={new Set(open.map(({ file }) => file.territory)).size > 1}
          {...(act === 'propose-outcome' && {
            answer: {
              header: t('office.criteria.title'),
              cell: ({ id }) => t(`criteria.answer.${answers.get(id) ?? 'unknown'}`),
            },
          })}
        />
        <form method="post" class="act-form" action={href(context, paths.acts())}>
          <Once />
          <input type="hidden" name="act" value={act} />
          <input type="hidden" name="sure" value="yes" />
          {open.map(({ file }) => (
            <input key={file.id} type="hidden" name="file" value={file.id} />
          ))}
          <p class="consequence">{t(`office.bulk.${act}`)}</p>
          {act === 'propose-outcome' && (
            <>
              <SelectField
                context={context}
                name="proposal"
                label={t('office.proposal')}
                value={form.proposal}
                choices={PROPOSALS.map((value) => ({ value, label: t(`office.proposal.${value}`) }))}
              />
              <TextField
                context={context}
                name="motive"
                label={t('office.motive')}
                hint={t('office.proposal.motive-hint')}
                value={form.motive}
                error={messageOf('motive')}
                optional
                dir="auto"
                width="full"
                rows={2}
              />
            </>
          )}
          <DateFields
            context={context}
            name="on"
            label={t('regularisation.on')}
            hint={t('regularisation.on.hint')}
            error={messageOf('on')}
            value={typed.year === undefined ? fieldsOf(todayHere()) : typed}
          />
          <div class="acts">
            <Button>{title}</Button>
            <a href={href(context, paths.files())}>{t('ui.form.cancel')}</a>
          </div>
        </form>
      </div>
    ),
  };
}

async function resultPage(request: FormRequest, act: BulkAct, results: readonly FileResult[]): Promise<PrivateAnswer> {
  const { context, db, actor } = request;
  const title = context.t(`regularisation.act.${act}`);
  const picked = await pickFiles.execute(db, actor, { applications: results.map(({ application }) => application) });
  return {
    kind: 'framed',
    title,
    section: paths.files(),
    body: (
      <div class="office">
        <PageTitle
          kicker={<a href={href(context, paths.files())}>{context.t('office.files.title')}</a>}
          title={title}
        />
        <FileResults context={context} results={results} files={picked.map(({ file }) => file)} back={paths.files()} />
      </div>
    ),
  };
}
