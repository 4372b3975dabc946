import type { PersonalData } from '#platform/personal-data/register.ts';

export const documentsPersonalData: PersonalData = {
  processings: [
    {
      id: 'documents',
      readFor: ['own-file', 'representation', 'regularisation'],
      retentionDays: null,
      erasedByItself: false,
      tables: {
        'documents.document': {
          id: 'identity',
          category: 'description',
          kind: 'description',
          type: null,
          pages: null,
          size: null,
          hash: 'description',
          scanned: null,
          wrapped_key: 'secret',
          content: 'description',
          uploaded_by: 'trace',
          uploaded_at: 'trace',
          erased_at: 'trace',
        },
        'documents.proof': {
          serial: 'identity',
          kind: 'description',
          category: 'description',
          organisation: 'description',
          territory: 'description',
          issued_on: 'description',
          expires_on: 'description',
          digest: 'description',
          issued_by: 'trace',
          issued_at: 'trace',
          revoked_at: 'trace',
          revoked_by: 'trace',
        },
      },
    },
  ],
  nothingPersonal: ['documents.signing_key'],
};
