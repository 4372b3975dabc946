/** What each template tells besides its fixed words: a printed reference and days. Never who, never what was decided. */
export const TEMPLATES = {
  'application-received': ['reference'],
  'completion-requested': ['reference', 'until'],
  'completion-reminder': ['reference', 'until'],
  'decision-available': ['reference'],
  'appeal-received': ['reference'],
  'sitting-result': ['reference'],
  'permit-ready': ['reference'],
  'permit-expires-soon': ['reference', 'until'],
  /** To members of a commission. */
  'sitting-convened': ['on'],
  /** To a body that is asked for its opinion. */
  'opinion-requested': ['reference'],
} as const satisfies Readonly<Record<string, readonly ('reference' | 'until' | 'on')[]>>;

export type Template = keyof typeof TEMPLATES;

/** A day is a civil one, `2026-12-15`; a reference is printed as on the receipt. */
export type Params<Name extends Template> = Readonly<Record<(typeof TEMPLATES)[Name][number], string>>;

export function isTemplate(name: string): name is Template {
  return Object.hasOwn(TEMPLATES, name);
}
