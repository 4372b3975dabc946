/** The tables of the platform's own schemas that say nothing of anybody. */
export const PLATFORM_TABLES: readonly string[] = [
  'access.category',
  'access.category_purpose',
  'access.purpose',
  'access.role',
  'access.role_purpose',
  'access.secret',
  'migrations.applied',
  'migrations.lock',
  'platform.content',
  'platform.installation',
];
