import type { PageContext } from '#platform/ui/page-context.ts';
import type { RelyingParty } from '../passkeys/passkey.ts';

/** This site as passkeys know it: the domain it is published under, never another that leads here. */
export function relyingPartyOf({ origin, t }: Pick<PageContext, 'origin' | 't'>): RelyingParty {
  return { id: new URL(origin).hostname, name: t('ui.site.name-latin'), origin };
}
