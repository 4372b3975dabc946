import { auditPersonalData } from '#audit';
import { documentsPersonalData } from '#documents';
import { governancePersonalData } from '#governance';
import { identityPersonalData } from '#identity';
import { notificationsPersonalData } from '#notifications';
import { observatoryPersonalData } from '#observatory';
import { peoplePersonalData } from '#people';
import { PLATFORM_TABLES } from '#platform/personal-data/platform-tables.ts';
import type { PersonalData } from '#platform/personal-data/register.ts';
import { regularisationPersonalData } from '#regularisation';
import { strategyPersonalData } from '#strategy';

const declared: readonly PersonalData[] = [
  identityPersonalData,
  auditPersonalData,
  peoplePersonalData,
  regularisationPersonalData,
  documentsPersonalData,
  notificationsPersonalData,
  observatoryPersonalData,
  strategyPersonalData,
  governancePersonalData,
];

/** The register of personal data of the whole system, as its modules declare it. */
export const personalDataRegister: PersonalData = {
  processings: declared.flatMap(({ processings }) => processings),
  nothingPersonal: [
    ...declared.flatMap(({ nothingPersonal }) => nothingPersonal),
    ...PLATFORM_TABLES,
    'portal.pack_load',
  ],
};
