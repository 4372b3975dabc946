import type { ComponentChildren } from 'preact';
import type { PageContext } from './page-context.ts';
import type { NavItem } from './page-header.tsx';
import { Wordmark } from './wordmark.tsx';

interface PageFooterProps {
  readonly context: PageContext;
  readonly siteLine: string;
  readonly links?: readonly NavItem[] | undefined;
  readonly note?: ComponentChildren;
}

export function PageFooter({ context, siteLine, links, note }: PageFooterProps) {
  return (
    <footer class="site-footer">
      <div class="wrap">
        <p class="site-footer-name">
          <Wordmark />
          <span>{siteLine}</span>
        </p>
        {links !== undefined && links.length > 0 && (
          <nav aria-label={context.t('ui.footer')}>
            <ul>
              {links.map((link) => (
                <li key={link.href}>
                  <a href={link.href}>{link.label}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {note !== undefined && <div class="site-footer-note">{note}</div>}
        {/* A printed page says where it comes from; on screen the address bar does. */}
        <p class="print-only">
          <bdi dir="ltr">{`${context.origin}/${context.language}${context.path}`}</bdi>
        </p>
      </div>
    </footer>
  );
}
