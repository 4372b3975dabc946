import type { ActFault } from './acting.ts';
import type { TallyFault } from './domain/sitting/tally.ts';

/** Why something cannot be done in a sitting with a file. */
export type AgendaFault = ActFault | 'not-on-agenda' | 'before-sitting';
/** Why a file does not come onto an agenda. */
export type PlacingFault = ActFault | 'other-commission' | 'was-on-agenda';
/** Why a sitting cannot decide a file so. */
export type DecidingFault =
  | AgendaFault
  | TallyFault
  | 'no-proposal'
  | 'motive-needed'
  | 'no-criteria'
  | 'outside-mandate';

export interface Result<Fault> {
  readonly application: string;
  readonly fault: Fault | null;
}
