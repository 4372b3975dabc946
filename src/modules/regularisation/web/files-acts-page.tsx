import { DefinitionList } from '#platform/ui/definition-list.tsx';
import { Button } from '#platform/ui/form/button.tsx';
import { DateFields } from '#platform/ui/form/date-fields.tsx';
import { ErrorSummary } from '#platform/ui/form/error-summary.tsx';
import { Once } from '#platform/ui/form/once.tsx';
import { fieldsOf, isoOf, todayHere, typedDate } from '#platform/ui/form/typed-dates.ts';
import { Notice } from '#platform/ui/notice.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import type { FormRequest, PrivateAnswer, PrivateRoute } from '#platform/web/page-route.ts';
import { refusedFields } from '#platform/web/refused-fields.ts';
import type { FileResult } from '../acting.ts';
import { confirmComplete } from '../commands/confirm-complete.ts';
import { issuePermits } from '../commands/issue-permits.ts';
import { proposeOutcome } from '../commands/propose-outcome.ts';
import { ANSWERS } from '../domain/criteria/answer.ts';
import { WORKERS } from '../office-rule.ts';
import { pickFiles } from '../queries/pick-files.ts';
import { ProposalFields, proposalIn } from './file-act-fields.tsx';
import { chosenFiles } from './file-choice.tsx';
import { type FilePlaces, filePlacesFor } from './file-places.ts';
import { type ActOnFiles, notBegun, resultsPage } from './file-results.tsx';
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
    const { context, form } = request;
    const act = BULK_ACTS.find((one) => one === form.act);
    const applications = chosenFiles(request);
    if (act === undefined || applications.length === 0) {
      return notBegun(request, asked(context, context.t('office.bulk.title')), context.t('office.bulk.nothing'));
    }
    if (form.sure !== 'yes') return confirmation(request, act, applications, new Set());
    try {
      const results = await run(request, act, applications, isoOf(typedDate(form, 'on')));
      return await resultsPage(request, asked(context, context.t(`regularisation.act.${act}`)), results);
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
    case 'propose-outcome':
      return proposeOutcome.execute(db, actor, { applications, on, ...proposalIn(form) }, { key });
  }
}

function asked(context: PageContext, title: string): ActOnFiles {
  const { t } = context;
  return {
    title,
    section: paths.files(),
    kicker: <a href={href(context, paths.files())}>{t('office.files.title')}</a>,
    back: { to: paths.files(), label: 'office.back' },
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
  const errors = [
    ...(refused.has('on') ? [{ field: 'on', message: t('regularisation.on.fault') }] : []),
    ...(refused.has('motive') ? [{ field: 'motive', message: t('office.fault.motive') }] : []),
  ];
  const faultOf = (field: string) => errors.find((error) => error.field === field)?.message;
  const title = t(`regularisation.act.${act}`);
  if (open.length === 0) {
    return notBegun(request, asked(context, title), t('office.bulk.left-out', { count: applications.length }));
  }
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
        <Chosen {...{ context, places, act, title }} picked={open} />
        <form method="post" class="act-form" action={href(context, paths.acts())}>
          <Once />
          <input type="hidden" name="act" value={act} />
          <input type="hidden" name="sure" value="yes" />
          {open.map(({ file }) => (
            <input key={file.id} type="hidden" name="file" value={file.id} />
          ))}
          <p class="consequence">{t(`office.bulk.${act}`)}</p>
          {act === 'propose-outcome' && <ProposalFields {...{ context, form, faultOf }} />}
          <DateFields
            context={context}
            name="on"
            label={t('regularisation.on')}
            hint={t('regularisation.on.hint')}
            error={faultOf('on')}
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

/** So many are read at a glance; more stand behind a line that says how many they are. */
const AT_A_GLANCE = 20;

interface ChosenProps {
  readonly context: PageContext;
  readonly places: FilePlaces;
  readonly act: BulkAct;
  readonly title: string;
  readonly picked: Awaited<ReturnType<typeof pickFiles.execute>>;
}

/** What was chosen; before a proposal, what the criteria answer of each and of all. */
function Chosen({ context, places, act, title, picked }: ChosenProps) {
  const { t } = context;
  const answers = new Map(picked.map(({ file, answer }) => [file.id, answer]));
  const table = (
    <FilesTable
      context={context}
      places={places}
      files={picked.map(({ file }) => file)}
      caption={title}
      withPlace={new Set(picked.map(({ file }) => file.territory)).size > 1}
      {...(act === 'propose-outcome' && {
        answer: {
          header: t('office.criteria.title'),
          cell: ({ id }) => t(`criteria.answer.${answers.get(id) ?? 'unknown'}`),
        },
      })}
    />
  );
  return (
    <>
      {act === 'propose-outcome' && (
        <DefinitionList
          items={ANSWERS.map((answer) => ({
            term: t(`criteria.answer.${answer}`),
            description: t('regularisation.files.count', {
              count: picked.filter((one) => one.answer === answer).length,
            }),
          }))}
        />
      )}
      {picked.length <= AT_A_GLANCE ? (
        table
      ) : (
        <details class="chosen-files">
          <summary>{t('office.bulk.chosen', { count: picked.length })}</summary>
          {table}
        </details>
      )}
    </>
  );
}
