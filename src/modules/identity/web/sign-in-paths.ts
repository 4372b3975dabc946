/** The addresses of signing in, after the language. */
export const entry = {
  signIn: () => '/sign-in',
  passkeyOptions: () => '/sign-in/options',
  passkey: () => '/sign-in/passkey',
  secondFactor: () => '/sign-in/second-factor',
  recovery: () => '/sign-in/recovery',
  recovered: () => '/sign-in/recovered',
  trial: () => '/sign-in/trial',
  ministry: () => '/sign-in/ministry',
  ministryCallback: () => '/sign-in/ministry/callback',
  signOut: () => '/sign-out',
  signUp: () => '/sign-up',
  welcome: (token: string) => `/welcome/${token}`,
  welcomeOptions: (token: string) => `/welcome/${token}/options`,
  welcomeMinistry: (token: string) => `/welcome/${token}/ministry`,
} as const;

/** The same address with where to go on afterwards, unless that is where everybody goes. */
export function withBack(path: string, back: string | null): string {
  return back === null ? path : `${path}?back=${encodeURIComponent(back)}`;
}
