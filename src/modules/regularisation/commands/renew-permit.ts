import { ConflictError, command, NotFoundError, SignInNeededError } from '#platform/access/gate.ts';
import { permissionOf } from '#platform/workflow/procedure.ts';
import { actOnFile, campaignOf, targetOf } from '../acting.ts';
import { renewal } from '../domain/permits.ts';
import { issueCards } from '../issuing.ts';
import { onOneFile } from '../office-input.ts';
import { REGULARISATION } from '../procedure.ts';
import { holdFiles } from '../store/files.reads.server.ts';
import { listPermitsOf } from '../store/permits.reads.server.ts';
import { addPermits, endPermit } from '../store/permits.writes.server.ts';
import { tellApplicants } from '../telling.ts';

const ACT = 'renew-permit';

/** Renews the permit of a file: the card that ends stays valid until its last day, the new one begins the day after. */
export const renewPermit = command({
  name: ACT,
  permission: permissionOf(REGULARISATION, ACT),
  input: onOneFile,
  changesContent: false,
  target: (tx, { application }) => targetOf(tx, application),
  async run(tx, { application, on }, actor) {
    if (actor.kind !== 'person') throw new SignInNeededError(ACT);
    const { account: by } = actor;
    const file = (await holdFiles(tx, [application])).get(application);
    if (file === undefined) throw new NotFoundError(ACT);
    const permits = await listPermitsOf(tx, application);
    const held = permits.find(({ state }) => state === 'valid');
    const since = permits.map(({ valid_from }) => valid_from).sort()[0];
    if (held === undefined || since === undefined) throw new ConflictError(ACT);
    const { definition } = await campaignOf(tx, file.campaign);
    const validity = renewal(definition.permit, { since, until: held.valid_until }, on);
    if (validity === null) throw new ConflictError(ACT);
    await endPermit(tx, { permit: held.id, state: 'renewed', on, motive: null, by });
    const [card] = await issueCards(tx, by, [{ file, validity, on, kind: 'renewal', follows: held.id }]);
    if (card === undefined) throw new Error('A permit was not made.');
    await addPermits(tx, [card], by);
    const { id: permit } = card;
    await actOnFile(tx, actor, ACT, { application, to: 'permitted', on, change: { permit } });
    await tellApplicants(tx, actor, [file], 'permit-ready', (_, reference) => ({ reference }));
    return { permit, until: validity.until };
  },
  journal: ({ application }, { permit }) => ({
    objects: [
      { type: 'application', id: application },
      { type: 'permit', id: permit },
    ],
  }),
});
