import type { ComponentChildren } from 'preact';
import { Heading, type HeadingLevel } from './heading.tsx';

/** A list of cards that share the width between them. */
export function CardGrid({
  label,
  children,
}: {
  readonly label?: string | undefined;
  readonly children: ComponentChildren;
}) {
  return (
    <ul class="cards" aria-label={label}>
      {children}
    </ul>
  );
}

interface CardProps {
  readonly title: string;
  readonly href?: string | undefined;
  readonly kicker?: ComponentChildren;
  /** Facts at the foot of the card: counts, a badge. */
  readonly meta?: ComponentChildren;
  readonly level?: HeadingLevel | undefined;
  readonly children?: ComponentChildren;
}

/** The whole card answers to a pointer, but only its title is a link: one stop for the keyboard, one name. */
export function Card({ title, href, kicker, meta, level = 3, children }: CardProps) {
  return (
    <li class="card">
      {kicker !== undefined && <p class="kicker">{kicker}</p>}
      <Heading level={level} class="card-title">
        {href === undefined ? title : <a href={href}>{title}</a>}
      </Heading>
      {children !== undefined && <div class="card-body">{children}</div>}
      {meta !== undefined && <div class="card-meta">{meta}</div>}
    </li>
  );
}
