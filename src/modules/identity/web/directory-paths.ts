/** The addresses of the staff directory, after the language. They name people by identifiers only. */
export const directory = {
  people: (query: Readonly<Record<string, string | number | undefined>> = {}) => `/people${queryOf(query)}`,
  invite: () => '/people/invite',
  invitations: (query: Readonly<Record<string, string | number | undefined>> = {}) =>
    `/people/invitations${queryOf(query)}`,
  withdraw: (invitation: string) => `/people/invitations/${invitation}/withdraw`,
  person: (account: string, done?: string) => `/people/${account}${queryOf({ done })}`,
  appoint: (account: string) => `/people/${account}/appoint`,
  end: (account: string, appointment: string) => `/people/${account}/appointments/${appointment}/end`,
  disable: (account: string) => `/people/${account}/disable`,
  enable: (account: string) => `/people/${account}/enable`,
  renew: (account: string) => `/people/${account}/renew`,
  units: (query: Readonly<Record<string, string | undefined>> = {}) => `/units${queryOf(query)}`,
  newUnit: () => '/units/new',
  roles: () => '/roles',
  /** Where a handed-over link leads: to whoever holds it, in their own language. */
  welcome: (token: string) => `/welcome/${token}`,
} as const;

function queryOf(query: Readonly<Record<string, string | number | undefined>>): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}
