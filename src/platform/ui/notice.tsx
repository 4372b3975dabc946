import type { ComponentChildren } from 'preact';
import type { PageContext } from './page-context.ts';

interface NoticeProps {
  readonly context: PageContext;
  readonly kind: 'info' | 'attention';
  readonly title?: string | undefined;
  readonly children: ComponentChildren;
}

/** What the reader must not miss. The kind is said in words before the text, for those who do not see the colour. */
export function Notice({ context, kind, title, children }: NoticeProps) {
  return (
    <div class={`notice notice-${kind}`}>
      <p class="notice-title">{title ?? context.t(`ui.notice.${kind}`)}</p>
      <div class="notice-body">{children}</div>
    </div>
  );
}
