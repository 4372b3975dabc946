import { z } from 'zod';
import { command } from '#platform/access/gate.ts';
import { isRole, type Role } from '#platform/access/roles.ts';
import { LONGEST_YEARS } from '../domain/appointments.ts';
import { ACCOUNT, APPOINTMENT, fixedId, UNIT } from '../domain/fixed-id.ts';
import { findMode } from '../store/trial.reads.server.ts';
import { addPreparedPeople, addPreparedUnits, holdPreparation } from '../store/trial.writes.server.ts';

/** Numbers below belong to the cast of every trial. */
const FIRST = 1000;

const name = z.string().min(1).max(300);

/**
 * Puts a larger cast there than a trial has: fictitious units and people who play a whole operation again. Never where people
 * are real. Twice, it is there once.
 */
export const prepareCast = command({
  name: 'prepare-cast',
  permission: 'operator',
  input: z.object({
    units: z.array(
      z.object({
        organisation: z.string(),
        territory: z.string(),
        name: z.object({ fr: name, ar: name, en: name }),
        everyOrganisation: z.boolean().default(false),
      }),
    ),
    /** `unit`: its place in the list. */
    people: z.array(
      z.object({
        name,
        role: z.custom<Role>(isRole),
        unit: z.int().min(0),
        heads: z.boolean(),
      }),
    ),
  }),
  changesContent: false,
  async run(tx, cast): Promise<{ readonly units: readonly string[]; readonly people: readonly string[] }> {
    if ((await findMode(tx)) !== 'trial')
      throw new Error('Fictitious people are for a trial: this database is not one.');
    await holdPreparation(tx);
    const units = cast.units.map((unit, place) => ({ ...unit, id: fixedId(UNIT, FIRST + place), sealed: false }));
    const people = cast.people.map(({ unit, ...person }, place) => ({
      ...person,
      account: fixedId(ACCOUNT, FIRST + place),
      appointment: fixedId(APPOINTMENT, FIRST + place),
      unit: units[unit] ?? null,
      years: LONGEST_YEARS,
      basis: 'Rejeu : nomination fictive',
    }));
    await addPreparedUnits(tx, units);
    await addPreparedPeople(tx, people);
    return { units: units.map(({ id }) => id), people: people.map(({ account }) => account) };
  },
  journal: (_, { units, people }) => ({ objects: [], detail: { units: units.length, people: people.length } }),
});
