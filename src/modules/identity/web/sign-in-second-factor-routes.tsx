import { Button } from '#platform/ui/form/button.tsx';
import { ErrorSummary } from '#platform/ui/form/error-summary.tsx';
import { TextField } from '#platform/ui/form/text-fields.tsx';
import { href } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import type { FormRequest, PrivateAnswer, PrivateRequest, PrivateRoute } from '#platform/web/page-route.ts';
import { signInWithCode } from '../commands/sign-in-with-code.ts';
import { signInPage } from './sign-in-page.tsx';
import { Back } from './sign-in-parts.tsx';
import { entry, withBack } from './sign-in-paths.ts';
import { backOf, entered, signInOf, visitorOf } from './sign-in-request.ts';

export const secondFactorRoutes: readonly PrivateRoute[] = [
  {
    path: entry.secondFactor(),
    permission: signInWithCode.permission,
    answer: async (request) => secondFactorPage(request, { back: backOf(request) }),
    submit,
  },
];

async function submit(request: FormRequest): Promise<PrivateAnswer> {
  const { context, gatekeeper, browser, network, form } = request;
  const { t } = context;
  const back = backOf(request);
  const input = { ...signInOf(request), browser, network, code: form.code ?? '' };
  const done = await signInWithCode.execute(gatekeeper, visitorOf(request), input);
  if (done.ok) return entered(request, done.entered, back);
  switch (done.fault) {
    case 'wait':
      return secondFactorPage(request, {
        back,
        status: 429,
        retryAfter: done.wait,
        message: t('credentials.sign-in.wait', { seconds: done.wait }),
      });
    case 'code':
      return secondFactorPage(request, { back, status: 422, message: t('credentials.sign-in.code') });
    case 'expired':
      return signInPage(request, {
        back,
        status: 422,
        error: { field: 'identifier', message: t('credentials.sign-in.expired') },
      });
  }
}

interface SecondFactorPage {
  readonly back: string | null;
  readonly message?: string;
  readonly status?: number;
  readonly retryAfter?: number;
}

/** The same for everybody: only the browser that gave a right password gets any further. */
function secondFactorPage({ context }: PrivateRequest, { back, message, ...answer }: SecondFactorPage): PrivateAnswer {
  const { t } = context;
  return {
    kind: 'framed',
    title: t('sign-in.code.title'),
    ...answer,
    body: (
      <>
        <PageTitle title={t('sign-in.code.title')} lead={t('sign-in.code.lead')} />
        {message !== undefined && <ErrorSummary context={context} errors={[{ field: 'code', message }]} />}
        <form method="post" action={href(context, entry.secondFactor())}>
          <Back back={back} />
          <TextField
            context={context}
            name="code"
            label={t('account.totp.code')}
            hint={t('account.totp.code-hint')}
            error={message}
            autocomplete="one-time-code"
            width="short"
            dir="ltr"
          />
          <Button>{t('sign-in.act')}</Button>
        </form>
        <p>
          <a href={href(context, withBack(entry.recovery(), back))}>{t('sign-in.code.lost')}</a>
        </p>
      </>
    ),
  };
}
