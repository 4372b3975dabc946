import { encode } from 'uqr';
import { totpUri } from '#platform/crypto/totp.ts';
import { Button } from '#platform/ui/form/button.tsx';
import { ErrorSummary, type FormError } from '#platform/ui/form/error-summary.tsx';
import { TextField } from '#platform/ui/form/text-fields.tsx';
import { href } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import type { PrivateAnswer, PrivateRequest } from '#platform/web/page-route.ts';
import { own } from './account-paths.ts';

interface Proposal {
  readonly secret: string;
  /** The same, sealed, for the form that confirms. */
  readonly proposal: string;
  /** What the application will name the account. */
  readonly label: string;
  readonly errors: readonly FormError[];
}

/** Shows a secret to an authenticator application, and asks for a code of it. */
export function proposalPage(
  { context }: PrivateRequest,
  { secret, proposal, label, errors }: Proposal,
): PrivateAnswer {
  const { t } = context;
  return {
    kind: 'framed',
    title: t('account.totp.scan.title'),
    section: own.account(),
    status: errors.length === 0 ? 200 : 422,
    body: (
      <>
        <PageTitle kicker={t('account.totp.title')} title={t('account.totp.scan.title')} />
        <ErrorSummary context={context} errors={errors} />
        <p>{t('account.totp.scan')}</p>
        <QrCode text={totpUri(secret, { issuer: t('ui.site.name-latin'), label })} title={t('account.totp.qr')} />
        <p>{t('account.totp.by-hand')}</p>
        <p>
          <code dir="ltr" translate={false}>
            {(secret.match(/.{1,4}/g) ?? []).join(' ')}
          </code>
        </p>
        <form method="post" action={href(context, own.confirmTotp())} class="act-form">
          <input type="hidden" name="proposal" value={proposal} />
          <TextField
            context={context}
            name="code"
            label={t('account.totp.code')}
            hint={t('account.totp.code-hint')}
            error={errors[0]?.message}
            autocomplete="one-time-code"
            width="short"
            dir="ltr"
          />
          <div class="acts">
            <Button>{t('account.totp.confirm')}</Button>
            <a href={href(context, own.totp())}>{t('account.cancel')}</a>
          </div>
        </form>
      </>
    ),
  };
}

/** Black on white in every theme, for that is what cameras read; the border of four modules is part of the code. */
export function QrCode({ text, title }: { readonly text: string; readonly title: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${size} ${size}`}
      width="232"
      height="232"
      role="img"
      aria-label={title}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
