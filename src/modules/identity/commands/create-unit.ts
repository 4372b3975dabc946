import { z } from 'zod';
import { command } from '#platform/access/gate.ts';
import { administer } from '../directory-rule.ts';
import { isName, line } from '../domain/written.ts';
import { findPlace } from '../store/units.reads.server.ts';
import { addUnit } from '../store/units.writes.server.ts';

const unitName = z.string().transform(line).refine(isName);

/** Makes a unit in an organisation and a territory that one covers. Sealed ones are not made here: nobody inside could appoint yet. */
export const createUnit = command({
  name: 'create-unit',
  permission: administer(),
  input: z.object({
    organisation: z.string().min(1).max(120),
    territory: z.string().min(1).max(40),
    name: z.object({ fr: unitName, ar: unitName, en: unitName }),
  }),
  changesContent: false,
  target: (tx, { organisation, territory }) => findPlace(tx, organisation, territory),
  run: async (tx, input) => ({ unit: await addUnit(tx, input) }),
  journal: ({ organisation, territory, name }, { unit }) => ({
    objects: [{ type: 'unit', id: unit }],
    changed: { organisation, territory, ...name },
  }),
});
