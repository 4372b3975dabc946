import { z } from 'zod';
import { command } from '#platform/access/gate.ts';
import { rulingRecord } from '../pack.ts';
import { figuresById } from '../store/figures.reads.server.ts';
import { lockFigures } from '../store/figures.writes.server.ts';
import { addRuling, caseExists } from '../store/rulings.writes.server.ts';

/** The ruling cannot be recorded: it names a case or a figure that is not there. */
export class RefusedRulingError extends Error {
  readonly fault: 'unknown-case' | 'unknown-figure';
  readonly found: string;

  constructor(fault: 'unknown-case' | 'unknown-figure', found: string) {
    super(`${fault}: ${found}`);
    this.fault = fault;
    this.found = found;
  }
}

/**
 * Records who preferred what in a case, when and why. Former rulings stay readable; the newest is in force.
 * @throws RefusedRulingError
 */
export const ruleOnCase = command({
  name: 'rule-on-case',
  permission: 'operator',
  input: z.strictObject({ case: z.string().min(1), ruling: rulingRecord }),
  async run(tx, input): Promise<{ readonly added: boolean }> {
    await lockFigures(tx);
    if (!(await caseExists(tx, input.case))) throw new RefusedRulingError('unknown-case', input.case);
    const { preferred } = input.ruling;
    if (preferred !== null && !(await figuresById(tx, [preferred])).has(preferred)) {
      throw new RefusedRulingError('unknown-figure', preferred);
    }
    return { added: await addRuling(tx, input.case, input.ruling, 'in-force') };
  },
  changesContent: ({ added }) => added,
  journal: (input, { added }) => (added ? { objects: [{ type: 'case', id: input.case }] } : null),
});
