import { Done } from '#platform/ui/done.tsx';
import { Button } from '#platform/ui/form/button.tsx';
import { ErrorSummary, type FormError } from '#platform/ui/form/error-summary.tsx';
import { Once } from '#platform/ui/form/once.tsx';
import { href } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import type { FormRequest, PrivateAnswer, PrivateRequest, PrivateRoute } from '#platform/web/page-route.ts';
import { confirmTotp } from '../commands/confirm-totp.ts';
import { proposeTotp } from '../commands/propose-totp.ts';
import { removeTotp } from '../commands/remove-totp.ts';
import { myAccount, myMeans } from '../queries/my-account.ts';
import { BackToAccount } from './account-parts.tsx';
import { own } from './account-paths.ts';
import { proposalPage } from './my-totp-proposal.tsx';
import { needsStepUp, toStepUp } from './step-up-redirect.ts';

/** `/account/totp`: the application that gives codes. Its form proposes a secret, and shows it in the answer only. */
export const myTotpPage: PrivateRoute = {
  path: own.totp(),
  permission: myMeans.permission,
  answer: (request) => page(request, []),
  async submit(request) {
    const { db, gatekeeper, actor, services } = request;
    try {
      const { secret, proposal } = await proposeTotp.execute(gatekeeper, actor, { keys: services.keys });
      const { email, reference } = await myAccount.execute(db, actor, undefined);
      return proposalPage(request, { secret, proposal, label: email ?? reference, errors: [] });
    } catch (error) {
      if (needsStepUp(error)) return toStepUp(request);
      throw error;
    }
  },
};

/** `/account/totp/confirm`: takes the first code of the proposed secret. */
export const confirmTotpPage: PrivateRoute = {
  path: own.confirmTotp(),
  permission: confirmTotp.permission,
  answer: async ({ context }) => ({ kind: 'redirect', to: href(context, own.totp()) }),
  async submit(request) {
    const { context, db, gatekeeper, actor, services, form } = request;
    const { proposal = '', code = '' } = form;
    const done = await confirmTotp.execute(gatekeeper, actor, { keys: services.keys, proposal, code });
    if (done.ok) return { kind: 'redirect', to: `${href(context, own.totp())}?done=confirmed` };
    const message = context.t(`account.totp.fault.${done.fault}`);
    if (done.secret === null) return page(request, [{ field: 'propose', message }]);
    const { email, reference } = await myAccount.execute(db, actor, undefined);
    const shown = { secret: done.secret, proposal, label: email ?? reference };
    return proposalPage(request, { ...shown, errors: [{ field: 'code', message }] });
  },
};

/** `/account/totp/remove`: asks once more, then removes it. */
export const removeTotpPage: PrivateRoute = {
  path: own.removeTotp(),
  permission: removeTotp.permission,
  answer: async (request) => removing(request, []),
  submit: remove,
};

async function remove(request: FormRequest): Promise<PrivateAnswer> {
  const { context, gatekeeper, actor, key } = request;
  try {
    const done = await removeTotp.execute(gatekeeper, actor, {}, { key });
    if (done.ok) return { kind: 'redirect', to: `${href(context, own.totp())}?done=removed` };
    return removing(request, [{ field: 'remove', message: context.t('account.passkeys.fault.last') }]);
  } catch (error) {
    if (needsStepUp(error)) return toStepUp(request);
    throw error;
  }
}

async function page(
  { context, query, gatekeeper, actor }: PrivateRequest,
  errors: readonly FormError[],
): Promise<PrivateAnswer> {
  const { t, format } = context;
  const { totpConfirmedAt: since } = await myMeans.execute(gatekeeper, actor, undefined);
  return {
    kind: 'framed',
    title: t('account.totp.title'),
    section: own.account(),
    status: errors.length === 0 ? 200 : 422,
    body: (
      <>
        <PageTitle title={t('account.totp.title')} lead={t('account.totp.lead')} />
        <ErrorSummary context={context} errors={errors} />
        <Done
          context={context}
          done={errors.length === 0 ? query.done : undefined}
          messages={{ confirmed: 'account.totp.confirmed-notice', removed: 'account.totp.removed-notice' }}
        />
        <p>
          {since === null ? t('account.totp.absent') : t('account.totp.present', { moment: format.dateTime(since) })}
        </p>
        <form method="post" action={href(context, own.totp())} class="act-form" id="propose">
          <div class="acts">
            <Button>{t(since === null ? 'account.totp.propose' : 'account.totp.replace')}</Button>
            {since !== null && <a href={href(context, own.removeTotp())}>{t('account.totp.remove')}</a>}
          </div>
        </form>
        <BackToAccount context={context} />
      </>
    ),
  };
}

function removing({ context }: PrivateRequest, errors: readonly FormError[]): PrivateAnswer {
  const { t } = context;
  return {
    kind: 'framed',
    title: t('account.totp.remove'),
    section: own.account(),
    status: errors.length === 0 ? 200 : 422,
    body: (
      <>
        <PageTitle
          kicker={t('account.totp.title')}
          title={t('account.totp.remove')}
          lead={t('account.totp.remove-lead')}
        />
        <ErrorSummary context={context} errors={errors} />
        <form method="post" class="act-form" id="remove">
          <Once />
          <div class="acts">
            <Button kind="attention">{t('account.totp.remove')}</Button>
            <a href={href(context, own.totp())}>{t('account.cancel')}</a>
          </div>
        </form>
      </>
    ),
  };
}
