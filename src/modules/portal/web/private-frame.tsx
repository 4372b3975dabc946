import type { VNode } from 'preact';
import type { Actor } from '#platform/access/actor.ts';
import { asset } from '#platform/ui/assets.ts';
import { Page } from '#platform/ui/page.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import type { PrivateAnswer, SpaceLink } from '#platform/web/page-route.ts';
import { to } from './paths.ts';

/** Around every private page: who is signed in, what they may open, and how to leave. No search engine sees it. */
export function privateFrame(
  context: PageContext,
  actor: Actor,
  links: readonly SpaceLink[],
  { title, section, script, goOn, body }: Extract<PrivateAnswer, { readonly kind: 'framed' }>,
): VNode {
  const { t } = context;
  const nav = links.map(({ path, label }) => ({ href: to(context, path), label: t(label), current: path === section }));
  return (
    <Page
      context={context}
      title={title}
      description={title}
      robots="noindex"
      siteLine={t('portal.site-line')}
      nav={nav}
      band={false}
      staff
      goOn={goOn}
    >
      {actor.kind === 'person' && (
        <div class="who">
          <p>
            <bdi>{t('space.signed-in-as', { name: actor.name })}</bdi>
            {' · '}
            {actor.role === null ? t('space.no-role') : t(`roles.${actor.role}`)}
          </p>
          <form method="post" action={to(context, '/sign-out')}>
            <button type="submit" class="button button-secondary">
              {t('space.sign-out')}
            </button>
          </form>
        </div>
      )}
      {body}
      {script !== undefined && <script type="module" src={asset(script)} nonce={context.nonce} />}
    </Page>
  );
}
