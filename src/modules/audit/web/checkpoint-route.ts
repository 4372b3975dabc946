import type { PrivateRoute } from '#platform/web/page-route.ts';
import { requestCheckpoint } from '../commands/request-checkpoint.ts';

/** `POST /journal/checkpoint`: the auditor has the journal signed now. */
export const checkpointRoute: PrivateRoute = {
  path: '/journal/checkpoint',
  permission: requestCheckpoint.permission,
  async submit({ context, db, actor, services }) {
    await requestCheckpoint.execute(db, actor, { key: services.keys.journal });
    return { kind: 'redirect', to: `/${context.language}/journal` };
  },
};
