import type { CaseSummary, Figure, rulingsInForce } from '#observatory';
import { KeyFigure, KeyFigures } from '#platform/ui/key-figures.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import { SourceLine } from '#platform/ui/source-line.tsx';
import { StateBadge } from '#platform/ui/state-badge.tsx';
import type { Reference } from '../queries/reference.ts';
import type { Claimants } from './claimants.ts';
import { documentTitle } from './document-words.ts';
import { casesTouching } from './figure-links.ts';
import { HEADLINE, KEY_FIGURES } from './home-editorial.ts';
import { paths, to } from './paths.ts';
import { periodText, unitWord } from './wording.ts';

interface ResultsProps {
  readonly context: PageContext;
  readonly reference: Reference;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly claimants: ReadonlyMap<string, Claimants>;
  readonly cases: readonly CaseSummary[];
  readonly rulings: Awaited<ReturnType<typeof rulingsInForce.execute>>;
}

/** The finding that stands above the key figures, when the pack has the figures it needs. */
export function headline({ t, format }: PageContext, figures: ReadonlyMap<string, Figure>): string {
  const first = figures.get(HEADLINE.first);
  const second = figures.get(HEADLINE.second);
  if (first === undefined || second === undefined) return t('portal.home.results');
  return t('pages.home.headline', { first: format.number(first.value), second: format.number(second.value) });
}

/** A few published results, none without its source, and none that is disputed without saying so. */
export function HomeResults({ context, reference, figures, claimants, cases, rulings }: ResultsProps) {
  const { t, format } = context;
  return (
    <KeyFigures label={t('portal.home.results')}>
      {KEY_FIGURES.flatMap((id) => {
        const figure = figures.get(id);
        if (figure === undefined) return [];
        return [
          <KeyFigure
            key={id}
            context={context}
            value={figure.value}
            unit={unitWord(context, reference, figure.unit, figure.value)}
            qualifier={figure.qualifier}
            label={format.text(figure.label)}
            href={to(context, paths.figure(id))}
            note={periodText(context, figure)}
            source={
              <>
                <Disputed
                  context={context}
                  figure={id}
                  cases={casesTouching(cases, claimants, [figure])}
                  rulings={rulings}
                />
                <SourceLine
                  context={context}
                  document={documentTitle(context, reference, figure.document)}
                  href={to(context, paths.document(figure.document))}
                  locator={figure.locator}
                />
              </>
            }
          />,
        ];
      })}
    </KeyFigures>
  );
}

interface DisputedProps extends Pick<ResultsProps, 'context' | 'cases' | 'rulings'> {
  readonly figure: string;
}

/** The case to read a figure with: the one whose ruling prefers it, else the first; the others are counted. */
export function Disputed({ context, figure, cases, rulings }: DisputedProps) {
  const { t } = context;
  const preferring = cases.find(({ code }) => rulings.get(code)?.preferred === figure);
  const shown = preferring ?? cases[0];
  if (shown === undefined) return null;
  const provisional = preferring !== undefined && rulings.get(preferring.code)?.is_provisional === true;
  return (
    <>
      <p class="key-figure-note">
        <a href={to(context, paths.case(shown.code))}>{t('portal.case.short', { code: shown.code })}</a>{' '}
        <StateBadge context={context} state={shown.state} />
      </p>
      <p class="key-figure-note">
        {preferring !== undefined && t(provisional ? 'pages.home.preferred-provisional' : 'pages.home.preferred')}
        {preferring !== undefined && cases.length > 1 && t('ui.comma')}
        {cases.length > 1 && (
          <a href={`${to(context, paths.figure(figure))}#disagreement`}>
            {t('pages.home.other-cases', { count: cases.length - 1 })}
          </a>
        )}
      </p>
    </>
  );
}
