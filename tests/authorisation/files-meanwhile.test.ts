import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '../acceptance/http.support.ts';
import { RABAT, SALE, type Somebody } from '../acceptance/regularisation.support.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { formOf, submit } from './files-http.support.ts';
import { type FilesWorld, filesWorld } from './files-world.support.ts';

// Between opening a form and sending it, who somebody is may change: what counts is who they are when the act is done.

let world: FilesWorld;
let server: TestServer;
let clerk: Somebody;

beforeAll(async () => {
  world = await filesWorld();
  server = await startServer(world);
}, 60_000);

beforeEach(async () => {
  await world.stand('filed');
  clerk = await world.people.counter(RABAT, 'another');
});

afterAll(async () => {
  await server.close();
  await world.close();
});

const see = (who: Somebody, path: string) => ask(server.origin, `/fr${path}`, { headers: { cookie: who.cookie } });
const send = (who: Somebody, path: string) =>
  submit(server.origin, path, who.cookie, { ...formOf({ file: world.file }), act: 'done' });
const form = () => `/files/${world.file}/confirm-complete`;
const stateOf = async () => {
  const [row] = await world.rows('select state, acts from regularisation.application where id = $1', [world.file]);
  return row;
};

/** Opens the form, lets something happen to who opened it, sends it: what is answered, and whether anything was done. */
async function meanwhile(happens: () => Promise<unknown>) {
  expect((await see(clerk, form())).status).toBe(200);
  const before = await stateOf();
  await happens();
  const { status, headers, text } = await send(clerk, form());
  expect(await stateOf()).toEqual(before);
  expect(text).not.toContain('Exemple');
  const after = await see(clerk, `/files/${world.file}`);
  expect(after.text).not.toContain('Exemple');
  return { status, location: headers.location ?? '' };
}

const appointment = () => `(select appointment from identity.session where id = '${clerk.session}')`;

