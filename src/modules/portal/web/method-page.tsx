import { z } from 'zod';
import { countFiguresBy } from '#observatory';
import { localised } from '#platform/pack/schema.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { RawList } from '#platform/ui/raw-list.tsx';
import { type PageRoute, page } from '#platform/web/page-route.ts';
import { packInForce } from '../queries/pack-in-force.ts';
import { referenceOf } from '../queries/reference.ts';
import { METHOD_SECTIONS, MethodSections } from './method-sections.tsx';
import { paths } from './paths.ts';
import { Shell } from './shell.tsx';

/** What a pack says of the parts it is made of, as the load recorded it. */
const packSources = z.array(
  z.object({ file: z.string(), source: z.string(), licence: z.string(), note: localised.nullable() }),
);

/** `/method`: how figures are taken, checked, compared and dated, what is missing, and what may be done with them. */
export const methodPage: PageRoute = {
  path: '/method',
  permission: 'public',
  async answer({ context, db, actor }) {
    const { t } = context;
    const [reference, counts, pack] = await Promise.all([
      referenceOf(db),
      countFiguresBy.execute(db, actor, 'document_id'),
      packInForce.execute(db, actor, undefined),
    ]);
    return page(
      <Shell
        context={context}
        section="method"
        title={t('portal.nav.method')}
        description={t('readings.method.description')}
        breadcrumbs={[{ label: t('portal.nav.method') }]}
        canonicalPath={paths.method()}
      >
        <PageTitle title={t('readings.method.title')} lead={t('readings.method.lead')} />
        <nav aria-label={t('readings.method.contents')}>
          <RawList
            items={METHOD_SECTIONS.map((name) => (
              <a key={name} href={`#${name}`}>
                {t(`readings.method.section.${name}`)}
              </a>
            ))}
          />
        </nav>
        <MethodSections
          context={context}
          reference={reference}
          counts={counts}
          sources={packSources.parse(pack?.sources ?? [])}
        />
      </Shell>,
    );
  },
};
