import type { Column } from '#platform/ui/data-table.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import { ANSWERS } from '../domain/criteria/answer.ts';
import type { Motive } from '../domain/sitting/motives.ts';
import { OUTCOMES } from '../domain/sitting/tally.ts';
import type { WholeSitting } from '../queries/read-sitting.ts';
import type { FilePlaces } from './file-places.ts';

type SittingState = WholeSitting['sitting']['state'];

/** What is proposed or decided: told by word, coloured to help. */
export function OutcomeMark({ context, outcome }: { readonly context: PageContext; readonly outcome: string | null }) {
  const known = OUTCOMES.find((one) => one === outcome);
  if (known === undefined) return <>{context.t('sittings.proposed.none')}</>;
  return (
    <span class={`badge file-${known === 'favourable' ? 'good' : 'bad'}`}>
      {context.t(`regularisation.outcome.${known}`)}
    </span>
  );
}

interface Proposed {
  readonly proposal: string | null;
  readonly proposal_motive: string | null;
}

/** What the office proposes to the commission, and why where it gave a reason. */
export function proposalColumn<Row extends Proposed>(context: PageContext): Column<Row> {
  return {
    id: 'proposal',
    header: context.t('sittings.proposal'),
    cell: ({ proposal, proposal_motive }) => (
      <>
        <OutcomeMark context={context} outcome={proposal} />
        {proposal_motive !== null && (
          <span class="said-below">
            <bdi>{proposal_motive}</bdi>
          </span>
        )}
      </>
    ),
  };
}

const STATE_TONES: Readonly<Record<SittingState, string>> = {
  planned: 'going',
  open: 'good',
  closed: 'going',
  signed: 'over',
  cancelled: 'over',
};

export function SittingMark({ context, state }: { readonly context: PageContext; readonly state: SittingState }) {
  return <span class={`badge file-${STATE_TONES[state]}`}>{context.t(`sittings.state.${state}`)}</span>;
}

export function answerInWords({ t }: PageContext, answer: string): string {
  return t(`criteria.answer.${ANSWERS.find((one) => one === answer) ?? 'unknown'}`);
}

/** What became of a file in a sitting. */
export function itemOutcomeInWords({ t }: PageContext, outcome: string | null): string {
  const known = (['favourable', 'unfavourable', 'adjourned', 'removed'] as const).find((one) => one === outcome);
  return t(`sittings.item.${known ?? 'waiting'}`);
}

interface Motives {
  readonly motives: readonly Motive[];
  readonly motiveText: string | null;
}

/** The motives of a decision: those of the list, then the commission's own words. */
export function motivesInWords({ t, format }: PageContext, { motives, motiveText }: Motives) {
  const listed = motives.filter((motive) => motive !== 'other').map((motive) => t(`sittings.motive.${motive}`));
  return (
    <>
      {listed.length > 0 && format.list(listed)}
      {motiveText !== null && (
        <span class="said-below">
          <bdi>{motiveText}</bdi>
        </span>
      )}
    </>
  );
}

interface Count {
  readonly votesFor: number;
  readonly votesAgainst: number;
  readonly abstained: number;
}

/** How many agreed. Where none disagreed nor abstained, the decision was everybody's. */
export function votesInWords({ t }: PageContext, { votesFor, votesAgainst, abstained }: Count): string {
  if (votesAgainst + abstained === 0) return t('sittings.votes.all', { count: votesFor });
  return t('sittings.votes.counted', { for: votesFor, against: votesAgainst, abstained });
}

interface Planned {
  readonly planned_on: string;
  readonly place: string | null;
  readonly territory: string;
}

/** A sitting to choose: its day, its prefecture for who covers several, its room. */
export function sittingInWords({ format }: PageContext, sitting: Planned, places: FilePlaces | null): string {
  const { planned_on, territory, place } = sitting;
  return [format.date(planned_on), places?.territory(territory), place]
    .filter((part) => part !== undefined && part !== null && part !== '')
    .join(' · ');
}
