import { z } from 'zod';
import { printedFileReference } from './file-reference.ts';
import type { AgendaRow } from './store/agenda.reads.server.ts';
import type { NamedMember, RecusalRow, SittingRow, VoteRow } from './store/sittings.reads.server.ts';

const member = z.object({
  id: z.string(),
  name: z.string(),
  capacity: z.enum(['authority', 'civil-society']),
  seat: z.enum(['chair', 'member']),
  body: z.string().nullable(),
  present: z.boolean(),
});

const file = z.object({
  ordinal: z.number(),
  reference: z.string(),
  name: z.string(),
  proposal: z.string().nullable(),
  outcome: z.enum(['favourable', 'unfavourable', 'adjourned', 'removed']),
  motives: z.array(z.string()),
  text: z.string().nullable(),
  votes: z.object({ for: z.number(), against: z.number(), abstained: z.number() }).nullable(),
  voted: z.array(z.object({ member: z.string(), vote: z.string(), opinion: z.string().nullable() })),
  recused: z.array(z.object({ member: z.string(), reason: z.string() })),
});

/** The minutes of a sitting as they are frozen: who was there, what was on the agenda, what was decided and how. */
export const minutesSchema = z.object({
  campaign: z.string(),
  instance: z.enum(['first', 'appeal']),
  organisation: z.string(),
  territory: z.string(),
  plannedOn: z.string(),
  openedOn: z.string(),
  place: z.string().nullable(),
  seats: z.number(),
  quorum: z.number(),
  chair: z.string(),
  members: z.array(member),
  files: z.array(file),
  remarks: z.string().nullable(),
});
export type Minutes = z.output<typeof minutesSchema>;

interface Written {
  readonly sitting: SittingRow;
  readonly members: readonly NamedMember[];
  readonly attendance: readonly { readonly member: string; readonly present: boolean }[];
  readonly agenda: readonly AgendaRow[];
  readonly votes: readonly VoteRow[];
  readonly recusals: readonly RecusalRow[];
  readonly remarks: string | null;
}

/** What the minutes of a sitting that is over say. */
export function minutesOf({ sitting, members, attendance, agenda, votes, recusals, remarks }: Written): Minutes {
  const presence = new Map(attendance.map(({ member: id, present }) => [id, present]));
  const votesOf = Map.groupBy(votes, ({ application }) => application);
  const recusalsOf = Map.groupBy(recusals, ({ application }) => application);
  return minutesSchema.parse({
    ...{ campaign: sitting.campaign, instance: sitting.instance, organisation: sitting.organisation },
    ...{ territory: sitting.territory, plannedOn: sitting.planned_on, openedOn: sitting.opened_on },
    ...{ place: sitting.place, seats: sitting.seats, quorum: sitting.quorum, chair: sitting.chaired_by, remarks },
    members: members
      .filter(({ id }) => presence.has(id))
      .map(({ id, name, capacity, seat, body }) => ({
        ...{ id, name, capacity, seat, body },
        present: presence.get(id) ?? false,
      })),
    files: agenda.map((row) => ({
      ...{ ordinal: row.ordinal, proposal: row.proposal, outcome: row.outcome, name: row.name ?? '' },
      reference: row.reference === null ? '' : printedFileReference(row.reference),
      ...{ motives: row.motives ?? [], text: row.motive_text },
      votes:
        row.votes_for === null || row.votes_against === null || row.abstained === null
          ? null
          : { for: row.votes_for, against: row.votes_against, abstained: row.abstained },
      voted: (votesOf.get(row.application) ?? []).map(({ member: id, vote, opinion }) => ({
        member: id,
        vote,
        opinion,
      })),
      recused: (recusalsOf.get(row.application) ?? []).map(({ member: id, reason }) => ({ member: id, reason })),
    })),
  });
}
