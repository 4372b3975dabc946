import {
  casesOfFigure,
  claimsOfCases,
  type Figure,
  figuresById,
  listChecks,
  listVersions,
  rulingsInForce,
  seriesOfFigure,
} from '#observatory';
import { CiteThis } from '#platform/ui/cite-this.tsx';
import { DefinitionList } from '#platform/ui/definition-list.tsx';
import { Downloads } from '#platform/ui/downloads.tsx';
import { FigureValue } from '#platform/ui/figure-value.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { RawList } from '#platform/ui/raw-list.tsx';
import { Section } from '#platform/ui/section.tsx';
import { locatorText, SourceLine } from '#platform/ui/source-line.tsx';
import { NOT_FOUND, type PageRoute, page, splitFormat } from '#platform/web/page-route.ts';
import { type Reference, referenceOf } from '../queries/reference.ts';
import { CheckFindings } from './check-finding.tsx';
import { FigureDisagreement } from './figure-disagreement.tsx';
import { figureFile } from './figure-file.ts';
import { paths, permanent, to } from './paths.ts';
import { Shell } from './shell.tsx';
import { dimensionNames, periodText, unitWord, valueText } from './wording.ts';

/** `/figures/:id`, and its twins `/figures/:id.json` and `.csv`. */
export const figurePage: PageRoute = {
  path: '/figures/:id',
  permission: 'public',
  async answer({ context, params, db, actor }) {
    const { name: id, format } = splitFormat(params.id ?? '', ['json', 'csv']);
    const [reference, versions] = await Promise.all([referenceOf(db), listVersions.execute(db, actor, id)]);
    const figure = versions.find((version) => version.current);
    if (figure === undefined) return NOT_FOUND;
    if (format !== null) return figureFile(context, reference, figure, format);
    const [series, cases, checks] = await Promise.all([
      seriesOfFigure.execute(db, actor, id),
      casesOfFigure.execute(db, actor, id),
      listChecks.execute(db, actor, { figure: id }),
    ]);
    const codes = cases.map((one) => one.code);
    const [claims, rulings] = await Promise.all([
      claimsOfCases.execute(db, actor, codes),
      rulingsInForce.execute(db, actor, codes),
    ]);
    const claimed = await figuresById.execute(
      db,
      actor,
      claims.flatMap((claim) => claim.figure ?? []),
    );
    const { t, format: formats } = context;
    const label = formats.text(figure.label);
    const document = reference.documents.get(figure.document);
    return page(
      <Shell
        context={context}
        section="figures"
        title={label}
        description={t('portal.figure.description', {
          label,
          value: valueText(context, reference, figure),
          period: periodText(context, figure),
          document: document === undefined ? figure.document : formats.text(document.title),
        })}
        breadcrumbs={[{ label: t('portal.nav.figures'), href: to(context, paths.figures()) }, { label }]}
        canonicalPath={paths.figure(id)}
        alternates={[
          { href: to(context, paths.figureFile(id, 'json')), type: 'application/json', title: 'JSON' },
          { href: to(context, paths.figureFile(id, 'csv')), type: 'text/csv', title: 'CSV' },
        ]}
      >
        <PageTitle
          kicker={t('portal.figure.kicker')}
          title={label}
          meta={
            <p class="figure-headline">
              <FigureValue
                context={context}
                value={figure.value}
                unit={unitWord(context, reference, figure.unit, figure.value)}
                qualifier={figure.qualifier}
                plain={reference.units.get(figure.unit)?.kind === 'calendar'}
              />
            </p>
          }
          lead={periodText(context, figure)}
        />
        <FigureDisagreement
          context={context}
          reference={reference}
          figure={figure}
          cases={cases}
          claims={claims}
          figures={claimed}
          rulings={rulings}
          checks={checks}
        />
        <Facts context={context} reference={reference} figure={figure} />
        <Section id="checks" title={t('portal.figure.checks')}>
          {checks.length === 0 ? (
            <p>{t('portal.figure.checks-none')}</p>
          ) : (
            <CheckFindings context={context} checks={checks} />
          )}
        </Section>
        {series.length > 0 && (
          <Section id="series" title={t('portal.figure.series')}>
            <RawList
              items={series.map((one) => (
                <a key={one.id} href={to(context, paths.series(one.id))}>
                  {formats.text(one.title)}
                </a>
              ))}
            />
          </Section>
        )}
        {versions.length > 1 && (
          <Section id="versions" title={t('portal.figure.versions')}>
            <RawList
              items={versions.map((version) => (
                <span key={version.version}>
                  {t('portal.figure.version', {
                    version: version.version,
                    date: formats.date(version.recordedAt.slice(0, 10)),
                  })}{' '}
                  — <bdi>{valueText(context, reference, version)}</bdi>
                </span>
              ))}
            />
          </Section>
        )}
        <Citation context={context} reference={reference} figure={figure} />
        <Downloads
          context={context}
          of={label}
          items={[
            { format: 'JSON', href: to(context, paths.figureFile(id, 'json')) },
            { format: 'CSV', href: to(context, paths.figureFile(id, 'csv')) },
          ]}
        />
      </Shell>,
    );
  },
};

