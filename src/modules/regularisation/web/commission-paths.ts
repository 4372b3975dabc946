type Query = Readonly<Record<string, string | undefined>>;

/** The addresses of commissions, after the language. They name sittings and files by identifiers only. */
export const commissionPaths = {
  sittings: (query: Query = {}) => `/sittings${queryOf(query)}`,
  planSitting: () => '/sittings/new',
  sitting: (sitting: string, done?: string) => `/sittings/${sitting}${queryOf({ done })}`,
  settled: (sitting: string) => `/sittings/${sitting}?shown=settled`,
  agenda: (sitting: string, query: Query = {}) => `/sittings/${sitting}/agenda${queryOf(query)}`,
  open: (sitting: string) => `/sittings/${sitting}/open`,
  presence: (sitting: string) => `/sittings/${sitting}/presence`,
  close: (sitting: string) => `/sittings/${sitting}/close`,
  sign: (sitting: string) => `/sittings/${sitting}/sign`,
  cancel: (sitting: string) => `/sittings/${sitting}/cancel`,
  minutes: (sitting: string) => `/sittings/${sitting}/minutes`,
  file: (sitting: string, file: string, done?: string) => `/sittings/${sitting}/files/${file}${queryOf({ done })}`,
  decision: (file: string) => `/files/${file}/decision`,
  letter: (file: string, decision: string) => `/files/${file}/decision/${decision}/letter`,
  ownDecision: (file: string) => `/my-files/${file}/decision`,
  ownLetter: (file: string, decision: string) => `/my-files/${file}/decision/${decision}/letter`,
  appeal: (file: string) => `/files/${file}/file-appeal`,
  ownAppeal: (file: string) => `/my-files/${file}/file-appeal`,
  appeals: (query: Query = {}) => `/appeals${queryOf(query)}`,
  reexaminations: () => '/reexaminations',
  newReexamination: (query: Query = {}) => `/reexaminations/new${queryOf(query)}`,
  reexamination: (id: string, query: Query = {}) => `/reexaminations/${id}${queryOf(query)}`,
} as const;

function queryOf(query: Query): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, value]],
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}
