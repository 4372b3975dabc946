import type { PageContext } from '#platform/ui/page-context.ts';
import type { Verdict } from '../domain/register/verdicts.ts';
import type { Whose } from './register-words.tsx';

interface JudgementProps {
  readonly context: PageContext;
  readonly whose: Whose;
  readonly judgement: {
    readonly verdict: Verdict;
    readonly motive: string;
    readonly judged_at: Date;
    readonly judged_by: string;
    readonly ended_at: Date | null;
    readonly ended_by: string | null;
    readonly end_motive: string | null;
    /** Whether it still holds; not known everywhere. */
    readonly stands?: boolean;
  };
}

/** Why a judgement ended that no longer stood when another took its place, as `judge-pair` writes it. */
const REPLACED = 'data-changed';

/** What was judged, why, when and by whom; and how it ended. */
export function JudgementWords({ context: { t, format }, whose, judgement }: JudgementProps) {
  const { verdict, motive, judged_at, judged_by, ended_at, ended_by, end_motive, stands } = judgement;
  return (
    <>
      {ended_at === null ? t(`people.verdict.${verdict}`) : <s>{t(`people.verdict.${verdict}`)}</s>}{' '}
      {ended_at === null && stands === false && <span class="badge state-open">{t('people.judgements.stale')}</span>}
      <span class="said-below">
        <bdi>{motive}</bdi> · {format.dateTime(judged_at)} {whose(judged_by)}
      </span>
      {ended_at !== null && (
        <span class="said-below">
          {t('people.judgements.undone', { date: format.dateTime(ended_at) })} {ended_by !== null && whose(ended_by)}
          {' · '}
          {end_motive === REPLACED ? t('people.judgements.data-changed') : <bdi>{end_motive}</bdi>}
        </span>
      )}
    </>
  );
}