interface PartProps {
  readonly context: PageContext;
  readonly reference: Reference;
}

function Facts({ context, reference, figure }: PartProps & { readonly figure: Figure }) {
  const { t, format } = context;
  const document = reference.documents.get(figure.document);
  const programme = figure.programme === null ? undefined : reference.programmes.get(figure.programme);
  const objective = figure.objective === null ? undefined : reference.objectives.get(figure.objective);
  const attributed = figure.attributedTo === null ? undefined : reference.organisations.get(figure.attributedTo);
  const publisher = document === undefined ? undefined : reference.organisations.get(document.publisher);
  const unit = reference.units.get(figure.unit);
  return (
    <Section id="facts" title={t('portal.figure.facts')}>
      <DefinitionList
        items={[
          { term: t('portal.figure.value'), description: <bdi>{valueText(context, reference, figure)}</bdi> },
          { term: t('portal.figure.qualifier'), description: t(`portal.figure.qualifier.${figure.qualifier}`) },
          {
            term: t('portal.figure.nature'),
            description: `${t(`portal.nature.${figure.nature}`)} — ${t(`portal.nature-help.${figure.nature}`)}`,
          },
          { term: t('portal.figure.unit'), description: unit === undefined ? figure.unit : format.text(unit.name) },
          { term: t('portal.figure.period'), description: periodText(context, figure) },
          { term: t('portal.figure.printed'), description: <bdi>{figure.period.printed}</bdi> },
          {
            term: t('portal.figure.cut-off'),
            description: figure.cutOff === null ? t('portal.figure.cut-off-unknown') : format.date(figure.cutOff),
          },
          ...dimensionNames(context, reference, figure.dimensions).map(({ name, values }) => ({
            term: name,
            description: format.list(values),
          })),
          {
            term: t('portal.figure.programme'),
            description: programme && (
              <a href={to(context, paths.programme(programme.number))}>
                {programme.number}. {format.text(programme.name)}
              </a>
            ),
          },
          {
            term: t('portal.figure.objective'),
            description: objective && (
              <a href={to(context, paths.objective(objective.number))}>
                {objective.number}. {format.text(objective.title)}
              </a>
            ),
          },
          { term: t('portal.figure.attributed-to'), description: attributed && format.text(attributed.name) },
          { term: t('portal.figure.note'), description: figure.note && format.text(figure.note) },
          { term: t('portal.figure.publisher'), description: publisher && format.text(publisher.name) },
          {
            term: t('portal.figure.source'),
            description: (
              <SourceLine
                context={context}
                document={document === undefined ? figure.document : format.text(document.title)}
                href={to(context, paths.document(figure.document))}
                locator={figure.locator}
              />
            ),
          },
        ]}
      />
    </Section>
  );
}

function Citation({ context, reference, figure }: PartProps & { readonly figure: Figure }) {
  const { t, format } = context;
  const document = reference.documents.get(figure.document);
  const publisher = document === undefined ? undefined : reference.organisations.get(document.publisher);
  return (
    <CiteThis
      context={context}
      citation={t('portal.figure.citation', {
        label: format.text(figure.label),
        value: valueText(context, reference, figure),
        period: periodText(context, figure),
        publisher: publisher === undefined ? (document?.publisher ?? '') : format.text(publisher.name),
        document: document === undefined ? figure.document : format.text(document.title),
        locator: locatorText(context, figure.locator),
      })}
      address={permanent(context, paths.figure(figure.id))}
    />
  );
}
