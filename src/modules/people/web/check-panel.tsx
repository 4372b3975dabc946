import type { PageContext } from '#platform/ui/page-context.ts';
import type { ShownAlike } from '../matching/shown.ts';
import { Candidates } from './candidates.tsx';
import type { Places } from './places.ts';

interface CheckPanelProps {
  readonly context: PageContext;
  readonly places: Places;
  /** Null before anybody was looked for. */
  readonly shown: readonly ShownAlike[] | null;
}

/** What the comparison with the register found of what was typed so far. */
export function CheckPanel({ context, places, shown }: CheckPanelProps) {
  const { t } = context;
  if (shown === null) return <p class="section-intro">{t('people.check.intro')}</p>;
  if (shown.length === 0) return <p class="section-intro">{t('people.check.none')}</p>;
  return (
    <>
      <p class="section-intro">{t('people.check.found', { count: shown.length })}</p>
      <Candidates context={context} places={places} shown={shown} />
    </>
  );
}
