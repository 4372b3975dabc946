import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { Permission } from '#platform/access/actor.ts';
import { PROJECT_FOLDER, projectPath } from '#platform/project.ts';

export interface Declared {
  readonly module: string;
  readonly name: string;
  readonly kind: 'command' | 'query';
  readonly permission: Permission;
  /** Whether the journal may hold an entry of it. */
  readonly journaled: boolean;
}

const declaration = z.object({
  name: z.string(),
  kind: z.enum(['command', 'query']),
  permission: z.custom<Permission>((value) => typeof value === 'string' || Array.isArray(value)),
});

/** Every command and query of every module, as it is declared, in the order of modules and names. */
export async function declared(): Promise<readonly Declared[]> {
  const files = readdirSync(projectPath('src', 'modules'), { recursive: true, withFileTypes: true })
    .filter(({ name, parentPath }) => /\/(commands|queries)$/.test(parentPath) && /(?<!\.test)\.tsx?$/.test(name))
    .map(({ name, parentPath }) => join(parentPath, name));
  const found = new Map<string, Declared>();
  for (const file of files) {
    const [, module = ''] = /src\/modules\/([^/]+)\//.exec(file.slice(PROJECT_FOLDER.length)) ?? [];
    const silent = silentActs(readFileSync(file, 'utf8'));
    const exported: unknown = await import(pathToFileURL(file).href);
    for (const value of Object.values(z.record(z.string(), z.unknown()).parse({ ...Object(exported) }))) {
      const read = declaration.safeParse(value);
      if (!read.success) continue;
      const { name } = read.data;
      found.set(name, { module, ...read.data, journaled: !silent.has(name) });
    }
  }
  return [...found.values()].sort((one, other) =>
    `${one.module} ${one.name}` < `${other.module} ${other.name}` ? -1 : 1,
  );
}

/** The names of what is declared in a source without ever leaving an entry. */
function silentActs(source: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const part of source.split(/^(?=export |const |function |async function )/m)) {
    const name = /\bname: '([a-z-]+)'/.exec(part)?.[1];
    const says = /\bjournal(:|\()/.test(part) && !/\bjournal: \(\) => null/.test(part);
    if (name !== undefined && !says) names.add(name);
  }
  return names;
}
