import type { Rule } from '#platform/access/actor.ts';
import type { PermissionList } from '#platform/access/declarations.ts';
import type { PageContext } from '#platform/ui/page-context.ts';
import { actsByPurpose, rolesOf, ruleOf } from './matrix-model.ts';
import { actName, ruleInWords } from './matrix-words.ts';

/** A shape for each scope, told apart without colour. */
const MARKS: Readonly<Record<Rule['scope'], string>> = { all: '●', covered: '◐', own: '○' };

interface MatrixGridProps {
  readonly context: PageContext;
  readonly list: PermissionList;
}

/** Acts by roles: a mark where a role may, nothing where it may not; the mark in words for those who do not see it. */
export function MatrixGrid({ context, list }: MatrixGridProps) {
  const { t } = context;
  const groups = actsByPurpose(list);
  const roles = rolesOf(groups.flatMap(({ acts }) => acts)).filter((role) =>
    groups.some(({ purpose, acts }) => acts.some((act) => isNamed(ruleOf(act, role, purpose)))),
  );
  return (
    <>
      <p class="matrix-legend">
        {(['all', 'covered', 'own'] as const).map((scope) => (
          <span key={scope}>
            <span class="mark" aria-hidden="true">
              {MARKS[scope]}
            </span>{' '}
            {t(`directory.scope.${scope}`)}
          </span>
        ))}
        <span>
          <span class="mark" aria-hidden="true">
            †
          </span>{' '}
          {t('directory.condition.heads')}
        </span>
        <span>
          <span class="mark" aria-hidden="true">
            *
          </span>{' '}
          {t('directory.condition.step-up')}
        </span>
      </p>
      <section class="table-region" tabindex={0} aria-label={t('directory.roles.acts')}>
        <table class="data-table dense matrix">
          <caption class="visually-hidden">{t('directory.roles.acts')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('directory.roles.act')}</th>
              {roles.map((role) => (
                <th key={role} scope="col" class="matrix-role">
                  <span>{t(`roles.${role}`)}</span>
                </th>
              ))}
            </tr>
          </thead>
          {groups.map(({ purpose, acts }) => (
            <tbody key={purpose}>
              <tr class="matrix-purpose">
                <th scope="rowgroup" colSpan={roles.length + 1}>
                  {t('directory.roles.for', { purpose: t(`purposes.${purpose}`) })}
                </th>
              </tr>
              {acts.map((act) => (
                <tr key={act.name}>
                  <th scope="row">{actName(context, act.name)}</th>
                  {roles.map((role) => (
                    <td key={role} class="align-center">
                      <Mark context={context} rule={ruleOf(act, role, purpose)} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </section>
    </>
  );
}

/** Whether the rule names roles, and is not everybody's. */
function isNamed(rule: Rule | undefined): boolean {
  return rule !== undefined && rule.roles !== 'signed-in';
}

function Mark({ context, rule }: { readonly context: PageContext; readonly rule: Rule | undefined }) {
  if (rule === undefined || rule.roles === 'signed-in') return null;
  return (
    <>
      <span class="mark" aria-hidden="true">
        {MARKS[rule.scope]}
        {rule.heads === true && '†'}
        {rule.stepUp === true && '*'}
      </span>
      <span class="visually-hidden">{ruleInWords(context, rule)}</span>
    </>
  );
}
