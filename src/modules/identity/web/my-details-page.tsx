import { isLanguage, LANGUAGES } from '#lib/localised.ts';
import { Button } from '#platform/ui/form/button.tsx';
import { SelectField } from '#platform/ui/form/choice-fields.tsx';
import { ErrorSummary } from '#platform/ui/form/error-summary.tsx';
import { Once } from '#platform/ui/form/once.tsx';
import { TextField } from '#platform/ui/form/text-fields.tsx';
import { href } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import type { FormRequest, PrivateAnswer, PrivateRequest, PrivateRoute } from '#platform/web/page-route.ts';
import { changeOwnDetails } from '../commands/change-own-details.ts';
import { myAccount } from '../queries/my-account.ts';
import { own } from './account-paths.ts';
import { needsStepUp, toStepUp } from './step-up-redirect.ts';

/** `/account/details`: by what one is reached. */
export const myDetailsPage: PrivateRoute = {
  path: own.details(),
  permission: myAccount.permission,
  async answer(request) {
    const { email, phone, language } = await myAccount.execute(request.db, request.actor, undefined);
    return form(request, { email: email ?? '', phone: phone ?? '', language }, null);
  },
  submit,
};

async function submit(request: FormRequest): Promise<PrivateAnswer> {
  const { context, gatekeeper, actor, key } = request;
  const { email = '', phone = '', language = '' } = request.form;
  const wanted = { email, phone, language: isLanguage(language) ? language : context.language };
  try {
    const done = await changeOwnDetails.execute(gatekeeper, actor, wanted, { key });
    if (done.ok) return { kind: 'redirect', to: `${href(context, own.account())}?done=details` };
    return form(request, wanted, done.fault);
  } catch (error) {
    if (needsStepUp(error)) return toStepUp(request);
    throw error;
  }
}

interface Typed {
  readonly email: string;
  readonly phone: string;
  readonly language: string;
}

async function form(
  { context, db, actor }: PrivateRequest,
  typed: Typed,
  fault: 'email' | 'phone' | 'unusable' | null,
): Promise<PrivateAnswer> {
  const { t } = context;
  const { kind } = await myAccount.execute(db, actor, undefined);
  const message = fault === null ? undefined : t(`account.details.fault.${fault}`);
  const field = fault === 'phone' ? 'phone' : 'email';
  const errorOf = (name: string) => (name === field ? message : undefined);
  return {
    kind: 'framed',
    title: t('account.details.title'),
    section: own.account(),
    status: fault === null ? 200 : 422,
    body: (
      <>
        <PageTitle
          title={t('account.details.title')}
          lead={t(kind === 'applicant' ? 'account.details.lead-applicant' : 'account.details.lead')}
        />
        <ErrorSummary context={context} errors={message === undefined ? [] : [{ field, message }]} />
        <form method="post" class="act-form">
          <Once />
          <TextField
            context={context}
            name="email"
            label={t('account.who.email')}
            value={typed.email}
            error={errorOf('email')}
            inputMode="email"
            autocomplete="email"
            dir="ltr"
            optional
          />
          <TextField
            context={context}
            name="phone"
            label={t('account.who.phone')}
            hint={t('account.details.phone-hint')}
            value={typed.phone}
            error={errorOf('phone')}
            inputMode="tel"
            autocomplete="tel"
            dir="ltr"
            optional
          />
          <SelectField
            context={context}
            name="language"
            label={t('account.who.language')}
            value={typed.language}
            choices={LANGUAGES.map((value) => ({ value, label: t(`account.language.${value}`) }))}
          />
          <div class="acts">
            <Button>{t('account.details.save')}</Button>
            <a href={href(context, own.account())}>{t('account.cancel')}</a>
          </div>
        </form>
      </>
    ),
  };
}
