import { isRole } from '#platform/access/roles.ts';
import { totpUri } from '#platform/crypto/totp.ts';
import { DefinitionList } from '#platform/ui/definition-list.tsx';
import { Button } from '#platform/ui/form/button.tsx';
import { ErrorSummary } from '#platform/ui/form/error-summary.tsx';
import { TextField } from '#platform/ui/form/text-fields.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { Section } from '#platform/ui/section.tsx';
import type { PrivateAnswer, PrivateRequest } from '#platform/web/page-route.ts';
import type { Offer } from '../queries/find-invitation.ts';
import { PasskeyForm } from './credentials-passkey-form.tsx';
import { QrCode } from './my-totp-proposal.tsx';
import { entry } from './sign-in-paths.ts';

/** By field. */
export type WelcomeErrors = Readonly<Partial<Record<'passkey' | 'emergency' | 'password' | 'code', string>>>;

interface WelcomePage {
  readonly offer: Offer;
  readonly token: string;
  readonly errors: WelcomeErrors;
  /** Of an application that may be enrolled, as it is typed by hand and as it travels in the form. */
  readonly secret: string;
  readonly sealed: string;
}

export function welcomePage({ context, services }: PrivateRequest, page: WelcomePage): PrivateAnswer {
  const { t } = context;
  const { offer, token, errors } = page;
  const isNew = offer.kind === 'appointment';
  const title = t(isNew ? 'sign-in.welcome.title' : 'sign-in.welcome.renewal.title');
  const found = Object.entries(errors).map(([field, message]) => ({ field, message }));
  return {
    kind: 'framed',
    title,
    script: 'passkey.js',
    status: found.length === 0 ? 200 : 422,
    body: (
      <>
        <PageTitle
          kicker={t('sign-in.welcome.kicker')}
          title={title}
          lead={t(isNew ? 'sign-in.welcome.lead' : 'sign-in.welcome.renewal.lead')}
        />
        <ErrorSummary context={context} errors={found} />
        <Offered context={context} offer={offer} />
        <ByPasskey context={context} page={page} />
        <ByPassword context={context} page={page} />
        {services.provider !== null && (
          <Section id="ministry" title={t('sign-in.ministry.title')} intro={t('sign-in.welcome.ministry')}>
            <form method="post" action={href(context, entry.welcomeMinistry(token))}>
              <Button kind="secondary">{t('sign-in.ministry.act', { name: services.provider.label })}</Button>
            </form>
          </Section>
        )}
      </>
    ),
  };
}

function Offered({ context, offer }: { readonly context: PageContext; readonly offer: Offer }) {
  const { t, format } = context;
  const { role, starts_on, ends_on, heads_unit } = offer;
  const roleName = isRole(role) ? t(`roles.${role}`) : null;
  return (
    <DefinitionList
      items={[
        { term: t('account.who.name'), description: <bdi>{offer.name}</bdi> },
        { term: t('account.who.email'), description: offer.email && <bdi dir="ltr">{offer.email}</bdi> },
        {
          term: t('account.appointments.role'),
          description: roleName && (heads_unit ? `${roleName} · ${t('account.appointments.heads')}` : roleName),
        },
        { term: t('account.appointments.unit'), description: <bdi>{format.text(offer.unit)}</bdi> },
        { term: t('sign-in.welcome.organisation'), description: <bdi>{format.text(offer.organisation)}</bdi> },
        { term: t('account.appointments.territory'), description: <bdi>{format.text(offer.territory)}</bdi> },
        {
          term: t('account.appointments.term'),
          description:
            starts_on &&
            ends_on &&
            t('account.appointments.from-to', { from: format.date(starts_on), to: format.date(ends_on) }),
        },
        { term: t('account.appointments.basis'), description: <bdi>{offer.basis}</bdi> },
        {
          term: t('sign-in.welcome.by'),
          description: offer.invited_by === null ? t('sign-in.welcome.by-operator') : <bdi>{offer.invited_by}</bdi>,
        },
        { term: t('sign-in.welcome.until'), description: format.dateTime(offer.expires_at) },
      ]}
    />
  );
}

interface WayProps {
  readonly context: PageContext;
  readonly page: WelcomePage;
}

function ByPasskey({ context, page: { token, errors } }: WayProps) {
  const { t } = context;
  return (
    <Section id="passkey" title={t('sign-in.welcome.passkey.title')} intro={t('sign-in.welcome.passkey.lead')}>
      <PasskeyForm
        context={context}
        kind="enrol"
        options={entry.welcomeOptions(token)}
        action={entry.welcome(token)}
        label={t('account.passkeys.add-act')}
      >
        <input type="hidden" name="way" value="passkey" />
        <TextField
          context={context}
          name="password"
          id="emergency"
          label={t('sign-in.welcome.emergency')}
          hint={t('sign-in.welcome.emergency-hint')}
          error={errors.emergency}
          autocomplete="new-password"
          dir="auto"
          secret
          optional
        />
      </PasskeyForm>
    </Section>
  );
}

function ByPassword({ context, page: { token, errors, offer, secret, sealed } }: WayProps) {
  const { t } = context;
  const label = offer.email ?? offer.name;
  return (
    <Section id="password-way" title={t('sign-in.welcome.password.title')} intro={t('sign-in.welcome.password.lead')}>
      <form method="post" action={href(context, entry.welcome(token))} class="act-form">
        <input type="hidden" name="way" value="password" />
        <input type="hidden" name="secret" value={sealed} />
        <TextField
          context={context}
          name="password"
          label={t('sign-in.password')}
          hint={t('account.password.lead')}
          error={errors.password}
          autocomplete="new-password"
          dir="auto"
          secret
        />
        <p>{t('account.totp.scan')}</p>
        <QrCode text={totpUri(secret, { issuer: t('ui.site.name-latin'), label })} title={t('account.totp.qr')} />
        <p>
          {t('account.totp.by-hand')}{' '}
          <code dir="ltr" translate={false}>
            {(secret.match(/.{1,4}/g) ?? []).join(' ')}
          </code>
        </p>
        <TextField
          context={context}
          name="code"
          label={t('account.totp.code')}
          hint={t('account.totp.code-hint')}
          error={errors.code}
          autocomplete="one-time-code"
          width="short"
          dir="ltr"
        />
        <Button>{t('sign-in.welcome.password.act')}</Button>
      </form>
    </Section>
  );
}
