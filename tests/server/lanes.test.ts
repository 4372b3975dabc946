import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { registerLanes } from '#server/lanes.ts';

let app: FastifyInstance;
const held: (() => void)[] = [];
const told: number[] = [];

afterEach(async () => {
  for (const release of held.splice(0)) release();
  await app.close();
});

/** A server whose pages answer when the test lets them. */
async function server(sizes: { atOnce: number; waiting: number; patience: number }): Promise<string> {
  app = Fastify();
  const busyPage = (language: string) => `<p lang="${language}">later</p>`;
  registerLanes(app, { busyPage, tell: (count) => told.push(count) }, sizes);
  for (const path of ['/fr/my-files', '/fr/files']) {
    app.get(path, () => new Promise((resolve) => held.push(() => resolve('done'))));
  }
  return app.listen({ port: 0, host: '127.0.0.1' });
}

const until = async (condition: () => boolean) => {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 2));
};

describe('the lane of applicants', () => {
  it('lets some in, has some wait, and tells the others when to come again', async () => {
    const origin = await server({ atOnce: 1, waiting: 1, patience: 10_000 });
    const first = fetch(`${origin}/fr/my-files`);
    await until(() => held.length === 1);
    // One of the two waits, the other is refused: which, is the network's to say.
    const others = [fetch(`${origin}/fr/my-files`), fetch(`${origin}/fr/my-files`)];
    const refused = await Promise.race(others);
    expect(refused.status).toBe(503);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(5);
    expect(await refused.text()).toBe('<p lang="fr">later</p>');
    expect(told).toEqual([1]);
    held.shift()?.();
    expect((await first).status).toBe(200);
    await until(() => held.length === 1);
    held.pop()?.();
    const statuses = (await Promise.all(others)).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([200, 503]);
  });

  it('does not make an office wait', async () => {
    const origin = await server({ atOnce: 1, waiting: 0, patience: 10 });
    const crowd = fetch(`${origin}/fr/my-files`);
    await until(() => held.length === 1);
    const office = fetch(`${origin}/fr/files`);
    await until(() => held.length === 2);
    held.pop()?.();
    expect((await office).status).toBe(200);
    held.pop()?.();
    expect((await crowd).status).toBe(200);
  });

  it('gives back the place of who went away, and of who waited too long', async () => {
    const origin = await server({ atOnce: 1, waiting: 5, patience: 50 });
    const gone = new AbortController();
    const first = fetch(`${origin}/fr/my-files`, { signal: gone.signal }).catch(() => null);
    await until(() => held.length === 1);
    expect((await fetch(`${origin}/fr/my-files`)).status).toBe(503);
    gone.abort();
    await first;
    const next = fetch(`${origin}/fr/my-files`);
    await until(() => held.length === 2);
    held.pop()?.();
    expect((await next).status).toBe(200);
  });
});
