/** The addresses of the register of persons, after the language. They name records by identifiers only. */
export const register = {
  search: () => '/persons',
  new: () => '/persons/new',
  check: () => '/persons/check',
  pairs: (query: Readonly<Record<string, string | number | undefined>> = {}) => `/persons/pairs${queryOf(query)}`,
  record: (record: string, done?: string) => `/persons/${record}${queryOf({ done })}`,
  say: (record: string, kind?: string) => `/persons/${record}/say${queryOf({ kind })}`,
  withdraw: (record: string, assertion: string) => `/persons/${record}/withdraw/${assertion}`,
  family: (record: string, of?: string) => `/persons/${record}/family${queryOf({ of })}`,
  leave: (record: string, member: string) => `/persons/${record}/family/${member}/leave`,
  compare: (one: string, other: string, done?: string) => `/persons/compare/${one}/${other}${queryOf({ done })}`,
  undo: (one: string, other: string, judgement: string) => `/persons/compare/${one}/${other}/undo/${judgement}`,
} as const;

function queryOf(query: Readonly<Record<string, string | number | undefined>>): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}
