import { isUuid } from '#lib/uuid.ts';
import { InvalidInputError, NotFoundError } from '#platform/access/gate.ts';
import { Button } from '#platform/ui/form/button.tsx';
import { ErrorSummary, type FormError } from '#platform/ui/form/error-summary.tsx';
import { Once } from '#platform/ui/form/once.tsx';
import { TextField } from '#platform/ui/form/text-fields.tsx';
import { href } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import type { FormRequest, PrivateAnswer, PrivateRequest, PrivateRoute } from '#platform/web/page-route.ts';
import { removePasskey } from '../commands/remove-passkey.ts';
import { renamePasskey } from '../commands/rename-passkey.ts';
import { myMeans } from '../queries/my-account.ts';
import { own } from './account-paths.ts';
import { needsStepUp, toStepUp } from './step-up-redirect.ts';

/** `/account/passkeys/<passkey>`: its name, and the way to remove it. */
export const myPasskeyPage: PrivateRoute = {
  path: own.passkey(':passkey'),
  permission: renamePasskey.permission,
  answer: async (request) => renaming(request, (await ownPasskey(request)).name, []),
  async submit(request) {
    const { context, gatekeeper, actor, form, key } = request;
    const { id } = named(request);
    const { name = '' } = form;
    try {
      await renamePasskey.execute(gatekeeper, actor, { passkey: id, name }, { key });
      return { kind: 'redirect', to: `${href(context, own.passkeys())}?done=renamed` };
    } catch (error) {
      if (needsStepUp(error)) return toStepUp(request);
      if (!(error instanceof InvalidInputError)) throw error;
      return renaming(request, name, [{ field: 'name', message: context.t('account.passkeys.name-missing') }]);
    }
  },
};

/** `/account/passkeys/<passkey>/remove`: asks once more, then removes it. */
export const removePasskeyPage: PrivateRoute = {
  path: own.removePasskey(':passkey'),
  permission: removePasskey.permission,
  answer: (request) => removing(request, []),
  submit,
};

async function submit(request: FormRequest): Promise<PrivateAnswer> {
  const { context, gatekeeper, actor, key } = request;
  try {
    const done = await removePasskey.execute(gatekeeper, actor, { passkey: named(request).id }, { key });
    if (done.ok) return { kind: 'redirect', to: `${href(context, own.passkeys())}?done=removed` };
    return removing(request, [{ field: 'remove', message: context.t('account.passkeys.fault.last') }]);
  } catch (error) {
    if (needsStepUp(error)) return toStepUp(request);
    throw error;
  }
}

function named({ params: { passkey } }: PrivateRequest): { readonly id: string } {
  if (!isUuid(passkey)) throw new NotFoundError();
  return { id: passkey };
}

/** The passkey of this address, if it is one's own. */
async function ownPasskey(request: PrivateRequest) {
  const { gatekeeper, actor } = request;
  const { id } = named(request);
  const found = (await myMeans.execute(gatekeeper, actor, undefined)).passkeys.find((passkey) => passkey.id === id);
  if (found === undefined) throw new NotFoundError();
  return found;
}

function renaming(request: PrivateRequest, name: string, errors: readonly FormError[]): PrivateAnswer {
  const { context } = request;
  const { t } = context;
  return {
    kind: 'framed',
    title: t('account.passkeys.name'),
    section: own.account(),
    status: errors.length === 0 ? 200 : 422,
    body: (
      <>
        <PageTitle kicker={t('account.passkeys.title')} title={t('account.passkeys.name')} />
        <ErrorSummary context={context} errors={errors} />
        <form method="post" class="act-form">
          <Once />
          <TextField
            context={context}
            name="name"
            label={t('account.passkeys.name')}
            hint={t('account.passkeys.name-hint')}
            value={name}
            error={errors[0]?.message}
            dir="auto"
          />
          <div class="acts">
            <Button>{t('account.passkeys.rename')}</Button>
            <a href={href(context, own.removePasskey(named(request).id))}>{t('account.passkeys.remove-link')}</a>
            <a href={href(context, own.passkeys())}>{t('account.cancel')}</a>
          </div>
        </form>
      </>
    ),
  };
}

async function removing(request: PrivateRequest, errors: readonly FormError[]): Promise<PrivateAnswer> {
  const { context } = request;
  const { t } = context;
  const { name } = await ownPasskey(request);
  const title = t('account.passkeys.remove', { name });
  return {
    kind: 'framed',
    title,
    section: own.account(),
    status: errors.length === 0 ? 200 : 422,
    body: (
      <>
        <PageTitle
          kicker={t('account.passkeys.title')}
          title={<bdi>{title}</bdi>}
          lead={t('account.passkeys.remove-lead')}
        />
        <ErrorSummary context={context} errors={errors} />
        <form method="post" class="act-form" id="remove">
          <Once />
          <div class="acts">
            <Button kind="attention">{t('account.passkeys.remove-act')}</Button>
            <a href={href(context, own.passkeys())}>{t('account.cancel')}</a>
          </div>
        </form>
      </>
    ),
  };
}
