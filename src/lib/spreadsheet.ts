/**
 * A text as a cell that no spreadsheet takes for a formula: an apostrophe stands before a sign that would start one, and
 * before apostrophes that already do, so that taking one off gives the text back.
 */
export function harmlessCell(text: string): string {
  return /^'*[=+\-@]/.test(text) ? `'${text}` : text;
}
