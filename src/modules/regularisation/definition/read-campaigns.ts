import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { addDays, daysBetween } from '#lib/calendar/civil-day.ts';
import { type CampaignDefinition, campaignDefinition } from './campaign.ts';
import { type HolidayPack, holidayPack } from './holidays.ts';

/** Names each file, place and fault. */
export class MalformedCampaignError extends Error {}

export interface CampaignPack {
  readonly campaigns: readonly CampaignDefinition[];
  readonly holidays: HolidayPack;
}

/**
 * Reads the campaigns of a country pack, by name of file, and its holidays.
 * @throws MalformedCampaignError with a line for every fault
 */
export async function readCampaignPack(folder: string): Promise<CampaignPack> {
  const faults: string[] = [];
  const names = (await readdir(join(folder, 'regularisation')).catch(() => [])).filter((name) =>
    name.endsWith('.json'),
  );
  const campaigns = await Promise.all(
    names.sort().map((name) => read(folder, `regularisation/${name}`, campaignDefinition, faults)),
  );
  const holidays = await read(folder, 'holidays.json', holidayPack, faults);
  if (holidays === null || faults.length > 0) throw new MalformedCampaignError(faults.join('\n'));
  return { campaigns: campaigns.filter((campaign) => campaign !== null), holidays };
}

async function read<T extends z.ZodType>(
  folder: string,
  file: string,
  schema: T,
  faults: string[],
): Promise<z.output<T> | null> {
  const text = await readFile(join(folder, file), 'utf8').catch(() => null);
  const json = text === null ? undefined : parsed(text);
  if (json === undefined) {
    faults.push(`${file}: ${text === null ? 'the file is missing or cannot be read' : 'not valid JSON'}`);
    return null;
  }
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  for (const { path, message } of result.error.issues)
    faults.push(`${file}, ${path.map(String).join('.')}: ${message}`);
  return null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** How long before a day a demo campaign opened, so that some of its files are already decided. */
const OPEN_SINCE = 90;

/** A demo campaign as if it were led now: every day in it moves by as many days. Others keep the days that were theirs. */
export function openAround(campaign: CampaignDefinition, today: string): CampaignDefinition {
  if (campaign.standing !== 'demo') return campaign;
  const shift = daysBetween(campaign.window.opensOn, addDays(today, -OPEN_SINCE));
  const moved = (day: string) => addDays(day, shift);
  const movedIfAny = (day: string | null) => (day === null ? null : moved(day));
  const { window, national } = campaign;
  return {
    ...campaign,
    window: { ...window, opensOn: moved(window.opensOn), closesOn: moved(window.closesOn) },
    bases: campaign.bases.map((basis) => ({ ...basis, date: fullOrSame(basis.date, moved) })),
    criteria: campaign.criteria.map((version) => ({
      ...version,
      adoptedOn: movedIfAny(version.adoptedOn),
      inForceFrom: moved(version.inForceFrom),
      basis: { ...version.basis, date: fullOrSame(version.basis.date, moved) },
    })),
    national: {
      ...national,
      mandates: national.mandates.map((mandate) => ({
        ...mandate,
        from: movedIfAny(mandate.from),
        until: movedIfAny(mandate.until),
      })),
    },
  };
}

/** A month or a year does not move by days. */
function fullOrSame(date: string | null, moved: (day: string) => string): string | null {
  return date !== null && date.length === 10 ? moved(date) : date;
}
