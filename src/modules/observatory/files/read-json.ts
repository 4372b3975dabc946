import { checkRecord, type FigureRecord } from './check-record.ts';
import { type FaultList, UnreadableFileError } from './faults.ts';
import { jsonFaults } from './json-places.ts';
import type { SoundRows } from './read-rows.ts';
import { decodeText } from './text-encoding.ts';

/** What the API adds to a figure; it says when and how it was recorded here, not what was claimed. */
const ADDED_BY_THE_API: ReadonlySet<string> = new Set(['version', 'current', 'recordedAt']);

/**
 * Reads a list of figure records, alone or as the `items` of an object, as the API answers.
 * @throws UnreadableFileError where it is no JSON or no list
 */
export function readJson(bytes: Buffer, mostRows: number, faults: FaultList): SoundRows {
  const text = decodeText(bytes);
  for (const { code, place, line, found } of jsonFaults(text)) {
    if (code === 'json-syntax' || code === 'json-incomplete' || code === 'json-too-deep') {
      throw new UnreadableFileError({ code, cell: place === '' ? null : place, line, found });
    }
    faults.add({ code, cell: place, line, found });
  }
  const root: unknown = JSON.parse(text);
  const isObject = typeof root === 'object' && root !== null && !Array.isArray(root);
  const list: unknown = isObject && 'items' in root ? root.items : root;
  if (!Array.isArray(list)) throw new UnreadableFileError({ code: 'json-not-a-list' });
  if (list.length > mostRows) {
    throw new UnreadableFileError({ code: 'too-many-rows', params: { rows: list.length, limit: mostRows } });
  }

  const claims: FigureRecord[] = [];
  const positions: number[] = [];
  const placeOf = (index: number, field: string) =>
    `${isObject ? 'items' : ''}[${index}]${field === '' ? '' : `.${field}`}`;
  for (const [index, item] of list.entries()) {
    const checked = checkRecord(withoutAdditions(item));
    if ('claim' in checked) {
      claims.push(checked.claim);
      positions.push(index);
    } else {
      for (const { field, ...fault } of checked.faults) {
        // Already reported where the text was walked over, as it is written there.
        if (fault.code !== 'not-finite' && fault.found !== '__proto__')
          faults.add({ ...fault, cell: placeOf(index, field) });
      }
    }
  }
  return {
    claims,
    cellOf: (position, field) => placeOf(positions[position] ?? position, field),
    lineOf: () => null,
    columnOf: () => null,
  };
}

function withoutAdditions(item: unknown): unknown {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
  return Object.fromEntries(Object.entries(item).filter(([key]) => !ADDED_BY_THE_API.has(key)));
}
