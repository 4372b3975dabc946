import { z } from 'zod';
import { command, NotFoundError } from '#platform/access/gate.ts';
import { openPermissionOf } from '#platform/workflow/procedure.ts';
import { contactInput } from '../filing-input.ts';
import { REGULARISATION } from '../procedure.ts';
import { writeContact } from '../store/drafts.writes.server.ts';
import { findFile } from '../store/files.reads.server.ts';

/** Changes how somebody is reached, and in which language: in every state, for all files of their filing. */
export const changeContact = command({
  name: 'change-contact',
  permission: openPermissionOf(REGULARISATION, 'submit-application'),
  input: z.strictObject({ application: z.uuid(), contact: contactInput }),
  changesContent: false,
  async run(tx, { application, contact }) {
    const file = await findFile(tx, application);
    if (file === undefined) throw new NotFoundError('change-contact');
    await writeContact(tx, file.filing, contact);
    return { filing: file.filing };
  },
  journal: ({ application }, { filing }) => ({
    objects: [
      { type: 'filing', id: filing },
      { type: 'application', id: application },
    ],
    detail: {},
  }),
});
