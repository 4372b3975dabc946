import type { Rule } from '#platform/access/actor.ts';
import { readCatalogue } from '#platform/i18n/catalogue.ts';
import type { MessageKey } from '#platform/i18n/keys.generated.ts';
import type { PageContext } from '#platform/ui/page-context.ts';

let known: ReadonlyMap<string, string> | undefined;

/** Whether there are words for a key that only the running program knows. A test asks for those of every act. */
function isKey(key: string): key is MessageKey {
  known ??= readCatalogue('fr');
  return known.has(key);
}

/** An act in words; one that has none yet is named as the journal names it. */
export function actName({ t }: PageContext, name: string): string {
  const key = `directory.act.${name}`;
  return isKey(key) ? t(key) : name;
}

/** On what and under which conditions, in words. */
export function ruleInWords({ t, format }: PageContext, rule: Rule): string {
  return format.list([
    t(`directory.scope.${rule.scope}`),
    ...(rule.heads === true ? [t('directory.condition.heads')] : []),
    ...(rule.stepUp === true ? [t('directory.condition.step-up')] : []),
  ]);
}
