import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { projectPath } from '#platform/project.ts';
import { type CampaignDefinition, type CampaignDraft, campaignDefinition, campaignDraft } from './campaign.ts';
import { CHECKS, type Check, checklist, isOpenable, type World } from './checklist.ts';
import { calendarOf } from './holidays.ts';
import { type CampaignPack, openAround, readCampaignPack } from './read-campaigns.ts';

const records = (file: string) =>
  z
    .array(z.looseObject({ id: z.string().optional(), code: z.string().optional() }))
    .parse(JSON.parse(readFileSync(projectPath('packs', 'morocco', file), 'utf8')));

const organisations = new Set(records('organisations.json').map(({ id }) => id ?? ''));
const offices = new Set(
  records('territories.json')
    .filter(({ office }) => office === true)
    .map(({ code }) => code ?? ''),
);
const lines = new Map(records('documents.json').map(({ id, lines }) => [id, z.int().nullable().parse(lines)]));

/** A country that is ready for any campaign. */
const READY: World = {
  offices,
  officesWithUnit: offices,
  commissionsWithChair: offices,
  nationalCommissionHasChair: true,
  organisations,
  isDeclared: () => true,
};

let pack: CampaignPack;
const campaign = (id: string): CampaignDefinition => {
  const found = pack.campaigns.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no campaign ${id}`);
  return structuredClone(found);
};
const failing = (draft: CampaignDraft, world: World = READY): readonly Check[] =>
  checklist(draft, world)
    .filter(({ ok }) => !ok)
    .map(({ id }) => id);
const criteriaOf = (id: string) =>
  campaign(id).criteria.map(({ instance, inForceFrom, set }) => [
    instance,
    inForceFrom,
    set.criteria.map((criterion) => criterion.id).join(' '),
  ]);

beforeAll(async () => {
  pack = await readCampaignPack(projectPath('packs', 'morocco'));
});

/** Every object below a value, with its place. */
function below(value: unknown, place = ''): readonly { place: string; value: object }[] {
  if (typeof value !== 'object' || value === null) return [];
  return [{ place, value }, ...Object.entries(value).flatMap(([key, field]) => below(field, `${place}.${key}`))];
}

describe('the campaigns of the pack', () => {
  it('are the two historical operations and one to try things out', () => {
    expect(pack.campaigns.map(({ id, standing }) => [id, standing])).toEqual([
      ['demonstration', 'demo'],
      ['exceptional-2014', 'historical'],
      ['exceptional-2016', 'historical'],
    ]);
  });

  it('may be opened in a country that is ready', () => {
    for (const one of pack.campaigns) expect(isOpenable(checklist(one, READY)), one.id).toBe(true);
  });

  it('took in files when the reports say so', () => {
    expect(campaign('exceptional-2014').window).toMatchObject({ opensOn: '2014-01-01', closesOn: '2014-12-31' });
    expect(campaign('exceptional-2016').window).toMatchObject({ opensOn: '2016-12-15', closesOn: '2017-12-31' });
  });

  it('admitted women and their children on appeal from 27 June 2014', () => {
    expect(criteriaOf('exceptional-2014')).toEqual([
      ['first', '2014-01-01', 'K1 K2 K3 K4 K5 K6'],
      ['appeal', '2014-06-27', 'K1 K2 K3 K4 K5 K6 W1'],
    ]);
  });

  it('were widened by five categories on 27 March 2018', () => {
    expect(criteriaOf('exceptional-2016')).toEqual([
      ['first', '2016-12-15', 'K1 K2 K3 K4 K5 K6'],
      ['appeal', '2016-12-15', 'K1 K2 K3 K4 K5 K6'],
      ['appeal', '2018-03-27', 'K1 K2 K3 K4 K5 K6 W1 W2 W3 W4 W5'],
    ]);
  });

  it('let files wait without a commission after 27 March 2018', () => {
    expect(campaign('exceptional-2016').national.mandates).toMatchObject([{ from: null, until: '2018-03-27' }]);
  });

  it('owe an opinion two months after filing, and give a card of one year, then of three', () => {
    for (const id of ['exceptional-2014', 'exceptional-2016']) {
      const { deadlines, permit } = campaign(id);
      expect(deadlines.opinion).toMatchObject({ term: { kind: 'months', count: 2 }, assumed: false });
      expect(permit.first).toMatchObject({ months: 12, assumed: false });
      expect(permit.renewal).toMatchObject({ afterMonths: 12, months: 36, assumed: false });
    }
  });

  it('say of every value where it comes from: lines that exist in a document of the pack, or nobody', () => {
    for (const { place, value } of [...pack.campaigns, pack.holidays].flatMap((one) => below(one))) {
      if (!('source' in value) || value.source === null) continue;
      const [document = '', locator] = String(value.source).split('#');
      expect(lines.has(document), `${place}: ${document}`).toBe(true);
      const last = Math.max(0, ...(locator ?? '').split(/[-,]/).map(Number));
      expect(last, place).toBeLessThanOrEqual(lines.get(document) ?? 0);
    }
  });

  it('of demonstration claims no source at all', () => {
    for (const { place, value } of below(campaign('demonstration'))) {
      if ('source' in value) expect([place, value.source]).toEqual([place, null]);
    }
  });

  it('are written with the signs of each language', () => {
    for (const { place, value } of [...pack.campaigns, pack.holidays].flatMap((one) => below(one))) {
      if (!('fr' in value && 'ar' in value && 'en' in value)) continue;
      expect(String(value.fr), place).not.toMatch(/ [:;!?»]|« |'/);
      expect(String(value.ar), place).not.toMatch(/[\u0660-\u0669\u064b-\u0652,;?]/);
      expect(String(value.en), place).not.toMatch(/'/);
    }
  });
});

describe('the demonstration campaign', () => {
  it('is open around any day, and as long as it was', () => {
    for (const today of ['2026-11-22', '2027-02-28', '2031-05-01']) {
      const moved = openAround(campaign('demonstration'), today);
      expect(moved.window.opensOn < today && today < moved.window.closesOn).toBe(true);
      expect(moved.criteria[0]?.inForceFrom).toBe(moved.window.opensOn);
      expect(campaignDefinition.safeParse(moved).success).toBe(true);
    }
  });

  it('alone moves: history stays where it was', () => {
    expect(openAround(campaign('exceptional-2016'), '2026-11-22')).toEqual(campaign('exceptional-2016'));
  });
});

describe('the checklist', () => {
  type Take = (draft: CampaignDraft) => Partial<CampaignDraft>;
  /** What is taken away, and which check notices. */
  const lacks: readonly (readonly [Check, Take])[] = [
    ['translations', ({ name }) => ({ name: { ...name, ar: ' ' } })],
    ['texts', ({ texts }) => ({ texts: texts.slice(1) })],
    ['legal-basis', () => ({ bases: [] })],
    ['window', () => ({ window: null })],
    ['window', ({ window }) => ({ window: window && { ...window, closesOn: '2013-12-31' } })],
    ['offices', () => ({ offices: null })],
    ['offices', ({ offices: of }) => ({ offices: of && { ...of, list: [] } })],
    ['office-units', ({ offices: of }) => ({ offices: of && { ...of, list: ['99.999'] } })],
    ['documents', () => ({ documents: [] })],
    ['documents', ({ documents: [first] }) => ({ documents: first ? [{ ...first, requiredFor: ['W5'] }] : [] })],
    ['criteria', ({ criteria }) => ({ criteria: criteria.filter(({ instance }) => instance === 'appeal') })],
    ['criteria', ({ criteria }) => ({ criteria: criteria.map((v) => ({ ...v, set: { ...v.set, criteria: [] } })) })],
    ['criteria', ({ criteria }) => ({ criteria: criteria.map((v) => ({ ...v, inForceFrom: '2014-01-02' })) })],
    ['criteria', ({ criteria }) => ({ criteria: [...criteria, ...criteria] })],
    ['local-commission', () => ({ local: null })],
    ['local-commission', ({ local }) => ({ local: local && { ...local, seats: local.seats.slice(0, 2) } })],
    ['national-commission', () => ({ national: null })],
    [
      'national-commission',
      ({ national }) => ({ national: national && { ...national, seats: national.seats.slice(1) } }),
    ],
    [
      'national-commission',
      ({ national: of }) => ({ national: of && { ...of, quorum: { ...of.quorum, kind: 'count', count: 40 } } }),
    ],
    ['organisations', ({ national }) => ({ national: national && { ...national, organisation: 'nobody' } })],
    ['deadlines', ({ deadlines }) => ({ deadlines: { ...deadlines, appeal: null } })],
    ['permit', () => ({ permit: null })],
    ['settings', () => ({ settings: null })],
  ];
  const without = (takes: readonly Take[]): CampaignDraft =>
    takes.reduce((draft, take) => Object.assign(draft, take(draft)), campaignDraft.parse(campaign('exceptional-2014')));

  it.each(lacks)('keeps a campaign closed over %s (%#)', (check, take) => {
    const draft = without([take]);
    expect(campaignDraft.safeParse(draft).success).toBe(true);
    expect(failing(draft)).toContain(check);
    expect(isOpenable(checklist(draft, READY))).toBe(false);
  });

  it('says in which text and which language a word is missing', () => {
    const draft = campaignDraft.parse(campaign('exceptional-2014'));
    draft.texts = draft.texts.map(({ id, text }) => ({
      id,
      text: id === 'how-to-appeal' ? { ...text, ar: '' } : text,
    }));
    expect(checklist(draft, READY).find(({ id }) => id === 'translations')?.where).toEqual([
      'texts.how-to-appeal.text.ar',
    ]);
  });

  it('names the offices that have nobody to receive files', () => {
    const [missing = '', ...others] = offices;
    const world = { ...READY, officesWithUnit: new Set(others) };
    const check = checklist(campaign('exceptional-2016'), world).find(({ id }) => id === 'office-units');
    expect(check).toMatchObject({ ok: false, blocking: true, where: [missing] });
  });

  it('warns, without keeping it closed, of commissions without a chair, of an ended mandate, of years without feasts', () => {
    const world: World = {
      ...READY,
      commissionsWithChair: new Set(),
      nationalCommissionHasChair: false,
      isDeclared: (year) => year !== 2017,
    };
    const draft = campaignDraft.parse(campaign('exceptional-2016'));
    if (draft.national !== null) draft.national.mandates = [];
    const warned = failing(draft, world);
    for (const check of ['local-chairs', 'national-chair', 'mandate', 'holidays', 'assumed'] as const) {
      expect(warned).toContain(check);
    }
    expect(isOpenable(checklist(draft, world))).toBe(true);
  });

  it('shows what was assumed, and nothing that a source says', () => {
    const assumed = checklist(campaign('exceptional-2016'), READY).find(({ id }) => id === 'assumed')?.where ?? [];
    expect(assumed).toContain('deadlines.completion');
    expect(assumed).not.toContain('deadlines.opinion');
    expect(assumed).not.toContain('window');
  });

  it('lets nothing through that could not be opened: what passes lacks nothing', () => {
    fc.assert(
      fc.property(fc.subarray([...lacks], { maxLength: 4 }), (taken) => {
        const draft = without(taken.map(([, take]) => take));
        const opens = isOpenable(checklist(draft, READY));
        expect(opens).toBe(taken.length === 0);
        if (opens) expect(campaignDefinition.safeParse(draft).success).toBe(true);
      }),
    );
  });

  it('looks at everything, each thing once', () => {
    const checks = checklist(campaign('demonstration'), READY).map(({ id }) => id);
    expect(checks).toEqual([...CHECKS]);
    expect(new Set(checks).size).toBe(checks.length);
  });
});

describe('the holidays of the pack', () => {
  it('are those that offices closed on', () => {
    const calendar = calendarOf(pack.holidays);
    expect(calendar.holidayOn('2014-07-30')).not.toBeNull();
    expect(calendar.holidayOn('2016-01-14')).toBeNull();
    expect(calendar.holidayOn('2026-01-14')).toBe('amazigh-new-year');
    expect(calendar.holidayOn('2025-10-31')).toBeNull();
    expect(calendar.holidayOn('2026-10-31')).toBe('unity-day');
    expect(calendar.isWorkingDay('2018-03-27')).toBe(true);
  });

  it('have a name each', () => {
    const { fixed, declared, names } = pack.holidays;
    expect(new Set([...fixed, ...declared].map(({ id }) => id))).toEqual(new Set(Object.keys(names)));
  });

  it('of the moon are known for the years of the operations and for this one, and for no other', () => {
    const calendar = calendarOf(pack.holidays);
    expect(calendar.isProvisional('2014-01-01', '2018-12-31')).toBe(false);
    expect(calendar.isProvisional('2026-01-01', '2026-12-31')).toBe(false);
    expect(calendar.isProvisional('2026-12-01', '2027-01-15')).toBe(true);
  });

  it('never fall on each other by more than the days they last', () => {
    const { declared } = pack.holidays;
    const days = declared.map(({ on }) => on);
    expect([...days].sort()).toEqual(days);
    for (const { id, on } of declared)
      expect(`${id} ${on}`).toMatch(/^(aid-al-(mawlid|fitr|adha)|hijri-new-year) \d{4}/);
  });
});
