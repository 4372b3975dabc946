import type { ComponentType } from 'preact';
import type { MessageKey } from '#platform/i18n/keys.generated.ts';
import type { PageContext } from '../page-context.ts';
import { Section } from '../section.tsx';

/** What a specimen is drawn from: `id` makes its anchors differ from those of its twin in the other direction. */
export interface SpecimenProps {
  readonly context: PageContext;
  readonly id: string;
}

interface BothWaysProps {
  readonly page: PageContext;
  readonly contexts: readonly PageContext[];
  readonly name: string;
  readonly title: MessageKey;
  readonly specimen: ComponentType<SpecimenProps>;
}

/** The same components in a left-to-right and in a right-to-left language, one under the other. */
export function BothWays({ page, contexts, name, title, specimen: Specimen }: BothWaysProps) {
  return (
    <Section id={name} title={page.t(title)}>
      {contexts.map((context) => (
        <article key={context.language} lang={context.language} dir={context.direction}>
          <Specimen context={context} id={`${name}-${context.language}`} />
        </article>
      ))}
    </Section>
  );
}
