import type { FormRequest, PrivateAnswer, PrivateRequest, PrivateRoute } from '#platform/web/page-route.ts';
import { acceptInvitation, type OfferedMeans } from '../commands/accept-invitation.ts';
import { beginInvitedEnrolment } from '../commands/begin-invited-enrolment.ts';
import { passwordFault } from '../domain/password-rules.ts';
import { findInvitation, type Offer } from '../queries/find-invitation.ts';
import { hashingOf } from '../sign-in/hashing.ts';
import { accountOfInvitation } from '../sign-in/invited.ts';
import { relyingPartyOf } from '../sign-in/relying-party.ts';
import { openProposed, proposeSecret } from '../sign-in/welcome-secret.ts';
import { goToMinistry } from './sign-in-ministry-routes.tsx';
import { Paper } from './sign-in-paper.tsx';
import { passwordMessage } from './sign-in-password-fault.ts';
import { entry } from './sign-in-paths.ts';
import { entered, signInOf, visitorOf } from './sign-in-request.ts';
import { type WelcomeErrors, welcomePage } from './welcome-page.tsx';
import { isRefusal, refusedWelcome } from './welcome-refusals.tsx';

const permission = 'public';
const path = entry.welcome(':token');

/** The link that an invitation travels by: what it offers, and the ways to take it up. */
export const welcomeRoutes: readonly PrivateRoute[] = [
  { path, permission, answer: (request) => withOffer(request, (offer) => page(request, offer, {})), submit },
  { path: entry.welcomeOptions(':token'), permission, submit: passkeyOptions },
  {
    path: entry.welcomeMinistry(':token'),
    permission,
    submit: (request) => withOffer(request, ({ id }) => goToMinistry(request, { back: null, invitation: id })),
  },
];

async function withOffer(
  request: PrivateRequest,
  go: (offer: Offer) => PrivateAnswer | Promise<PrivateAnswer>,
): Promise<PrivateAnswer> {
  const { gatekeeper, params } = request;
  const offer = await findInvitation.execute(gatekeeper, visitorOf(request), { token: params.token ?? '' });
  if (offer === undefined) return refusedWelcome(request, 'unknown');
  return offer.fate === 'open' ? go(offer) : refusedWelcome(request, offer.fate);
}

function page(request: PrivateRequest | FormRequest, offer: Offer, errors: WelcomeErrors): PrivateAnswer {
  const { services, browser, params } = request;
  const waiting = { invitation: offer.id, browser };
  const sealed = 'form' in request ? (request.form.secret ?? '') : '';
  const kept = openProposed(services.keys, waiting, sealed);
  const secret = kept === null ? proposeSecret(services.keys, waiting) : { secret: kept, sealed };
  return welcomePage(request, { offer, token: params.token ?? '', errors, ...secret });
}

async function passkeyOptions(request: FormRequest): Promise<PrivateAnswer> {
  const { context, gatekeeper, services, browser, params } = request;
  const begun = await beginInvitedEnrolment.execute(gatekeeper, visitorOf(request), {
    keys: services.keys,
    rp: relyingPartyOf(context),
    browser,
    token: params.token ?? '',
  });
  return begun === null ? { kind: 'not-found' } : { kind: 'json', value: begun.options };
}

function submit(request: FormRequest): Promise<PrivateAnswer> {
  return withOffer(request, async (offer) => {
    const { context, gatekeeper } = request;
    const { t } = context;
    const read = await readMeans(request, offer);
    if (!read.ok) return page(request, offer, read.errors);
    const input = { ...signInOf(request), invitation: offer.id, means: read.means };
    const done = await acceptInvitation.execute(gatekeeper, visitorOf(request), input);
    if (done.ok && done.codes.length === 0) return entered(request, done.entered, null);
    if (done.ok) {
      const { codes, reference, entered: session } = done;
      const { name } = offer;
      const title = t('sign-in.welcome.done.title');
      return {
        kind: 'framed',
        title,
        effect: { session: session.token, device: session.device },
        body: <Paper {...{ context, title, name, reference, codes }} staff back={null} />,
      };
    }
    if (isRefusal(done.fault)) return refusedWelcome(request, done.fault);
    if (done.fault === 'code') return page(request, offer, { code: t('account.totp.fault.wrong') });
    const fault = done.fault === 'challenge' ? 'challenge' : 'other';
    return page(request, offer, { passkey: t(`account.passkeys.fault.${fault}`) });
  });
}

type Read =
  | { readonly ok: true; readonly means: OfferedMeans }
  | { readonly ok: false; readonly errors: WelcomeErrors };

/** What the form brings, with its password hashed outside of any transaction. */
async function readMeans(request: FormRequest, offer: Offer): Promise<Read> {
  const { context, form, services, browser } = request;
  const { t } = context;
  const { way = '', password = '', code = '', secret = '', answer = '' } = form;
  const fault = passwordFault(password, [offer.name, offer.email ?? '']);
  const hash = () => hashingOf(services.keys).hashPassword(password, accountOfInvitation(services.keys, offer));
  if (way === 'passkey') {
    const isGiven = password !== '';
    if (isGiven && fault !== null) return { ok: false, errors: { emergency: passwordMessage(fault, t) } };
    const rp = relyingPartyOf(context);
    return { ok: true, means: { kind: 'passkey', rp, browser, answer, hash: isGiven ? await hash() : null } };
  }
  const opened = openProposed(services.keys, { invitation: offer.id, browser }, secret);
  if (opened === null) return { ok: false, errors: { code: t('account.totp.fault.expired') } };
  if (fault !== null) return { ok: false, errors: { password: passwordMessage(fault, t) } };
  return { ok: true, means: { kind: 'password', hash: await hash(), secret: opened, code } };
}
