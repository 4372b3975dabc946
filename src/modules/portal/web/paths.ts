import type { PageContext } from '#platform/ui/page-context.ts';

/** Every address of the portal, after the language. Pages write no address by hand. */
export const paths = {
  home: () => '/',
  strategy: () => '/strategy',
  otherStrategy: (id: string) => `/strategies/${id}`,
  programme: (number: number) => `/programmes/${number}`,
  objective: (number: number) => `/objectives/${number}`,
  action: (number: string) => `/actions/${number}`,
  bodies: () => '/bodies',
  body: (code: string) => `/bodies/${code}`,
  territories: () => '/territories',
  timeline: () => '/timeline',
  documents: () => '/documents',
  document: (id: string) => `/documents/${id}`,
  figures: (query: Readonly<Record<string, string | number | undefined>> = {}) => `/figures${queryOf(query)}`,
  figure: (id: string) => `/figures/${id}`,
  figureFile: (id: string, format: 'json' | 'csv') => `/figures/${id}.${format}`,
  seriesList: () => '/series',
  series: (id: string) => `/series/${id}`,
  seriesFile: (id: string, format: 'json' | 'csv' | 'svg' | 'png') => `/series/${id}.${format}`,
  cases: (query: Readonly<Record<string, string | undefined>> = {}) => `/cases${queryOf(query)}`,
  case: (code: string) => `/cases/${code}`,
  checks: (query: Readonly<Record<string, string | undefined>> = {}) => `/checks${queryOf(query)}`,
  search: (q?: string) => `/search${queryOf({ q })}`,
  data: () => '/data',
  method: () => '/method',
  personalData: () => '/personal-data',
  styleGuide: () => '/style-guide',
} as const;

function queryOf(query: Readonly<Record<string, string | number | undefined>>): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}

/** The same address in the reader's language. */
export function to(context: PageContext, path: string): string {
  return `/${context.language}${path}`;
}

/** An address that will keep: without a language, it leads each reader to their own. */
export function permanent(context: PageContext, path: string): string {
  return `${context.origin}${path}`;
}
