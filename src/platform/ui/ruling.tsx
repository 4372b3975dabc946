import type { ComponentChildren } from 'preact';
import { DefinitionList } from './definition-list.tsx';
import type { PageContext } from './page-context.ts';

interface RulingProps {
  readonly context: PageContext;
  readonly author: string;
  /** ISO. */
  readonly date: string;
  readonly reason: ComponentChildren;
  /** The figure that is to be used; absent when the ruling keeps them all. */
  readonly preferred?: ComponentChildren;
  readonly provisional?: boolean | undefined;
}

/** Who decided between figures, when, and why: shown wherever the preferred figure is. */
export function Ruling({ context, author, date, reason, preferred, provisional = false }: RulingProps) {
  const { t, format } = context;
  return (
    <div class="ruling">
      <p class="ruling-title">{t(provisional ? 'ui.ruling.provisional' : 'ui.ruling.title')}</p>
      <blockquote class="ruling-reason">{reason}</blockquote>
      <DefinitionList
        items={[
          { term: t('ui.ruling.preferred'), description: preferred ?? t('ui.ruling.none') },
          { term: t('ui.ruling.author'), description: author },
          { term: t('ui.ruling.date'), description: <time dateTime={date}>{format.date(date)}</time> },
        ]}
      />
    </div>
  );
}
