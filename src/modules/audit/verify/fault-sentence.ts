import english from '#messages/en/journal-cli.json' with { type: 'json' };
import type { Finding } from '../domain/fault.ts';

/** The sentence of a fault in English, for reports and logs. */
export function faultSentence({ code, values }: Finding): string {
  return english[`fault.${code}`].replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));
}
