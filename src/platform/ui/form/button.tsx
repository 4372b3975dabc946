import type { ComponentChildren } from 'preact';

interface ButtonProps {
  readonly kind?: 'primary' | 'secondary' | 'attention' | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly children: ComponentChildren;
}

/** Submits the form it is in. An act that cannot be undone is marked `attention`. */
export function Button({ kind = 'primary', name, value, children }: ButtonProps) {
  return (
    <button type="submit" class={`button button-${kind}`} name={name} value={value}>
      {children}
    </button>
  );
}

interface ButtonLinkProps {
  readonly href: string;
  readonly kind?: 'primary' | 'secondary' | undefined;
  readonly children: ComponentChildren;
}

/** Looks like a button, goes somewhere: a link that starts something. */
export function ButtonLink({ href, kind = 'primary', children }: ButtonLinkProps) {
  return (
    <a class={`button button-${kind}`} href={href}>
      {children}
    </a>
  );
}
