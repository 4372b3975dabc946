import type { PageContext } from '#platform/ui/page-context.ts';
import { Section } from '#platform/ui/section.tsx';
import { explainEvaluation } from '../criteria-words.ts';
import type { Evaluation } from '../domain/criteria/evaluate.ts';

interface FileCriteriaProps {
  readonly context: PageContext;
  readonly id: string;
  readonly title: string;
  readonly evaluation: Evaluation | null;
}

/** The criteria one by one: what is asked, what was said, how far it is established, and what follows. */
export function FileCriteria({ context, id, title, evaluation }: FileCriteriaProps) {
  const { t } = context;
  if (evaluation === null) return null;
  const explained = explainEvaluation(context, evaluation);
  return (
    <Section
      id={id}
      title={
        <>
          {title} <span class={`badge criterion-${explained.answer}`}>{t(`criteria.answer.${explained.answer}`)}</span>
        </>
      }
      intro={`${t('criteria.alternatives')} ${explained.asOf}`}
    >
      <div class="criteria">
        {explained.criteria.map((criterion) => (
          <details key={criterion.id} open={criterion.answer === 'yes'} class="criterion">
            <summary>
              <span class={`badge criterion-${criterion.answer}`}>{criterion.answered}</span>
              <span class="criterion-name">
                {criterion.id} · {criterion.name}
              </span>
            </summary>
            <ul class="criterion-lines">
              {criterion.lines.map((line, position) => (
                <li key={position} class={`depth-${Math.min(line.depth, 2)}`}>
                  <span>{line.text}</span>
                  {line.found !== '' && (
                    <span class="said-below">
                      {line.fact} · <bdi>{line.value}</bdi>
                      {line.counted !== '' && <> · {line.counted}</>} · <b>{line.found}</b>
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </details>
        ))}
      </div>
    </Section>
  );
}
