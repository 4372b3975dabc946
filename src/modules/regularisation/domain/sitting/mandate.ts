/** Whether a commission may sit on a day: its mandate has begun, and has not ended. */
export function isWithinMandate(
  { mandate_from, mandate_until }: { readonly mandate_from: string; readonly mandate_until: string | null },
  day: string,
): boolean {
  return mandate_from <= day && (mandate_until === null || day <= mandate_until);
}
