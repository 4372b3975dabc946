import type { Localised } from '#lib/localised.ts';
import type { Role } from '#platform/access/roles.ts';
import { OFFICES } from '../campaign-world.ts';
import type { CampaignDefinition } from '../definition/campaign.ts';

interface CastUnit {
  readonly organisation: string;
  readonly territory: string;
  readonly name: Localised;
  readonly everyOrganisation: boolean;
}

interface CastPerson {
  readonly name: string;
  readonly role: Role;
  readonly unit: number;
  readonly heads: boolean;
}

/** A seat in a commission: whose, in which capacity. */
export interface CastSeat {
  readonly person: number;
  readonly capacity: 'authority' | 'civil-society';
  readonly seat: 'chair' | 'member';
  readonly body: string;
}

/** Who plays an operation again; people and units are named by their place in the lists. */
export interface Cast {
  readonly units: readonly CastUnit[];
  readonly people: readonly CastPerson[];
  readonly administrator: number;
  readonly analyst: number;
  readonly clerks: ReadonlyMap<string, number>;
  readonly commissions: ReadonlyMap<string, readonly CastSeat[]>;
  readonly national: readonly CastSeat[];
}

interface Place {
  readonly code: string;
  readonly name: Localised;
}

const OFFICE = { fr: 'Bureau des étrangers', ar: 'مكتب الأجانب', en: 'Foreigners’ office' };
const LOCAL = { fr: 'Commission locale', ar: 'اللجنة المحلية', en: 'Local commission' };
const NATIONAL = {
  fr: 'Commission nationale de suivi et de recours',
  ar: 'اللجنة الوطنية للتتبع والطعون',
  en: 'National follow-up and appeals commission',
};
const SYSTEM = { fr: 'Administration du système', ar: 'إدارة النظام', en: 'System administration' };
const OBSERVATORY = { fr: 'Observatoire', ar: 'المرصد', en: 'Observatory' };

/** Two offices' worth of people in each place, and the national commission, as the campaign composes them. */
export function castOf(offices: readonly Place[], country: Place, { local, national }: CampaignDefinition): Cast {
  const units: CastUnit[] = [];
  const people: CastPerson[] = [];
  const unit = (organisation: string, { code, name }: Place, called: Localised, everyOrganisation = false) =>
    units.push({ organisation, territory: code, name: placed(called, name), everyOrganisation }) - 1;
  const person = (name: string, role: Role, at: number, heads = false) =>
    people.push({ name: `Rejeu · ${name}`, role, unit: at, heads }) - 1;
  const seats = (body: CampaignDefinition['local'], at: number, level: 'local' | 'appeals', where: string) =>
    body.seats.flatMap(({ capacity, label, count, chairs }) =>
      Array.from({ length: count }, (_, place): CastSeat => {
        const seat = chairs ? ('chair' as const) : ('member' as const);
        const number = count > 1 ? ` ${place + 1}` : '';
        const name = `${label.fr}${number}, ${where}`;
        return { person: person(name, `${level}-commission-${seat}`, at, chairs), capacity, seat, body: label.fr };
      }),
    );
  const administrator = person('administration', 'administrator', unit('mcmream', country, SYSTEM, true));
  const analyst = person('observatoire', 'analyst', unit('onm', country, OBSERVATORY));
  const clerks = new Map<string, number>();
  const commissions = new Map<string, readonly CastSeat[]>();
  for (const place of offices) {
    clerks.set(place.code, person(`guichet, ${place.name.fr}`, 'counter-officer', unit(OFFICES, place, OFFICE)));
    const at = unit(local.organisation, place, LOCAL);
    commissions.set(place.code, seats(local, at, 'local', place.name.fr));
  }
  const body = seats(national, unit(national.organisation, country, NATIONAL), 'appeals', 'national');
  return { units, people, administrator, analyst, clerks, commissions, national: body };
}

function placed(called: Localised, place: Localised): Localised {
  return { fr: `${called.fr}, ${place.fr}`, ar: `${called.ar}، ${place.ar}`, en: `${called.en}, ${place.en}` };
}
