import type { ComponentChildren } from 'preact';
import { Heading, type HeadingLevel } from './heading.tsx';

interface SectionProps {
  /** Also the anchor of the section. */
  readonly id: string;
  readonly title: ComponentChildren;
  readonly intro?: ComponentChildren;
  readonly level?: HeadingLevel | undefined;
  /** A link or button on the line of the title. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function Section({ id, title, intro, level = 2, aside, children }: SectionProps) {
  return (
    // Unnamed on purpose: a landmark for each section would drown those that help, and its heading is enough to find it.
    <section class="section" id={id}>
      <div class="section-head">
        <Heading level={level} id={`${id}-title`}>
          {title}
        </Heading>
        {aside}
      </div>
      {intro !== undefined && <p class="section-intro">{intro}</p>}
      {children}
    </section>
  );
}
