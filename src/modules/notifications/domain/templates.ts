/** What each template tells besides its fixed words: a printed reference and days. Never who, never what was decided. */
export const TEMPLATES = {
  'application-received': ['reference'],
  'application-complete': ['reference'],
  'application-withdrawn': ['reference'],
  'contact-changed': ['reference'],
  'file-claimed': ['reference'],
  'completion-requested': ['reference', 'until'],
  'completion-reminder': ['reference', 'until'],
  'completion-received': ['reference'],
  'file-transferred': ['reference'],
  'decision-available': ['reference'],
  'appeal-received': ['reference'],
  'reexamination-opened': ['reference'],
  'sitting-result': ['reference'],
  'permit-ready': ['reference'],
  'permit-expires-soon': ['reference', 'until'],
  'permit-withdrawn': ['reference'],
  /** To members of a commission. */
  'sitting-convened': ['on'],
  'sitting-cancelled': ['on'],
} as const satisfies Readonly<Record<string, readonly ('reference' | 'until' | 'on')[]>>;

export type Template = keyof typeof TEMPLATES;

/** A day is a civil one, `2026-12-15`; a reference is printed as on the receipt. */
export type Params<Name extends Template> = Readonly<Record<(typeof TEMPLATES)[Name][number], string>>;

export function isTemplate(name: string): name is Template {
  return Object.hasOwn(TEMPLATES, name);
}
