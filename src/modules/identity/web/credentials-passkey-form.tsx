import type { ComponentChildren } from 'preact';
import { href, type PageContext } from '#platform/ui/page-context.ts';

interface PasskeyFormProps {
  readonly context: PageContext;
  readonly kind: 'sign-in' | 'enrol' | 'step-up';
  /** Where the script asks for the challenge, and where the form is sent. */
  readonly options: string;
  readonly action: string;
  readonly label: string;
  /** Fields that go along. */
  readonly children?: ComponentChildren;
}

/** A form that `passkey.js` makes work; without it, it says so. The attributes are what the script looks for. */
export function PasskeyForm({ context, kind, options, action, label, children }: PasskeyFormProps) {
  const { t } = context;
  return (
    <form method="post" action={href(context, action)} data-passkey={kind} data-options={href(context, options)}>
      <input type="hidden" name="answer" />
      {children}
      <button type="submit" class="button button-primary" hidden>
        {label}
      </button>
      <p data-passkey-missing>{t('account.passkeys.missing')}</p>
      <p
        class="field-error"
        data-passkey-error
        role="alert"
        hidden
        data-cancelled={t('account.passkeys.cancelled')}
        data-registered={t('account.passkeys.fault.registered')}
        data-failed={t('account.passkeys.failed')}
        data-insecure={t('account.passkeys.insecure')}
      />
    </form>
  );
}
