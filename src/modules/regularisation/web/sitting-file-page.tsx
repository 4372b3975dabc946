import { isUuid } from '#lib/uuid.ts';
import { DefinitionList } from '#platform/ui/definition-list.tsx';
import { Done } from '#platform/ui/done.tsx';
import { Notice } from '#platform/ui/notice.tsx';
import { href } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { Section } from '#platform/ui/section.tsx';
import {
  type FormRequest,
  NOT_FOUND,
  type PrivateAnswer,
  type PrivateRequest,
  type PrivateRoute,
} from '#platform/web/page-route.ts';
import { readSittingFile } from '../queries/read-sitting-file.ts';
import { commissionPaths } from './commission-paths.ts';
import { particulars } from './file-columns.tsx';
import { FileCriteria } from './file-criteria.tsx';
import { FileAppeals, FileDecisions } from './file-decisions.tsx';
import { filePlacesFor } from './file-places.ts';
import { FileReference } from './file-words.tsx';
import { paths } from './paths.ts';
import { actOnSittingFile } from './sitting-file-acts.ts';
import { DecideForm, RecusalForm, VotesForm } from './sitting-file-forms.tsx';
import { itemOutcomeInWords, OutcomeMark } from './sitting-words.tsx';

const DONE = {
  recused: 'sittings.done.recused',
  voted: 'sittings.done.voted',
  decided: 'sittings.done.decided',
} as const;

/** `/sittings/<sitting>/files/<file>`: one file before the commission: criteria, opinions, votes, the decision. */
export const sittingFilePage: PrivateRoute = {
  path: '/sittings/:sitting/files/:file',
  permission: readSittingFile.permission,
  answer: (request) => page(request, undefined),
  async submit(request) {
    const done = await actOnSittingFile(request);
    return done.kind === 'fault' ? page(request, done.message) : done.answer;
  },
};

async function page(request: PrivateRequest | FormRequest, fault: string | undefined): Promise<PrivateAnswer> {
  const { context, params, query, db, actor } = request;
  const { sitting: id, file: application } = params;
  if (!isUuid(id) || !isUuid(application)) return NOT_FOUND;
  const whole = await readSittingFile.execute(db, actor, { sitting: id, application });
  if (whole === null) return NOT_FOUND;
  const places = await filePlacesFor(request);
  const { t, format } = context;
  const { sitting, file, item, found, opinions, proceedings } = whole;
  const open = item.outcome === null && whole.own;
  return {
    kind: 'framed',
    title: file.name,
    section: commissionPaths.sittings(),
    status: fault === undefined ? 200 : 422,
    body: (
      <div class="office">
        <PageTitle
          kicker={
            <a href={href(context, commissionPaths.sitting(id))}>
              {t('sittings.sitting-of', { day: format.date(sitting.opened_on ?? sitting.planned_on) })}
            </a>
          }
          title={<bdi>{file.name}</bdi>}
          meta={
            <p>
              <FileReference reference={file.reference} /> · {particulars(context, places, file)} ·{' '}
              <a href={href(context, paths.file(file.id))}>{t('sittings.whole-file')}</a>
            </p>
          }
        />
        <Done context={context} done={query.done} messages={DONE} />
        {fault !== undefined && (
          <Notice context={context} kind="attention">
            <p>{fault}</p>
          </Notice>
        )}
        <DefinitionList
          items={[
            { term: t('sittings.ordinal'), description: format.number(item.ordinal) },
            { term: t('sittings.proposal'), description: <OutcomeMark context={context} outcome={item.proposal} /> },
            {
              term: t('sittings.proposal.motive'),
              description: file.proposal_motive === null ? null : <bdi>{file.proposal_motive}</bdi>,
            },
            { term: t('sittings.outcome'), description: itemOutcomeInWords(context, item.outcome) },
          ]}
        />
        {open && sitting.state === 'open' && whole.presides && (
          <Section id="decide" title={t('sittings.decide.title')}>
            <DecideForm context={context} whole={whole} />
          </Section>
        )}
        {open && sitting.state === 'open' && (
          <Section id="votes" title={t('sittings.votes')} intro={t('sittings.votes.intro')}>
            <VotesForm context={context} whole={whole} />
          </Section>
        )}
        {open && (sitting.state === 'open' || sitting.state === 'planned') && (
          <Section id="recusals" title={t('sittings.recusals')} intro={t('sittings.recusals.intro')}>
            <RecusalForm context={context} whole={whole} />
          </Section>
        )}
        <FileCriteria context={context} id="criteria" title={t('office.criteria.title')} evaluation={found} />
        {opinions.length > 0 && (
          <Section id="opinions" title={t('sittings.opinions')}>
            <DefinitionList
              items={opinions.map((opinion) => ({
                term: opinion.body,
                description: (
                  <>
                    {opinion.answer === null
                      ? t('sittings.opinion.none')
                      : t(`sittings.opinion.${answerOf(opinion.answer)}`)}
                    {opinion.reasons !== null && (
                      <span class="said-below">
                        <bdi>{opinion.reasons}</bdi>
                      </span>
                    )}
                  </>
                ),
              }))}
            />
          </Section>
        )}
        {proceedings.decisions.length > 0 && (
          <Section id="decisions" title={t('sittings.decisions')}>
            <FileDecisions context={context} file={file} decisions={proceedings.decisions} />
          </Section>
        )}
        {proceedings.appeals.length > 0 && (
          <Section id="appeals" title={t('sittings.appeals')}>
            <FileAppeals context={context} appeals={proceedings.appeals} />
          </Section>
        )}
      </div>
    ),
  };
}

function answerOf(answer: string) {
  return (
    (['favourable', 'unfavourable', 'reserved', 'no-objection'] as const).find((one) => one === answer) ?? 'reserved'
  );
}
