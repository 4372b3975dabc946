/** The addresses of one's own account, after the language. */
export const own = {
  account: () => '/account',
  details: () => '/account/details',
  appointment: () => '/account/appointment',
  sessions: () => '/account/sessions',
  passkeys: () => '/account/passkeys',
  newPasskey: () => '/account/passkeys/new',
  passkeyOptions: () => '/account/passkeys/options',
  passkey: (id: string) => `/account/passkeys/${id}`,
  removePasskey: (id: string) => `/account/passkeys/${id}/remove`,
  totp: () => '/account/totp',
  confirmTotp: () => '/account/totp/confirm',
  removeTotp: () => '/account/totp/remove',
  recoveryCodes: () => '/account/recovery-codes',
  password: () => '/account/password',
  stepUp: () => '/step-up',
  stepUpOptions: () => '/step-up/options',
} as const;
