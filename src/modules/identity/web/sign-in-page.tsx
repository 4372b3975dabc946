import { Button } from '#platform/ui/form/button.tsx';
import { ErrorSummary, type FormError } from '#platform/ui/form/error-summary.tsx';
import { TextField } from '#platform/ui/form/text-fields.tsx';
import { href } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { Section } from '#platform/ui/section.tsx';
import type { PrivateAnswer, PrivateRequest } from '#platform/web/page-route.ts';
import { listDemoAccounts } from '../queries/sign-in-demo-accounts.ts';
import { PasskeyForm } from './credentials-passkey-form.tsx';
import { DemoAccounts } from './sign-in-demo-accounts.tsx';
import { Back } from './sign-in-parts.tsx';
import { entry, withBack } from './sign-in-paths.ts';
import { visitorOf } from './sign-in-request.ts';

export interface SignInPage {
  /** Where to go afterwards; null for one's own account. */
  readonly back: string | null;
  readonly status?: number;
  readonly error?: FormError | undefined;
  /** What was typed as a name, so that it need not be typed again. */
  readonly identifier?: string | undefined;
  readonly retryAfter?: number | undefined;
}

/** Every way in, the safest first; in a trial, first of all, the fictitious people. */
export async function signInPage(request: PrivateRequest, page: SignInPage): Promise<PrivateAnswer> {
  const { context, gatekeeper, services } = request;
  const { t } = context;
  const { back, status, error, retryAfter } = page;
  const demo = services.trial ? await listDemoAccounts.execute(gatekeeper, visitorOf(request), undefined) : [];
  return {
    kind: 'framed',
    title: t('sign-in.title'),
    script: 'passkey.js',
    ...(status === undefined ? {} : { status }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
    body: (
      <>
        <PageTitle title={t('sign-in.title')} />
        {error !== undefined && <ErrorSummary context={context} errors={[error]} />}
        {demo.length > 0 && <DemoAccounts context={context} accounts={demo} back={back} />}
        <ByPasskey context={context} page={page} />
        <ByPassword context={context} page={page} />
        {services.provider !== null && (
          <Section id="ministry" title={t('sign-in.ministry.title')}>
            <form method="post" action={href(context, entry.ministry())}>
              <Back back={back} />
              <Button kind="secondary">{t('sign-in.ministry.act', { name: services.provider.label })}</Button>
            </form>
          </Section>
        )}
        <Section id="sign-up" title={t('sign-in.new.title')} intro={t('sign-in.new.lead')}>
          <p>
            <a href={href(context, entry.signUp())}>{t('sign-in.up.title')}</a>
          </p>
        </Section>
      </>
    ),
  };
}

interface WayProps {
  readonly context: PrivateRequest['context'];
  readonly page: SignInPage;
}

function ByPasskey({ context, page }: WayProps) {
  const { t } = context;
  return (
    <Section id="passkey" title={t('sign-in.passkey.title')} intro={t('sign-in.passkey.lead')}>
      <PasskeyForm
        context={context}
        kind="sign-in"
        options={entry.passkeyOptions()}
        action={entry.passkey()}
        label={t('sign-in.passkey.act')}
      >
        <Back back={page.back} />
      </PasskeyForm>
    </Section>
  );
}

function ByPassword({ context, page: { back, identifier, error } }: WayProps) {
  const { t } = context;
  return (
    <Section id="password-way" title={t('sign-in.password.title')}>
      <form method="post" action={href(context, entry.signIn())}>
        <Back back={back} />
        <TextField
          context={context}
          name="identifier"
          label={t('sign-in.identifier')}
          hint={t('sign-in.identifier-hint')}
          error={error?.field === 'identifier' ? error.message : undefined}
          value={identifier}
          autocomplete="username webauthn"
          dir="ltr"
        />
        <TextField
          context={context}
          name="password"
          label={t('sign-in.password')}
          autocomplete="current-password"
          dir="auto"
          secret
        />
        <Button>{t('sign-in.act')}</Button>
      </form>
      <p>
        <a href={href(context, withBack(entry.recovery(), back))}>{t('sign-in.recovery.link')}</a>
      </p>
    </Section>
  );
}
