import type { Figure, FigurePage } from '#observatory';
import { DefinitionList } from '#platform/ui/definition-list.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import { RawList } from '#platform/ui/raw-list.tsx';
import { Section } from '#platform/ui/section.tsx';
import type { Programme, SpecificObjective, Tenet } from '#strategy';
import type { Reference } from '../queries/reference.ts';
import { FiguresTable } from './figures-table.tsx';
import { paths, to } from './paths.ts';

interface PartProps {
  readonly context: PageContext;
  readonly reference: Reference;
  readonly programme: Programme;
}

/** Who carries a programme, and what the sources tie it to. */
export function ProgrammeFacts({
  context,
  reference,
  programme,
  tenets,
}: PartProps & { readonly tenets: readonly Tenet[] }) {
  const { t, format } = context;
  const committee = reference.bodies.get(programme.committee);
  const objectives = tenets.filter(
    ({ kind, id }) => kind === 'objective' && programme.strategic_objectives.includes(id),
  );
  return (
    <Section id="carriers" title={t('pages.programme.carriers')}>
      <DefinitionList
        items={[
          {
            term: t('pages.programme.committee'),
            description:
              committee === undefined ? (
                programme.committee
              ) : (
                <a href={to(context, paths.body(committee.code))}>{format.text(committee.name)}</a>
              ),
          },
          {
            term: t('pages.programme.strategic-objective'),
            description:
              objectives.length === 0
                ? t('pages.not-stated')
                : format.list(objectives.map(({ name }) => format.text(name))),
          },
          {
            term: t('pages.programme.organisations'),
            description:
              programme.organisations.length === 0 ? (
                t('pages.not-stated')
              ) : (
                <RawList items={organisationNames(context, reference, programme.organisations)} />
              ),
          },
        ]}
      />
    </Section>
  );
}

function organisationNames({ format }: PageContext, reference: Reference, ids: readonly string[]): readonly string[] {
  return ids.map((id) => {
    const organisation = reference.organisations.get(id);
    return organisation === undefined ? id : format.text(organisation.name);
  });
}

interface ObjectivesProps extends PartProps {
  readonly ofObjectives: readonly { readonly objective: SpecificObjective; readonly figures: FigurePage }[];
  /** The figures of the programme that no specific objective is tied to. */
  readonly others: FigurePage;
}

/** How many figures of an objective its programme shows; the objective's own page has them all. */
const SHOWN = 5;

/** The specific objectives, each with the first results published for it. */
export function ProgrammeObjectives({ context, reference, programme, ofObjectives, others }: ObjectivesProps) {
  const { t, format } = context;
  const total = ofObjectives.reduce((sum, { figures }) => sum + figures.total, others.total);
  const restTitle = t('pages.programme.other-figures', { count: others.total });
  const rest = others.items.slice(0, SHOWN);
  return (
    <Section
      id="objectives"
      title={t('pages.programme.objectives', { objectives: ofObjectives.length, figures: total })}
    >
      {ofObjectives.map(({ objective: { number, title, summary }, figures }) => (
        <Section
          key={number}
          id={`objective-${number}`}
          level={3}
          title={
            <a href={to(context, paths.objective(number))}>
              {number}. {format.text(title)}
            </a>
          }
          intro={format.text(summary)}
        >
          <ObjectiveFigures
            context={context}
            reference={reference}
            figures={figures}
            objective={number}
            caption={format.text(title)}
          />
        </Section>
      ))}
      {rest.length > 0 && (
        <Section id="other-figures" level={3} title={restTitle}>
          <FiguresTable context={context} reference={reference} figures={rest} caption={restTitle} />
          {others.total > rest.length && (
            <p>
              <a href={to(context, paths.figures({ programme: programme.number }))}>
                {t('portal.figures.all', { total })}
              </a>
            </p>
          )}
        </Section>
      )}
    </Section>
  );
}

interface ObjectiveFiguresProps extends Pick<PartProps, 'context' | 'reference'> {
  readonly figures: FigurePage;
  readonly objective: number;
  readonly caption: string;
}

function ObjectiveFigures({ context, reference, figures, objective, caption }: ObjectiveFiguresProps) {
  const { t } = context;
  if (figures.total === 0) return <p>{t('pages.objective.no-figure')}</p>;
  const shown = resultsFirst(figures.items).slice(0, SHOWN);
  return (
    <>
      <FiguresTable context={context} reference={reference} figures={shown} caption={caption} />
      {figures.total > shown.length && (
        <p>
          <a href={to(context, paths.objective(objective))}>
            {t('portal.figures.all', { total: figures.total })}
            <span class="visually-hidden"> — {caption}</span>
          </a>
        </p>
      )}
    </>
  );
}

/** What was achieved before what was planned, and both before rules and the calendar; else the order of the documents. */
export function resultsFirst(figures: readonly Figure[]): readonly Figure[] {
  const rank = ({ nature }: Figure) => (nature === 'result' ? 0 : nature === 'target' ? 1 : 2);
  return figures.toSorted((one, other) => rank(one) - rank(other));
}

/** The actions that the sources cite, and how many they say there are. */
export function ProgrammeActions({ context, reference, programme }: PartProps) {
  const { t, format } = context;
  const actions = reference.actions.filter((action) => action.programme === programme.number);
  const stated = programme.actions_count;
  return (
    <Section id="actions" title={t('pages.programme.actions', { count: actions.length })}>
      <p>
        {stated === null
          ? t('pages.programme.actions-not-stated')
          : t('pages.programme.actions-stated', { stated, known: actions.length })}
        {actions.some(({ title }) => title === null) && <> {t('pages.programme.actions-untitled')}</>}
      </p>
      {actions.length > 0 && (
        <RawList
          items={actions.map(({ number, title, theme }) => (
            <>
              <a href={to(context, paths.action(number))}>{t('portal.action.short', { number })}</a>
              {` — ${format.text(title ?? theme)}`}
            </>
          ))}
        />
      )}
    </Section>
  );
}
