import type { Translate } from '#platform/i18n/catalogue.ts';
import type { PasswordFault } from '../domain/password-rules.ts';

/** Why a new password is refused, in words. */
export function passwordMessage(fault: PasswordFault, t: Translate): string {
  switch (fault.fault) {
    case 'too-short':
      return t('credentials.password.too-short', { minimum: fault.minimum });
    case 'too-long':
      return t('credentials.password.too-long', { maximum: fault.maximum });
    default:
      return t(`credentials.password.${fault.fault}`);
  }
}
