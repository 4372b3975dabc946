import { query } from '#platform/access/gate.ts';
import { CARRIES, ROLES } from '#platform/access/roles.ts';
import * as reads from '../store/journal.reads.server.ts';

/** Entries of one lane, for the verifier and the export: whoever runs the program on its own machine. */
export const laneEntries = query({ name: 'lane-entries', permission: 'operator', run: reads.laneEntries });
export const laneHeads = query({ name: 'lane-heads', permission: 'operator', run: reads.laneHeads });

const HEADS = ROLES.filter((role) => CARRIES[role].includes('supervision'));

/** The journal, for the auditor. That it was read is an entry of its own. */
export const listEntries = query({
  name: 'list-entries',
  permission: [{ roles: ['auditor'], purpose: 'oversight', scope: 'all' }],
  run: reads.listEntries,
  journal: ({ account, act, kind, object, from, until }, found) => ({
    objects: [
      { type: 'journal', id: 'entries' },
      ...(account === undefined ? [] : [{ type: 'account', id: account }]),
      ...(object === undefined ? [] : [object]),
    ],
    detail: {
      found: found.length,
      ...(act === undefined ? {} : { act }),
      ...(kind === undefined ? {} : { kind }),
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
    },
  }),
});

/** Who did or read what about one object: for the auditor, and for who heads the unit that it belongs to. */
export const whoLooked = query({
  name: 'who-looked',
  permission: [
    { roles: ['auditor'], purpose: 'oversight', scope: 'all' },
    { roles: HEADS, heads: true, purpose: 'supervision', scope: 'covered' },
  ],
  run: reads.listEntries,
  journal: ({ object }, found) => ({
    objects: [{ type: 'journal', id: 'object' }, ...(object === undefined ? [] : [object])],
    detail: { found: found.length },
  }),
});
