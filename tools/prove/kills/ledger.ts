import type { Administrator, Form } from './acts.ts';
import type { Answer } from './ask.ts';

/** What an answer says of the act. A `refused` one is a fault of the campaign or of the server: nothing here may be refused. */
export type Verdict = 'done' | 'done-before' | 'in-doubt' | 'refused';

export interface Sending {
  /** Which server it was sent to. */
  readonly server: number;
  readonly answer: Answer;
  readonly verdict: Verdict;
}

/** One act that somebody wanted, under one key, and every time it was sent. */
export interface Wanted {
  readonly form: Form;
  readonly by: Administrator;
  readonly sendings: Sending[];
}

export const isSettled = ({ sendings }: Wanted): boolean =>
  sendings.some(({ verdict }) => verdict === 'done' || verdict === 'done-before');

/** Whether a sending of it was never answered, so that nobody could know whether it was done. */
export const wasInDoubt = ({ sendings }: Wanted): boolean => sendings.some(({ verdict }) => verdict === 'in-doubt');

export function verdictOf(form: Form, { status, location, link }: Answer): Verdict {
  if (status === null || status >= 500) return 'in-doubt';
  if (form.leadsTo !== null) return status === 303 && location === `/fr${form.leadsTo}` ? 'done' : 'refused';
  if (status === 200 && link !== null) return 'done';
  // A secret is shown once: who asks again is told that it was done.
  return status === 409 ? 'done-before' : 'refused';
}
