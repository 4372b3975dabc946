import { ANYONE } from '#platform/access/actor.ts';
import { query } from '#platform/access/gate.ts';
import * as reads from '../store/figures.reads.server.ts';

export type { Figure, FigureFilter, FigurePage, FigureSort } from '../store/figures.reads.server.ts';
export { FIGURE_SORTS } from '../store/figures.reads.server.ts';

export const findFigure = query({ name: 'find-figure', permission: 'public', run: reads.findFigure });
export const listVersions = query({ name: 'list-figure-versions', permission: 'public', run: reads.listVersions });
export const figuresById = query({ name: 'figures-by-id', permission: 'public', run: reads.figuresById });
const countFigures = query({ name: 'count-figures', permission: 'public', kept: true, run: reads.countFigures });
const pageOfFigures = query({ name: 'page-of-figures', permission: 'public', run: reads.pageOfFigures });

/** A page of the current figures that match, with how many match in all. */
export const listFigures = query({
  name: 'list-figures',
  permission: 'public',
  async run(db, input: reads.FigurePageRequest): Promise<reads.FigurePage> {
    const [total, items] = await Promise.all([
      countFigures.execute(db, ANYONE, input.filter),
      pageOfFigures.execute(db, ANYONE, input),
    ]);
    return { total, items };
  },
});

export const figuresRead = query({ name: 'figures-read', permission: 'public', kept: true, run: reads.figuresRead });
export const countFiguresBy = query({ name: 'count-figures-by', permission: 'public', kept: true, run: reads.countBy });
