import { readRecoveryCode } from '#platform/crypto/recovery-code.ts';
import { Button, ButtonLink } from '#platform/ui/form/button.tsx';
import { ErrorSummary, type FormError } from '#platform/ui/form/error-summary.tsx';
import { TextField } from '#platform/ui/form/text-fields.tsx';
import { Notice } from '#platform/ui/notice.tsx';
import { href } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import type { FormRequest, PrivateAnswer, PrivateRequest, PrivateRoute } from '#platform/web/page-route.ts';
import { signInWithRecoveryCode } from '../commands/sign-in-with-recovery-code.ts';
import { myMeans } from '../queries/my-account.ts';
import { judgeGuess } from '../sign-in/judge-guess.ts';
import { own } from './account-paths.ts';
import { Back } from './sign-in-parts.tsx';
import { entry, withBack } from './sign-in-paths.ts';
import { backOf, entered, signInOf, visitorOf } from './sign-in-request.ts';

export const recoveryRoutes: readonly PrivateRoute[] = [
  {
    path: entry.recovery(),
    permission: signInWithRecoveryCode.permission,
    answer: async (request) => recoveryPage(request, { back: backOf(request) }),
    submit,
  },
  { path: entry.recovered(), permission: myMeans.permission, answer: recoveredPage },
];

async function submit(request: FormRequest): Promise<PrivateAnswer> {
  const { context, gatekeeper, network, device, form } = request;
  const { t } = context;
  const back = backOf(request);
  const { keys, entrance } = signInOf(request);
  const { identifier = '', password = '', code = '' } = form;
  const again = (error: FormError, status: number, retryAfter?: number) =>
    recoveryPage(request, { back, identifier, error, status, retryAfter });
  const { fault } = readRecoveryCode(code);
  // What no code can be is said at once: it guesses at nothing, and tells nothing.
  if (fault !== undefined) return again({ field: 'code', message: t(`credentials.recovery-code.${fault}`) }, 422);
  const visitor = visitorOf(request);
  const judged = await judgeGuess(gatekeeper, visitor, { keys, identifier, password, network, device });
  if (!judged.ok) {
    const message = t('credentials.sign-in.wait', { seconds: judged.wait });
    return again({ field: 'identifier', message }, 429, judged.wait);
  }
  const input = { keys, entrance, guess: judged.guess, code };
  const done = await signInWithRecoveryCode.execute(gatekeeper, visitor, input);
  if (done.ok) return entered(request, done.entered, `/${context.language}${withBack(entry.recovered(), back)}`);
  return again({ field: 'identifier', message: t('credentials.sign-in.credentials') }, 422);
}

interface RecoveryPage {
  readonly back: string | null;
  readonly identifier?: string;
  readonly error?: FormError;
  readonly status?: number;
  readonly retryAfter?: number | undefined;
}

function recoveryPage(
  { context }: PrivateRequest,
  { back, identifier, error, status = 200, retryAfter }: RecoveryPage,
): PrivateAnswer {
  const { t } = context;
  const errorOf = (field: string) => (error?.field === field ? error.message : undefined);
  return {
    kind: 'framed',
    title: t('sign-in.recovery.title'),
    status,
    ...(retryAfter === undefined ? {} : { retryAfter }),
    body: (
      <>
        <PageTitle title={t('sign-in.recovery.title')} lead={t('sign-in.recovery.lead')} />
        {error !== undefined && <ErrorSummary context={context} errors={[error]} />}
        <form method="post" action={href(context, entry.recovery())}>
          <Back back={back} />
          <TextField
            context={context}
            name="identifier"
            label={t('sign-in.identifier')}
            hint={t('sign-in.identifier-hint')}
            error={errorOf('identifier')}
            value={identifier}
            autocomplete="username"
            dir="ltr"
          />
          <TextField
            context={context}
            name="code"
            label={t('sign-in.recovery.code')}
            hint={t('sign-in.recovery.code-hint')}
            error={errorOf('code')}
            autocomplete="off"
            dir="ltr"
          />
          <TextField
            context={context}
            name="password"
            label={t('sign-in.recovery.password')}
            hint={t('sign-in.recovery.password-hint')}
            autocomplete="current-password"
            dir="auto"
            secret
            optional
          />
          <Button>{t('sign-in.act')}</Button>
        </form>
        <Notice context={context} kind="info" title={t('sign-in.recovery.nothing.title')}>
          <p>{t('sign-in.recovery.nothing')}</p>
        </Notice>
      </>
    ),
  };
}

/** After a code was used: how many are left, and what to do so that none is needed again. */
async function recoveredPage(request: PrivateRequest): Promise<PrivateAnswer> {
  const { context, gatekeeper, actor } = request;
  const { t } = context;
  const { recoveryCodes, means } = await myMeans.execute(gatekeeper, actor, undefined);
  return {
    kind: 'framed',
    title: t('sign-in.recovered.title'),
    body: (
      <>
        <PageTitle title={t('sign-in.recovered.title')} lead={t('sign-in.recovered.left', { count: recoveryCodes })} />
        <p>{t(means.staff ? 'sign-in.recovered.staff' : 'sign-in.recovered.applicant')}</p>
        <div class="acts">
          <ButtonLink href={href(context, own.newPasskey())}>{t('account.passkeys.add')}</ButtonLink>
          <ButtonLink href={href(context, own.recoveryCodes())} kind="secondary">
            {t('account.recovery.renew')}
          </ButtonLink>
        </div>
        <p>
          <a href={backOf(request) ?? href(context, own.account())}>{t('sign-in.go-on')}</a>
        </p>
      </>
    ),
  };
}
