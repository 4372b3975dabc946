import type { PersonalData } from '#platform/personal-data/register.ts';

export const notificationsPersonalData: PersonalData = {
  processings: [
    {
      id: 'messages',
      readFor: ['own-account', 'regularisation'],
      // Settled messages, from the day they were queued (policy `run_erases`); what waits to be sent is kept.
      retentionDays: 365,
      erasedByItself: true,
      tables: {
        'notifications.message': {
          id: null,
          account: 'identity',
          channel: null,
          address: 'contact',
          language: 'description',
          template: 'trace',
          params: 'identity',
          about_type: null,
          about_id: 'relation',
          state: 'trace',
          attempts: null,
          next_attempt_at: null,
          queued_at: 'trace',
          queued_by: 'trace',
          sent_at: 'trace',
          last_error: null,
        },
      },
    },
  ],
  nothingPersonal: [],
};
