import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { DEFAULT_LANGUAGE } from '#lib/localised.ts';
import { command } from '#platform/access/gate.ts';
import { translators } from '#platform/i18n/catalogue.ts';
import { FIRST_ADMINISTRATOR_HOURS, LONGEST_YEARS, yearsAfter } from '../domain/appointments.ts';
import { organisationOf, placesOf, SYSTEM_UNIT } from '../domain/trial-cast.ts';
import { today } from '../store/directory.reads.server.ts';
import { addInvitation } from '../store/invitations.writes.server.ts';
import { listOrganisations, listTerritories } from '../store/reference.reads.server.ts';
import { findSystemUnit, hasSystemAdministrator } from '../store/trial.reads.server.ts';
import { addPreparedUnits, holdPreparation, withdrawOperatorInvitations } from '../store/trial.writes.server.ts';

/**
 * Makes a link for the first administrator while nobody can give access everywhere. Each start makes a new one in the
 * place of the last, so that a lost link is no dead end; null when there is an administrator.
 */
export const offerFirstAdministrator = command({
  name: 'offer-first-administrator',
  permission: 'operator',
  input: z.object({}),
  changesContent: false,
  async run(tx) {
    await holdPreparation(tx);
    if (await hasSystemAdministrator(tx)) return null;
    const organisation = organisationOf(await listOrganisations(tx), SYSTEM_UNIT.organisation);
    const places = placesOf(await listTerritories(tx));
    if (organisation === undefined || places === null) {
      throw new Error(
        'The country pack names no organisation or no territory, so that nobody can be appointed anywhere.',
      );
    }
    let unit = await findSystemUnit(tx);
    if (unit === undefined) {
      unit = randomUUID();
      await addPreparedUnits(tx, [
        {
          id: unit,
          organisation: organisation.id,
          territory: places.country,
          name: SYSTEM_UNIT.name,
          sealed: false,
          everyOrganisation: true,
        },
      ]);
    }
    await withdrawOperatorInvitations(tx);
    const startsOn = await today(tx);
    const { id, token } = await addInvitation(tx, {
      account: null,
      name: translators()[DEFAULT_LANGUAGE]('directory.first-administrator'),
      email: null,
      language: DEFAULT_LANGUAGE,
      unit,
      appointment: {
        role: 'administrator',
        headsUnit: false,
        startsOn,
        endsOn: yearsAfter(startsOn, LONGEST_YEARS),
      },
      basis: translators()[DEFAULT_LANGUAGE]('directory.first-administrator.basis'),
      invitedBy: null,
      hours: FIRST_ADMINISTRATOR_HOURS,
    });
    return { id, token, unit };
  },
  journal: (_, offered) =>
    offered && {
      objects: [
        { type: 'invitation', id: offered.id },
        { type: 'unit', id: offered.unit },
      ],
    },
});
