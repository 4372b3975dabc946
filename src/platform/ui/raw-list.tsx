import type { ComponentChildren } from 'preact';

interface RawListProps {
  readonly items: readonly ComponentChildren[];
  readonly ordered?: boolean | undefined;
}

/** A list inside running text. */
export function RawList({ items, ordered = false }: RawListProps) {
  const entries = items.map((item, position) => <li key={position}>{item}</li>);
  return ordered ? <ol class="prose-list">{entries}</ol> : <ul class="prose-list">{entries}</ul>;
}
