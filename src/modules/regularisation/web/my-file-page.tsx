import { documentPaths } from '#documents';
import { isUuid } from '#lib/uuid.ts';
import { placesFor } from '#people';
import { DefinitionList } from '#platform/ui/definition-list.tsx';
import { Done } from '#platform/ui/done.tsx';
import { ButtonLink } from '#platform/ui/form/button.tsx';
import { Notice } from '#platform/ui/notice.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { Section } from '#platform/ui/section.tsx';
import { NOT_FOUND, type PrivateRoute } from '#platform/web/page-route.ts';
import { actsFrom } from '#platform/workflow/procedure.ts';
import { TAKES_DOCUMENTS } from '../commands/attach-document.ts';
import { ACTS } from '../domain/states.ts';
import { printedFileReference } from '../file-reference.ts';
import { DRAFTERS } from '../filing-rule.ts';
import { REGULARISATION } from '../procedure.ts';
import { readCampaignForFiling } from '../queries/open-campaigns.ts';
import { readOwnFile } from '../queries/read-own-file.ts';
import { filing as paths } from './filing-paths.ts';
import { LetterLinks } from './letter-links.tsx';
import { helps, LoneMinor } from './my-situation-page.tsx';
import { Turn } from './my-turn.tsx';
import { loneAmong } from './own-acts.tsx';

type Read = NonNullable<Awaited<ReturnType<typeof readOwnFile.execute>>>;

/** The acts that have a page in the space of who filed, in the order of their buttons. */
const OWN_ACTS = ['answer-completion', 'file-appeal', 'change-application', 'withdraw-application'] as const;

