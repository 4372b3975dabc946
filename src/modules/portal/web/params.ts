/** The number in an address, written the one way it is written: `8`, never `08`, `8.0` or `eight`. */
export function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
}
