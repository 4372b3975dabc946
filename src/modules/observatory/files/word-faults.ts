import type { Translate } from '#platform/i18n/catalogue.ts';
import type { Registers, ReviewIssue } from '../domain/review.ts';
import { plainDecimal } from './decimals.ts';
import type { FileFault } from './faults.ts';
import { nearest } from './nearest.ts';
import type { SoundRows } from './read-rows.ts';

/** One line for one fault: where it is, what was found, what is expected, what to do. */
export function wordFault(fault: FileFault, t: Translate): string {
  const found = shown(fault.found ?? '');
  return placed(fault, t(`files.fault.${fault.code}`, { ...fault.params, found }), t);
}

/** One line for what forbids recording a well-formed claim. */
export function wordIssue(issue: ReviewIssue, rows: SoundRows, registers: Registers, t: Translate): string {
  const { position, field, fault } = issue;
  const claim = rows.claims[position];
  const unit = registers.units.get(claim?.unit ?? '');
  const what = t(`files.review.${fault}`, {
    found: shown(issue.found),
    unit: claim?.unit ?? '',
    minimum: plainDecimal(unit?.minimum ?? 0),
    maximum: plainDecimal(unit?.maximum ?? 0),
    first: rows.cellOf(
      rows.claims.findIndex((other) => other.id === issue.id),
      'id',
    ),
    known: knownTo(issue, registers).join(', '),
    suggestion: suggestion(issue, registers) ?? 'none',
  });
  const place = { cell: rows.cellOf(position, field), line: rows.lineOf(position), column: rows.columnOf(field) };
  return placed(place, what, t);
}

function placed(
  { cell, line, column }: Pick<FileFault, 'cell' | 'line' | 'column'>,
  what: string,
  t: Translate,
): string {
  const inLine = line === null ? null : t('files.line', { line });
  if (cell === null) return inLine === null ? what : t('files.place', { place: inLine, what });
  const details = [inLine, column].filter((detail) => detail !== null).join(', ');
  return t('files.place', { place: details === '' ? cell : `${cell} (${details})`, what });
}

const LONGEST_SHOWN = 80;

/** Signs that a terminal would obey, or that would change the order of the line, are shown by their number. */
const OBEYED = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;

function shown(text: string): string {
  const cut = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
  return cut.replace(OBEYED, (sign) =>
    sign === '\n' ? '↵' : `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}

/** The whole register where it is short enough to be printed. */
function knownTo({ fault }: ReviewIssue, registers: Registers): readonly (string | number)[] {
  if (fault === 'unknown-dimension') return [...registers.dimensions.keys()];
  return fault === 'unknown-programme' ? [...registers.programmes].sort((one, other) => one - other) : [];
}

function suggestion({ fault, found }: ReviewIssue, registers: Registers): string | null {
  if (fault === 'unknown-unit') return nearest(found, registers.units.keys());
  if (fault === 'unknown-document') return nearest(found, registers.documents);
  if (fault === 'unknown-organisation') return nearest(found, registers.organisations);
  if (fault === 'unknown-dimension') return nearest(found, registers.dimensions.keys());
  if (fault !== 'unknown-code') return null;
  const [key = '', code = ''] = found.split('=');
  const meant = nearest(code, registers.dimensions.get(key) ?? []);
  return meant && `${key}=${meant}`;
}
