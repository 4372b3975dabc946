import type { Draw } from './draw.ts';
import type { Cell, Scenario } from './scenario.ts';

type FamilyRole = 'applicant' | 'spouse' | 'child';

/** A person who is to file: of which sort, as what. */
export interface Member {
  readonly cell: Cell;
  readonly role: FamilyRole;
}

/** Who files together: someone alone, a couple, parents or a mother with children. */
export type Family = readonly Member[];

const COUPLES = 0.1;
const FATHER_TOO = 0.4;
const MOST_CHILDREN = 3;

/** Puts the people of a scenario into families; those who are written down late stay among themselves. */
export function familiesOf({ cells }: Scenario, draw: Draw): readonly Family[] {
  const late = cells.filter((cell) => cell.late === true);
  const inTime = cells.filter((cell) => cell.late !== true);
  return [...draw.shuffled(groups(inTime, draw)), ...draw.shuffled(groups(late, draw))];
}

function groups(cells: readonly Cell[], draw: Draw): readonly Family[] {
  const pool = (matches: (cell: Cell) => boolean) =>
    draw.shuffled(cells.filter(matches).flatMap((cell) => new Array<Cell>(cell.count).fill(cell)));
  const men = pool(({ sex, who }) => sex === 'male' && who === 'adult');
  const families: Family[] = [];
  for (const evidence of ['met', 'unmet'] as const) {
    const women = pool((cell) => cell.sex === 'female' && cell.who === 'adult' && cell.evidence === evidence);
    const children = pool((cell) => cell.who === 'child' && cell.evidence === evidence);
    while (children.length > 0) {
      const mother = women.pop();
      if (mother === undefined) throw new RangeError('There are more children than their mothers may have.');
      // Fewer mothers than children left: each has as many as she may.
      const most = Math.min(MOST_CHILDREN, children.length);
      const count = Math.max(draw.between(1, most), Math.ceil(children.length / (women.length + 1)));
      families.push([...parents(mother, draw.chance(FATHER_TOO) ? men.pop() : undefined), ...taken(children, count)]);
    }
    for (const woman of women) families.push(parents(woman, draw.chance(COUPLES) ? men.pop() : undefined));
  }
  for (const cell of men) families.push([{ cell, role: 'applicant' }]);
  for (const cell of pool(({ who }) => who === 'lone')) families.push([{ cell, role: 'applicant' }]);
  return families;
}

function parents(mother: Cell, father: Cell | undefined): Family {
  if (father === undefined) return [{ cell: mother, role: 'applicant' }];
  return [
    { cell: father, role: 'applicant' },
    { cell: mother, role: 'spouse' },
  ];
}

function taken(children: Cell[], count: number): Family {
  return children.splice(0, count).map((cell) => ({ cell, role: 'child' as const }));
}
