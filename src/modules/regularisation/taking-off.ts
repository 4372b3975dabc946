import type { Actor } from '#platform/access/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import { actOnHeldFiles } from './acting.ts';
import type { AgendaFault, Result } from './sitting-faults.ts';
import { holdFiles } from './store/files.reads.server.ts';
import { listItems, type SittingRow } from './store/sittings.reads.server.ts';
import { removeItems, settleItems } from './store/sittings.writes.server.ts';

export type TakenOff = Result<AgendaFault>;

/** Takes files off the agenda of a sitting, one by one or because it is cancelled: they wait for another. */
export async function takeOff(
  tx: Tx,
  actor: Actor,
  sitting: SittingRow,
  applications: readonly string[],
  on: string,
): Promise<readonly TakenOff[]> {
  const wanted = [...new Set(applications)];
  const items = new Set(
    (await listItems(tx, sitting.id, wanted)).filter(({ outcome }) => outcome === null).map((item) => item.application),
  );
  const files = await holdFiles(tx, wanted);
  const to = sitting.instance === 'first' ? ('instructed' as const) : ('under-appeal' as const);
  const results = await actOnHeldFiles(
    tx,
    actor,
    'take-off-agenda',
    wanted
      .filter((application) => items.has(application))
      .map((application) => ({ application, to, on, sitting: sitting.id })),
    files,
  );
  const off = results.filter(({ fault }) => fault === null).map(({ application }) => application);
  if (sitting.state === 'planned') await removeItems(tx, sitting.id, off);
  else
    await settleItems(
      tx,
      sitting.id,
      off.map((application) => ({ application, outcome: 'removed' })),
    );
  const faultOf = new Map(results.map(({ application, fault }) => [application, fault]));
  return wanted.map((application) => ({
    application,
    fault: items.has(application) ? (faultOf.get(application) ?? null) : 'not-on-agenda',
  }));
}
