import type { z } from 'zod';
import { fullDate } from '#platform/pack/schema.ts';
import { NATURES, PERIOD_KINDS, QUALIFIERS } from '../domain/figure.ts';
import { figureRecord } from '../pack.ts';
import type { CellFault, FaultCode } from './faults.ts';

/** A claim as the gate of the import takes it. */
export type FigureRecord = z.output<typeof figureRecord>;

/** A fault on a field of the record, named with dots: `period.end`; empty for the record itself. */
export interface RecordFault extends CellFault {
  readonly field: string;
}

/** A cell of Excel holds no more; a figure that came by JSON must still be one that XLSX can carry. */
export const LONGEST_TEXT = 32_767;

/**
 * Control characters, halves of pairs and the replacement character: none can be meant, PostgreSQL or XML would refuse or
 * change them, and they are what a text read in the wrong encoding leaves.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNREADABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd-\uffff\p{Cs}]/u;

/** What the value of a field that the record refuses should have been, and for a choice its terms. */
const EXPECTED: readonly (readonly [RegExp, FaultCode, string?])[] = [
  [/^(id|unit|document|attributedTo)$/, 'not-identifier'],
  [/^value$/, 'not-number'],
  [/^qualifier$/, 'not-choice', QUALIFIERS.join(', ')],
  [/^nature$/, 'not-choice', NATURES.join(', ')],
  [/^period\.kind$/, 'not-choice', PERIOD_KINDS.join(', ')],
  [/^period\.(start|end)$/, 'not-date'],
  [/^cutOff$/, 'not-partial-date'],
  [/^(programme|objective)$/, 'not-positive-whole'],
  [/^dimensions/, 'not-dimensions'],
  [/^(label|note)\.|^locator$|^period\.printed$/, 'not-text'],
];

/** Checks what a file holds for one figure: the claim, or everything that is wrong with it. */
export function checkRecord(
  raw: unknown,
): { readonly claim: FigureRecord } | { readonly faults: readonly RecordFault[] } {
  const parsed = figureRecord.safeParse(raw);
  const faults: RecordFault[] = [];
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const path = issue.path.map(String);
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys)
          faults.push({ field: [...path, key].join('.'), code: 'unknown-field', found: key });
      } else {
        const fault = faultAt(path, raw);
        if (fault !== null) faults.push(fault);
      }
    }
  }
  const refused = new Set(faults.map((fault) => fault.field));
  let hasReturns = false;
  eachText(parsed.success ? parsed.data : raw, '', (field, text) => {
    hasReturns ||= text.includes('\r');
    const fault = refused.has(field) ? null : faultOfText(text);
    if (fault !== null) faults.push({ field, ...fault });
  });
  if (!parsed.success || faults.length > 0) return { faults };
  return { claim: hasReturns ? withLineFeeds(parsed.data) : parsed.data };
}

/** Null where the record only disagrees with a field that is at fault itself. */
function faultAt(path: readonly string[], raw: unknown): RecordFault | null {
  const field = path.join('.');
  const value = valueAt(raw, path);
  if (field === '') return { field, code: 'not-a-record', found: shown(value) };
  if (value === undefined || value === null || value === '') {
    const others = /^(label|note)\./.test(field) ? valueAt(raw, path.slice(0, 1)) : null;
    const isPartial = typeof others === 'object' && others !== null && Object.values(others).some(Boolean);
    return { field, code: isPartial ? 'translation-missing' : 'required', found: null };
  }
  const unreadable = typeof value === 'string' ? faultOfText(value) : null;
  if (unreadable !== null) return { field, ...unreadable };
  // A number that the record refuses is one that it cannot hold.
  if (typeof value === 'number' && field === 'value') return { field, code: 'not-finite', found: String(value) };
  if (field === 'period.end' && fullDate.safeParse(value).success) {
    const start = valueAt(raw, ['period', 'start']);
    if (!fullDate.safeParse(start).success) return null;
    return { field, code: 'period-order', found: shown(value), params: { start: shown(start) } };
  }
  const [, code, choices] = EXPECTED.find(([pattern]) => pattern.test(field)) ?? [null, 'not-a-record' as const];
  return { field, code, found: shown(value), ...(choices !== undefined && { params: { choices } }) };
}

function valueAt(raw: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined,
    raw,
  );
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
}

/** Calls back with every text of a record and its field. */
function eachText(value: unknown, field: string, found: (field: string, text: string) => void): void {
  if (typeof value === 'string') found(field, value);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) eachText(inner, field === '' ? key : `${field}.${key}`, found);
}

function faultOfText(text: string): CellFault | null {
  if (text.length > LONGEST_TEXT) {
    return { code: 'text-too-long', found: null, params: { length: text.length, maximum: LONGEST_TEXT } };
  }
  const at = text.search(UNREADABLE);
  if (at === -1) return null;
  const code = text.codePointAt(at)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
  return {
    code: 'unreadable-character',
    found: text.slice(Math.max(0, at - 20), at + 20),
    params: { character: `U+${code}` },
  };
}

/** Excel and Windows end lines in their own way; the same text must not become another version for that. */
function withLineFeeds(claim: FigureRecord): FigureRecord {
  const mended = (text: string) => text.replace(/\r\n?/g, '\n');
  const localised = (text: FigureRecord['label']) => ({
    fr: mended(text.fr),
    ar: mended(text.ar),
    en: mended(text.en),
  });
  return {
    ...claim,
    label: localised(claim.label),
    note: claim.note && localised(claim.note),
    period: { ...claim.period, printed: mended(claim.period.printed) },
    locator: mended(claim.locator),
  };
}
