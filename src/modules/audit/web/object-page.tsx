import { z } from 'zod';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { PageTitle } from '#platform/ui/page-title.tsx';
import type { PrivateRoute } from '#platform/web/page-route.ts';
import { whoLooked } from '../queries/entries.ts';
import { namesFor } from './entries-page.tsx';
import { EntriesTable } from './entries-table.tsx';

const address = z.object({
  type: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*$/)
    .max(40),
  id: z.uuid(),
});
const MOST = 200;

/** `/journal/objects/:type/:id`: who did or read what about one file, for the auditor and for who heads its unit. */
export const objectPage: PrivateRoute = {
  path: '/journal/objects/:type/:id',
  permission: whoLooked.permission,
  async answer(request) {
    const { context, db, actor, params } = request;
    const { t } = context;
    const object = address.safeParse(params);
    if (!object.success) return { kind: 'not-found' };
    const found = await whoLooked.execute(db, actor, { object: object.data, limit: MOST });
    const names = await namesFor(request, found);
    const name = names.get(object.data.id);
    return {
      kind: 'framed',
      title: t('journal.object.title'),
      body: (
        <>
          <PageTitle
            kicker={<bdi>{`${object.data.type} ${object.data.id}`}</bdi>}
            title={name === undefined ? t('journal.object.title') : <bdi>{t('journal.object.of', { name })}</bdi>}
            lead={t('journal.object.lead', { most: MOST })}
          />
          {found.length === 0 ? (
            <EmptyState title={t('journal.object.none')} />
          ) : (
            <EntriesTable context={context} caption={t('journal.object.title')} entries={found} names={names} />
          )}
        </>
      ),
    };
  },
};
