/** The tiers of governance in the order in which they are shown: those that steer, those that carry, those that decide. */
export const BODY_TIERS = [
  '1',
  '2',
  '3',
  'carrier',
  'regularisation',
  'asylum',
  'trafficking',
  'review',
  'regional',
] as const;
