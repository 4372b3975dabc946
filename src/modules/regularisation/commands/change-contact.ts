import { z } from 'zod';
import { command, NotFoundError } from '#platform/access/gate.ts';
import { openPermissionOf } from '#platform/workflow/procedure.ts';
import { printedFileReference } from '../file-reference.ts';
import { contactInput } from '../filing-input.ts';
import { REGULARISATION } from '../procedure.ts';
import { readContacts } from '../store/contacts.reads.server.ts';
import { writeContact } from '../store/drafts.writes.server.ts';
import { findFile } from '../store/files.reads.server.ts';
import { tellApplicants, tellOfFiles } from '../telling.ts';

/** Changes how somebody is reached, and in which language: in every state, for all files of their filing. */
export const changeContact = command({
  name: 'change-contact',
  permission: openPermissionOf(REGULARISATION, 'submit-application'),
  input: z.strictObject({ application: z.uuid(), contact: contactInput }),
  changesContent: false,
  async run(tx, { application, contact }, actor) {
    const file = await findFile(tx, application);
    if (file === undefined) throw new NotFoundError('change-contact');
    const before = (await readContacts(tx, [file.filing])).get(file.filing);
    await writeContact(tx, file.filing, contact);
    if (before?.email !== contact.email || before.phone !== contact.phone) {
      // Where it was and where it is now: who is cut off by somebody else learns it, and who mistyped sees it arrive.
      await tellApplicants(tx, actor, [file], 'contact-changed', (_, reference) => ({ reference }));
      const left = {
        email: before?.email === contact.email ? null : (before?.email ?? null),
        phone: before?.phone === contact.phone ? null : (before?.phone ?? null),
      };
      const { id, reference, account } = file;
      await tellOfFiles(tx, actor, 'contact-changed', [
        {
          ...{ application: id, reference, account, representative: null, ...left },
          language: before?.language ?? contact.language,
          params: { reference: printedFileReference(reference) },
        },
      ]);
    }
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
