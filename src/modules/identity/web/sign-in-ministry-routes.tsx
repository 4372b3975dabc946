import { href } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import type { PrivateAnswer, PrivateRequest, PrivateRoute } from '#platform/web/page-route.ts';
import { acceptInvitation } from '../commands/accept-invitation.ts';
import { beginMinistrySignIn } from '../commands/begin-ministry-sign-in.ts';
import { signInWithMinistry } from '../commands/sign-in-with-ministry.ts';
import { takeMinistryAnswer } from '../commands/take-ministry-answer.ts';
import { safeReturn } from '../domain/safe-return.ts';
import { signInPage } from './sign-in-page.tsx';
import { entry } from './sign-in-paths.ts';
import { backOf, signInOf, visitorOf } from './sign-in-request.ts';
import { refusedWelcome } from './welcome-refusals.tsx';

/** Of the provider's proof, in seconds: one of the last minutes counts as a fresh one here too. */
const OLDEST_PROOF = 600;

export const ministryRoutes: readonly PrivateRoute[] = [
  {
    path: entry.ministry(),
    permission: beginMinistrySignIn.permission,
    submit: (request) => goToMinistry(request, { back: backOf(request), invitation: null }),
  },
  { path: entry.ministryCallback(), permission: signInWithMinistry.permission, answer: comeBack },
];

/**
 * Sends the browser to the provider. By a page that leads on, not by a redirect: our own policy lets no form end at
 * another site.
 */
export async function goToMinistry(
  request: PrivateRequest,
  { back, invitation }: { readonly back: string | null; readonly invitation: string | null },
): Promise<PrivateAnswer> {
  const { context, gatekeeper, services, browser } = request;
  const { provider } = services;
  if (provider === null) return { kind: 'not-found' };
  const returnTo = back ?? href(context, '/account');
  const begun = await provider.beginSignIn({ returnTo, maxAge: OLDEST_PROOF });
  if (!begun.ok) return failed(request, begun.fault, back);
  await beginMinistrySignIn.execute(gatekeeper, visitorOf(request), { browser, begun, invitation });
  return leadOn(request, begun.url, 'sign-in.ministry.going');
}

async function comeBack(request: PrivateRequest): Promise<PrivateAnswer> {
  const { context, gatekeeper, services, browser, query } = request;
  const { provider } = services;
  if (provider === null) return { kind: 'not-found' };
  const visitor = visitorOf(request);
  const kept = await takeMinistryAnswer.execute(gatekeeper, visitor, { browser, state: query.state ?? '' });
  const here = new URL(`/${context.language}${context.path}`, context.origin);
  const said = await provider.finishSignIn(here, kept?.begun);
  const returnTo = safeReturn(kept?.begun.returnTo, href(context, '/account'));
  const input = signInOf(request);
  if (said.ok && kept !== null && kept.invitation !== null) {
    const { issuer, subject } = said;
    const means = { kind: 'ministry', issuer, subject } as const;
    const done = await acceptInvitation.execute(gatekeeper, visitor, { ...input, invitation: kept.invitation, means });
    if (!done.ok) return refusedWelcome(request, done.fault);
    return withSession(leadOn(request, returnTo, 'sign-in.ministry.back'), done.entered);
  }
  const done = await signInWithMinistry.execute(gatekeeper, visitor, { ...input, said });
  if (!done.ok) return failed(request, done.fault, returnTo);
  return withSession(leadOn(request, returnTo, 'sign-in.ministry.back'), done.entered);
}

type Fault = 'state' | 'denied' | 'expired' | 'provider' | 'token' | 'unlinked';

function failed(request: PrivateRequest, fault: Fault, back: string | null): Promise<PrivateAnswer> {
  const message = request.context.t(`sign-in.ministry.fault.${fault}`);
  const status = fault === 'provider' ? 503 : 422;
  return signInPage(request, { back, status, error: { field: 'ministry', message } });
}

/** A page of our own between two sites: browsers hold back strict cookies on what another site has led to. */
function leadOn(
  { context }: PrivateRequest,
  goOn: string,
  title: 'sign-in.ministry.going' | 'sign-in.ministry.back',
): PrivateAnswer {
  const { t } = context;
  return {
    kind: 'framed',
    title: t(title),
    goOn,
    body: (
      <>
        <PageTitle title={t(title)} />
        <p>
          <a href={goOn}>{t('sign-in.go-on')}</a>
        </p>
      </>
    ),
  };
}

function withSession(
  answer: PrivateAnswer,
  { token, device }: { readonly token: Buffer; readonly device: Buffer },
): PrivateAnswer {
  return { ...answer, effect: { session: token, device } };
}
