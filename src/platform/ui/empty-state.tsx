import type { ComponentChildren } from 'preact';

interface EmptyStateProps {
  readonly title: string;
  /** What to try next. */
  readonly children?: ComponentChildren;
}

/** Nothing to show is an answer too: it is said, with a way out. */
export function EmptyState({ title, children }: EmptyStateProps) {
  return (
    <div class="empty-state">
      <p class="empty-state-title">{title}</p>
      {children}
    </div>
  );
}
