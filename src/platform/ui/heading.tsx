import type { ComponentChildren } from 'preact';

export type HeadingLevel = 2 | 3 | 4;

interface HeadingProps {
  readonly level: HeadingLevel;
  readonly id?: string | undefined;
  readonly class?: string | undefined;
  readonly children: ComponentChildren;
}

/** A heading whose level the page decides, so that components fit anywhere in its outline. */
export function Heading({ level, children, ...attributes }: HeadingProps) {
  if (level === 2) return <h2 {...attributes}>{children}</h2>;
  if (level === 3) return <h3 {...attributes}>{children}</h3>;
  return <h4 {...attributes}>{children}</h4>;
}
