import { z } from 'zod';
import { command, NotAllowedError } from '#platform/access/gate.ts';
import { VOTES } from '../domain/sitting/tally.ts';
import { holdOwnSitting, presides, seated, sittingTarget } from '../sitting-rule.ts';
import { findFile } from '../store/files.reads.server.ts';
import { listHands } from '../store/hands.reads.server.ts';
import { listItems, listPresent, listRecusals, type NamedMember } from '../store/sittings.reads.server.ts';
import { putVotes } from '../store/sittings.writes.server.ts';

const vote = z.strictObject({
  member: z.uuid(),
  vote: z.enum(VOTES),
  opinion: z.string().trim().max(2000).nullable().default(null),
});

/**
 * Votes on a file, each with the opinion that its member wants kept. Who presides notes them; a member, their own. Nobody votes
 * on their own file, nor on one they ever instructed.
 */
export const castVotes = command({
  name: 'cast-votes',
  permission: seated('open'),
  input: z.strictObject({ sitting: z.uuid(), application: z.uuid(), votes: z.array(vote).min(1).max(100) }),
  changesContent: false,
  target: sittingTarget,
  async run(tx, { sitting: id, application, votes }, actor) {
    const { sitting, members, person } = await holdOwnSitting(tx, actor, 'cast-votes', id, ['open']);
    const isOwn = (member: string) => members.some((one) => one.id === member && one.account === person.account);
    if (!presides(actor, sitting, members) && !votes.every(({ member }) => isOwn(member))) {
      throw new NotAllowedError('cast-votes');
    }
    const [item] = await listItems(tx, id, [application]);
    if (item === undefined || item.outcome !== null) return { ok: false as const, fault: 'not-on-agenda' as const };
    const present = new Set(await listPresent(tx, id));
    const recused = new Set((await listRecusals(tx, id, [application])).map(({ member }) => member));
    const file = await findFile(tx, application);
    const voters = members.filter((one) => votes.some(({ member }) => member === one.id));
    const hands = (
      await listHands(
        tx,
        [application],
        voters.map(({ account }) => account),
      )
    ).get(application);
    const isInvolved = ({ account }: NamedMember) =>
      account === file?.account || account === file?.instructed_by || hands?.has(account) === true;
    if (votes.some(({ member }) => !present.has(member) || recused.has(member)) || voters.some(isInvolved)) {
      return { ok: false as const, fault: 'may-not-vote' as const };
    }
    await putVotes(
      tx,
      id,
      votes.map((one) => ({ ...one, application, opinion: one.opinion === '' ? null : one.opinion })),
    );
    return { ok: true as const };
  },
  journal: ({ sitting, application, votes }, done) => ({
    objects: [
      { type: 'sitting', id: sitting },
      { type: 'application', id: application },
    ],
    detail: done.ok ? { votes: votes.length } : { fault: done.fault },
  }),
});
