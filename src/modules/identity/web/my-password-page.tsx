import { ConflictError } from '#platform/access/gate.ts';
import { Done } from '#platform/ui/done.tsx';
import { Button } from '#platform/ui/form/button.tsx';
import { ErrorSummary, type FormError } from '#platform/ui/form/error-summary.tsx';
import { Once } from '#platform/ui/form/once.tsx';
import { TextField } from '#platform/ui/form/text-fields.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import type { FormRequest, PrivateAnswer, PrivateRequest, PrivateRoute } from '#platform/web/page-route.ts';
import { changePassword } from '../commands/change-password.ts';
import { changeOwnPassword } from '../own-password.ts';
import { myAccount, myMeans } from '../queries/my-account.ts';
import { BackToAccount } from './account-parts.tsx';
import { own } from './account-paths.ts';
import { passwordMessage } from './sign-in-password-fault.ts';
import { isFresh } from './step-up-fresh.ts';
import { needsStepUp, toStepUp } from './step-up-redirect.ts';

/** `/account/password`: changes it. The proof comes first, for what is typed here is not kept for later. */
export const myPasswordPage: PrivateRoute = {
  path: own.password(),
  permission: changePassword.permission,
  async answer(request) {
    const isDone = request.query.done !== undefined;
    return isDone || (await isFresh(request)) ? page(request, []) : toStepUp(request);
  },
  submit,
};

async function submit(request: FormRequest): Promise<PrivateAnswer> {
  const { context, db, gatekeeper, actor, services, network, device, key } = request;
  // Before any password is compared: nobody guesses here without it.
  if (!(await isFresh(request))) return toStepUp(request, own.password());
  const { current = '', wanted = '' } = request.form;
  const { id: account, reference, name, email, phone } = await myAccount.execute(db, actor, undefined);
  const { means } = await myMeans.execute(gatekeeper, actor, undefined);
  const about = [name, email ?? '', phone ?? ''];
  try {
    const done = await changeOwnPassword(
      gatekeeper,
      actor,
      { keys: services.keys, account, reference, about, network, device },
      { current: means.password ? current : null, wanted, key },
    );
    if (done.ok) return { kind: 'redirect', to: `${href(context, own.password())}?done=changed` };
    const { fault } = done;
    const field = fault.fault === 'current' || fault.fault === 'wait' ? 'current' : 'wanted';
    const again = await page(request, [{ field, message: sentenceOf(context, fault) }]);
    return fault.fault === 'wait' ? { ...again, status: 429, retryAfter: fault.wait } : again;
  } catch (error) {
    if (needsStepUp(error)) return toStepUp(request, own.password());
    // The form arrived twice: what it asked for is done, and the page says since when.
    if (error instanceof ConflictError) return { kind: 'redirect', to: `${href(context, own.password())}?done=twice` };
    throw error;
  }
}

type Fault = Exclude<Awaited<ReturnType<typeof changeOwnPassword>>, { readonly ok: true }>['fault'];

function sentenceOf({ t }: PageContext, fault: Fault): string {
  switch (fault.fault) {
    case 'current':
      return t('account.password.fault.current');
    case 'wait':
      return t('credentials.sign-in.wait', { seconds: fault.wait });
    default:
      return passwordMessage(fault, t);
  }
}

async function page({ context, query, gatekeeper, actor }: PrivateRequest, errors: readonly FormError[]) {
  const { t, format } = context;
  const { means, passwordChangedAt: since } = await myMeans.execute(gatekeeper, actor, undefined);
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.message;
  return {
    kind: 'framed' as const,
    title: t('account.password.title'),
    section: own.account(),
    status: errors.length === 0 ? 200 : 422,
    body: (
      <>
        <PageTitle title={t('account.password.title')} lead={t('account.password.lead')} />
        <ErrorSummary context={context} errors={errors} />
        <Done
          context={context}
          done={errors.length === 0 ? query.done : undefined}
          messages={{ changed: 'account.password.changed-notice' }}
        />
        <p>
          {since === null
            ? t('account.password.none')
            : t('account.password.changed-at', { moment: format.dateTime(since) })}
          {means.staff && <> {t('account.password.staff')}</>}
        </p>
        <form method="post" action={href(context, own.password())} class="act-form">
          <Once />
          {means.password && (
            <TextField
              context={context}
              name="current"
              label={t('account.password.current')}
              error={errorOf('current')}
              autocomplete="current-password"
              dir="auto"
              secret
            />
          )}
          <TextField
            context={context}
            name="wanted"
            label={t('account.password.wanted')}
            error={errorOf('wanted')}
            autocomplete="new-password"
            dir="auto"
            secret
          />
          <Button>{t(since === null ? 'account.password.set' : 'account.password.change')}</Button>
        </form>
        <BackToAccount context={context} />
      </>
    ),
  };
}
