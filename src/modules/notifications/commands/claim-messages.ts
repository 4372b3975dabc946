import { z } from 'zod';
import { command } from '#platform/access/gate.ts';
import { claimMessages as claim } from '../store/messages.writes.server.ts';
import { CHANNELS } from '../transports/transport.ts';

/** Takes messages that are due, to be sent by this server. The journal keeps the act that each tells of. */
export const claimMessages = command({
  name: 'claim-messages',
  permission: 'operator',
  input: z.object({
    channels: z.array(z.enum(CHANNELS)),
    limit: z.int().min(1).max(200),
    seconds: z.int().min(1).max(3600),
  }),
  run: (tx, input) => claim(tx, input),
  changesContent: false,
  journal: () => null,
});
