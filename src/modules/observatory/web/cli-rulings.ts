import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Language } from '#lib/localised.ts';
import type { Actor } from '#platform/access/actor.ts';
import { InvalidInputError } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import { translators } from '#platform/i18n/catalogue.ts';
import { RefusedRulingError, ruleOnCase } from '../commands/rule-on-case.ts';
import { rulingRecord } from '../pack.ts';

interface Terminal {
  readonly out: (line: string) => void;
  readonly language: Language;
}

const rulingFile = z.strictObject({ case: z.string().min(1), ...rulingRecord.shape });

/** Rulings are short: a larger file is something else. */
const LARGEST = 100_000;

/**
 * `cases:rule FILE.json`: records a ruling on a case, as the pack writes them with the code of the case beside.
 * @returns the exit code: 0 recorded or already there, 1 refused, 2 misused
 */
export async function runCaseRuling(
  parameters: readonly string[],
  { out, language }: Terminal,
  services: { readonly db: Database; readonly actor: Actor },
): Promise<number> {
  const t = translators()[language];
  const [path] = parameters;
  if (path === undefined || parameters.length > 1) {
    out(t('checks.rule.usage'));
    return 2;
  }
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null || text.length > LARGEST) {
    out(t('checks.rule.unreadable', { path }));
    return 1;
  }
  const parsed = rulingFile.safeParse(parseJson(text));
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      out(t('checks.rule.field', { field: issue.path.map(String).join('.') || path, message: issue.message }));
    }
    return 1;
  }
  const { case: code, ...ruling } = parsed.data;
  try {
    const { added } = await ruleOnCase.execute(services.db, services.actor, { case: code, ruling });
    out(t(added ? 'checks.rule.recorded' : 'checks.rule.known', { code }));
    return 0;
  } catch (error) {
    if (error instanceof RefusedRulingError) {
      out(t(`checks.rule.${error.fault}`, { found: error.found }));
      return 1;
    }
    if (error instanceof InvalidInputError) {
      out(t('checks.rule.unreadable', { path }));
      return 1;
    }
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
