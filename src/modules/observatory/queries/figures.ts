import { query } from '#platform/access/gate.ts';
import * as reads from '../store/figures.reads.server.ts';

export type { Figure, FigureFilter, FigurePage, FigureSort } from '../store/figures.reads.server.ts';
export { FIGURE_SORTS } from '../store/figures.reads.server.ts';

export const findFigure = query({ name: 'find-figure', permission: 'public', run: reads.findFigure });
export const listVersions = query({ name: 'list-figure-versions', permission: 'public', run: reads.listVersions });
export const figuresById = query({ name: 'figures-by-id', permission: 'public', run: reads.figuresById });
export const listFigures = query({ name: 'list-figures', permission: 'public', run: reads.listFigures });
export const countFiguresBy = query({ name: 'count-figures-by', permission: 'public', kept: true, run: reads.countBy });
