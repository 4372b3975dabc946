import type { PersonalData } from '#platform/personal-data/register.ts';

export const governancePersonalData: PersonalData = { processings: [], nothingPersonal: ['governance.body'] };
