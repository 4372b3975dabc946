import type { Body } from '#governance';
import { Card, CardGrid } from '#platform/ui/card.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { Section } from '#platform/ui/section.tsx';
import { StrategyTree, type TreeNode } from '#platform/ui/strategy-tree.tsx';
import { type PageRoute, page } from '#platform/web/page-route.ts';
import { referenceOf } from '../queries/reference.ts';
import { BODY_TIERS } from './body-tiers.ts';
import { paths, to } from './paths.ts';
import { Shell } from './shell.tsx';

/** `/bodies`: who steers, who carries, who decides on files, and to whom each passes what it cannot settle. */
export const bodiesPage: PageRoute = {
  path: '/bodies',
  permission: 'public',
  async answer({ context, db }) {
    const { t, format } = context;
    const reference = await referenceOf(db);
    const bodies = [...reference.bodies.values()];
    const title = t('pages.bodies.title', { count: bodies.length });
    return page(
      <Shell
        context={context}
        title={title}
        description={t('pages.bodies.description')}
        breadcrumbs={[{ label: t('portal.nav.bodies') }]}
      >
        <PageTitle title={title} lead={t('pages.bodies.lead')} />
        <Section id="chain" title={t('pages.bodies.chain')} intro={t('pages.bodies.chain-intro')}>
          <StrategyTree context={context} label={t('pages.bodies.chain')} nodes={chains(context, bodies)} />
        </Section>
        {BODY_TIERS.map((tier) => {
          const ofTier = bodies.filter((body) => body.tier === tier);
          if (ofTier.length === 0) return null;
          return (
            <Section key={tier} id={`tier-${tier}`} title={t(`pages.tier.${tier}`)}>
              <CardGrid>
                {ofTier.map((body) => (
                  <Card
                    key={body.code}
                    kicker={<bdi>{body.code}</bdi>}
                    title={format.text(body.name)}
                    href={to(context, paths.body(body.code))}
                    meta={cadenceText(context, body)}
                  >
                    <p>{body.outputs === null ? t('pages.bodies.outputs-not-stated') : format.text(body.outputs)}</p>
                  </Card>
                ))}
              </CardGrid>
            </Section>
          );
        })}
      </Shell>,
    );
  },
};

function cadenceText({ t, format }: PageContext, { cadence }: Body): string {
  return cadence === null ? t('pages.bodies.cadence-not-stated') : format.text(cadence);
}

/** Every body at the top of a chain, with those that report to it underneath; a body outside any chain is not shown. */
function chains(context: PageContext, bodies: readonly Body[]): readonly TreeNode[] {
  const under = (code: string): readonly TreeNode[] =>
    bodies.filter((body) => body.escalates_to === code).map((body) => node(body));
  const node = (body: Body): TreeNode => ({
    id: body.code,
    mark: body.code,
    label: context.format.text(body.name),
    href: to(context, paths.body(body.code)),
    detail: cadenceText(context, body),
    open: true,
    children: under(body.code),
  });
  return bodies.filter((body) => body.escalates_to === null && under(body.code).length > 0).map(node);
}
