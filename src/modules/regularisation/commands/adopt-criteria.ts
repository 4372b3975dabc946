import { ConflictError, command, NotAllowedError, NotFoundError } from '#platform/access/gate.ts';
import { wholeCountry } from '../campaign-rule.ts';
import { adoptionInput } from '../simulation-input.ts';
import { ADOPT, instanceOf } from '../simulation-rule.ts';
import { addCriteriaVersion, hasCampaign } from '../store/criteria.writes.server.ts';
import { findAppealsCommission } from '../store/sittings.reads.server.ts';

/**
 * Makes a set of criteria law: a version with its legal basis, in force from a day. No file changes by it: those filed
 * before keep theirs until an act of its own re-examines them.
 */
export const adoptCriteria = command({
  name: 'adopt-criteria',
  permission: ADOPT,
  input: adoptionInput,
  changesContent: true,
  target: (tx) => wholeCountry(tx),
  async run(tx, { campaign, instance, set, basis, adoptedOn, inForceFrom }, actor) {
    if (actor.kind !== 'person' || instanceOf(actor.role) !== instance) throw new NotAllowedError('adopt-criteria');
    if (!(await hasCampaign(tx, campaign))) throw new NotFoundError('adopt-criteria');
    // A commission widens its own criteria, not those of another campaign's.
    if (instance === 'appeal' && (await findAppealsCommission(tx, campaign))?.unit !== actor.unit) {
      throw new NotAllowedError('adopt-criteria');
    }
    const version = await addCriteriaVersion(tx, {
      ...{ campaign, instance, set, adoptedOn, inForceFrom },
      basis: { ...basis, issuer: null, source: basis.assumed ? null : actOf(basis.number, adoptedOn), note: null },
    });
    if (version === undefined) throw new ConflictError('adopt-criteria');
    return { version };
  },
  journal: ({ campaign, instance, set, basis, adoptedOn, inForceFrom, simulation }, { version }) => ({
    objects: simulation === null ? [] : [{ type: 'simulation', id: simulation }],
    changed: { version, set: JSON.stringify(set), basis: JSON.stringify(basis), adoptedOn, inForceFrom },
    detail: { campaign, instance },
  }),
});

/** The act is its own source, by its number if it has one and its day: no document of the country pack holds it. */
function actOf(number: string | null, day: string): string {
  const words = (number ?? '').toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return ['act', ...words, day].join('-');
}
