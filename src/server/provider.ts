import { readFileSync } from 'node:fs';
import { connectProvider } from '#identity';
import type { Provider } from '#platform/web/page-route.ts';
import type { Env } from './env.ts';
import { errorCode, StartupError } from './startup-error.ts';

/**
 * A ministry's own sign-in, when the environment names one. A provider that is down does not stop the start.
 * @throws StartupError when only part of it is named
 */
export function providerOf(env: Env, trial: boolean): Provider | null {
  const { RIHLA_OIDC_ISSUER: issuer, RIHLA_OIDC_CLIENT_ID: clientId, RIHLA_OIDC_CLIENT_SECRET_FILE: file } = env;
  const { RIHLA_OIDC_LABEL: label, RIHLA_ORIGIN: origin } = env;
  const parts = [issuer, clientId, file, label];
  if (parts.every((part) => part === undefined)) return null;
  if (issuer === undefined || clientId === undefined || file === undefined || label === undefined) {
    throw new StartupError(
      'A ministry’s sign-in needs RIHLA_OIDC_ISSUER, RIHLA_OIDC_CLIENT_ID, RIHLA_OIDC_CLIENT_SECRET_FILE and RIHLA_OIDC_LABEL: give all four, or none.',
    );
  }
  if (origin === undefined) {
    throw new StartupError('A ministry’s sign-in leads back to this site: say by RIHLA_ORIGIN where that is.');
  }
  const provider = connectProvider({
    issuer,
    clientId,
    clientSecret: readSecret(file),
    redirectUri: `${origin}/sign-in/ministry/callback`,
    allowInsecureLoopback: trial,
  });
  return { label, beginSignIn: provider.beginSignIn, finishSignIn: provider.finishSignIn };
}

function readSecret(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new StartupError(`The file of RIHLA_OIDC_CLIENT_SECRET_FILE cannot be read (${errorCode(error)}).`);
  }
}
