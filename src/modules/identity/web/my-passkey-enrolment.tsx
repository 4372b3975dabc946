import { InvalidInputError } from '#platform/access/gate.ts';
import { ErrorSummary } from '#platform/ui/form/error-summary.tsx';
import { Once } from '#platform/ui/form/once.tsx';
import { TextField } from '#platform/ui/form/text-fields.tsx';
import { href } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import type { FormRequest, PrivateAnswer, PrivateRequest, PrivateRoute } from '#platform/web/page-route.ts';
import { beginEnrolment } from '../commands/begin-enrolment.ts';
import { enrolPasskey } from '../commands/enrol-passkey.ts';
import { relyingPartyOf } from '../sign-in/relying-party.ts';
import { own } from './account-paths.ts';
import { PasskeyForm } from './credentials-passkey-form.tsx';
import { isFresh } from './step-up-fresh.ts';
import { needsStepUp, toStepUp } from './step-up-redirect.ts';

/** `/account/passkeys/new`: adds a passkey. The proof comes first, for the ceremony cannot wait for it. */
export const newPasskeyPage: PrivateRoute = {
  path: own.newPasskey(),
  permission: enrolPasskey.permission,
  async answer(request) {
    if (!(await isFresh(request))) return toStepUp(request);
    const { context, browserName } = request;
    return form(request, context.t('account.passkeys.default-name', { browser: browserName }), null);
  },
  submit,
};

/** Where the script asks what the new passkey must sign. */
export const passkeyOptionsRoute: PrivateRoute = {
  path: own.passkeyOptions(),
  permission: beginEnrolment.permission,
  async submit({ context, gatekeeper, actor, browser }) {
    const { options } = await beginEnrolment.execute(gatekeeper, actor, { rp: relyingPartyOf(context), browser });
    return { kind: 'json', value: options };
  },
};

async function submit(request: FormRequest): Promise<PrivateAnswer> {
  const { context, gatekeeper, actor, browser, key } = request;
  const { t } = context;
  const { name = '', answer = '' } = request.form;
  const rp = relyingPartyOf(context);
  try {
    const done = await enrolPasskey.execute(gatekeeper, actor, { rp, browser, answer, name }, { key });
    if (done.ok) return { kind: 'redirect', to: `${href(context, own.passkeys())}?done=added` };
    return form(request, name, { field: 'passkey', message: t(`account.passkeys.fault.${wordOf(done.fault)}`) });
  } catch (error) {
    // The passkey's answer is of no use later: the ceremony begins again after the proof.
    if (needsStepUp(error)) return toStepUp(request, own.newPasskey());
    if (!(error instanceof InvalidInputError)) throw error;
    return form(request, name, { field: 'name', message: t('account.passkeys.name-missing') });
  }
}

function wordOf(fault: string): 'registered' | 'too-many' | 'challenge' | 'other' {
  return fault === 'registered' || fault === 'too-many' || fault === 'challenge' ? fault : 'other';
}

function form(
  { context }: PrivateRequest,
  name: string,
  fault: { readonly field: string; readonly message: string } | null,
): PrivateAnswer {
  const { t } = context;
  return {
    kind: 'framed',
    title: t('account.passkeys.add'),
    section: own.account(),
    status: fault === null ? 200 : 422,
    script: 'passkey.js',
    body: (
      <>
        <PageTitle title={t('account.passkeys.add')} lead={t('account.passkeys.add-lead')} />
        <ErrorSummary context={context} errors={fault === null ? [] : [fault]} />
        <div id="passkey">
          <PasskeyForm
            context={context}
            kind="enrol"
            options={own.passkeyOptions()}
            action={own.newPasskey()}
            label={t('account.passkeys.add-act')}
          >
            <Once />
            <TextField
              context={context}
              name="name"
              label={t('account.passkeys.name')}
              hint={t('account.passkeys.name-hint')}
              value={name}
              error={fault?.field === 'name' ? fault.message : undefined}
              dir="auto"
            />
          </PasskeyForm>
        </div>
        <p>
          <a href={href(context, own.passkeys())}>{t('account.cancel')}</a>
        </p>
      </>
    ),
  };
}
