import { ANSWERS } from '#platform/access/roles.ts';
import type { PersonalData } from '#platform/personal-data/register.ts';

export const auditPersonalData: PersonalData = {
  processings: [
    {
      id: 'journal',
      readFor: ANSWERS.journal,
      retentionDays: null,
      erasedByItself: false,
      tables: {
        'audit.entry': {
          lane: null,
          seq: null,
          body: 'trace',
          hash: null,
          at: 'trace',
          account: 'identity',
          act: 'trace',
          kind: 'trace',
        },
      },
    },
  ],
  nothingPersonal: ['audit.lane', 'audit.checkpoint', 'audit.signing_key', 'audit.witness'],
};
