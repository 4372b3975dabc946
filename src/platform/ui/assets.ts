import { readFileSync } from 'node:fs';
import { projectPath } from '#platform/project.ts';

let addresses: ReadonlyMap<string, string> | undefined;

/**
 * The address of a built asset, by its logical name (`style.css`). Addresses carry a hash of the content, so that they
 * can be cached for ever; the build writes them in a manifest, read once, at the first page.
 */
export function asset(name: string): string {
  addresses ??= readManifest(projectPath('dist', 'assets', 'manifest.json'));
  const address = addresses.get(name);
  if (address === undefined) throw new Error(`No asset ${name} in dist/assets/manifest.json: run the build.`);
  return address;
}

function readManifest(file: string): ReadonlyMap<string, string> {
  const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof json !== 'object' || json === null) throw new Error(`${file} is not an asset manifest.`);
  return new Map(Object.entries(json).map(([name, address]) => [name, String(address)]));
}
