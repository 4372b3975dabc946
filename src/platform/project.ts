import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder that holds `package.json`, found by walking up, so that sources, tests and the bundle agree on it. */
export const PROJECT_FOLDER: string = findProjectFolder(import.meta.dirname);

function findProjectFolder(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && readFileSync(manifest, 'utf8').includes('"name": "rihla"')) return folder;
    if (dirname(folder) === folder) throw new Error('The project folder was not found.');
  }
}

/** The absolute path of something that ships with the project. */
export function projectPath(...segments: readonly string[]): string {
  return join(PROJECT_FOLDER, ...segments);
}
