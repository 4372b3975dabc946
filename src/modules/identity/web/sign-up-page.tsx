import { LANGUAGES } from '#lib/localised.ts';
import { Button } from '#platform/ui/form/button.tsx';
import { SelectField } from '#platform/ui/form/choice-fields.tsx';
import { ErrorSummary, type FormError } from '#platform/ui/form/error-summary.tsx';
import { Once } from '#platform/ui/form/once.tsx';
import { TextField } from '#platform/ui/form/text-fields.tsx';
import { Notice } from '#platform/ui/notice.tsx';
import { href } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import type { PrivateAnswer, PrivateRequest } from '#platform/web/page-route.ts';
import { entry } from './sign-in-paths.ts';

interface SignUpPage {
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
  readonly status?: number;
  readonly retryAfter?: number;
  /** The form arrived twice: the account is made, and its paper cannot be shown again. */
  readonly twice?: boolean;
}

export function signUpPage(
  { context }: PrivateRequest,
  { typed, errors, status = 200, retryAfter, twice = false }: SignUpPage,
): PrivateAnswer {
  const { t } = context;
  const field = (name: string) => ({
    context,
    name,
    value: typed[name],
    error: errors.find((error) => error.field === name)?.message,
  });
  return {
    kind: 'framed',
    title: t('sign-in.up.title'),
    status,
    ...(retryAfter === undefined ? {} : { retryAfter }),
    body: (
      <>
        <PageTitle title={t('sign-in.up.title')} lead={t('sign-in.up.lead')} />
        <ErrorSummary context={context} errors={errors} />
        {twice && (
          <Notice context={context} kind="attention" title={t('sign-in.up.twice.title')}>
            <p>{t('sign-in.up.twice')}</p>
          </Notice>
        )}
        <form method="post" action={href(context, entry.signUp())}>
          <Once />
          <TextField {...field('name')} label={t('sign-in.up.name')} autocomplete="name" dir="auto" />
          <SelectField
            {...field('language')}
            label={t('account.who.language')}
            choices={LANGUAGES.map((value) => ({ value, label: t(`account.language.${value}`) }))}
          />
          <TextField
            {...field('password')}
            label={t('sign-in.password')}
            hint={t('account.password.lead')}
            autocomplete="new-password"
            dir="auto"
            secret
          />
          <TextField
            {...field('email')}
            label={t('account.who.email')}
            hint={t('sign-in.up.contact-hint')}
            inputMode="email"
            autocomplete="email"
            dir="ltr"
            optional
          />
          <TextField
            {...field('phone')}
            label={t('account.who.phone')}
            hint={t('sign-in.up.phone-hint')}
            inputMode="tel"
            autocomplete="tel"
            dir="ltr"
            optional
          />
          <Button>{t('sign-in.up.act')}</Button>
        </form>
        <p>
          <a href={href(context, entry.signIn())}>{t('sign-in.up.have')}</a>
        </p>
      </>
    ),
  };
}
