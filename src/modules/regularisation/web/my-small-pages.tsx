import { isUuid } from '#lib/uuid.ts';
import { ConflictError } from '#platform/access/gate.ts';
import { DataTable } from '#platform/ui/data-table.tsx';
import { ActForm } from '#platform/ui/form/act-form.tsx';
import { ButtonLink } from '#platform/ui/form/button.tsx';
import { TextField } from '#platform/ui/form/text-fields.tsx';
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
import { abandonFiling } from '../commands/abandon-filing.ts';
import { claimFiling } from '../commands/claim-filing.ts';
import { printedFileReference, readFileReference, readFollowCode } from '../file-reference.ts';
import { DRAFTERS } from '../filing-rule.ts';
import { readCampaignForFiling } from '../queries/open-campaigns.ts';
import { readFiling } from '../queries/read-filing.ts';
import { filing as paths } from './filing-paths.ts';
import { openDraft } from './my-draft.ts';
import { helps, LoneMinor } from './my-situation-page.tsx';
import { Turn } from './my-turn.tsx';
import { loneAmong } from './own-acts.tsx';

/** `/my-files/drafts/<filing>/abandon`: gives a draft up, after a word on what comes of it. */
export const myAbandonPage: PrivateRoute = {
  path: paths.abandon(':filing'),
  permission: abandonFiling.permission,
  async answer(request) {
    const opened = await openDraft(request);
    if (opened.answer !== undefined) return opened.answer;
    const { t } = request.context;
    const title = t('filing.abandon.title');
    return {
      ...{ kind: 'framed', title, section: paths.mine() },
      body: (
        <div class="register filing">
          <ActForm
            context={request.context}
            title={title}
            consequences={[t('filing.abandon.erased'), t('filing.abandon.again')]}
            act={t('filing.abandon.act')}
            takesAway
            cancel={paths.draft(opened.draft.row.id)}
          />
        </div>
      ),
    };
  },
  async submit({ context, params, db, actor, key }) {
    const { filing } = params;
    if (!isUuid(filing)) return NOT_FOUND;
    try {
      await abandonFiling.execute(db, actor, { filing }, { key });
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      // It was handed in meanwhile: it is not lost.
      return { kind: 'redirect', to: href(context, paths.filed(filing)) };
    }
    return { kind: 'redirect', to: href(context, paths.mine('abandoned')) };
  },
};

/** `/my-files/filed/<filing>`: it is handed in: the references, the receipt, what comes next. */
export const myFiledPage: PrivateRoute = {
  path: paths.filed(':filing'),
  permission: DRAFTERS,
  async answer(request) {
    const { context, params, db, actor } = request;
    const { t, format } = context;
    if (!isUuid(params.filing)) return NOT_FOUND;
    const found = await readFiling.execute(db, actor, { filing: params.filing });
    if (found === null) return NOT_FOUND;
    const { files } = found;
    const lone = loneAmong(files, found.facts);
    const forFiling = await readCampaignForFiling.execute(db, actor, { campaign: found.campaign });
    const next = forFiling?.campaign.definition.texts.find(({ id }) => id === 'what-happens-next');
    const title = t('filing.filed.title', { count: files.length });
    return {
      ...{ kind: 'framed', title, section: paths.mine() },
      body: (
        <div class="register filing">
          <PageTitle title={title} lead={t('filing.filed.self-lead')} />
          <div class="stacks">
            <DataTable
              caption={t('filing.filed.files')}
              captionHidden
              rows={files}
              rowKey={({ id }) => id}
              rowHref={({ id }) => href(context, paths.file(id))}
              columns={[
                {
                  id: 'name',
                  header: t('regularisation.name'),
                  rowHeader: true,
                  cell: ({ name }) => <bdi>{name}</bdi>,
                },
                {
                  id: 'reference',
                  header: t('regularisation.reference'),
                  nowrap: true,
                  cell: ({ reference }) => <bdi class="document-number">{printedFileReference(reference)}</bdi>,
                },
                {
                  id: 'turn',
                  header: t('regularisation.turn'),
                  cell: (file) => <Turn context={context} file={file} />,
                },
              ]}
            />
          </div>
          {lone.length > 0 && <LoneMinor context={context} helps={helps(request)} />}
          <div class="acts">
            <ButtonLink href={href(context, paths.receipt(params.filing))}>{t('filing.receipt.get')}</ButtonLink>
            <a href={href(context, paths.mine())}>{t('filing.back-to-mine')}</a>
          </div>
          {next !== undefined && (
            <Section id="next" title={t('filing.filed.next')}>
              <p>{format.text(next.text)}</p>
            </Section>
          )}
        </div>
      ),
    };
  },
};

/** `/my-files/claim`: takes what was filed at a counter into one's own account. */
export const myClaimPage: PrivateRoute = {
  path: paths.claim(),
  permission: claimFiling.permission,
  answer: async (request) => claim(request, undefined, undefined),
  async submit(request) {
    const { context, db, actor, key, form } = request;
    const { reference = '', code = '' } = form;
    const badReference = readFileReference(reference).code === undefined;
    const badCode = readFollowCode(code).code === undefined;
    // A slip of the pen is found by the code itself, and is no guess.
    if (badReference || badCode) return claim(request, { reference: badReference, code: badCode }, undefined);
    const claimed = await claimFiling.execute(db, actor, { reference, code }, { key });
    if (!claimed.ok) return claim(request, { reference: false, code: false }, claimed.fault);
    return { kind: 'redirect', to: href(context, paths.mine('claimed')) };
  },
};

function claim(
  request: PrivateRequest | FormRequest,
  bad: { readonly reference: boolean; readonly code: boolean } | undefined,
  fault: 'unknown' | 'waits' | undefined,
): PrivateAnswer {
  const { context } = request;
  const { t } = context;
  const form = 'form' in request ? request.form : {};
  const errors = [
    ...(bad?.reference === true ? [{ field: 'reference', message: t('filing.claim.bad-reference') }] : []),
    ...(bad?.code === true ? [{ field: 'code', message: t('filing.claim.bad-code') }] : []),
  ];
  const title = t('filing.claim.title');
  return {
    ...{ kind: 'framed', title, section: paths.mine() },
    status: bad === undefined ? 200 : fault === 'waits' ? 429 : 422,
    body: (
      <div class="register filing">
        <ActForm
          context={context}
          title={title}
          lead={
            <>
              <p>{t('filing.claim.lead')}</p>
              {fault !== undefined && (
                <div role="alert">
                  <Notice context={context} kind="attention">
                    <p>{t(`filing.claim.${fault}`)}</p>
                  </Notice>
                </div>
              )}
            </>
          }
          errors={errors}
          act={t('filing.claim.act')}
          cancel={paths.mine()}
        >
          <TextField
            context={context}
            name="reference"
            label={t('regularisation.reference')}
            hint={t('filing.claim.reference-hint')}
            value={form.reference}
            error={errors.find(({ field }) => field === 'reference')?.message}
            dir="ltr"
            autocomplete="off"
          />
          <TextField
            context={context}
            name="code"
            label={t('filing.claim.code')}
            hint={t('filing.claim.code-hint')}
            value={form.code}
            error={errors.find(({ field }) => field === 'code')?.message}
            dir="ltr"
            autocomplete="off"
          />
        </ActForm>
      </div>
    ),
  };
}
