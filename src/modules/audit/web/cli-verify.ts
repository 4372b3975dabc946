import type { Language } from '#lib/localised.ts';
import { translators } from '#platform/i18n/catalogue.ts';
import type { JournalSource } from '../verify/journal-source.ts';
import { verifyCommand } from '../verify/verify-command.ts';

interface Terminal {
  readonly out: (line: string) => void;
  readonly language: Language;
}

/** Whether the command reads an export, and so needs no database. */
export function verifiesExport(parameters: readonly string[]): boolean {
  return parameters.some((parameter) => parameter === '--export' || parameter.startsWith('--export='));
}

/**
 * `journal:verify [--export FILE] [--key BASE64|FILE] [--witness FILE]…`: verifies an export, or the journal of this
 * installation, and names the first fault.
 * @returns the exit code: 0 intact, 1 at fault, 2 misused
 */
export function runJournalVerify(
  parameters: readonly string[],
  { out, language }: Terminal,
  services?: { readonly living: JournalSource },
): Promise<number> {
  const t = translators()[language];
  return verifyCommand({ command: 'npm run journal:verify --', parameters, out, t, living: services?.living });
}
