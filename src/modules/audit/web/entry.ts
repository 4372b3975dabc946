import { z } from 'zod';
import { isRole, PURPOSES, type Purpose, type Role } from '#platform/access/roles.ts';

/** The body of an entry, as far as screens show it. What they do not know they leave out. */
const entryBody = z.object({
  at: z.string(),
  request: z.string().optional(),
  actor: z.object({
    kind: z.enum(['person', 'operator', 'anyone']),
    account: z.string().optional(),
    name: z.string().optional(),
    role: z.custom<Role>(isRole).optional(),
    organisation: z.string().optional(),
    territory: z.string().optional(),
  }),
  purpose: z.custom<Purpose>((value) => PURPOSES.some((purpose) => purpose === value)).optional(),
  kind: z.enum(['act', 'read', 'refusal']),
  act: z.string(),
  objects: z.array(z.object({ type: z.string(), id: z.string() })),
  changed: z.record(z.string(), z.string()).optional(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});
export type EntryBody = z.output<typeof entryBody>;

export function readBody(body: string): EntryBody {
  return entryBody.parse(JSON.parse(body));
}
