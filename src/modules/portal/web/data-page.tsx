import { Fragment } from 'preact';
import { DataTable } from '#platform/ui/data-table.tsx';
import { DefinitionList } from '#platform/ui/definition-list.tsx';
import { Downloads } from '#platform/ui/downloads.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { RawList } from '#platform/ui/raw-list.tsx';
import { Section } from '#platform/ui/section.tsx';
import { type PageRoute, page } from '#platform/web/page-route.ts';
import { ENDPOINTS, IMPORT_COLUMNS, PARAMETERS } from './data-reference.ts';
import { paths } from './paths.ts';
import { Shell } from './shell.tsx';

/** `/data`: what can be downloaded, how a program asks for it, and how figures are brought in. */
export const dataPage: PageRoute = {
  path: '/data',
  permission: 'public',
  async answer({ context }) {
    const { t } = context;
    return page(
      <Shell
        context={context}
        title={t('portal.nav.data')}
        description={t('readings.data.description')}
        breadcrumbs={[{ label: t('portal.nav.data') }]}
        canonicalPath={paths.data()}
        alternates={[{ href: '/api/openapi.json', type: 'application/openapi+json', title: 'OpenAPI' }]}
      >
        <PageTitle title={t('readings.data.title')} lead={t('readings.data.lead')} />
        <Downloadable context={context} />
        <Section id="pages" title={t('readings.data.section.pages')}>
          <p>{t('readings.data.pages.text')}</p>
        </Section>
        <Section id="api" title={t('readings.data.section.endpoints')} intro={t('readings.data.endpoints.intro')}>
          <Endpoints context={context} />
        </Section>
        <Section
          id="parameters"
          title={t('readings.data.section.parameters')}
          intro={t('readings.data.parameters.intro')}
        >
          <Parameters context={context} />
        </Section>
        <Examples context={context} />
        <Section id="http" title={t('readings.data.section.http')}>
          <RawList
            items={[t('readings.data.http.cors'), t('readings.data.http.etag'), t('readings.data.http.errors')]}
          />
        </Section>
        <ImportLayout context={context} />
      </Shell>,
    );
  },
};

interface PartProps {
  readonly context: PageContext;
}

/** Codes and addresses read from left to right in every language; a long address may break after a slash. */
function Code({ children }: { readonly children: string }) {
  return (
    <code dir="ltr">
      {children.split(/(?<=[\w}]\/)/).map((piece, position) => (
        <Fragment key={position}>
          {position > 0 && <wbr />}
          {piece}
        </Fragment>
      ))}
    </code>
  );
}

function Codes({ codes }: { readonly codes: readonly string[] }) {
  return (
    <>
      {codes.map((code, position) => (
        <Fragment key={code}>
          {position > 0 && <br />}
          <Code>{code}</Code>
        </Fragment>
      ))}
    </>
  );
}

function Downloadable({ context }: PartProps) {
  const { t } = context;
  const files = [
    { id: 'figures', csv: '/api/figures.csv', json: '/api/figures?pageSize=1000' },
    { id: 'series', csv: null, json: '/api/series' },
    { id: 'cases', csv: null, json: '/api/cases' },
    { id: 'checks', csv: null, json: '/api/checks' },
    { id: 'documents', csv: null, json: '/api/documents' },
  ] as const;
  return (
    <Section id="downloads" title={t('readings.data.section.downloads')}>
      <DefinitionList
        items={files.map(({ id, csv, json }) => {
          const of = t(`readings.data.downloads.${id}`);
          return {
            term: of,
            description: (
              <Downloads
                context={context}
                of={of}
                items={[...(csv === null ? [] : [{ format: 'CSV', href: csv }]), { format: 'JSON', href: json }]}
              />
            ),
          };
        })}
      />
    </Section>
  );
}

function Endpoints({ context }: PartProps) {
  const { t } = context;
  return (
    <DataTable
      caption={t('readings.data.section.endpoints')}
      captionHidden
      rows={ENDPOINTS}
      rowKey={({ gives }) => gives}
      columns={[
        {
          id: 'address',
          header: t('readings.data.column.address'),
          rowHeader: true,
          cell: ({ addresses }) => <Codes codes={addresses} />,
        },
        {
          id: 'gives',
          header: t('readings.data.column.gives'),
          cell: ({ gives }) => t(`readings.data.endpoint.${gives}`),
        },
      ]}
    />
  );
}

function Parameters({ context }: PartProps) {
  const { t } = context;
  return (
    <DataTable
      caption={t('readings.data.section.parameters')}
      captionHidden
      rows={PARAMETERS}
      rowKey={({ name }) => name}
      columns={[
        {
          id: 'name',
          header: t('readings.data.column.parameter'),
          rowHeader: true,
          cell: ({ name }) => <Code>{name}</Code>,
        },
        {
          id: 'meaning',
          header: t('readings.data.column.meaning'),
          cell: (row) => t(`readings.data.parameter.${row.name}`, codesOf('codes' in row ? row.codes : [])),
        },
        {
          id: 'example',
          header: t('readings.data.column.example'),
          nowrap: true,
          cell: ({ example }) => <Code>{example}</Code>,
        },
      ]}
    />
  );
}

function Examples({ context }: PartProps) {
  const { t, origin, language } = context;
  const examples = [
    { id: 'results', command: `curl '${origin}/api/figures?programme=8&nature=result&sort=-period'` },
    { id: 'document', command: `curl -o figures.csv '${origin}/api/figures.csv?document=snia-report-2018'` },
    { id: 'dimension', command: `curl '${origin}/api/figures?dimension=sex:F'` },
    {
      id: 'image',
      command: `curl -o returns.png '${origin}/${language}${paths.seriesFile('returns-by-year', 'png')}'`,
    },
  ] as const;
  return (
    <Section id="examples" title={t('readings.data.section.examples')}>
      {examples.map(({ id, command }) => (
        <Command key={id} title={t(`readings.data.example.${id}`)}>
          {command}
        </Command>
      ))}
    </Section>
  );
}

/** A command keeps its line: on a narrow screen it scrolls, and can be scrolled from the keyboard. */
function Command({ title, children }: { readonly title: string; readonly children: string }) {
  return (
    <div>
      <p>{title}</p>
      <section class="table-region" tabindex={0} aria-label={title} dir="ltr">
        <pre>
          <code>{children}</code>
        </pre>
      </section>
    </div>
  );
}

function ImportLayout({ context }: PartProps) {
  const { t } = context;
  return (
    <Section id="import" title={t('readings.data.section.import')} intro={t('readings.data.import.text')}>
      <Command title={t('readings.data.import.command')}>npm run figures:import -- figures.csv</Command>
      <DataTable
        caption={t('readings.data.section.import')}
        captionHidden
        rows={IMPORT_COLUMNS}
        rowKey={({ content }) => content}
        columns={[
          {
            id: 'column',
            header: t('readings.data.column.column'),
            rowHeader: true,
            cell: ({ columns }) => <Codes codes={columns} />,
          },
          {
            id: 'content',
            header: t('readings.data.column.content'),
            cell: (row) => t(`readings.data.import.${row.content}`, codesOf('codes' in row ? row.codes : [])),
          },
        ]}
      />
    </Section>
  );
}

/** A list of codes reads from left to right, also in the middle of an Arabic line. */
function codesOf(codes: readonly string[]): Readonly<Record<string, string>> {
  return { codes: codes.join(', ') };
}
