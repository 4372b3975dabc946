import { ButtonLink } from '#platform/ui/form/button.tsx';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { Section } from '#platform/ui/section.tsx';
import type { CriteriaVersion } from '../queries/criteria-versions.ts';
import type { SimulationFound } from '../queries/read-simulation.ts';
import { isSameSet } from '../trying.ts';
import { commissionPaths } from './commission-paths.ts';
import { simulations } from './simulation-paths.ts';
import { campaignName, versionName } from './simulation-words.tsx';

interface SimulationNextProps {
  readonly context: PageContext;
  readonly found: SimulationFound;
  readonly tries: boolean;
  readonly adopts: boolean;
  /** Whether the reader may have refused files looked at again. */
  readonly orders: boolean;
  readonly versions: readonly CriteriaVersion[];
}

/** What may follow, each by an act of its own: another draft, adopting, and only then looking at refused files again. */
export function SimulationNext({ context, found, tries, adopts, orders, versions }: SimulationNextProps) {
  const { t } = context;
  const last = found.drafts.length - 1;
  const law = orders && found.instance === 'appeal' ? adoptedOf(found, versions) : [];
  return (
    <Section id="next" title={t('simulation.next.title')} intro={t('simulation.next.who-adopts')}>
      <div class="acts">
        {tries && (
          <ButtonLink href={href(context, simulations.vary(found.id, last))} kind="secondary">
            {t('simulation.next.vary')}
          </ButtonLink>
        )}
        {adopts &&
          found.drafts.map(({ name }, draft) => (
            <a key={draft} href={href(context, simulations.adopt(found.id, draft))}>
              {t('simulation.next.adopt', { name })}
            </a>
          ))}
      </div>
      {found.instance === 'appeal' && <p>{t('simulation.next.reexamine-by-act')}</p>}
      {law.length > 0 && (
        <ul class="prose-list">
          {law.map((version) => (
            <li key={version.id}>
              <a href={href(context, commissionPaths.newReexamination({ criteria: version.id, simulation: found.id }))}>
                {t('simulation.next.reexamine', {
                  version: `${campaignName(context, version)}, ${versionName(context, version)}`,
                })}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** The versions in force that make one of the drafts law, in the campaigns that were tried. */
function adoptedOf(
  { drafts, campaigns }: SimulationFound,
  versions: readonly CriteriaVersion[],
): readonly CriteriaVersion[] {
  const today = todayHere();
  return versions.filter(
    ({ instance, inForceFrom, campaign, set }) =>
      instance === 'appeal' &&
      inForceFrom <= today &&
      (campaigns?.includes(campaign) ?? true) &&
      drafts.some((draft) => isSameSet(draft.set, set)),
  );
}