describe('a form that was opened', () => {
  it('is sent by who is still who they were: otherwise nothing below would prove anything', async () => {
    expect((await see(clerk, form())).text).toContain('Exemple');
    expect((await send(clerk, form())).status).toBe(303);
    expect(await stateOf()).toMatchObject({ state: 'complete' });
  });

  it('does nothing once the account is suspended', async () => {
    const told = await meanwhile(() =>
      world.rows("update identity.account set state = 'disabled' where id = $1", [clerk.account]),
    );
    expect(told.location).toContain('/sign-in');
  });

  it('does nothing once the session was ended elsewhere', async () => {
    const told = await meanwhile(() =>
      world.rows("update identity.session set ended_at = now(), end_reason = 'revoked' where id = $1", [clerk.session]),
    );
    expect(told.location).toContain('/sign-in');
  });

  it('does nothing once the appointment was ended, or has run out', async () => {
    const ended = await meanwhile(() =>
      world.rows(`update identity.appointment set ended_at = now(), end_basis = 'Fin' where id = ${appointment()}`),
    );
    expect([303, 403]).toContain(ended.status);
    clerk = await world.people.counter(RABAT, 'another');
    const over = await meanwhile(() =>
      world.rows(`update identity.appointment set starts_on = current_date - 30, ends_on = current_date - 1
        where id = ${appointment()}`),
    );
    expect([303, 403]).toContain(over.status);
  });

  it('does nothing for who was moved to another office, whichever appointment their session now shows', async () => {
    const [unit] = await world.rows('select unit from regularisation.office where territory = $1', [SALE]);
    const moved = randomUUID();
    const told = await meanwhile(() =>
      world.rows(`begin; set local session_replication_role = 'replica';
        update identity.appointment set ended_at = now(), end_basis = 'Mutation' where id = ${appointment()};
        insert into identity.appointment (id, account, role, unit, organisation, territory, sealed, starts_on, ends_on, basis)
          select '${moved}', '${clerk.account}', 'counter-officer', u.id, u.organisation, u.territory, false, current_date - 1,
            current_date + 300, 'Mutation' from identity.unit u where u.id = '${String(unit?.unit)}';
        update identity.session set appointment = '${moved}' where id = '${clerk.session}'; commit`),
    );
    expect(told.status).toBe(404);
  });

  it('does nothing for who took up another of their roles in the same session', async () => {
    const [unit] = await world.rows("select id from identity.unit where organisation = 'partner-associations' limit 1");
    const other = randomUUID();
    const told = await meanwhile(() =>
      world.rows(`begin; set local session_replication_role = 'replica';
        insert into identity.appointment (id, account, role, unit, organisation, territory, sealed, starts_on, ends_on, basis)
          select '${other}', '${clerk.account}', 'association-manager', u.id, u.organisation, u.territory, false,
            current_date - 1, current_date + 300, 'Essai' from identity.unit u where u.id = '${String(unit?.id)}';
        update identity.session set appointment = '${other}' where id = '${clerk.session}'; commit`),
    );
    expect(told.status).toBe(403);
  });

  it('does nothing once the file went to another office', async () => {
    expect((await see(clerk, form())).status).toBe(200);
    await world.rows(`begin; set local session_replication_role = 'replica';
      update regularisation.application set territory = '${SALE}', commission = null where id = '${world.file}'; commit`);
    const { status, text } = await send(clerk, form());
    expect([status, text.includes('Exemple')]).toEqual([404, false]);
    expect(await stateOf()).toMatchObject({ state: 'filed' });
  });

  it('takes no file away once the proof of identity is no longer fresh', async () => {
    await world.rows("update identity.session set stepped_up_at = now() - interval '1 hour' where id = $1", [
      clerk.session,
    ]);
    const { status, text } = await submit(server.origin, '/files/export?list=filed', clerk.cookie, { format: 'csv' });
    // They have no means to prove it anew: otherwise they are led to do so.
    expect([status, text.includes('Exemple')]).toEqual([403, false]);
  });
});

describe('who presided', () => {
  it('decides, closes and signs nothing once their seat was taken from them', async () => {
    const chair = await world.people.chair(RABAT);
    await world.sit('open');
    await world.stand('scheduled');
    await world.rows('update regularisation.commission_member set ends_on = current_date - 1 where account = $1', [
      chair.account,
    ]);
    const before = await world.rows('select * from regularisation.sitting where id = $1', [world.sitting]);
    for (const path of ['', '/close', '/sign', '/cancel', '/presence', `/files/${world.file}`]) {
      for (const act of ['decide', 'close', 'sign', 'vote', 'adjourn']) {
        await submit(server.origin, `/sittings/${world.sitting}${path}`, chair.cookie, {
          ...formOf({ file: world.file, member: world.seats.get(chair.account) ?? '' }),
          act,
        });
      }
    }
    expect(
      await world.rows('select state, minutes from regularisation.sitting where id = $1', [world.sitting]),
    ).toEqual(before.map(({ state, minutes }) => ({ state, minutes })));
    expect(await world.rows('select from regularisation.decision where sitting = $1', [world.sitting])).toEqual([]);
    await world.rows('update regularisation.commission_member set ends_on = null where account = $1', [chair.account]);
  });
});

describe('one session for two purposes at once', () => {
  it('shows each what it is for: the head of a unit reads files by one and people by the other, never both', async () => {
    const chair = await world.people.chair(RABAT);
    const asked = Array.from({ length: 30 }, (_, place) => (place % 2 === 0 ? `/files/${world.file}` : '/people'));
    const answers = await Promise.all(asked.map((path) => see(chair, path)));
    for (const [place, { status, text }] of answers.entries()) {
      expect(status, asked[place]).toBe(200);
      expect(text.includes('Aïssatou Exemple'), asked[place]).toBe(place % 2 === 0);
    }
  });
});
