import { Fragment } from 'preact';
import { countFiguresBy } from '#observatory';
import { Card, CardGrid } from '#platform/ui/card.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { RawList } from '#platform/ui/raw-list.tsx';
import { Section } from '#platform/ui/section.tsx';
import { StrategyTree } from '#platform/ui/strategy-tree.tsx';
import { NOT_FOUND, type PageRoute, page } from '#platform/web/page-route.ts';
import { listTenets, type Strategy, type Tenet } from '#strategy';
import { type Reference, referenceOf } from '../queries/reference.ts';
import { paths, to } from './paths.ts';
import { Shell } from './shell.tsx';
import { InlineSources, SourcesSection } from './sources.tsx';
import { strategyNodes } from './strategy-nodes.tsx';

/** `/strategy`: the one strategy known in full, from its vision down to how many figures each objective has. */
export const strategyPage: PageRoute = {
  path: '/strategy',
  permission: 'public',
  async answer({ context, db, actor }) {
    const { t, format } = context;
    const reference = await referenceOf(db);
    const strategy = reference.strategies.find(({ detail }) => detail === 'full');
    if (strategy === undefined) return NOT_FOUND;
    const [tenets, ofProgrammes, ofObjectives] = await Promise.all([
      listTenets.execute(db, actor, strategy.id),
      countFiguresBy.execute(db, actor, 'programme'),
      countFiguresBy.execute(db, actor, 'objective'),
    ]);
    const counts = { programmes: ofProgrammes, objectives: ofObjectives };
    const name = format.text(strategy.name);
    const others = reference.strategies.filter(({ id }) => id !== strategy.id);
    const ofKind = (kind: string) => tenets.filter((tenet) => tenet.kind === kind);
    const objectives = ofKind('objective');
    return page(
      <Shell
        context={context}
        section="strategy"
        title={name}
        description={t('pages.strategy.description', { name })}
        breadcrumbs={[{ label: t('portal.nav.strategy') }]}
      >
        <PageTitle
          kicker={strategyKicker(context, strategy)}
          title={name}
          lead={strategy.vision === null ? undefined : format.text(strategy.vision)}
        />
        {strategy.origin !== null && (
          <Section id="origin" title={t('pages.strategy.origin')}>
            <p>{format.text(strategy.origin)}</p>
          </Section>
        )}
        <Section id="principles" title={t('pages.strategy.principles', { count: ofKind('principle').length })}>
          <Tenets context={context} reference={reference} tenets={ofKind('principle')} />
        </Section>
        <Section id="objectives" title={t('pages.strategy.objectives', { count: objectives.length })}>
          <Tenets context={context} reference={reference} tenets={objectives} linked />
        </Section>
        <Section
          id="programmes"
          title={t('pages.strategy.programmes', {
            programmes: reference.programmes.size,
            objectives: reference.objectives.size,
          })}
          intro={t('pages.strategy.programmes-intro')}
        >
          <StrategyTree
            context={context}
            label={t('pages.strategy.tree')}
            nodes={strategyNodes(context, reference, counts)}
          />
        </Section>
        <Section id="stakes" title={t('pages.strategy.stakes', { count: ofKind('stake').length })}>
          <Tenets context={context} reference={reference} tenets={ofKind('stake')} />
        </Section>
        {others.length > 0 && (
          <Section id="others" title={t('pages.strategy.others')} intro={t('pages.strategy.others-intro')}>
            <RawList
              items={others.map((other) => (
                <a key={other.id} href={to(context, paths.otherStrategy(other.id))}>
                  {format.text(other.name)} ({other.year})
                </a>
              ))}
            />
          </Section>
        )}
        <SourcesSection context={context} reference={reference} sources={strategy.sources} />
      </Shell>,
    );
  },
};

/** What stands above the name of a strategy: its acronym, if the sources give one, and its year. */
export function strategyKicker({ format }: PageContext, { acronym, year }: Strategy): string {
  return acronym === null ? String(year) : `${format.text(acronym)} · ${year}`;
}

interface TenetsProps {
  readonly context: PageContext;
  readonly reference: Reference;
  readonly tenets: readonly Tenet[];
  /** Says which programmes the sources tie to each. */
  readonly linked?: boolean;
}

function Tenets({ context, reference, tenets, linked = false }: TenetsProps) {
  const { format } = context;
  return (
    <CardGrid>
      {tenets.map((tenet) => (
        <Card
          key={tenet.id}
          title={format.text(tenet.name)}
          meta={<InlineSources context={context} reference={reference} sources={tenet.sources} />}
        >
          <p>{format.text(tenet.content)}</p>
          {linked && <LinkedProgrammes context={context} reference={reference} objective={tenet.id} />}
        </Card>
      ))}
    </CardGrid>
  );
}

/** Only the ties that the text itself makes: none is deduced from the subject of a programme. */
function LinkedProgrammes({
  context,
  reference,
  objective,
}: Pick<TenetsProps, 'context' | 'reference'> & { readonly objective: string }) {
  const { t } = context;
  const linked = [...reference.programmes.values()].filter((one) => one.strategic_objectives.includes(objective));
  return (
    <p>
      {t(linked.length === 0 ? 'pages.strategy.not-linked' : 'pages.strategy.linked')}{' '}
      {linked.map(({ number }, position) => (
        <Fragment key={number}>
          {position > 0 && t('ui.comma')}
          <a href={to(context, paths.programme(number))}>{t('portal.programme.short', { number })}</a>
        </Fragment>
      ))}
    </p>
  );
}
