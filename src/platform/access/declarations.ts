import type { Permission } from './actor.ts';

/** What the gate let be declared: every command and query of the modules that are loaded, with who may run it. */
export interface Declared {
  readonly name: string;
  readonly kind: 'command' | 'query';
  readonly permission: Permission;
}

export type PermissionList = readonly Declared[];

const declared = new Map<string, Declared>();

/** Called by the gate when something is declared. */
export function declare({ name, kind, permission }: Declared): void {
  declared.set(name, { name, kind, permission });
}

/** All of them, in the order of their names. */
export function declarations(): PermissionList {
  return [...declared.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}
