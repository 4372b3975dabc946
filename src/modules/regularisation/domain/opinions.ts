/** What a body that was asked may answer. */
export const OPINION_ANSWERS = ['favourable', 'unfavourable', 'reserved', 'no-objection'] as const;
