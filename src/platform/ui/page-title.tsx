import type { ComponentChildren } from 'preact';

interface PageTitleProps {
  /** What kind of page this is, above the title: "Programme 8", "Case N1". */
  readonly kicker?: ComponentChildren;
  readonly title: ComponentChildren;
  readonly lead?: ComponentChildren;
  /** A line of facts under the title: a badge, a date. */
  readonly meta?: ComponentChildren;
}

/** The kicker is read after the title, as part of the same heading group, so that the page has one first-level heading. */
export function PageTitle({ kicker, title, lead, meta }: PageTitleProps) {
  return (
    <header class="page-title">
      <hgroup>
        {kicker !== undefined && <p class="kicker">{kicker}</p>}
        <h1>{title}</h1>
      </hgroup>
      {meta !== undefined && <div class="page-meta">{meta}</div>}
      {lead !== undefined && <p class="lead">{lead}</p>}
    </header>
  );
}
