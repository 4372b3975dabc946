import type pg from 'pg';
import { ROLES, type ServingRole } from './roles.ts';

/** What the login of a pool may do. */
export interface Power {
  readonly name: string;
  /** It has the rights of the role it serves as. */
  readonly enough: boolean;
  /** It is, or may become, somebody with more. */
  readonly tooMuch: boolean;
}

/** The one role of ours that a serving role holds besides itself. */
const HELD: Readonly<Partial<Record<ServingRole, ServingRole>>> = { matcher: 'app', operator: 'app' };

/**
 * Reads what a pool's sessions may do. Of a session that the administrator lends, only as what it presents itself: it
 * could take its rights back, which is why production has none.
 */
export async function readPower(pool: pg.Pool, role: ServingRole, isLent: boolean): Promise<Power> {
  const held = HELD[role];
  const allowed = new Set<string>([ROLES[role], ...(held === undefined ? [] : [ROLES[held]])]);
  const { rows } = await pool.query<Power>(
    `select session.name, pg_has_role(session.name, $1, 'usage') as enough,
       exists (
         select from pg_roles other
         where pg_has_role(session.name, other.oid, 'member')
           and (other.rolsuper or other.rolbypassrls or other.rolcreaterole or other.rolcreatedb or other.rolreplication
             or other.rolname ^@ 'pg_' or other.rolname = any($2))
       ) as "tooMuch"
     from unnest(case when $3 then array[current_user] else array[session_user, current_user] end) as session (name)
     order by "tooMuch" desc, enough limit 1`,
    [ROLES[role], Object.values(ROLES).filter((name) => !allowed.has(name)), isLent],
  );
  return rows[0] ?? { name: 'an unknown role', enough: false, tooMuch: false };
}
