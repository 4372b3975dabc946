import { isRole } from '#platform/access/roles.ts';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { Section } from '#platform/ui/section.tsx';
import type { listDemoAccounts } from '../queries/sign-in-demo-accounts.ts';
import { Back } from './sign-in-parts.tsx';
import { entry } from './sign-in-paths.ts';

interface DemoAccountsProps {
  readonly context: PageContext;
  readonly accounts: Awaited<ReturnType<typeof listDemoAccounts.execute>>;
  readonly back: string | null;
}

/** The fictitious people of a trial, by role: each is entered by one click. */
export function DemoAccounts({ context, accounts, back }: DemoAccountsProps) {
  const { t, format } = context;
  return (
    <Section id="trial" title={t('sign-in.trial.title')} intro={t('sign-in.trial.lead')}>
      <ul class="demo-accounts">
        {accounts.map(({ id, name, role, heads_unit, unit }) => (
          <li key={id}>
            <form method="post" action={href(context, entry.trial())}>
              <Back back={back} />
              <button type="submit" name="account" value={id} class="button button-secondary">
                <strong>
                  {isRole(role) ? t(`roles.${role}`) : t('space.no-role')}
                  {heads_unit === true && ` · ${t('account.appointments.heads')}`}
                </strong>
                <span class="demo-account">
                  {/* Where the person works; their names only say the same again. */}
                  <bdi>{unit === null ? name : format.text(unit)}</bdi>
                </span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </Section>
  );
}
