import type { PersonalData } from '#platform/personal-data/register.ts';

export const strategyPersonalData: PersonalData = {
  processings: [],
  nothingPersonal: [
    'strategy.action',
    'strategy.event',
    'strategy.programme',
    'strategy.specific_objective',
    'strategy.strategy',
    'strategy.tenet',
  ],
};
