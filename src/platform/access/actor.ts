/**
 * Who acts. Until people can sign in there are two: anyone, who may only read what is public, and the operator, who
 * runs the program on its own machine and is named by the operating system.
 */
export type Actor = { readonly kind: 'anyone' } | { readonly kind: 'operator'; readonly name: string };

export const ANYONE: Actor = { kind: 'anyone' };

export function operator(name: string): Actor {
  return { kind: 'operator', name };
}

/** Who may run something. There is no default: a declaration is required everywhere. */
export type Permission = 'public' | 'operator';

export function may(actor: Actor, permission: Permission): boolean {
  return permission === 'public' || actor.kind === permission;
}
