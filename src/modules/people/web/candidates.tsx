import { href, type PageContext } from '#platform/ui/page-context.ts';
import type { AlikeElsewhere, AlikeWithin, ShownAlike } from '../matching/shown.ts';
import { Explanation, oddsInWords } from './explanation.tsx';
import type { Places } from './places.ts';
import { register } from './register-paths.ts';
import { factsLine, Names, Reference } from './register-words.tsx';

interface CandidatesProps {
  readonly context: PageContext;
  readonly places: Places;
  readonly shown: readonly ShownAlike[];
}

/**
 * Who is perhaps recorded already, the likeliest first; of those elsewhere only that they exist, and whom to ask. A link
 * opens beside the form that is being typed.
 */
export function Candidates({ context, places, shown }: CandidatesProps) {
  return (
    <ol class="candidates">
      {shown.map((one, position) => (
        <li key={position} class={`candidate candidate-${one.band}`}>
          {one.within ? (
            <Within context={context} places={places} alike={one} />
          ) : (
            <Elsewhere context={context} places={places} alike={one} />
          )}
        </li>
      ))}
    </ol>
  );
}

export function Band({ context, band }: { readonly context: PageContext; readonly band: 'likely' | 'possible' }) {
  return <span class={`badge band-${band}`}>{context.t(`people.band.${band}`)}</span>;
}

interface OneProps<T> extends Pick<CandidatesProps, 'context' | 'places'> {
  readonly alike: T;
}

function Within({ context, places, alike }: OneProps<AlikeWithin>) {
  const { record, said, band, weight, contributions } = alike;
  return (
    <>
      <p class="candidate-head">
        <Band context={context} band={band} />{' '}
        <a href={href(context, register.record(record.id))} target="_blank" rel="noopener">
          <Names context={context} said={said} />
        </a>
      </p>
      <p class="candidate-facts">
        {factsLine(context, places, said)} <Reference reference={record.reference} />
        <span class="said-below">{places.office(record)}</span>
      </p>
      <details class="why">
        <summary>{oddsInWords(context, weight)}</summary>
        <Explanation context={context} contributions={contributions} weight={weight} />
      </details>
    </>
  );
}

function Elsewhere({ context, places, alike }: OneProps<AlikeElsewhere>) {
  const { t } = context;
  return (
    <>
      <p class="candidate-head">
        <Band context={context} band={alike.band} /> <strong>{t('people.elsewhere.alike')}</strong>
      </p>
      <p class="candidate-facts">
        {t('people.elsewhere.ask')} <bdi>{places.office(alike)}</bdi>
      </p>
    </>
  );
}
