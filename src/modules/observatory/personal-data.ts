import type { PersonalData } from '#platform/personal-data/register.ts';

export const observatoryPersonalData: PersonalData = {
  processings: [
    {
      id: 'imports',
      readFor: [],
      retentionDays: null,
      erasedByItself: false,
      tables: {
        'observatory.figure_import': {
          id: null,
          origin: null,
          file_name: null,
          sha256: null,
          actor: 'identity',
          added: null,
          revised: null,
          unchanged: null,
          recorded_at: 'trace',
        },
        'observatory.ruling': {
          id: null,
          case_code: null,
          author: 'function',
          ruled_on: null,
          reason: null,
          preferred: null,
          is_provisional: null,
          content_hash: null,
          recorded_at: 'trace',
        },
      },
    },
  ],
  nothingPersonal: [
    'observatory.case_claim',
    'observatory.check_result',
    'observatory.dimension',
    'observatory.dimension_value',
    'observatory.document',
    'observatory.figure',
    'observatory.reconciliation_case',
    'observatory.relation',
    'observatory.series',
    'observatory.series_point',
    'observatory.unit',
  ],
};
