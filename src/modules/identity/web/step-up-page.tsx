import { Button } from '#platform/ui/form/button.tsx';
import { ErrorSummary } from '#platform/ui/form/error-summary.tsx';
import { TextField } from '#platform/ui/form/text-fields.tsx';
import { Notice } from '#platform/ui/notice.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { Section } from '#platform/ui/section.tsx';
import type { PrivateAnswer, PrivateRequest } from '#platform/web/page-route.ts';
import { typedProof } from '../domain/means.ts';
import { myMeans } from '../queries/my-account.ts';
import { own } from './account-paths.ts';
import { PasskeyForm } from './credentials-passkey-form.tsx';
import { type Carried, writeCarried } from './step-up-carried.ts';

export interface StepUp {
  /** Where to go afterwards: a path of this site, with its language. */
  readonly back: string;
  /** The form to send there again; null to open the page instead. */
  readonly carried: Carried | null;
  readonly status: number;
  /** Why the last proof was refused, and which field is to be mended. */
  readonly fault?: { readonly field: string; readonly message: string } | undefined;
  readonly retryAfter?: number | undefined;
}

/** Asks who is signed in to prove it again, in every way that their account has. */
export async function stepUpPage(request: PrivateRequest, stepUp: StepUp): Promise<PrivateAnswer> {
  const { context, gatekeeper, actor, services } = request;
  const { t } = context;
  const { means } = await myMeans.execute(gatekeeper, actor, undefined);
  const typed = typedProof(means);
  const byTrial = services.trial && means.trial;
  const isStuck = means.passkeys === 0 && typed === null && !byTrial;
  const { fault, carried, status, retryAfter } = stepUp;
  return {
    kind: 'framed',
    title: t('account.step-up.title'),
    status,
    ...(retryAfter === undefined ? {} : { retryAfter }),
    ...(means.passkeys > 0 ? { script: 'passkey.js' } : {}),
    body: (
      <>
        <PageTitle title={t('account.step-up.title')} lead={t('account.step-up.lead')} />
        {fault !== undefined && <ErrorSummary context={context} errors={[fault]} />}
        {carried !== null && <p>{t('account.step-up.carried')}</p>}
        {byTrial && <ByTrial context={context} stepUp={stepUp} />}
        {means.passkeys > 0 && <ByPasskey context={context} stepUp={stepUp} />}
        {typed !== null && <ByTyping context={context} stepUp={stepUp} typed={typed} />}
        {isStuck && (
          <Notice context={context} kind="attention">
            <p>{t('account.step-up.none')}</p>
          </Notice>
        )}
      </>
    ),
  };
}

interface WayProps {
  readonly context: PageContext;
  readonly stepUp: StepUp;
}

/** What each form takes along. */
function Along({ stepUp: { back, carried }, way }: { readonly stepUp: StepUp; readonly way: string }) {
  return (
    <>
      <input type="hidden" name="way" value={way} />
      <input type="hidden" name="back" value={back} />
      {carried !== null && <input type="hidden" name="carried" value={writeCarried(carried)} />}
    </>
  );
}

function ByPasskey({ context, stepUp }: WayProps) {
  const { t } = context;
  return (
    <Section id="passkey" title={t('account.step-up.passkey')}>
      <PasskeyForm
        context={context}
        kind="step-up"
        options={own.stepUpOptions()}
        action={own.stepUp()}
        label={t('account.step-up.passkey-act')}
      >
        <Along stepUp={stepUp} way="passkey" />
      </PasskeyForm>
    </Section>
  );
}

function ByTyping({
  context,
  stepUp,
  typed,
}: WayProps & { readonly typed: { readonly password: boolean; readonly code: boolean } }) {
  const { t } = context;
  const title = typed.password && typed.code ? 'password-code' : typed.code ? 'code' : 'password';
  const errorOf = (field: string) => (stepUp.fault?.field === field ? stepUp.fault.message : undefined);
  return (
    <Section id="typed" title={t(`account.step-up.${title}`)}>
      <form method="post" action={href(context, own.stepUp())}>
        <Along stepUp={stepUp} way="typed" />
        {typed.password && (
          <TextField
            context={context}
            name="password"
            label={t('account.step-up.password-label')}
            error={errorOf('password')}
            autocomplete="current-password"
            dir="auto"
            secret
          />
        )}
        {typed.code && (
          <TextField
            context={context}
            name="code"
            label={t('account.totp.code')}
            hint={t('account.totp.code-hint')}
            error={errorOf('code')}
            autocomplete="one-time-code"
            width="short"
            dir="ltr"
          />
        )}
        <Button>{t('account.step-up.typed-act')}</Button>
      </form>
    </Section>
  );
}

function ByTrial({ context, stepUp }: WayProps) {
  const { t } = context;
  return (
    <Section id="trial" title={t('account.step-up.trial')} intro={t('account.step-up.trial-lead')}>
      <form method="post" action={href(context, own.stepUp())}>
        <Along stepUp={stepUp} way="trial" />
        <Button>{t('account.step-up.trial-act')}</Button>
      </form>
    </Section>
  );
}
