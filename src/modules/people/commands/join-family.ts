import { z } from 'zod';
import { command, NotFoundError } from '#platform/access/gate.ts';
import { FAMILY_ROLES } from '../domain/register/families.ts';
import { REGISTER, signedIn } from '../register-rule.ts';
import { findFamily } from '../store/families.reads.server.ts';
import { addFamily, addMember } from '../store/families.writes.server.ts';
import { findPlace } from '../store/records.reads.server.ts';

/** Enters a record in a family from a day on, or begins a family with it. */
export const joinFamily = command({
  name: 'join-family',
  permission: REGISTER,
  input: z.object({
    record: z.uuid(),
    /** Null begins a family. */
    family: z.uuid().nullable(),
    role: z.enum(FAMILY_ROLES),
    startsOn: z.iso.date(),
  }),
  changesContent: false,
  target: (tx, { record }) => findPlace(tx, record),
  async run(tx, { record, family: wanted, role, startsOn }, actor) {
    const { account: by } = signedIn(actor);
    const place = await findPlace(tx, record);
    if (place === undefined) throw new NotFoundError('join-family');
    if (wanted !== null && (await findFamily(tx, wanted))?.category !== place.category)
      throw new NotFoundError('join-family');
    const family = wanted ?? (await addFamily(tx, { category: place.category, by }));
    const member = await addMember(tx, { family, record, role, startsOn, by });
    return member === null
      ? { ok: false as const, fault: 'already-member' as const, family }
      : { ok: true as const, family, member };
  },
  journal: ({ record, role, startsOn }, done) => ({
    objects: [
      { type: 'record', id: record },
      { type: 'family', id: done.family },
    ],
    changed: done.ok ? { role, 'starts-on': startsOn } : undefined,
    detail: done.ok ? {} : { fault: done.fault },
  }),
});
