/** What a member of a family is in it, seen from the person who applies. */
export const FAMILY_ROLES = ['applicant', 'spouse', 'child', 'parent', 'sibling', 'ward', 'other'] as const;
