import { z } from 'zod';
import { correctRecord, keepFamily, keepRecord, saidOfPerson, saidSource } from '#people';
import { ConflictError, command, NotFoundError } from '#platform/access/gate.ts';
import { openPermissionOf } from '#platform/workflow/procedure.ts';
import { actOnHeldFiles } from '../acting.ts';
import { FILE_ROLES, MOST_PERSONS } from '../filing-input.ts';
import { correctionMotive } from '../particulars.ts';
import { REGULARISATION } from '../procedure.ts';
import { holdFiles } from '../store/files.reads.server.ts';

/**
 * Records the persons of what was filed from afar, when an office takes it up; those who filed together are noted as a family.
 * Of those recorded already who said otherwise since who they are, it says so in the register. All of them or none.
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
    const corrected: string[] = [];
    const records: { readonly record: string; readonly role: (typeof FILE_ROLES)[number] }[] = [];
    for (const { application, said } of persons) {
      const file = files.get(application);
      if (file === undefined) throw new NotFoundError('register-applicant');
      if (file.record !== null && !file.register_behind) throw new ConflictError('register-applicant');
      const { record } =
        file.record === null
          ? await keepRecord(tx, actor, 'register-applicant', { said, source })
          : await correctRecord(tx, actor, 'register-applicant', {
              ...{ record: file.record, said, source, motive: correctionMotive(file.reference) },
            });
      const role = FILE_ROLES.find((one) => one === file.role) ?? 'other';
      if (file.record === null) records.push({ record, role });
      else corrected.push(record);
      const act = { application, to: file.state, on, change: { record, register_behind: false } };
      const [result] = await actOnHeldFiles(tx, actor, 'register-applicant', [act], files);
      if (result?.fault !== null) throw new ConflictError('register-applicant');
    }
    if (records.length > 1) await keepFamily(tx, actor, records, on);
    return { records: [...records.map(({ record }) => record), ...corrected] };
  },
  journal: ({ persons }, { records }) => ({
    objects: [
      ...persons.map(({ application }) => ({ type: 'application', id: application })),
      ...records.map((id) => ({ type: 'record', id })),
    ],
    detail: { persons: persons.length },
  }),
});
