// When an act asks for a fresh proof of identity. A screen catches what its command threw:
//   catch (error) { if (needsStepUp(error)) return toStepUp(request); throw error; }
import { StepUpNeededError } from '#platform/access/gate.ts';
import type { FormRequest, PrivateAnswer, PrivateRequest } from '#platform/web/page-route.ts';
import { own } from './account-paths.ts';
import { carriedOf } from './step-up-carried.ts';
import { stepUpPage } from './step-up-page.tsx';

export function needsStepUp(error: unknown): error is StepUpNeededError {
  return error instanceof StepUpNeededError;
}

/**
 * Leads to the proof and back. After a form, what was typed goes along and is offered to be sent again, but no field with
 * `password`, `code` or `secret` in its name. `back` is where to return instead, e.g. `/people`, after the language: for
 * a form that would come back without its secrets.
 */
export async function toStepUp(request: PrivateRequest | FormRequest, back?: string): Promise<PrivateAnswer> {
  const { context } = request;
  const here = `/${context.language}${back ?? context.path}`;
  const carried = back === undefined && 'lists' in request ? carriedOf(request) : null;
  if (carried === null) {
    return { kind: 'redirect', to: `/${context.language}${own.stepUp()}?back=${encodeURIComponent(here)}` };
  }
  return stepUpPage(request, { back: here, carried, status: 403 });
}
