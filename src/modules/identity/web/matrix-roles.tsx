import type { PermissionList } from '#platform/access/declarations.ts';
import { ROLES } from '#platform/access/roles.ts';
import type { PageContext } from '#platform/ui/page-context.ts';
import { RawList } from '#platform/ui/raw-list.tsx';
import { actsByPurpose, ruleOf } from './matrix-model.ts';
import { actName, ruleInWords } from './matrix-words.ts';

interface MatrixRolesProps {
  readonly context: PageContext;
  readonly list: PermissionList;
}

/** For each role, what it may do beyond what everybody may: one sentence an act. */
export function MatrixRoles({ context, list }: MatrixRolesProps) {
  const { t } = context;
  const groups = actsByPurpose(list);
  return (
    <div class="tree-of-roles">
      {ROLES.map((role) => {
        const acts = groups.flatMap(({ purpose, acts: ofPurpose }) =>
          ofPurpose.flatMap((act) => {
            const rule = ruleOf(act, role, purpose);
            return rule === undefined || rule.roles === 'signed-in' ? [] : [{ name: act.name, purpose, rule }];
          }),
        );
        return (
          <details key={role} id={`role-${role}`}>
            <summary>
              {t(`roles.${role}`)} <span class="said-beside">{t('directory.roles.count', { count: acts.length })}</span>
            </summary>
            {acts.length === 0 ? (
              <p>{t('directory.roles.nothing-yet')}</p>
            ) : (
              <RawList
                items={acts.map(({ name, purpose, rule }) => (
                  <>
                    {actName(context, name)} — {ruleInWords(context, rule)}{' '}
                    <span class="said-beside">{t('directory.roles.for', { purpose: t(`purposes.${purpose}`) })}</span>
                  </>
                ))}
              />
            )}
          </details>
        );
      })}
    </div>
  );
}
