import type { CampaignDraft } from '../definition/campaign.ts';

/** The parts of a campaign that are changed one at a time, in the order of its page. */
export const SECTIONS = [
  'name',
  'summary',
  'texts',
  'bases',
  'window',
  'offices',
  'documents',
  'criteria',
  'local',
  'national',
  'deadlines',
  'permit',
  'settings',
] as const satisfies readonly (keyof CampaignDraft)[];
export type Section = (typeof SECTIONS)[number];

export function sectionOf(text: string | undefined): Section | undefined {
  return SECTIONS.find((section) => section === text);
}
