/** The addresses of the simulation, after the language. They name versions and simulations, never anybody. */
export const simulations = {
  list: (adopted?: string) => `/simulation${adopted === undefined ? '' : `?adopted=${encodeURIComponent(adopted)}`}`,
  /** A draft from a version that is law. */
  from: (version: string) => `/simulation/new?base=${encodeURIComponent(version)}`,
  /** A draft from one that was tried. */
  vary: (simulation: string, draft: number) => `/simulation/new?from=${simulation}&draft=${draft}`,
  one: (simulation: string, pair?: number) => `/simulation/${simulation}${pair === undefined ? '' : `?pair=${pair}`}`,
  file: (simulation: string, format: 'csv' | 'xlsx') => `/simulation/${simulation}/export/${format}`,
  adopt: (simulation: string, draft: number) => `/simulation/${simulation}/adopt?draft=${draft}`,
} as const;
