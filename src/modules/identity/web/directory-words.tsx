import { isRole } from '#platform/access/roles.ts';
import type { PageContext } from '#platform/ui/page-context.ts';
import type { DirectoryState } from '../queries/list-people.ts';

/** A role in words; one that a later version made is named as it is. */
export function roleName({ t }: PageContext, role: string | null): string {
  return isRole(role) ? t(`roles.${role}`) : (role ?? '');
}

interface RoleProps {
  readonly context: PageContext;
  readonly role: string | null;
  readonly heads: boolean;
}

export function RoleHeld({ context, role, heads }: RoleProps) {
  return (
    <>
      {roleName(context, role)}
      {heads && <span class="said-beside">{context.t('directory.heads')}</span>}
    </>
  );
}

/** From a day to a day, both included. */
export function Term({ context, from, until }: { context: PageContext; from: string; until: string }) {
  const { t, format } = context;
  return <>{t('directory.term', { from: format.date(from), until: format.date(until) })}</>;
}

interface StateMarkProps {
  readonly context: PageContext;
  readonly state: DirectoryState | 'expired' | 'active' | 'open' | 'accepted' | 'withdrawn' | 'trial';
}

/** A state in one word; its colour only helps. */
export function StateMark({ context, state }: StateMarkProps) {
  return <span class={`badge state-${state}`}>{context.t(`directory.state.${state}`)}</span>;
}
