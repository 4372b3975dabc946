import { z } from 'zod';
import { command } from '#platform/access/gate.ts';
import { eraseExpired as erase } from '../store/erasure.writes.server.ts';

/** Erases sessions, ceremonies, throttles, known browsers and kept answers that are over their time (register of personal data). */
export const eraseExpired = command({
  name: 'erase-expired',
  permission: 'operator',
  input: z.object({}),
  run: (tx) => erase(tx),
  changesContent: false,
  journal: (_input, erased) =>
    Object.values(erased).every((count) => count === 0)
      ? null
      : { objects: [{ type: 'register', id: 'personal-data' }], detail: erased },
});