/** `/my-files/<file>`: where it stands, whose turn it is, what was done, what one may do. */
export const myFilePage: PrivateRoute = {
  path: paths.file(':file'),
  permission: DRAFTERS,
  async answer(request) {
    const { context, params, query, db, actor } = request;
    const { t, format } = context;
    if (!isUuid(params.file)) return NOT_FOUND;
    const read = await readOwnFile.execute(db, actor, { application: params.file });
    if (read === null) return NOT_FOUND;
    const { file, filing, family, facts } = read;
    const places = await placesFor(request);
    const forFiling = await readCampaignForFiling.execute(db, actor, { campaign: file.campaign });
    const labels = new Map(forFiling?.campaign.definition.documents.map(({ id, label }) => [id, format.text(label)]));
    const labelOf = (requirement: string) => labels.get(requirement) ?? t('filing.document.other');
    const possible = actsFrom(REGULARISATION, file.state);
    const acts = OWN_ACTS.filter((act) => possible.includes(act));
    const isAlone = loneAmong(family, new Map([[file.id, facts]])).some(({ id }) => id === file.id);
    const others = family.filter(({ id }) => id !== file.id);
    return {
      ...{ kind: 'framed', title: file.name, section: paths.mine() },
      body: (
        <div class="register filing">
          <PageTitle
            kicker={<a href={href(context, paths.mine())}>{t('filing.mine.title')}</a>}
            title={<bdi>{file.name}</bdi>}
            meta={
              <>
                <bdi class="document-number">{printedFileReference(file.reference)}</bdi>{' '}
                <span class="badge">{t(`regularisation.state.${file.state}`)}</span>
              </>
            }
          />
          <Done context={context} done={query.done} messages={DONE} />
          <div class="where-it-stands">
            <p class="lead">{t(`filing.stands.${file.state}`)}</p>
            <Turn context={context} file={file} />
            {(file.decision !== null || file.appeal_decision !== null) && (
              <p>
                <ButtonLink href={href(context, paths.act('my-files', file.id, 'decision'))}>
                  {t('filing.decision')}
                </ButtonLink>
              </p>
            )}
          </div>
          <Requests context={context} read={read} labelOf={labelOf} />
          {file.minor_referred_on !== null ? (
            <Notice context={context} kind="info" title={t('filing.lone-minor.title')}>
              <p>{t('filing.lone-minor.referred', { date: format.date(file.minor_referred_on) })}</p>
            </Notice>
          ) : (
            isAlone && <LoneMinor context={context} helps={helps(request)} />
          )}
          {acts.length > 0 && (
            <Section id="acts" title={t('filing.may-do')}>
              <ul class="prose-list">
                {acts.map((act) => (
                  <li key={act}>
                    <a href={href(context, paths.act('my-files', file.id, act))}>{t(`regularisation.act.${act}`)}</a>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <Section
            id="documents"
            title={t('filing.step.documents')}
            aside={
              TAKES_DOCUMENTS.includes(file.state) && (
                <a href={href(context, paths.act('my-files', file.id, 'documents'))}>{t('filing.documents.add')}</a>
              )
            }
          >
            <Documents context={context} read={read} labelOf={labelOf} />
          </Section>
          <Section id="history" title={t('filing.history')}>
            <History context={context} read={read} />
          </Section>
          <Section
            id="contact"
            title={t('filing.contact')}
            aside={<a href={href(context, paths.act('my-files', file.id, 'contact'))}>{t('filing.check.change')}</a>}
          >
            <DefinitionList
              items={[
                { term: t('regularisation.held-at'), description: places.office(file) },
                { term: t('filing.language'), description: t(`filing.language.${languageOf(filing.language)}`) },
                {
                  term: t('filing.phone'),
                  description: filing.phone === null ? '' : <bdi dir="ltr">{filing.phone}</bdi>,
                },
                {
                  term: t('filing.email'),
                  description: filing.email === null ? '' : <bdi dir="ltr">{filing.email}</bdi>,
                },
              ]}
            />
            <ul class="prose-list">
              <li>
                <a href={href(context, paths.receipt(file.filing))}>{t('filing.receipt.get')}</a>
              </li>
              <LetterLinks context={context} space="my-files" file={file.id} acts={read.acts} />
            </ul>
          </Section>
          {others.length > 0 && (
            <Section id="family" title={t('filing.with')}>
              <ul class="plain-rows">
                {others.map((other) => (
                  <li key={other.id}>
                    <a href={href(context, paths.file(other.id))}>
                      <bdi>{other.name}</bdi>
                    </a>{' '}
                    <span class="badge">{t(`regularisation.state.${other.state}`)}</span>
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </div>
      ),
    };
  },
};

const DONE = {
  'change-application': 'filing.done.changed',
  'answer-completion': 'filing.done.answered',
  'withdraw-application': 'filing.done.withdrawn',
  contact: 'filing.done.contact',
  appealed: 'filing.done.appealed',
} as const;

const languageOf = (text: string) => (text === 'ar' || text === 'en' ? text : 'fr');

interface PartProps {
  readonly context: PageContext;
  readonly read: Read;
  readonly labelOf: (requirement: string) => string;
}

/** What the office asked for: first, since nothing goes on until it is answered. */
export function Requests({ context, read, labelOf }: PartProps) {
  const { t, format } = context;
  return (
    <>
      {read.requests.map(({ id, items, message, due_on, asked_on, answered_on, answer }) =>
        answered_on === null ? (
          <Notice key={id} context={context} kind="attention" title={t('filing.request.title')}>
            <p>{t('filing.request.lead', { date: format.date(due_on) })}</p>
            <ul class="prose-list">
              {items.map((item) => (
                <li key={item}>{labelOf(item)}</li>
              ))}
            </ul>
            {message !== null && (
              <p>
                <bdi>{message}</bdi>
              </p>
            )}
          </Notice>
        ) : (
          <details key={id}>
            <summary>
              {t('filing.request.answered', { asked: format.date(asked_on), answered: format.date(answered_on) })}
            </summary>
            <ul class="prose-list">
              {items.map((item) => (
                <li key={item}>{labelOf(item)}</li>
              ))}
            </ul>
            {answer !== null && (
              <p>
                <bdi>{answer}</bdi>
              </p>
            )}
          </details>
        ),
      )}
    </>
  );
}

function Documents({ context, read, labelOf }: PartProps) {
  const { t, format } = context;
  if (read.attachments.length === 0) return <p>{t('filing.documents.none')}</p>;
  return (
    <ul class="plain-rows">
      {read.attachments.map(({ id, document, requirement, added_at }) => (
        <li key={id}>
          <a href={href(context, documentPaths.document(document))}>{labelOf(requirement)}</a>
          <span class="said-beside">{format.dateTime(added_at)}</span>
        </li>
      ))}
    </ul>
  );
}

function History({ context, read }: Pick<PartProps, 'context' | 'read'>) {
  const { t, format } = context;
  return (
    <ol class="plain-rows">
      {read.acts.map(({ ordinal, act, happened_on }) => {
        const known = ACTS.find((one) => one === act);
        return (
          <li key={ordinal}>
            <span class="family-role">{format.date(happened_on)}</span>{' '}
            {known === undefined ? act : t(`regularisation.done.${known}`)}
          </li>
        );
      })}
    </ol>
  );
}
