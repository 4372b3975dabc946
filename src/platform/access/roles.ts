/**
 * Roles, purposes and categories of personal data, and what joins them: the purpose firewall. The database holds the
 * same three tables (schema `access`), which its policies read; a test compares them.
 */

/** What a person may be appointed to, in the order that lists show. */
export const ROLES = [
  'counter-officer',
  'local-commission-member',
  'local-commission-chair',
  'appeals-commission-member',
  'appeals-commission-chair',
  'bra-officer',
  'iom-caseworker',
  'protection-caseworker',
  'custodian',
  'focal-point',
  'committee-secretary',
  'analyst',
  'publisher',
  'association-manager',
  'applicant',
  'enforcement-reader',
  'auditor',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** What somebody acts for. One transaction has one. */
export const PURPOSES = [
  'own-account',
  'own-file',
  'representation',
  'regularisation',
  'return',
  'protection',
  'services',
  'partnership',
  'steering',
  'statistics',
  'publication',
  'enforcement',
  'oversight',
  'supervision',
  'administration',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** The purposes that a role carries. `own-account` is everybody's; `supervision` counts only for who heads the unit. */
export const CARRIES: Readonly<Record<Role, readonly Purpose[]>> = {
  'counter-officer': ['regularisation'],
  'local-commission-member': ['regularisation'],
  'local-commission-chair': ['regularisation', 'supervision'],
  'appeals-commission-member': ['regularisation'],
  'appeals-commission-chair': ['regularisation', 'supervision'],
  'bra-officer': ['regularisation', 'supervision'],
  'iom-caseworker': ['return', 'supervision'],
  'protection-caseworker': ['protection', 'supervision'],
  custodian: ['protection'],
  'focal-point': ['steering', 'supervision'],
  'committee-secretary': ['steering'],
  analyst: ['statistics'],
  publisher: ['publication'],
  'association-manager': ['services', 'partnership', 'representation', 'supervision'],
  applicant: ['own-file'],
  'enforcement-reader': ['enforcement'],
  auditor: ['oversight'],
  administrator: ['administration'],
};

/** Kinds of personal data, and the purposes each may be read for. Nothing answers enforcement. */
export const ANSWERS = {
  account: ['administration', 'supervision', 'oversight'],
  'own-account': ['own-account', 'own-file'],
  journal: ['oversight', 'supervision'],
  'regularisation-file': ['regularisation', 'representation', 'own-file'],
  'return-file': ['return', 'own-file'],
  'protection-file': ['protection'],
  'service-file': ['services', 'own-file'],
  'partnership-file': ['partnership'],
} as const satisfies Readonly<Record<string, readonly Purpose[]>>;
export type Category = keyof typeof ANSWERS;

export function isRole(value: unknown): value is Role {
  return ROLES.some((role) => role === value);
}
