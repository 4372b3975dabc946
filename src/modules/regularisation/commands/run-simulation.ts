import { ConflictError, command, NotFoundError, SignInNeededError } from '#platform/access/gate.ts';
import { BUDGET, simulatePieces } from '../simulate-pieces.ts';
import { simulationInput } from '../simulation-input.ts';
import { SIMULATE } from '../simulation-rule.ts';
import { countCaseload } from '../store/caseload.reads.server.ts';
import { type CampaignKind, listCampaignKinds, listCriteriaVersions } from '../store/criteria.reads.server.ts';
import { addSimulation, noteProgress } from '../store/simulations.writes.server.ts';

/**
 * Tries drafts of criteria on the whole caseload, or on some campaigns, beside a version that is law: who would change side,
 * and why. It changes no file and decides nothing.
 */
export const runSimulation = command({
  name: 'run-simulation',
  permission: SIMULATE,
  input: simulationInput,
  changesContent: false,
  async run(tx, { campaigns: wanted, base: version, drafts, small }, actor) {
    if (actor.kind !== 'person' || actor.role === null) throw new SignInNeededError('run-simulation');
    const base = (await listCriteriaVersions(tx)).find(({ id }) => id === version);
    if (base === undefined) throw new NotFoundError('run-simulation');
    const campaigns = ofOneKind(await listCampaignKinds(tx), wanted, base.campaign);
    const files = await countCaseload(tx, campaigns);
    const simulation = await addSimulation(tx, {
      ...{ campaigns, drafts, small, files, instance: base.instance, by: actor.account, role: actor.role },
      base: { version, set: base.set },
    });
    const compared = { campaigns, base: base.set, drafts: drafts.map(({ set }) => set) };
    const done = await simulatePieces(tx, compared, { doneTo: 0, doneFiles: 0, comparisons: [] }, BUDGET);
    await noteProgress(tx, simulation, done);
    return { simulation, files };
  },
  journal: ({ base, campaigns }, { simulation, files }) => ({
    objects: [{ type: 'simulation', id: simulation }],
    detail: { base, files, ...(campaigns === null ? {} : { campaigns: campaigns.join(' ') }) },
  }),
});

/**
 * Files of exercises are never counted together with those of persons: all campaigns are all of the same kind as the version
 * that is tried. Null where there is no other kind.
 */
function ofOneKind(
  kinds: readonly CampaignKind[],
  wanted: readonly string[] | null,
  base: string,
): readonly string[] | null {
  const named = kinds.filter(({ id }) => wanted?.includes(id) ?? id === base);
  const [first] = named;
  if (named.some(({ demo }) => demo !== first?.demo)) throw new ConflictError('run-simulation');
  if (wanted !== null || kinds.every(({ demo }) => demo === first?.demo)) return wanted;
  return kinds.filter(({ demo }) => demo === first?.demo).map(({ id }) => id);
}
