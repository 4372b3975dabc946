import type { Figure } from '#observatory';
import { DefinitionList } from '#platform/ui/definition-list.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import { RawList } from '#platform/ui/raw-list.tsx';
import { Section } from '#platform/ui/section.tsx';
import type { Programme, Tenet } from '#strategy';
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

interface WithFigures extends PartProps {
  readonly figures: readonly Figure[];
}

/** How many figures of an objective its programme shows; the objective's own page has them all. */
const SHOWN = 5;

/** The specific objectives, each with the first results published for it. */
export function ProgrammeObjectives({ context, reference, programme, figures }: WithFigures) {
  const { t, format } = context;
  const objectives = [...reference.objectives.values()].filter((one) => one.programme === programme.number);
  const rest = figures.filter(({ objective }) => objective === null);
  const restTitle = t('pages.programme.other-figures', { count: rest.length });
  return (
    <Section
      id="objectives"
      title={t('pages.programme.objectives', { objectives: objectives.length, figures: figures.length })}
    >
      {objectives.map(({ number, title, summary }) => (
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
            figures={figures.filter(({ objective }) => objective === number)}
            objective={number}
            caption={format.text(title)}
          />
        </Section>
      ))}
      {rest.length > 0 && (
        <Section id="other-figures" level={3} title={restTitle}>
          <FiguresTable context={context} reference={reference} figures={rest} caption={restTitle} />
        </Section>
      )}
    </Section>
  );
}

interface ObjectiveFiguresProps extends Pick<WithFigures, 'context' | 'reference' | 'figures'> {
  readonly objective: number;
  readonly caption: string;
}

function ObjectiveFigures({ context, reference, figures, objective, caption }: ObjectiveFiguresProps) {
  const { t } = context;
  if (figures.length === 0) return <p>{t('pages.objective.no-figure')}</p>;
  const shown = resultsFirst(figures).slice(0, SHOWN);
  return (
    <>
      <FiguresTable context={context} reference={reference} figures={shown} caption={caption} />
      {figures.length > shown.length && (
        <p>
          <a href={to(context, paths.objective(objective))}>
            {t('portal.figures.all', { total: figures.length })}
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
