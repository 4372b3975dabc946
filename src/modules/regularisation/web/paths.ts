import type { LetterAct } from '../letters.ts';

type Query = Readonly<Record<string, string | undefined>>;

/** The addresses of offices and of their permits, after the language. They name files by identifiers only. */
export const paths = {
  files: (query: Query = {}) => `/files${queryOf(query)}`,
  acts: () => '/files/acts',
  search: () => '/files/search',
  exports: (query: Query = {}) => `/files/export${queryOf(query)}`,
  file: (file: string, done?: string) => `/files/${file}${queryOf({ done })}`,
  /** The page of an act on one file, by the name of the act. */
  act: (file: string, act: string) => `/files/${file}/${act}`,
  giveOpinion: (file: string, opinion: string) => `/files/${file}/give-opinion/${opinion}`,
  permits: (query: Query = {}) => `/permits${queryOf(query)}`,
  handOver: () => '/permits/hand-over',
  cardList: () => '/permits/cards',
  card: (permit: string) => `/permits/${permit}/card`,
  letters: (space: 'files' | 'my-files', file: string) => `/${space}/${file}/letters/:act`,
  letter: (space: 'files' | 'my-files', file: string, act: LetterAct) => `/${space}/${file}/letters/${act}`,
  withdrawalLetter: (permit: string) => `/permits/${permit}/withdrawal`,
} as const;

function queryOf(query: Query): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, value]],
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}
