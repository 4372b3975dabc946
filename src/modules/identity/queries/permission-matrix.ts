import { declarations, type PermissionList } from '#platform/access/declarations.ts';
import { query } from '#platform/access/gate.ts';

/** Every act and every read that is declared, with who may do it. Everybody may know the rules. */
export const permissionMatrix = query({
  name: 'permission-matrix',
  permission: 'public',
  run: async (): Promise<PermissionList> => declarations(),
});
