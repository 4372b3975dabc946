import { lengthOf } from '#lib/written.ts';
import type { CampaignDraft } from './campaign.ts';

/** Why what somebody wrote of a campaign cannot stand, whatever else is still missing. */
export type SectionFaultKind = 'long' | 'order' | 'twice' | 'unknown';

export interface SectionFault {
  /** Where, from the section on. */
  readonly path: readonly (string | number)[];
  readonly kind: SectionFaultKind;
}

/** Some of the sections of a campaign. */
type Section = { readonly [Name in keyof CampaignDraft]?: CampaignDraft[Name] | undefined };

/** What names may stand in a campaign. */
export interface Names {
  readonly offices: ReadonlySet<string>;
  readonly organisations: ReadonlySet<string>;
}

const LONGEST = 300;
/** The texts of pages and letters are longer than names. */
const LONGEST_TEXT = 5_000;

/** What contradicts itself, names what is not there, or is longer than a page can show. What is missing, the checklist says. */
export function sectionFaults(section: Section, names: Names): readonly SectionFault[] {
  return [...tooLong(section), ...turnedRound(section), ...wrongNames(section, names)];
}

type Path = readonly (string | number)[];

function tooLong(value: unknown, path: Path = []): readonly SectionFault[] {
  if (typeof value === 'string') {
    const most = path[0] === 'texts' || path[0] === 'summary' ? LONGEST_TEXT : LONGEST;
    return lengthOf(value) > most ? [{ path, kind: 'long' }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => tooLong(below, [...path, key]));
}

function turnedRound({ window, local, national, criteria }: Section): readonly SectionFault[] {
  const bodies = [
    ['local', local],
    ['national', national],
  ] as const;
  return [
    ...(window && window.closesOn < window.opensOn ? [order('window', 'closesOn')] : []),
    ...bodies.flatMap(([name, body]) =>
      (body?.mandates ?? []).flatMap(({ from, until }, place) =>
        from !== null && until !== null && until < from ? [order(name, 'mandates', place, 'until')] : [],
      ),
    ),
    ...(criteria ?? []).flatMap(({ adoptedOn, inForceFrom }, place) =>
      adoptedOn !== null && inForceFrom < adoptedOn ? [order('criteria', place, 'inForceFrom')] : [],
    ),
  ];
}

function order(...path: Path): SectionFault {
  return { path, kind: 'order' };
}

function wrongNames(section: Section, { offices, organisations }: Names): readonly SectionFault[] {
  const { offices: listed, local, national, bases, criteria, permit } = section;
  const list = listed === null || listed === undefined || typeof listed.list === 'string' ? [] : listed.list;
  const named: readonly (readonly [Path, string | null])[] = [
    ...(local ? [[['local', 'organisation'], local.organisation] as const] : []),
    ...(national ? [[['national', 'organisation'], national.organisation] as const] : []),
    ...(permit ? [[['permit', 'title', 'issuer'], permit.title.issuer] as const] : []),
    ...(bases ?? []).map(({ issuer }, place) => [['bases', place, 'issuer'], issuer] as const),
    ...(criteria ?? []).map(({ basis }, place) => [['criteria', place, 'basis', 'issuer'], basis.issuer] as const),
  ];
  const sets = (criteria ?? []).map(({ set }) => set.criteria.map(({ id }) => id));
  return [
    ...(list.some((code) => !offices.has(code)) ? [{ path: ['offices', 'list'], kind: 'unknown' } as const] : []),
    ...(isTwice(list) ? [{ path: ['offices', 'list'], kind: 'twice' } as const] : []),
    ...named.flatMap(([path, id]) =>
      id === null || organisations.has(id) ? [] : [{ path, kind: 'unknown' } as const],
    ),
    ...sets.flatMap((ids, place) =>
      isTwice(ids) ? [{ path: ['criteria', place, 'set', 'criteria'], kind: 'twice' } as const] : [],
    ),
  ];
}

function isTwice(ids: readonly string[]): boolean {
  return new Set(ids).size < ids.length;
}
