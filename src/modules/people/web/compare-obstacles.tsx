import { Notice } from '#platform/ui/notice.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { DOCUMENT_TYPES } from '../domain/register/assertions.ts';
import type { Compared } from '../queries/compare-records.ts';
import { register } from './register-paths.ts';

interface Obstacle {
  readonly obstacle: 'not-same' | 'documents';
  readonly document: string | null;
}

/** What speaks against a link, each with what can be done about it. */
export function obstacleWords(context: PageContext, obstacles: readonly Obstacle[]): string {
  return sentences(context, obstacles).join(' ');
}

function sentences({ t }: PageContext, obstacles: readonly Obstacle[]): readonly string[] {
  const said = obstacles.map(({ obstacle, document }) => {
    if (obstacle === 'not-same') return t('people.obstacle.not-same');
    const type = DOCUMENT_TYPES.find((one) => one === document);
    return t('people.obstacle.documents', {
      document: type === undefined ? (document ?? '') : t(`people.document.${type}`),
    });
  });
  return [...new Set(said)];
}

interface CompareObstaclesProps {
  readonly context: PageContext;
  readonly compared: Compared;
}

/** Said before anybody judges: documents that contradict each other, a judgement that stands. */
export function CompareObstacles({ context, compared }: CompareObstaclesProps) {
  const { obstacles, judgements, samePerson, low, high } = compared;
  if (samePerson || obstacles.length === 0) return null;
  const undoable = judgements.find(({ id }) => obstacles.some(({ judgement }) => judgement === id));
  return (
    <Notice context={context} kind="attention" title={context.t('people.obstacle.title')}>
      {sentences(context, obstacles).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {undoable !== undefined && (
        <p>
          <a href={href(context, register.undo(low.record.id, high.record.id, undoable.id))}>
            {context.t('people.undo.link')}
          </a>
        </p>
      )}
    </Notice>
  );
}
