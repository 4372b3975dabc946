import type { ComponentChildren } from 'preact';
import type { Localised } from '#lib/localised.ts';
import { CASE_STATES, NATURES, QUALIFIERS } from '#observatory';
import { DataTable } from '#platform/ui/data-table.tsx';
import { DefinitionList } from '#platform/ui/definition-list.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import { RawList } from '#platform/ui/raw-list.tsx';
import { Section } from '#platform/ui/section.tsx';
import { StateBadge } from '#platform/ui/state-badge.tsx';
import type { Reference } from '../queries/reference.ts';
import { paths, to } from './paths.ts';

/** In the order in which they are read; each is also the anchor of its section. */
export const METHOD_SECTIONS = [
  'figure',
  'natures',
  'qualifiers',
  'versions',
  'cases',
  'checks',
  'sources',
  'missing',
  'languages',
  'accessibility',
  'licences',
  'privacy',
  'errors',
] as const;

type MethodSection = (typeof METHOD_SECTIONS)[number];

const MISSING = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const;

interface MethodProps {
  readonly context: PageContext;
  readonly reference: Reference;
  /** How many figures each document publishes. */
  readonly counts: ReadonlyMap<string, number>;
  readonly sources: readonly {
    readonly file: string;
    readonly source: string;
    readonly licence: string;
    readonly note: Localised | null;
  }[];
}

export function MethodSections(props: MethodProps) {
  return (
    <>
      {METHOD_SECTIONS.map((name) => (
        <Section key={name} id={name} title={props.context.t(`readings.method.section.${name}`)}>
          {contentOf(name, props)}
        </Section>
      ))}
    </>
  );
}

function contentOf(section: MethodSection, props: MethodProps): ComponentChildren {
  const { context } = props;
  const { t } = context;
  switch (section) {
    case 'figure':
      return (
        <>
          <p>{t('readings.method.figure.claim')}</p>
          <p>{t('readings.method.figure.permanent')}</p>
        </>
      );
    case 'natures':
      return <Natures context={context} />;
    case 'qualifiers':
      return (
        <>
          <p>{t('readings.method.qualifiers.intro')}</p>
          <RawList items={QUALIFIERS.map((qualifier) => t(`portal.figure.qualifier.${qualifier}`))} />
        </>
      );
    case 'versions':
      return <p>{t('readings.method.versions.text')}</p>;
    case 'cases':
      return <Cases context={context} />;
    case 'checks':
      return (
        <>
          <p>{t('readings.method.checks.text')}</p>
          <p>
            <a href={to(context, `${paths.checks()}#tolerance`)}>{t('readings.method.checks.link')}</a>
          </p>
        </>
      );
    case 'sources':
      return <Sources {...props} />;
    case 'missing':
      return (
        <>
          <p>{t('readings.method.missing.intro')}</p>
          <RawList items={MISSING.map((item) => t(`readings.method.missing.${item}`))} />
        </>
      );
    case 'licences':
      return <Licences {...props} />;
    case 'errors':
      return (
        <>
          <p>{t('readings.method.errors.what')}</p>
          <p>{t('readings.method.errors.then')}</p>
        </>
      );
    case 'languages':
    case 'accessibility':
    case 'privacy':
      return <p>{t(`readings.method.${section}.text`)}</p>;
  }
}

type ContextOnly = Pick<MethodProps, 'context'>;

function Natures({ context }: ContextOnly) {
  const { t } = context;
  return (
    <>
      <p>{t('readings.method.natures.intro')}</p>
      <DefinitionList
        items={NATURES.map((nature) => ({
          term: t(`portal.nature.${nature}`),
          description: <a href={to(context, paths.figures({ nature }))}>{t(`portal.nature-help.${nature}`)}</a>,
        }))}
      />
    </>
  );
}

function Cases({ context }: ContextOnly) {
  const { t } = context;
  return (
    <>
      <p>{t('readings.method.cases.text')}</p>
      <RawList
        items={CASE_STATES.map((state) => (
          <span key={state}>
            <StateBadge context={context} state={state} /> {t(`readings.cases.state-help.${state}`)}
          </span>
        ))}
      />
      <p>{t('readings.method.cases.ruling')}</p>
      <p>
        <a href={to(context, paths.cases())}>{t('readings.method.cases.link')}</a>
      </p>
    </>
  );
}

function Sources({ context, reference, counts }: MethodProps) {
  const { t, format } = context;
  const figures = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return (
    <>
      <p>{t('readings.method.sources.text', { figures: format.number(figures), documents: counts.size })}</p>
      <p>{t('readings.method.sources.public')}</p>
      <p>
        {t('readings.method.sources.pack', {
          pack: format.text(reference.packName),
          version: reference.packVersion,
          date: format.date(reference.loadedAt.toISOString().slice(0, 10)),
        })}
      </p>
      <p>
        <a href={to(context, paths.documents())}>{t('portal.nav.documents')}</a>
      </p>
    </>
  );
}

function Licences({ context, sources }: MethodProps) {
  const { t, format } = context;
  return (
    <>
      <p>{t('readings.method.licences.intro')}</p>
      <DataTable
        caption={t('readings.method.section.licences')}
        captionHidden
        rows={sources}
        rowKey={({ file }) => file}
        columns={[
          {
            id: 'file',
            header: t('readings.method.licences.file'),
            rowHeader: true,
            nowrap: true,
            cell: ({ file }) => <code dir="ltr">{file}</code>,
          },
          {
            id: 'licence',
            header: t('readings.method.licences.licence'),
            cell: ({ licence }) => <bdi dir="ltr">{licence}</bdi>,
          },
          {
            id: 'source',
            header: t('readings.method.licences.source'),
            // The pack writes its sources in English only: they are names of works and of their licences.
            cell: ({ source }) => (
              <span lang="en" dir="ltr">
                {source}
              </span>
            ),
          },
          {
            id: 'note',
            header: t('readings.method.licences.note'),
            cell: ({ note }) => note && format.text(note),
          },
        ]}
      />
    </>
  );
}
