import { randomUUID } from 'node:crypto';
import { isLanguage } from '#lib/localised.ts';
import { ConflictError } from '#platform/access/gate.ts';
import type { FormRequest, PrivateAnswer, PrivateRoute } from '#platform/web/page-route.ts';
import { signUp } from '../commands/sign-up.ts';
import { hashingOf } from '../sign-in/hashing.ts';
import { Paper } from './sign-in-paper.tsx';
import { entry } from './sign-in-paths.ts';
import { signInOf, visitorOf } from './sign-in-request.ts';
import { readSignUp } from './sign-up-form.ts';
import { signUpPage } from './sign-up-page.tsx';

export const signUpRoutes: readonly PrivateRoute[] = [
  {
    path: entry.signUp(),
    permission: signUp.permission,
    answer: async (request) => signUpPage(request, { typed: { language: request.context.language }, errors: [] }),
    submit,
  },
];

/** Answers with the paper itself, since what stands on it is kept nowhere. */
async function submit(request: FormRequest): Promise<PrivateAnswer> {
  const { context, gatekeeper, form, network, services, key } = request;
  const { t } = context;
  const read = readSignUp(form, t);
  if (!read.ok) return signUpPage(request, { typed: form, errors: read.errors, status: 422 });
  const { name, email, phone, password } = read;
  const { language: chosen = '' } = form;
  const id = randomUUID();
  const hash = await hashingOf(services.keys).hashPassword(password, id);
  const account = { id, name, email, phone, language: isLanguage(chosen) ? chosen : context.language };
  try {
    const input = { ...signInOf(request), network, account, hash };
    const done = await signUp.execute(gatekeeper, visitorOf(request), input, { key });
    if (!done.ok) {
      const errors = [{ field: 'name', message: t('credentials.sign-in.wait', { seconds: done.wait }) }];
      return signUpPage(request, { typed: form, errors, status: 429, retryAfter: done.wait });
    }
    const { reference, codes, entered } = done;
    const title = t('sign-in.up.done.title');
    return {
      kind: 'framed',
      title,
      effect: { session: entered.token, device: entered.device },
      body: <Paper {...{ context, title, name, reference, codes }} staff={false} back={null} />,
    };
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    return signUpPage(request, { typed: form, errors: [], status: 409, twice: true });
  }
}
