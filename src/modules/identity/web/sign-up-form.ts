import type { Translate } from '#platform/i18n/catalogue.ts';
import type { FormError } from '#platform/ui/form/error-summary.tsx';
import { passwordFault } from '../domain/password-rules.ts';
import { asEmail, asPhone } from '../sign-in/identifier.ts';
import { passwordMessage } from './sign-in-password-fault.ts';

type Read =
  | {
      readonly ok: true;
      readonly name: string;
      readonly email: string | null;
      readonly phone: string | null;
      readonly password: string;
    }
  | { readonly ok: false; readonly errors: readonly FormError[] };

/** Reads the form of a new account, or says what is to be mended where. */
export function readSignUp(form: Readonly<Record<string, string>>, t: Translate): Read {
  const { password = '' } = form;
  const [name = '', email = '', phone = ''] = [form.name, form.email, form.phone].map((text) => text?.trim());
  const readEmail = email === '' ? null : asEmail(email);
  const readPhone = phone === '' ? null : asPhone(phone);
  const errors: FormError[] = [];
  if (name === '' || name.length > 200) errors.push({ field: 'name', message: t('sign-in.up.fault.name') });
  const fault = passwordFault(password, [name, email, phone]);
  if (fault !== null) errors.push({ field: 'password', message: passwordMessage(fault, t) });
  if (email !== '' && readEmail === null) errors.push({ field: 'email', message: t('sign-in.up.fault.email') });
  if (phone !== '' && readPhone === null) errors.push({ field: 'phone', message: t('sign-in.up.fault.phone') });
  if (errors.length > 0) return { ok: false, errors };
  return { ok: true, name, email: readEmail?.value ?? null, phone: readPhone?.value ?? null, password };
}
