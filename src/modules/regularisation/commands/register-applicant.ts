import { z } from 'zod';
import { keepFamily, keepRecord, saidOfPerson, saidSource } from '#people';
import { ConflictError, command, NotFoundError } from '#platform/access/gate.ts';
import { openPermissionOf } from '#platform/workflow/procedure.ts';
import { actOnHeldFiles } from '../acting.ts';
import { FILE_ROLES, MOST_PERSONS } from '../filing-input.ts';
import { REGULARISATION } from '../procedure.ts';
import { holdFiles } from '../store/files.reads.server.ts';

/**
 * Records the persons of what was filed from afar, when an office takes it up; those who filed together are noted as a family.
 * All of them or none.
 */
export const registerApplicant = command({
  name: 'register-applicant',
  permission: openPermissionOf(REGULARISATION, 'register-applicant'),
  input: z.strictObject({
    on: z.iso.date(),
    source: saidSource,
    persons: z
      .array(z.strictObject({ application: z.uuid(), said: saidOfPerson }))
      .min(1)
      .max(MOST_PERSONS),
  }),
  changesContent: false,
  async run(tx, { on, source, persons }, actor) {
    const files = await holdFiles(
      tx,
      persons.map(({ application }) => application),
    );
    const records: { readonly record: string; readonly role: (typeof FILE_ROLES)[number] }[] = [];
    for (const { application, said } of persons) {
      const file = files.get(application);
      if (file === undefined) throw new NotFoundError('register-applicant');
      if (file.record !== null) throw new ConflictError('register-applicant');
      const { record } = await keepRecord(tx, actor, 'register-applicant', { said, source });
      const role = FILE_ROLES.find((one) => one === file.role) ?? 'other';
      records.push({ record, role });
      const act = { application, to: file.state, on, change: { record } };
      const [result] = await actOnHeldFiles(tx, actor, 'register-applicant', [act], files);
      if (result?.fault !== null) throw new ConflictError('register-applicant');
    }
    if (records.length > 1) await keepFamily(tx, actor, records, on);
    return { records: records.map(({ record }) => record) };
  },
  journal: ({ persons }, { records }) => ({
    objects: [
      ...persons.map(({ application }) => ({ type: 'application', id: application })),
      ...records.map((id) => ({ type: 'record', id })),
    ],
    detail: { persons: persons.length },
  }),
});
