import { ConflictError } from '#platform/access/gate.ts';
import { printedAccountReference } from '#platform/crypto/account-reference.ts';
import { Button } from '#platform/ui/form/button.tsx';
import { Once } from '#platform/ui/form/once.tsx';
import { Notice } from '#platform/ui/notice.tsx';
import { href } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import type { FormRequest, PrivateAnswer, PrivateRequest, PrivateRoute } from '#platform/web/page-route.ts';
import { renewRecoveryCodes } from '../commands/renew-recovery-codes.ts';
import { myAccount, myMeans } from '../queries/my-account.ts';
import { BackToAccount } from './account-parts.tsx';
import { own } from './account-paths.ts';
import { Paper } from './sign-in-paper.tsx';
import { needsStepUp, toStepUp } from './step-up-redirect.ts';

/** `/account/recovery-codes`: how many are left, and new ones. The answer to the form is the paper, shown once. */
export const myRecoveryCodesPage: PrivateRoute = {
  path: own.recoveryCodes(),
  permission: myMeans.permission,
  answer: (request) => page(request, false),
  submit,
};

async function submit(request: FormRequest): Promise<PrivateAnswer> {
  const { gatekeeper, actor, services, key } = request;
  try {
    const { codes } = await renewRecoveryCodes.execute(gatekeeper, actor, { keys: services.keys }, { key });
    return await paper(request, codes);
  } catch (error) {
    if (needsStepUp(error)) return toStepUp(request);
    if (error instanceof ConflictError) return page(request, true);
    throw error;
  }
}

async function page({ context, gatekeeper, actor }: PrivateRequest, isTwice: boolean): Promise<PrivateAnswer> {
  const { t } = context;
  const { means, recoveryCodes } = await myMeans.execute(gatekeeper, actor, undefined);
  return {
    kind: 'framed',
    title: t('account.recovery.title'),
    section: own.account(),
    status: isTwice ? 409 : 200,
    body: (
      <>
        <PageTitle title={t('account.recovery.title')} lead={t('account.recovery.lead')} />
        {isTwice && (
          <Notice context={context} kind="attention" title={t('account.recovery.twice.title')}>
            <p>{t('account.recovery.twice')}</p>
          </Notice>
        )}
        <p>
          <strong>{t('account.means.recovery-left', { count: recoveryCodes })}</strong>
        </p>
        {means.staff && (
          <p>
            {t('account.recovery.staff')}
            {!means.password && (
              <>
                {' '}
                <a href={href(context, own.password())}>{t('account.recovery.staff-password')}</a>
              </>
            )}
          </p>
        )}
        <p>{t('account.recovery.renew-lead')}</p>
        <form method="post" class="act-form">
          <Once />
          <Button>{t('account.recovery.renew')}</Button>
        </form>
        <BackToAccount context={context} />
      </>
    ),
  };
}

async function paper({ context, db, actor }: FormRequest, codes: readonly string[]): Promise<PrivateAnswer> {
  const { name, reference, kind } = await myAccount.execute(db, actor, undefined);
  const title = context.t('account.recovery.list');
  return {
    kind: 'framed',
    title,
    section: own.account(),
    body: (
      <Paper
        context={context}
        title={title}
        name={name}
        reference={printedAccountReference(reference)}
        codes={codes}
        staff={kind !== 'applicant'}
        back={null}
      />
    ),
  };
}
