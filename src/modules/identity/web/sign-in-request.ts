import type { Visitor } from '#platform/access/actor.ts';
import type { FormRequest, PrivateAnswer, PrivateRequest } from '#platform/web/page-route.ts';
import { safeReturn } from '../domain/safe-return.ts';

/**
 * Whoever signs in acts as nobody, even in a browser where somebody is signed in: that session ends with the act, and an
 * act of its own would be undone with it.
 */
export function visitorOf({ actor }: PrivateRequest): Visitor {
  return { kind: 'anyone', request: actor.request };
}

/** What every sign-in is given. */
export function signInOf({ actor, services, browserName, device }: PrivateRequest) {
  const previous = actor.kind === 'person' ? actor.token : null;
  return { keys: services.keys, entrance: { browserName, previous, device } };
}

/** Where to go afterwards, if the address or the form says so and it is one of our pages; else null. */
export function backOf(request: PrivateRequest | FormRequest): string | null {
  const asked = 'form' in request ? (request.form.back ?? request.query.back) : request.query.back;
  const back = safeReturn(asked, '');
  return back === '' ? null : back;
}

/** Leads a browser on that has just begun a session. */
export function entered(
  { context }: PrivateRequest,
  { token, device }: { readonly token: Buffer; readonly device: Buffer },
  to: string | null,
): PrivateAnswer {
  return { kind: 'redirect', to: to ?? `/${context.language}/account`, effect: { session: token, device } };
}
