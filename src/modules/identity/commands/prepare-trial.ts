import { z } from 'zod';
import type { Localised } from '#lib/localised.ts';
import { command } from '#platform/access/gate.ts';
import { isRole } from '#platform/access/roles.ts';
import { translators } from '#platform/i18n/catalogue.ts';
import { LONGEST_YEARS } from '../domain/appointments.ts';
import { ACCOUNT, APPOINTMENT, fixedId, UNIT } from '../domain/fixed-id.ts';
import { isShared, organisationOf, placesOf, TRIAL_PEOPLE, TRIAL_UNITS } from '../domain/trial-cast.ts';
import { listOrganisations, listTerritories } from '../store/reference.reads.server.ts';
import { findMode } from '../store/trial.reads.server.ts';
import { addPreparedPeople, addPreparedUnits, holdPreparation } from '../store/trial.writes.server.ts';

/** Puts the fictitious units and people of a trial there, those that are missing. Never where people are real. */
export const prepareTrial = command({
  name: 'prepare-trial',
  permission: 'operator',
  input: z.object({}),
  changesContent: false,
  async run(tx) {
    if ((await findMode(tx)) !== 'trial')
      throw new Error('Fictitious people are for a trial: this database is not one.');
    await holdPreparation(tx);
    const [organisations, territories] = [await listOrganisations(tx), await listTerritories(tx)];
    const places = placesOf(territories);
    // A pack that names nobody and no place has nobody who could work there.
    if (places === null || organisations.length === 0) return { units: 0, people: 0 };
    const nameOf = (code: string) => territories.find((one) => one.code === code)?.name;
    const units = TRIAL_UNITS.flatMap((unit, position) => {
      const organisation = organisationOf(organisations, unit.organisation);
      const territory = places[unit.place];
      if (organisation === undefined) return [];
      return {
        key: unit.key,
        place: unit.local === true ? nameOf(territory) : undefined,
        id: fixedId(UNIT, position + 1),
        organisation: organisation.id,
        territory,
        name: unit.local === true ? placed(unit.name, nameOf(territory)) : unit.name,
        sealed: unit.sealed === true,
        everyOrganisation: unit.everyOrganisation === true,
      };
    });
    const people = TRIAL_PEOPLE.map(({ role, heads, unit: key, number }, position) => {
      const unit = units.find((one) => one.key === key) ?? null;
      return {
        account: fixedId(ACCOUNT, position + 1),
        appointment: fixedId(APPOINTMENT, position + 1),
        name: nameFor(role, unit, number),
        role,
        unit,
        heads: heads === true,
        years: LONGEST_YEARS,
        basis: 'Essai : nomination fictive',
      };
    });
    return {
      units: await addPreparedUnits(
        tx,
        units.map(({ key: _, place: __, ...unit }) => unit),
      ),
      people: await addPreparedPeople(tx, people),
    };
  },
  journal: (_, added) => (added.units + added.people === 0 ? null : { objects: [], detail: added }),
});

function placed(name: Localised, place: Localised | undefined): Localised {
  if (place === undefined) return name;
  return { fr: `${name.fr}, ${place.fr}`, ar: `${name.ar}، ${place.ar}`, en: `${name.en}, ${place.en}` };
}

/** What somebody is, where: nobody takes it for the name of a person. */
function nameFor(
  role: string,
  unit: { readonly name: Localised; readonly place: Localised | undefined } | null,
  number: number | undefined,
): string {
  const { fr } = translators();
  const words = isRole(role) ? fr(`roles.${role}`) : role;
  const where = unit?.place?.fr ?? (isShared(role) ? unit?.name.fr : undefined);
  const one = number === undefined ? words : `${words} ${number}`;
  return where === undefined ? `Démo · ${one}` : `Démo · ${one}, ${where}`;
}
