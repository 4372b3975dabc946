/** Why somebody appeals, for lists and counts; the sources name none. What they say in words stands beside it. */
export const GROUNDS = [
  'new-evidence',
  'facts-misjudged',
  'criterion-misapplied',
  'family-situation',
  'other',
] as const;
