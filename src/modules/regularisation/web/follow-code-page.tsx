import { isUuid } from '#lib/uuid.ts';
import { ConflictError } from '#platform/access/gate.ts';
import { ActForm } from '#platform/ui/form/act-form.tsx';
import { Button } from '#platform/ui/form/button.tsx';
import { Notice } from '#platform/ui/notice.tsx';
import { href } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { NOT_FOUND, type PrivateAnswer, type PrivateRequest, type PrivateRoute } from '#platform/web/page-route.ts';
import { renewFollowCode } from '../commands/renew-follow-code.ts';
import { printedFollowCode } from '../file-reference.ts';
import { filing as paths } from './filing-paths.ts';
import { type OwnFile, ownFile } from './own-acts.tsx';

/** `/files/<file>/follow-code`: a new code for who lost their receipt. The answer to the form shows it, once. */
export const followCodePage: PrivateRoute = {
  path: paths.act('files', ':file', 'follow-code'),
  permission: renewFollowCode.permission,
  async answer(request) {
    const own = await ownFile(request);
    return own === null ? NOT_FOUND : page(request, own, false);
  },
  async submit(request) {
    const { context, params, db, actor, key } = request;
    const { t } = context;
    const own = await ownFile(request);
    if (own === null || !isUuid(params.file)) return NOT_FOUND;
    try {
      const { code, filing } = await renewFollowCode.execute(db, actor, { application: params.file }, { key });
      const title = t('filing.code.title');
      return {
        ...{ kind: 'framed', title, section: '/files' },
        body: (
          <div class="register filing">
            <PageTitle kicker={<bdi>{own.file.name}</bdi>} title={title} />
            <div class="handed-link paper-reference">
              <p>{t('filing.code.lead')}</p>
              <p>
                <code dir="ltr">{printedFollowCode(code)}</code>
              </p>
              <p class="field-hint">{t('filing.code.once')}</p>
            </div>
            <form method="post" action={href(context, paths.receipt(filing))} class="act-form">
              <input type="hidden" name="code" value={code} />
              <div class="acts">
                <Button>{t('filing.receipt.print')}</Button>
                <a href={href(context, `/files/${params.file}`)}>{t('filing.back')}</a>
              </div>
            </form>
          </div>
        ),
      };
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      return page(request, own, true);
    }
  },
};

/** `isTwice`: it was shown already, or somebody follows the file in their account. */
function page({ context }: PrivateRequest, { file }: OwnFile, isTwice: boolean): PrivateAnswer {
  const { t } = context;
  const title = t('filing.code.renew');
  return {
    ...{ kind: 'framed', title, section: '/files', status: isTwice ? 409 : 200 },
    body: (
      <div class="register filing">
        <ActForm
          context={context}
          kicker={<bdi>{file.name}</bdi>}
          title={title}
          lead={
            isTwice && (
              <div role="alert">
                <Notice context={context} kind="attention">
                  <p>{t('filing.code.conflict')}</p>
                </Notice>
              </div>
            )
          }
          consequences={[t('filing.code.check-person'), t('filing.code.replaces')]}
          act={title}
          cancel={`/files/${file.id}`}
        />
      </div>
    ),
  };
}
