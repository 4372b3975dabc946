import type { PageContext } from '#platform/ui/page-context.ts';
import type { Turn as Whose } from '../domain/states.ts';

interface TurnProps {
  readonly context: PageContext;
  readonly file: {
    readonly turn: Whose | null;
    readonly turn_since: string;
    readonly due_on: string | null;
    readonly suspended_since: string | null;
  };
}

/** Whose turn it is, since when, until when: in a sentence, for who is waiting. */
export function Turn({ context: { t, format }, file }: TurnProps) {
  const { turn, turn_since, due_on, suspended_since } = file;
  if (turn === null) return <p>{t('filing.turn.nobody')}</p>;
  return (
    <p>
      <strong>{t(`filing.turn.${turn}`)}</strong> {t('filing.turn.since', { date: format.date(turn_since) })}{' '}
      {due_on !== null && t('filing.turn.until', { date: format.date(due_on) })}
      {suspended_since !== null && <span class="said-below">{t('filing.turn.suspended')}</span>}
    </p>
  );
}
