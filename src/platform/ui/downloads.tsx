import type { PageContext } from './page-context.ts';

export interface Download {
  /** The short name of the format: CSV, JSON, SVG, PNG. */
  readonly format: string;
  readonly href: string;
  /** E.g. "12 KB", where it is known. */
  readonly size?: string | undefined;
}

interface DownloadsProps {
  readonly context: PageContext;
  readonly items: readonly Download[];
  /** What is downloaded; completes the name of each link for those who hear it out of its place. */
  readonly of?: string | undefined;
}

export function Downloads({ context, items, of }: DownloadsProps) {
  return (
    <div class="downloads">
      <span class="downloads-word">{context.t('ui.downloads')}</span>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} download="">
              {item.format}
              {of !== undefined && <span class="visually-hidden"> — {of}</span>}
              {item.size !== undefined && <span class="download-size"> {item.size}</span>}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
