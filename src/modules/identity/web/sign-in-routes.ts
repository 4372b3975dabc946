import type { FormRequest, PrivateAnswer, PrivateRoute } from '#platform/web/page-route.ts';
import { beginPasskeySignIn } from '../commands/begin-passkey-sign-in.ts';
import { signInOnTrial } from '../commands/sign-in-on-trial.ts';
import { signInWithPasskey } from '../commands/sign-in-with-passkey.ts';
import { signInWithPassword } from '../commands/sign-in-with-password.ts';
import { signOut } from '../commands/sign-out.ts';
import { judgeGuess } from '../sign-in/judge-guess.ts';
import { relyingPartyOf } from '../sign-in/relying-party.ts';
import { ministryRoutes } from './sign-in-ministry-routes.tsx';
import { signInPage } from './sign-in-page.tsx';
import { entry, withBack } from './sign-in-paths.ts';
import { recoveryRoutes } from './sign-in-recovery-routes.tsx';
import { backOf, entered, signInOf, visitorOf } from './sign-in-request.ts';
import { secondFactorRoutes } from './sign-in-second-factor-routes.tsx';
import { signUpRoutes } from './sign-up-routes.tsx';
import { welcomeRoutes } from './welcome-routes.tsx';

const permission = 'public';

export const signInRoutes: readonly PrivateRoute[] = [
  {
    path: entry.signIn(),
    permission,
    answer: (request) => signInPage(request, { back: backOf(request) }),
    submit: byPassword,
  },
  { path: entry.passkeyOptions(), permission, submit: passkeyOptions },
  { path: entry.passkey(), permission, submit: byPasskey },
  { path: entry.trial(), permission, submit: onTrial },
  { path: entry.signOut(), permission, submit: leave },
  ...secondFactorRoutes,
  ...recoveryRoutes,
  ...ministryRoutes,
  ...signUpRoutes,
  ...welcomeRoutes,
];

async function byPassword(request: FormRequest): Promise<PrivateAnswer> {
  const { context, gatekeeper, form, network, device, browser } = request;
  const { t } = context;
  const back = backOf(request);
  const { keys, entrance } = signInOf(request);
  const { identifier = '', password = '' } = form;
  const again = (message: string, status: number, retryAfter?: number) =>
    signInPage(request, { back, identifier, status, retryAfter, error: { field: 'identifier', message } });
  const visitor = visitorOf(request);
  const judged = await judgeGuess(gatekeeper, visitor, { keys, identifier, password, network, device });
  if (!judged.ok) return again(t('credentials.sign-in.wait', { seconds: judged.wait }), 429, judged.wait);
  const { guess } = judged;
  const done = await signInWithPassword.execute(gatekeeper, visitor, { keys, entrance, guess, browser });
  if (!done.ok) return again(t(`credentials.sign-in.${done.fault}`), 422);
  if (done.next === 'entered') return entered(request, done.entered, back);
  return { kind: 'redirect', to: `/${context.language}${withBack(entry.secondFactor(), back)}` };
}

async function passkeyOptions(request: FormRequest): Promise<PrivateAnswer> {
  const { context, gatekeeper, browser } = request;
  const input = { rp: relyingPartyOf(context), browser };
  return { kind: 'json', value: await beginPasskeySignIn.execute(gatekeeper, visitorOf(request), input) };
}

async function byPasskey(request: FormRequest): Promise<PrivateAnswer> {
  const { context, gatekeeper, form, network, browser } = request;
  const { t } = context;
  const back = backOf(request);
  const done = await signInWithPasskey.execute(gatekeeper, visitorOf(request), {
    ...signInOf(request),
    rp: relyingPartyOf(context),
    browser,
    network,
    answer: form.answer ?? '',
  });
  if (done.ok) return entered(request, done.entered, back);
  const again = (message: string, status: number, retryAfter?: number) =>
    signInPage(request, { back, status, retryAfter, error: { field: 'passkey', message } });
  if (done.fault === 'wait') return again(t('credentials.sign-in.wait', { seconds: done.wait }), 429, done.wait);
  return again(t(`sign-in.passkey.fault.${done.fault}`), 422);
}

async function onTrial(request: FormRequest): Promise<PrivateAnswer> {
  const { gatekeeper, form, services } = request;
  if (!services.trial || !isUuid(form.account)) return { kind: 'not-found' };
  const input = { ...signInOf(request), account: form.account };
  const done = await signInOnTrial.execute(gatekeeper, visitorOf(request), input);
  return entered(request, done.entered, backOf(request));
}

function isUuid(text: string | undefined): text is string {
  return text !== undefined && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

async function leave(request: FormRequest): Promise<PrivateAnswer> {
  const { actor, context, gatekeeper } = request;
  if (actor.kind === 'person') await signOut.execute(gatekeeper, visitorOf(request), { token: actor.token });
  return { kind: 'redirect', to: `/${context.language}/`, effect: { session: null } };
}
