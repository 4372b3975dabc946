import { isLanguage } from '#lib/localised.ts';
import { may } from '#platform/access/actor.ts';
import { ANSWERS, CARRIES, type Purpose, type Role } from '#platform/access/roles.ts';
import { printedAccountReference } from '#platform/crypto/account-reference.ts';
import { DataTable } from '#platform/ui/data-table.tsx';
import { DefinitionList } from '#platform/ui/definition-list.tsx';
import { Done } from '#platform/ui/done.tsx';
import { Notice } from '#platform/ui/notice.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { RawList } from '#platform/ui/raw-list.tsx';
import { Section } from '#platform/ui/section.tsx';
import type { PrivateRoute } from '#platform/web/page-route.ts';
import { myAccount, myMeans, mySessions } from '../queries/my-account.ts';
import { AccountAppointments } from './account-appointments.tsx';
import { AccountMeans, FEW_CODES } from './account-means.tsx';
import { own } from './account-paths.ts';
import { directoryLinks } from './directory-links.ts';

/** `/account`: who I am here, what for, and what opens my account. */
export const accountPage: PrivateRoute = {
  path: own.account(),
  permission: myAccount.permission,
  async answer({ context, query, db, gatekeeper, actor }) {
    const { t } = context;
    const account = await myAccount.execute(db, actor, undefined);
    const means = await myMeans.execute(gatekeeper, actor, undefined);
    const { sessions } = await mySessions.execute(db, actor, undefined);
    const here = sessions.find((session) => session.here)?.appointment ?? null;
    const role = actor.kind === 'person' ? actor.role : null;
    const links = directoryLinks.filter((link) => may(actor, link.permission));
    return {
      kind: 'framed',
      title: t('account.title'),
      section: own.account(),
      body: (
        <>
          <PageTitle kicker={t('account.title')} title={<bdi>{account.name}</bdi>} />
          <Done context={context} done={query.done} messages={{ details: 'account.details.saved-notice' }} />
          {means.recoveryCodes <= FEW_CODES && (
            <Notice context={context} kind="attention" title={t('account.means.few-codes.title')}>
              <p>
                {t('account.means.few-codes', { count: means.recoveryCodes })}{' '}
                <a href={href(context, own.recoveryCodes())}>{t('account.recovery.title')}</a>
              </p>
            </Notice>
          )}
          <Who context={context} account={account} />
          <AccountAppointments context={context} appointments={account.appointments} kind={account.kind} here={here} />
          {role !== null && <Carries context={context} role={role} heads={actor.kind === 'person' && actor.heads} />}
          {links.length > 0 && (
            <Section id="may" title={t('account.may.title')}>
              <RawList
                items={links.map(({ path, label }) => (
                  <a key={path} href={href(context, path)}>
                    {t(label)}
                  </a>
                ))}
              />
            </Section>
          )}
          <AccountMeans context={context} means={means} sessions={sessions.length} />
        </>
      ),
    };
  },
};

interface WhoProps {
  readonly context: PageContext;
  readonly account: Awaited<ReturnType<typeof myAccount.execute>>;
}

function Who({ context, account }: WhoProps) {
  const { t, format } = context;
  const { kind, reference, email, phone, language, created_at } = account;
  return (
    <Section
      id="who"
      title={t('account.who.title')}
      aside={<a href={href(context, own.details())}>{t('account.who.change')}</a>}
    >
      <DefinitionList
        items={[
          {
            term: t('account.who.kind'),
            description: t(kind === 'applicant' ? 'account.kind.applicant' : 'account.kind.staff'),
          },
          { term: t('account.who.reference'), description: <bdi dir="ltr">{printedAccountReference(reference)}</bdi> },
          {
            term: t('account.who.email'),
            description: email === null ? t('account.none') : <bdi dir="ltr">{email}</bdi>,
          },
          {
            term: t('account.who.phone'),
            description: phone === null ? t('account.none') : <bdi dir="ltr">{phone}</bdi>,
          },
          {
            term: t('account.who.language'),
            description: isLanguage(language) ? t(`account.language.${language}`) : language,
          },
          { term: t('account.who.since'), description: format.dateTime(created_at) },
        ]}
      />
    </Section>
  );
}

/** What the present role is for, and the personal data that may be read for it. */
function Carries({
  context,
  role,
  heads,
}: {
  readonly context: PageContext;
  readonly role: Role;
  readonly heads: boolean;
}) {
  const { t, format } = context;
  const dataFor = (purpose: Purpose) =>
    Object.entries(ANSWERS).flatMap(([category, purposes]) =>
      isCategory(category) && purposes.some((answered) => answered === purpose) ? [t(`categories.${category}`)] : [],
    );
  return (
    <Section
      id="carries"
      title={t('account.carries.title')}
      intro={t('account.carries.intro', { role: t(`roles.${role}`) })}
    >
      <DataTable
        caption={t('account.carries.title')}
        captionHidden
        dense
        rows={CARRIES[role].filter((purpose) => purpose !== 'supervision' || heads)}
        rowKey={(purpose) => purpose}
        columns={[
          {
            id: 'purpose',
            header: t('account.carries.purpose'),
            rowHeader: true,
            cell: (purpose) => t(`purposes.${purpose}`),
          },
          {
            id: 'data',
            header: t('account.carries.data'),
            cell: (purpose) => format.list(dataFor(purpose)) || t('account.carries.no-data'),
          },
        ]}
      />
    </Section>
  );
}

function isCategory(name: string): name is keyof typeof ANSWERS {
  return Object.hasOwn(ANSWERS, name);
}
