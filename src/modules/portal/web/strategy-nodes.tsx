import type { PageContext } from '#platform/ui/page-context.ts';
import type { TreeNode } from '#platform/ui/strategy-tree.tsx';
import type { Programme } from '#strategy';
import type { Reference } from '../queries/reference.ts';
import { paths, to } from './paths.ts';

/** How many figures there are, by the number of a programme or of an objective. */
export interface FigureCounts {
  readonly programmes: ReadonlyMap<string, number>;
  readonly objectives: ReadonlyMap<string, number>;
}

/** The tree of the strategy: the two types of programme, the programmes, their specific objectives, their figures. */
export function strategyNodes(context: PageContext, reference: Reference, counts: FigureCounts): readonly TreeNode[] {
  const programmes = [...reference.programmes.values()];
  return (['sectoral', 'transverse'] as const).flatMap((type): readonly TreeNode[] => {
    const ofType = programmes.filter((programme) => programme.type === type);
    if (ofType.length === 0) return [];
    return [
      {
        id: type,
        label: context.t(`pages.strategy.${type}`),
        open: true,
        children: ofType.map((programme) => programmeNode(context, reference, counts, programme)),
      },
    ];
  });
}

function programmeNode(
  context: PageContext,
  reference: Reference,
  counts: FigureCounts,
  programme: Programme,
): TreeNode {
  const { format } = context;
  const { number } = programme;
  const committee = reference.bodies.get(programme.committee);
  const objectives = [...reference.objectives.values()].filter((objective) => objective.programme === number);
  const count = counts.programmes.get(String(number)) ?? 0;
  return {
    id: `programme-${number}`,
    mark: String(number),
    label: format.text(programme.name),
    href: to(context, paths.programme(number)),
    detail: (
      <>
        {format.text(programme.aim)}
        <br />
        {committee !== undefined && (
          <>
            <a href={to(context, paths.body(committee.code))}>{format.text(committee.name)}</a>
            <br />
          </>
        )}
        <FigureCount context={context} count={count} query={{ programme: number }} /> ·
      </>
    ),
    children: objectives.map((objective) => ({
      id: `objective-${objective.number}`,
      mark: String(objective.number),
      label: format.text(objective.title),
      href: to(context, paths.objective(objective.number)),
      detail: (
        <FigureCount
          context={context}
          count={counts.objectives.get(String(objective.number)) ?? 0}
          query={{ objective: objective.number }}
        />
      ),
    })),
  };
}

interface FigureCountProps {
  readonly context: PageContext;
  readonly count: number;
  /** What the list of figures is narrowed to. */
  readonly query: Readonly<Record<string, number>>;
}

/** How many figures are published; leads to them when there are any. */
function FigureCount({ context, count, query }: FigureCountProps) {
  const words = context.t('pages.figures-count', { count });
  if (count === 0) return <span>{words}</span>;
  return <a href={to(context, paths.figures(query))}>{words}</a>;
}
