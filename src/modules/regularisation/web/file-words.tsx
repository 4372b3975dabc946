import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import type { State, Turn } from '../domain/states.ts';
import { printedFileReference } from '../file-reference.ts';
import { paths } from './paths.ts';

/** What is printed of a file: groups of signs, read from the left in every language. */
export function FileReference({ reference }: { readonly reference: string }) {
  return (
    <bdi dir="ltr" class="file-reference">
      {printedFileReference(reference)}
    </bdi>
  );
}

interface FileLinkProps {
  readonly context: PageContext;
  readonly file: { readonly id: string; readonly name: string; readonly reference: string };
}

/** The name of a file, leading to it. */
export function FileLink({ context, file }: FileLinkProps) {
  return (
    <a href={href(context, paths.file(file.id))}>
      <bdi>{file.name}</bdi>
    </a>
  );
}

/** Told by word, and by a colour that only helps: it goes on, it went well, it did not, it ended. */
const TONES: Readonly<Record<State, 'going' | 'good' | 'bad' | 'over'>> = {
  filed: 'going',
  incomplete: 'going',
  complete: 'going',
  instructed: 'going',
  scheduled: 'going',
  favourable: 'good',
  unfavourable: 'bad',
  'under-appeal': 'going',
  'appeal-scheduled': 'going',
  'favourable-on-appeal': 'good',
  refused: 'bad',
  permitted: 'good',
  withdrawn: 'over',
  lapsed: 'bad',
};

export function StateMark({ context, state }: { readonly context: PageContext; readonly state: State }) {
  return <span class={`badge file-${TONES[state]}`}>{context.t(`regularisation.state.${state}`)}</span>;
}

interface DueProps {
  readonly context: PageContext;
  readonly due: string | null;
  readonly suspended?: boolean;
}

/** Until when something is awaited, and whether that day has passed. */
export function Due({ context, due, suspended = false }: DueProps) {
  const { t, format } = context;
  const isLate = due !== null && due < todayHere();
  return (
    <>
      {due === null ? t('regularisation.no-due') : <span class="nowrap">{format.date(due)}</span>}
      {isLate && <span class="badge file-late">{t('regularisation.overdue')}</span>}
      {suspended && <span class="said-below">{t('regularisation.suspended')}</span>}
    </>
  );
}

export function turnInWords({ t }: PageContext, turn: Turn | null): string {
  return t(`regularisation.turn.${turn ?? 'nobody'}`);
}
