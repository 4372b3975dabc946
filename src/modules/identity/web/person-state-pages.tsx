import { isUuid } from '#lib/uuid.ts';
import type { MessageKey } from '#platform/i18n/keys.generated.ts';
import { ActForm } from '#platform/ui/form/act-form.tsx';
import { href } from '#platform/ui/page-context.ts';
import { NOT_FOUND, type PrivateAnswer, type PrivateRequest, type PrivateRoute } from '#platform/web/page-route.ts';
import { disableAccount } from '../commands/disable-account.ts';
import { enableAccount } from '../commands/enable-account.ts';
import { getPerson } from '../queries/get-person.ts';
import { directory } from './directory-paths.ts';
import { isOffered } from './person-acts.ts';
import { needsStepUp, toStepUp } from './step-up-redirect.ts';

interface Change {
  readonly path: string;
  readonly act: typeof disableAccount;
  readonly words: 'disable' | 'enable';
  /** What the address of the person's page says afterwards. */
  readonly done: string;
}

/** `/people/<account>/disable` and `/enable`: an account that opens nothing, and one that opens again. */
export const disablePage = pageOf({
  path: '/people/:account/disable',
  act: disableAccount,
  words: 'disable',
  done: 'disabled',
});
export const enablePage = pageOf({
  path: '/people/:account/enable',
  act: enableAccount,
  words: 'enable',
  done: 'enabled',
});

function pageOf(change: Change): PrivateRoute {
  return {
    path: change.path,
    permission: change.act.permission,
    answer: (request) => form(request, change, false),
    async submit(request) {
      const { context, params, db, actor, key } = request;
      const { account } = params;
      if (!isUuid(account)) return NOT_FOUND;
      try {
        const done = await change.act.execute(db, actor, { account }, { key });
        if (!done.ok) return form(request, change, true);
      } catch (error) {
        if (needsStepUp(error)) return toStepUp(request);
        throw error;
      }
      return { kind: 'redirect', to: href(context, directory.person(account, change.done)) };
    },
  };
}

const CONSEQUENCES: Readonly<Record<Change['words'], readonly MessageKey[]>> = {
  disable: ['directory.disable.sessions', 'directory.disable.appointments', 'directory.disable.undo'],
  enable: ['directory.enable.consequence'],
};

async function form(
  { context, params: { account }, db, actor }: PrivateRequest,
  { words }: Change,
  heldElsewhere: boolean,
): Promise<PrivateAnswer> {
  if (!isUuid(account)) return NOT_FOUND;
  const { t } = context;
  const person = await getPerson.execute(db, actor, { account });
  if (!isOffered(actor, person, directory[words](account))) {
    return { kind: 'redirect', to: href(context, directory.person(account)) };
  }
  const title = t(`directory.${words}.title`);
  return {
    kind: 'framed',
    title,
    section: '/people',
    status: heldElsewhere ? 422 : 200,
    body: (
      <ActForm
        context={context}
        kicker={<bdi>{person.name}</bdi>}
        title={title}
        consequences={CONSEQUENCES[words].map((key) => t(key))}
        errors={heldElsewhere ? [{ field: 'content', message: t('directory.fault.held-elsewhere') }] : []}
        act={t(`directory.${words}.act`)}
        takesAway={words === 'disable'}
        cancel={directory.person(account)}
      />
    ),
  };
}
