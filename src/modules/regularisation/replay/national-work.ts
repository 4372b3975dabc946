import { addDays } from '#lib/calendar/civil-day.ts';
import { adoptCriteria } from '../commands/adopt-criteria.ts';
import { orderReexamination } from '../commands/order-reexamination.ts';
import { reexamineFiles } from '../commands/reexamine-files.ts';
import type { CampaignDefinition } from '../definition/campaign.ts';
import { fixedUuid } from './draw.ts';
import { type Body, chunks, holdSitting } from './sitting-work.ts';
import type { Stage } from './stage.ts';

type Version = CampaignDefinition['criteria'][number];

interface National {
  readonly campaign: string;
  readonly seed: number;
  readonly chair: number;
  readonly body: Body;
}

/** Makes a version of the criteria law, by who adopts those of its instance. Answers its number. */
export async function adopt(
  stage: Stage,
  by: number,
  { campaign, seed }: Pick<National, 'campaign' | 'seed'>,
  { instance, set, basis }: Version,
  on: string,
): Promise<string> {
  const { kind, title, number, date, assumed } = basis;
  const { version } = await adoptCriteria.execute(
    stage.doors.db,
    await stage.as(by),
    {
      ...{ campaign, instance, set, simulation: null, adoptedOn: on, inForceFrom: on },
      basis: { kind, title, number, date, assumed },
    },
    { key: fixedUuid(seed, campaign, 'adopt', instance, on) },
  );
  return version;
}

/** Has every refused file looked at again under a version. */
export async function reexamine(
  stage: Stage,
  { campaign, seed, chair }: National,
  { version, basis, on }: { readonly version: string; readonly basis: Version['basis']; readonly on: string },
): Promise<void> {
  const { db } = stage.doors;
  const reexamination = fixedUuid(seed, campaign, 'reexamination', on);
  const { kind, title, number } = basis;
  const order = {
    ...{ reexamination, campaign, criteria: version, on },
    basis: { kind, title, number, date: on },
    filter: { states: ['unfavourable' as const, 'under-appeal' as const], category: 'all' as const, answers: [] },
  };
  const key = fixedUuid(seed, campaign, 'order', on);
  const ordered = await orderReexamination.execute(db, await stage.as(chair), order, { key });
  if (!ordered.ok) throw new Error(`The re-examination was refused: ${ordered.fault}.`);
  for (;;) {
    const { finished } = await reexamineFiles.execute(db, await stage.as(chair), { reexamination });
    if (finished) return;
  }
}

/** Sittings of the national commission, each with as many files as its agenda takes; answers who was admitted, and when. */
export async function sit(
  stage: Stage,
  { campaign, seed, chair, body }: National,
  sittings: readonly { readonly on: string; readonly applications: readonly string[] }[],
  say: (sentence: string) => void,
): Promise<ReadonlyMap<string, string>> {
  const admitted = new Map<string, string>();
  for (const { on, applications } of sittings) {
    if (applications.length === 0) continue;
    const name = [seed, campaign, 'national', on];
    for (const id of await holdSitting(stage.doors.db, await stage.as(chair), body, { name, on, applications })) {
      admitted.set(id, addDays(on, 12));
    }
    say(`${campaign}: the national commission sat on ${on}, ${applications.length} files.`);
  }
  return admitted;
}

/** Files on the agendas of several sittings, in their order; what does not fit waits. */
export function agendas(
  applications: readonly string[],
  sittings: readonly string[],
  most: number,
): readonly { readonly on: string; readonly applications: readonly string[] }[] {
  const parts = chunks(applications, most);
  return sittings.map((on, place) => ({ on, applications: parts[place] ?? [] }));
}
