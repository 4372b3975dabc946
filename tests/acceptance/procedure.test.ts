import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '#platform/db/roles.ts';
import { actsFrom, leads, NOTHING, stepsOf } from '#platform/workflow/procedure.ts';
import { ACTS, STATES } from '../../src/modules/regularisation/domain/states.ts';
import { REGULARISATION } from '../../src/modules/regularisation/procedure.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase('empty');
});
afterAll(() => database.close());

const steps = stepsOf(REGULARISATION);

describe('the procedure of a regularisation', () => {
  it('is the same in the program and in the database, step by step and role by role', async () => {
    const { rows } = await withClient(database.administrator, (client) =>
      client.query<{ act: string; from_state: string; to_state: string; roles: string[] }>(
        'select act, from_state, to_state, roles from regularisation.transition',
      ),
    );
    const written = rows.map(({ act, from_state, to_state, roles }) => ({
      act,
      from: from_state,
      to: to_state,
      roles,
    }));
    const key = ({ act, from, to }: { act: string; from: string; to: string }) => `${act} ${from} ${to}`;
    const sorted = <T extends { act: string; from: string; to: string }>(list: readonly T[]) =>
      list.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
    expect(sorted(written)).toEqual(sorted(steps));
  });

  it('knows in the database, as in the program, which acts instruct a file; nobody does one to their own', async () => {
    const { rows } = await withClient(database.administrator, (client) =>
      client.query<{ acts: string[] }>('select regularisation.instructing() as acts'),
    );
    const instructing = ACTS.filter((act) => REGULARISATION.acts[act].instructs === true);
    expect(rows[0]?.acts.toSorted()).toEqual(instructing.toSorted());
    for (const act of instructing) expect(REGULARISATION.acts[act].notBy, act).toContain('applicant');
    const deciding = ACTS.filter((act) => REGULARISATION.acts[act].notBy?.includes('instructor') === true);
    expect(deciding).toEqual(['decide-files']);
  });

  it('says of every state whose turn it is, or that nobody is awaited', () => {
    for (const state of STATES) {
      const { turn } = REGULARISATION.states[state];
      const moves = actsFrom(REGULARISATION, state);
      // Nobody is awaited only where a file rests, or where what remains is about the permit.
      if (turn === null) expect(['refused', 'permitted', 'withdrawn']).toContain(state);
      else expect(moves.length).toBeGreaterThan(0);
    }
  });

  it('reaches every state from filing', () => {
    const reached = new Set<string>([NOTHING]);
    for (let grown = true; grown; ) {
      const before = reached.size;
      for (const { from, to } of steps) if (reached.has(from)) reached.add(to);
      grown = reached.size > before;
    }
    expect([...reached].filter((state) => state !== NOTHING).toSorted()).toEqual([...STATES].toSorted());
  });

  it('decides at first instance nothing that is under appeal, and on appeal nothing that was never decided', () => {
    expect(leads(REGULARISATION, 'decide-files', 'scheduled', 'refused')).toBe(false);
    expect(leads(REGULARISATION, 'decide-files', 'appeal-scheduled', 'favourable')).toBe(false);
    expect(leads(REGULARISATION, 'place-on-agenda', 'instructed', 'appeal-scheduled')).toBe(false);
  });

  it('gives the decision of a file to commissions alone', () => {
    const decided = ['favourable', 'unfavourable', 'favourable-on-appeal', 'refused'];
    const who = steps.filter(({ to, from }) => decided.includes(to) && from !== to).flatMap(({ roles }) => roles);
    expect([...new Set(who)].toSorted()).toEqual(['appeals-commission-chair', 'local-commission-chair']);
  });

  it('does not know an act that its list leaves out', () => {
    expect(Object.keys(REGULARISATION.acts).toSorted()).toEqual([...ACTS].toSorted());
  });
});
