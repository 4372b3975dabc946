import { randomUUID } from 'node:crypto';
import { Done } from '#platform/ui/done.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { Button, ButtonLink } from '#platform/ui/form/button.tsx';
import { Once } from '#platform/ui/form/once.tsx';
import { Notice } from '#platform/ui/notice.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { Section } from '#platform/ui/section.tsx';
import type { FormRequest, PrivateAnswer, PrivateRequest, PrivateRoute } from '#platform/web/page-route.ts';
import { beginFiling } from '../commands/begin-filing.ts';
import { printedFileReference } from '../file-reference.ts';
import { listOwnFiles } from '../queries/list-own-files.ts';
import { openCampaigns } from '../queries/open-campaigns.ts';
import { filing as paths } from './filing-paths.ts';
import { Turn } from './my-turn.tsx';

/** `/my-files`: what one is writing and what one handed in, and where one may begin. */
export const myFilesPage: PrivateRoute = {
  path: paths.mine(),
  permission: listOwnFiles.permission,
  answer: (request) => page(request, undefined),
  async submit(request) {
    const { context, db, actor, key, form } = request;
    const filing = key ?? randomUUID();
    const input = { filing, campaign: form.campaign ?? '', language: context.language };
    const begun = await beginFiling.execute(db, actor, input, { key });
    if (!begun.ok) return page(request, begun.fault);
    return { kind: 'redirect', to: href(context, paths.draft(begun.filing)) };
  },
};

type Own = Awaited<ReturnType<typeof listOwnFiles.execute>>;
type Campaign = Awaited<ReturnType<typeof openCampaigns.execute>>[number];
type Fault = 'no-campaign' | 'not-open-yet' | 'closed' | 'channel';

async function page(request: PrivateRequest | FormRequest, fault: Fault | undefined): Promise<PrivateAnswer> {
  const { context, db, actor, query } = request;
  const { t, format } = context;
  const { drafts, files } = await listOwnFiles.execute(db, actor, undefined);
  const helps = actor.kind === 'person' && actor.role === 'association-manager';
  const channel = helps ? 'association' : 'self-service';
  const open = (await openCampaigns.execute(db, actor, undefined)).filter(({ definition }) =>
    definition.settings.channels.list.includes(channel),
  );
  const names = new Map(open.map(({ id, definition }) => [id, format.text(definition.name)]));
  const title = t(helps ? 'filing.mine.helped' : 'filing.mine.title');
  return {
    ...{ kind: 'framed', title, section: paths.mine(), status: fault === undefined ? 200 : 422 },
    body: (
      <div class="register filing">
        <PageTitle title={title} lead={t(helps ? 'filing.mine.helped-lead' : 'filing.mine.lead')} />
        <Done
          context={context}
          done={query.done}
          messages={{ abandoned: 'filing.done.abandoned', claimed: 'filing.done.claimed' }}
        />
        {fault !== undefined && (
          <div role="alert">
            <Notice context={context} kind="attention">
              <p>{t(`filing.refused.${fault}`)}</p>
            </Notice>
          </div>
        )}
        {drafts.length > 0 && (
          <Section id="drafts" title={t('filing.mine.drafts')} intro={t('filing.mine.drafts-intro')}>
            <ul class="plain-rows">
              {drafts.map((draft) => (
                <DraftLine key={draft.id} context={context} draft={draft} campaign={names.get(draft.campaign)} />
              ))}
            </ul>
          </Section>
        )}
        {files.length > 0 && (
          <Section id="files" title={t('filing.mine.files')}>
            <ul class="file-cards">
              {files.map((file) => (
                <FileLine key={file.id} context={context} file={file} />
              ))}
            </ul>
          </Section>
        )}
        <Section id="begin" title={t('filing.begin.title')}>
          {open.length === 0 && (
            <EmptyState title={t('filing.no-campaign')}>
              <p>{t('filing.no-campaign.remedy')}</p>
            </EmptyState>
          )}
          {open.map((campaign) => (
            <Begin key={campaign.id} context={context} campaign={campaign} />
          ))}
        </Section>
        {!helps && (
          <Section id="claim" title={t('filing.claim.title')} intro={t('filing.claim.intro')}>
            <p>
              <ButtonLink kind="secondary" href={href(context, paths.claim())}>
                {t('filing.claim.act')}
              </ButtonLink>
            </p>
          </Section>
        )}
      </div>
    ),
  };
}

interface DraftLineProps {
  readonly context: PageContext;
  readonly draft: Own['drafts'][number];
  readonly campaign: string | undefined;
}

function DraftLine({ context, draft, campaign }: DraftLineProps) {
  const { t, format } = context;
  const [first] = draft.draft.persons;
  const name = [first?.fields.given, first?.fields.family].filter((part) => (part ?? '') !== '').join(' ');
  return (
    <li>
      <a href={href(context, paths.draft(draft.id))}>{name === '' ? t('filing.mine.nameless') : <bdi>{name}</bdi>}</a>
      <span class="said-below">
        {campaign} · {t('filing.mine.saved', { date: format.dateTime(draft.updated_at) })}
      </span>
    </li>
  );
}

function FileLine({ context, file }: { readonly context: PageContext; readonly file: Own['files'][number] }) {
  const { t } = context;
  return (
    <li class="file-card">
      <p class="file-card-name">
        <a href={href(context, paths.file(file.id))}>
          <bdi>{file.name}</bdi>
        </a>{' '}
        <span class="badge">{t(`regularisation.state.${file.state}`)}</span>
      </p>
      <p class="said-below">
        <bdi class="document-number">{printedFileReference(file.reference)}</bdi>
      </p>
      <Turn context={context} file={file} />
    </li>
  );
}

function Begin({ context, campaign }: { readonly context: PageContext; readonly campaign: Campaign }) {
  const { t, format } = context;
  const { definition, closesOn } = campaign;
  const words = definition.texts.find(({ id }) => id === 'who-may-apply');
  return (
    <div class="campaign-offer">
      <h3>{format.text(definition.name)}</h3>
      <p>{format.text(definition.summary)}</p>
      {words !== undefined && <p>{format.text(words.text)}</p>}
      <p>
        <strong>{t('filing.until', { date: format.date(closesOn) })}</strong>
      </p>
      <form method="post" action={href(context, paths.mine())}>
        <Once />
        <input type="hidden" name="campaign" value={campaign.id} />
        <Button>{t('filing.begin.act')}</Button>
      </form>
    </div>
  );
}
