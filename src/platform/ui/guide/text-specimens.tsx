import { Card, CardGrid } from '../card.tsx';
import { CiteThis } from '../cite-this.tsx';
import { DefinitionList } from '../definition-list.tsx';
import { Downloads } from '../downloads.tsx';
import { KeyFigure, KeyFigures } from '../key-figures.tsx';
import { href } from '../page-context.ts';
import { RawList } from '../raw-list.tsx';
import { SourceLine } from '../source-line.tsx';
import { StateBadge } from '../state-badge.tsx';
import type { SpecimenProps } from './specimen.tsx';

export function WordSpecimens({ context }: SpecimenProps) {
  const { t } = context;
  return (
    <>
      <p>
        {t('guide.text.one')} <a href={href(context, '/')}>{t('guide.text.link')}</a>
      </p>
      <RawList items={[t('guide.text.item-one'), t('guide.text.item-two')]} />
      <RawList ordered items={[t('guide.text.item-one'), t('guide.text.item-two')]} />
      <DefinitionList
        items={[
          { term: t('guide.term.period'), description: t('guide.period') },
          { term: t('guide.term.status'), description: <StateBadge context={context} state="explained" /> },
          { term: t('guide.term.scope'), description: t('guide.text.item-two') },
        ]}
      />
    </>
  );
}

export function FigureSpecimens({ context }: SpecimenProps) {
  const { t } = context;
  return (
    <KeyFigures label={t('guide.section.figures')}>
      <KeyFigure
        context={context}
        value={12345}
        unit={t('guide.unit.persons')}
        label={t('guide.figure.one')}
        note={t('guide.figure.note')}
        href={href(context, '/')}
        source={
          <SourceLine context={context} document={t('guide.document')} locator="12-14" href={href(context, '/')} />
        }
      />
      <KeyFigure context={context} value={300} qualifier="at-least" label={t('guide.figure.two')} />
      <KeyFigure
        context={context}
        value={600}
        unit={t('guide.unit.files')}
        qualifier="target"
        label={t('guide.figure.three')}
      />
      <KeyFigure
        context={context}
        value={67.8}
        unit="%"
        decimals={1}
        qualifier="about"
        label={t('guide.table.share')}
      />
    </KeyFigures>
  );
}

export function CardSpecimens({ context }: SpecimenProps) {
  const { t } = context;
  const titles = [t('guide.card.one'), t('guide.card.two'), t('guide.card.one')];
  return (
    <CardGrid label={t('guide.section.cards')}>
      {titles.map((title, position) => (
        <Card
          key={position}
          kicker={t('guide.kicker')}
          title={title}
          href={href(context, '/')}
          meta={
            <>
              <span>{t('guide.card.meta', { count: 3 + position * 8 })}</span>
              <StateBadge context={context} state={position === 0 ? 'open' : 'ruled'} />
            </>
          }
        >
          {position < 2 && <p>{t('guide.card.text')}</p>}
        </Card>
      ))}
    </CardGrid>
  );
}

export function CitingSpecimens({ context }: SpecimenProps) {
  const { t, origin, language } = context;
  return (
    <>
      <CiteThis context={context} citation={t('guide.citation')} address={`${origin}/${language}/figures/sample`} />
      <Downloads
        context={context}
        of={t('guide.figure.one')}
        items={[
          { format: 'CSV', href: '#csv', size: '2 KB' },
          { format: 'JSON', href: '#json' },
          { format: 'SVG', href: '#svg' },
          { format: 'PNG', href: '#png' },
        ]}
      />
    </>
  );
}
