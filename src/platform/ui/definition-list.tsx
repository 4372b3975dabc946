import type { ComponentChildren } from 'preact';

export interface Definition {
  readonly term: string;
  readonly description: ComponentChildren;
}

/** Terms and what they are, in rows; entries without a description are left out rather than shown empty. */
export function DefinitionList({ items }: { readonly items: readonly Definition[] }) {
  return (
    <dl class="definitions">
      {items
        .filter(({ description }) => description !== null && description !== undefined && description !== '')
        .map(({ term, description }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{description}</dd>
          </div>
        ))}
    </dl>
  );
}
