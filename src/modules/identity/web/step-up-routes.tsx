import { NotAllowedError } from '#platform/access/gate.ts';
import { Button } from '#platform/ui/form/button.tsx';
import { PageTitle } from '#platform/ui/page-title.tsx';
import type { FormRequest, PrivateAnswer, PrivateRequest, PrivateRoute } from '#platform/web/page-route.ts';
import { beginStepUp } from '../commands/begin-step-up.ts';
import { stepUpOnTrial } from '../commands/step-up-on-trial.ts';
import { stepUpWithPasskey } from '../commands/step-up-with-passkey.ts';
import { typedProof } from '../domain/means.ts';
import { safeReturn } from '../domain/safe-return.ts';
import { stepUpByTyping } from '../own-password.ts';
import { myAccount, myMeans } from '../queries/my-account.ts';
import { relyingPartyOf } from '../sign-in/relying-party.ts';
import { own } from './account-paths.ts';
import { type Carried, readCarried } from './step-up-carried.ts';
import { type StepUp, stepUpPage } from './step-up-page.tsx';

const permission = stepUpWithPasskey.permission;

export const stepUpRoutes: readonly PrivateRoute[] = [
  {
    path: own.stepUp(),
    permission,
    answer: (request) => stepUpPage(request, { back: backOf(request, request.query.back), carried: null, status: 200 }),
    submit,
  },
  {
    path: own.stepUpOptions(),
    permission: beginStepUp.permission,
    async submit({ context, gatekeeper, actor, browser }) {
      const { options } = await beginStepUp.execute(gatekeeper, actor, { rp: relyingPartyOf(context), browser });
      return { kind: 'json', value: options };
    },
  },
];

function backOf({ context }: PrivateRequest, asked: string | undefined): string {
  return safeReturn(asked, `/${context.language}${own.account()}`);
}

async function submit(request: FormRequest): Promise<PrivateAnswer> {
  const { context, form } = request;
  const { t } = context;
  const back = backOf(request, form.back);
  const carried = readCarried(form.carried);
  const proved = await prove(request);
  if (proved.ok) return goOn(request, back, carried, proved.token);
  const again = (refused: Pick<StepUp, 'status' | 'fault' | 'retryAfter'>) =>
    stepUpPage(request, { back, carried, ...refused });
  if (proved.fault === 'wait') {
    const message = t('credentials.sign-in.wait', { seconds: proved.wait });
    return again({ status: 429, fault: { field: proved.field, message }, retryAfter: proved.wait });
  }
  return again({ status: 422, fault: { field: proved.field, message: t(`account.step-up.fault.${proved.fault}`) } });
}

type Proved =
  | { readonly ok: true; readonly token: Buffer }
  | { readonly ok: false; readonly fault: 'passkey' | 'cloned' | 'typed'; readonly field: string }
  | { readonly ok: false; readonly fault: 'wait'; readonly wait: number; readonly field: string };

async function prove(request: FormRequest): Promise<Proved> {
  const { context, gatekeeper, actor, browser, form } = request;
  switch (form.way) {
    case 'passkey': {
      const rp = relyingPartyOf(context);
      const done = await stepUpWithPasskey.execute(gatekeeper, actor, { rp, browser, answer: form.answer ?? '' });
      return done.ok ? done : { ok: false, fault: done.fault === 'cloned' ? 'cloned' : 'passkey', field: 'passkey' };
    }
    case 'trial':
      if (!request.services.trial) throw new NotAllowedError('step-up-on-trial');
      return { ok: true, token: (await stepUpOnTrial.execute(gatekeeper, actor, {})).token };
    default:
      return byTyping(request);
  }
}

async function byTyping({ db, gatekeeper, actor, services, network, device, form }: FormRequest): Promise<Proved> {
  const { reference } = await myAccount.execute(db, actor, undefined);
  const { means } = await myMeans.execute(gatekeeper, actor, undefined);
  const isPasswordAsked = typedProof(means)?.password === true;
  const typed = { password: isPasswordAsked ? (form.password ?? '') : null, code: form.code ?? '' };
  const done = await stepUpByTyping(gatekeeper, actor, { keys: services.keys, reference, network, device }, typed);
  if (done.ok) return done;
  const field = isPasswordAsked ? 'password' : 'code';
  return done.fault === 'wait'
    ? { ok: false, fault: 'wait', wait: done.wait, field }
    : { ok: false, fault: 'typed', field };
}

/** Opens the page that asked for the proof, or offers what was typed there to be sent again. */
function goOn({ context }: FormRequest, back: string, carried: Carried | null, token: Buffer): PrivateAnswer {
  const effect = { session: token };
  if (carried === null) return { kind: 'redirect', to: back, effect };
  const { t } = context;
  return {
    kind: 'framed',
    title: t('account.step-up.done.title'),
    effect,
    body: (
      <>
        <PageTitle title={t('account.step-up.done.title')} lead={t('account.step-up.done')} />
        <form method="post" action={back}>
          {carried.map(([name, value], position) => (
            <input key={`${name}-${position}`} type="hidden" name={name} value={value} />
          ))}
          <Button>{t('account.step-up.go-on')}</Button>
        </form>
      </>
    ),
  };
}
