import { z } from 'zod';
import { command } from '#platform/access/gate.ts';
import { eraseMessages as erase } from '../store/messages.writes.server.ts';

/** Erases messages that were settled a year ago (register of personal data). */
export const eraseMessages = command({
  name: 'erase-messages',
  permission: 'operator',
  input: z.object({}),
  run: (tx) => erase(tx),
  changesContent: false,
  journal: (_input, erased) =>
    erased === 0 ? null : { objects: [{ type: 'register', id: 'messages' }], detail: { erased } },
});
