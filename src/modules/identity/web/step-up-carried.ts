import { z } from 'zod';
import type { FormRequest } from '#platform/web/page-route.ts';

/** A form that asked for a fresh proof, to be sent again after it: its fields, each as often as it was given. */
export type Carried = readonly (readonly [name: string, value: string])[];

/** Longer than any form of ours that has no file. */
const LONGEST = 100_000;

/** What nobody should find in a page: it is typed again. */
const SECRET = /password|code|secret|answer/i;

/** The fields of a form that may wait in a page. Null when they are too long for that. */
export function carriedOf({ lists }: Pick<FormRequest, 'lists'>): Carried | null {
  const fields = Object.entries(lists)
    .filter(([name]) => !SECRET.test(name))
    .flatMap(([name, values]) => values.map((value) => [name, value] as const));
  return writeCarried(fields).length > LONGEST ? null : fields;
}

export function writeCarried(fields: Carried): string {
  return JSON.stringify(fields);
}

const carried = z.array(z.tuple([z.string(), z.string()]));

/** Reads the hidden field back; null for none, and for what we did not write. */
export function readCarried(text: string | undefined): Carried | null {
  if (text === undefined || text === '' || text.length > LONGEST) return null;
  try {
    return carried.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
