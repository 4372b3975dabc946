import { DataTable } from '#platform/ui/data-table.tsx';
import { Done } from '#platform/ui/done.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { ButtonLink } from '#platform/ui/form/button.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import type { PrivateRoute } from '#platform/web/page-route.ts';
import { myMeans } from '../queries/my-account.ts';
import { BackToAccount } from './account-parts.tsx';
import { own } from './account-paths.ts';

/** `/account/passkeys`: the passkeys that open my account. */
export const myPasskeysPage: PrivateRoute = {
  path: own.passkeys(),
  permission: myMeans.permission,
  async answer({ context, query, gatekeeper, actor }) {
    const { t } = context;
    const { passkeys } = await myMeans.execute(gatekeeper, actor, undefined);
    return {
      kind: 'framed',
      title: t('account.passkeys.title'),
      section: own.account(),
      body: (
        <>
          <PageTitle title={t('account.passkeys.title')} lead={t('account.passkeys.lead')} />
          <Done
            context={context}
            done={query.done}
            messages={{
              added: 'account.passkeys.added-notice',
              renamed: 'account.passkeys.renamed-notice',
              removed: 'account.passkeys.removed-notice',
            }}
          />
          {passkeys.length === 0 ? (
            <EmptyState title={t('account.passkeys.none')} />
          ) : (
            <PasskeysTable context={context} passkeys={passkeys} />
          )}
          <p class="acts">
            <ButtonLink href={href(context, own.newPasskey())}>{t('account.passkeys.add')}</ButtonLink>
          </p>
          <BackToAccount context={context} />
        </>
      ),
    };
  },
};

interface TableProps {
  readonly context: PageContext;
  readonly passkeys: Awaited<ReturnType<typeof myMeans.execute>>['passkeys'];
}

function PasskeysTable({ context, passkeys }: TableProps) {
  const { t, format } = context;
  return (
    <div class="stacks">
      <DataTable
        caption={t('account.passkeys.title')}
        captionHidden
        dense
        rows={passkeys}
        rowKey={({ id }) => id}
        rowHref={({ id }) => href(context, own.passkey(id))}
        columns={[
          { id: 'name', header: t('account.passkeys.name'), rowHeader: true, cell: ({ name }) => <bdi>{name}</bdi> },
          {
            id: 'usage',
            header: t('account.passkeys.usage'),
            cell: ({ addedAt, lastUsedAt }) => (
              <>
                {t('account.passkeys.added', { moment: format.dateTime(addedAt) })}
                <br />
                {lastUsedAt === null
                  ? t('account.passkeys.never')
                  : t('account.passkeys.used', { moment: format.dateTime(lastUsedAt) })}
              </>
            ),
          },
          {
            id: 'kept',
            header: t('account.passkeys.kept'),
            cell: ({ copied }) => t(copied ? 'account.passkeys.kept-copied' : 'account.passkeys.kept-here'),
          },
        ]}
      />
    </div>
  );
}
