type Query = Readonly<Record<string, string | undefined>>;

/** The addresses of campaigns, after the language. */
export const campaigns = {
  list: () => '/campaigns',
  prepare: () => '/campaigns/new',
  campaign: (id: string, done?: string) => `/campaigns/${id}${queryOf({ done })}`,
  check: (id: string) => `/campaigns/${id}/check`,
  edit: (id: string, section: string) => `/campaigns/${id}/edit/${section}`,
  progress: (id: string) => `/campaigns/${id}/progress`,
  progressFile: (id: string, format: 'csv' | 'xlsx') => `/campaigns/${id}/progress/${format}`,
  prolong: (id: string) => `/campaigns/${id}/prolong`,
  close: (id: string) => `/campaigns/${id}/close`,
  commission: (id: string, commission: string, done?: string) =>
    `/campaigns/${id}/commissions/${commission}${queryOf({ done })}`,
} as const;

function queryOf(query: Query): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}
