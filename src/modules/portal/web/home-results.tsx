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
        const touching = casesTouching(cases, claimants, [figure]);
        const disputed = { context, figure: id, cases: touching, rulings };
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
                {touching.length > 0 && (
                  <>
                    <p class="key-figure-note">
                      <DisputeMark {...disputed} />
                    </p>
                    <p class="key-figure-note">
                      <DisputeOutcome {...disputed} />
                    </p>
                  </>
                )}
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

/** The case that a figure is to be read with: the one whose ruling prefers it, else the first it is a claim of. */
function caseToRead({ figure, cases, rulings }: Omit<DisputedProps, 'context'>): CaseSummary | undefined {
  return cases.find(({ code }) => rulings.get(code)?.preferred === figure) ?? cases[0];
}

/** That other sources speak of the same thing, and where that stands. */
export function DisputeMark({ context, ...props }: DisputedProps) {
  const one = caseToRead(props);
  if (one === undefined) return null;
  return (
    <>
      <a href={to(context, paths.case(one.code))}>{context.t('portal.case.short', { code: one.code })}</a>{' '}
      <StateBadge context={context} state={one.state} />
    </>
  );
}

/** Whether the figure is the one that is kept, and how many other cases it is in. */
export function DisputeOutcome({ context, ...props }: DisputedProps) {
  const { t } = context;
  const ruling = props.rulings.get(caseToRead(props)?.code ?? '');
  const kept = ruling?.preferred === props.figure;
  const others = props.cases.length - 1;
  return (
    <>
      {kept && t(ruling?.is_provisional === true ? 'pages.home.preferred-provisional' : 'pages.home.preferred')}
      {kept && others > 0 && t('ui.comma')}
      {others > 0 && (
        <a href={`${to(context, paths.figure(props.figure))}#disagreement`}>
          {t('pages.home.other-cases', { count: others })}
        </a>
      )}
    </>
  );
}
