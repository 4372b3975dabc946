import { EmptyState } from '#platform/ui/empty-state.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { Section } from '#platform/ui/section.tsx';
import type { FoundRecord } from '../queries/read-record.ts';
import type { Places } from './places.ts';
import { register } from './register-paths.ts';
import { FirstName, factsLine, Reference, type Whose } from './register-words.tsx';

export interface RecordProps {
  readonly context: PageContext;
  readonly places: Places;
  readonly whose: Whose;
  readonly found: FoundRecord;
}

/** What is mine to do now: pairs to judge, other offices to ask. Just after a registration it says so if there is none. */
export function RecordToDo({ context, places, found, checked }: RecordProps & { readonly checked: boolean }) {
  const { t } = context;
  const { pairs, elsewhere, named } = found;
  const isWithin = ({ low, high }: Pair) => named.has(low) && named.has(high);
  if (pairs.length === 0 && elsewhere.length === 0) {
    return checked ? (
      <EmptyState title={t('people.to-do.none')}>
        <p>{t('people.to-do.none-remedy')}</p>
      </EmptyState>
    ) : null;
  }
  return (
    <Section id="to-do" title={t('people.to-do.title')} intro={t('people.to-do.intro', { count: pairs.length })}>
      <ul class="to-do">
        {[...pairs.filter(isWithin), ...pairs.filter((pair) => !isWithin(pair))].map((pair) => (
          <PairToJudge key={`${pair.low}${pair.high}`} context={context} places={places} found={found} pair={pair} />
        ))}
        {elsewhere.map((office) => (
          <li key={`${office.organisation}${office.territory}${office.unit}`}>
            <p class="to-do-head">
              <strong>{t('people.elsewhere.linked', { count: office.records })}</strong>
            </p>
            <p>
              {t('people.elsewhere.ask')} <bdi>{places.office(office)}</bdi>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

type Pair = FoundRecord['pairs'][number];

function PairToJudge({ context, places, found, pair }: Omit<RecordProps, 'whose'> & { readonly pair: Pair }) {
  const { t } = context;
  const { id } = found.record;
  const isLow = pair.low === id;
  const other = found.named.get(isLow ? pair.high : pair.low);
  const office = isLow
    ? { organisation: pair.high_organisation, territory: pair.high_territory }
    : { organisation: pair.low_organisation, territory: pair.low_territory };
  if (other === undefined) {
    return (
      <li>
        <p class="to-do-head">
          <strong>{t('people.elsewhere.alike')}</strong>
        </p>
        <p>
          {t('people.elsewhere.ask')} <bdi>{places.office(office)}</bdi>
        </p>
      </li>
    );
  }
  return (
    <li>
      <p class="to-do-head">
        <a href={href(context, register.compare(id, other.record.id))}>
          {t('people.to-do.compare')} <FirstName context={context} said={other.said} />
        </a>{' '}
        {pair.state === 'unsure' && <span class="badge state-open">{t('people.verdict.unsure')}</span>}
      </p>
      <p>
        {factsLine(context, places, other.said)} <Reference reference={other.record.reference} />
      </p>
    </li>
  );
}
