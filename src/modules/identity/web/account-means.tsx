import type { ComponentChildren } from 'preact';
import { DataTable } from '#platform/ui/data-table.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { Section } from '#platform/ui/section.tsx';
import type { myMeans } from '../queries/my-account.ts';
import { own } from './account-paths.ts';

/** So many recovery codes left, and it is time for new ones. */
export const FEW_CODES = 2;

interface MeansProps {
  readonly context: PageContext;
  readonly means: Awaited<ReturnType<typeof myMeans.execute>>;
  /** How many are open. */
  readonly sessions: number;
}

interface Row {
  readonly id: string;
  readonly href: string | undefined;
  readonly what: string;
  readonly state: ComponentChildren;
}

/** What opens the account and since when, each leading to where it is changed. */
export function AccountMeans({ context, means, sessions }: MeansProps) {
  const { t } = context;
  return (
    <Section
      id="means"
      title={t('account.means.title')}
      intro={t('account.means.intro')}
      aside={
        <a href={href(context, own.sessions())}>
          {t('account.sessions.title')} ({t('account.sessions.open', { count: sessions })})
        </a>
      }
    >
      {means.means.staff && means.means.passkeys === 0 && (
        <p>
          {t('account.means.no-passkey')} <a href={href(context, own.newPasskey())}>{t('account.passkeys.add')}</a>
        </p>
      )}
      <DataTable
        caption={t('account.means.title')}
        captionHidden
        dense
        rows={rowsOf(context, means)}
        rowKey={({ id }) => id}
        rowHref={(row) => row.href}
        columns={[
          { id: 'what', header: t('account.means.what'), rowHeader: true, cell: ({ what }) => what },
          { id: 'state', header: t('account.means.state'), cell: ({ state }) => state },
        ]}
      />
    </Section>
  );
}

function rowsOf(context: PageContext, { means, passkeys, ...held }: MeansProps['means']): readonly Row[] {
  const { t, format } = context;
  const since = (moment: Date | null) =>
    moment === null ? t('account.means.absent') : t('account.means.since', { moment: format.dateTime(moment) });
  const lastUsed = passkeys
    .map(({ lastUsedAt }) => lastUsedAt)
    .filter((moment) => moment !== null)
    .toSorted((one, other) => other.getTime() - one.getTime())[0];
  const count = t('account.means.passkeys-count', { count: passkeys.length });
  return [
    {
      id: 'passkeys',
      href: href(context, own.passkeys()),
      what: t('account.means.passkeys'),
      state:
        lastUsed === undefined
          ? count
          : format.list([count, t('account.means.last-used', { moment: format.dateTime(lastUsed) })]),
    },
    { id: 'totp', href: href(context, own.totp()), what: t('account.means.totp'), state: since(held.totpConfirmedAt) },
    {
      id: 'password',
      href: href(context, own.password()),
      what: t('account.means.password'),
      state: since(held.passwordChangedAt),
    },
    {
      id: 'recovery',
      href: href(context, own.recoveryCodes()),
      what: t('account.means.recovery'),
      state: t('account.means.recovery-left', { count: held.recoveryCodes }),
    },
    ...(means.federations === 0
      ? []
      : [
          {
            id: 'federation',
            href: undefined,
            what: t('account.means.federation'),
            state: t('account.means.links-count', { count: means.federations }),
          },
        ]),
  ];
}
