import { z } from 'zod';
import { QUALIFIERS } from './domain/figure.ts';
import { CASE_GROUPS, CASE_STATES } from './domain/reconciliation.ts';
import { CHECK_RESULTS, OBSTACLES, REMARKS } from './domain/relation.ts';
import { seriesRecord, unitRecord } from './pack.ts';

/** What comes back from the database is parsed at this edge: columns that PostgreSQL types more loosely than we do. */
export const unitKindColumn = unitRecord.shape.kind;
export const unitFormsColumn = unitRecord.shape.forms;
export const qualifierColumn = z.enum(QUALIFIERS);
export const caseStateColumn = z.enum(CASE_STATES);
export const caseGroupColumn = z.enum(CASE_GROUPS);
export const checkResultColumn = z.enum(CHECK_RESULTS);
export const chartColumn = seriesRecord.shape.chart;
export const groupsColumn = seriesRecord.shape.groups;

const token = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('figure'), id: z.string(), value: z.number(), percent: z.boolean() }),
  z.object({
    kind: z.literal('number'),
    value: z.number(),
    decimals: z.number(),
    percent: z.boolean(),
    points: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('sign'), sign: z.enum(['+', '−', '×', '÷', '=', '≠', '≥', '≤', '<', '>', '≈']) }),
]);

export const findingColumn = z.object({
  lines: z.array(z.array(token)),
  remarks: z.array(z.enum(REMARKS)),
  obstacle: z.enum(OBSTACLES).nullable(),
  missing: z.array(z.string()),
  difference: z.number().nullable(),
});
