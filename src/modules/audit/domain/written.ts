/** A whole number as the journal writes it: digits, no sign, no zero in front; null otherwise. */
export function readWhole(text: string | undefined): number | null {
  if (text === undefined || !/^(0|[1-9]\d{0,15})$/.test(text)) return null;
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : null;
}

export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);
}

const INSTANT = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?Z$/;

/** Whether a text is an instant in UTC that the calendar knows. */
export function isInstant(text: string): boolean {
  const [, seconds] = INSTANT.exec(text) ?? [];
  if (seconds === undefined) return false;
  const time = Date.parse(`${seconds}Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(seconds);
}

/** Whether an instant is another one or comes after it, to the microsecond. */
export function isAtOrAfter(instant: string, other: string): boolean {
  return comparable(instant) >= comparable(other);
}

function comparable(instant: string): string {
  const [, seconds = '', fraction = ''] = INSTANT.exec(instant) ?? [];
  return `${seconds}.${fraction.padEnd(6, '0')}`;
}
