// npm run generate: writes what is generated from the sources: the message keys, and the documents of docs/generated
// that tests compare. The types of the schema need a migrated database: see CONTRIBUTING.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, pinnedNode, root } from './bootstrap.mjs';

ensureInstalled();
for (const parameters of [
  ['tools/generate-message-keys.mjs'],
  ['tools/build.mjs'],
  [
    join('node_modules', 'vitest', 'vitest.mjs'),
    'run',
    'tests/architecture/generated-documents.test.ts',
    'tests/architecture/permissions-document.test.ts',
    'tests/architecture/procedure-document.test.ts',
    '--update',
  ],
]) {
  const { status } = spawnSync(pinnedNode(), parameters, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
