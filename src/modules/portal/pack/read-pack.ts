import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type GovernancePack, governancePack } from '#governance';
import { type IdentityPack, identityPack } from '#identity';
import { type ObservatoryPack, observatoryPack } from '#observatory';
import { localised } from '#platform/pack/schema.ts';
import { type StrategyPack, strategyPack } from '#strategy';

const manifest = z.strictObject({
  id: z.string().min(1),
  country: z.string().regex(/^[A-Z]{2}$/),
  name: localised,
  languages: z.array(z.string()),
  version: z.string().min(1),
  cutOff: z.string(),
  sources: z.array(z.object({ file: z.string(), source: z.string(), licence: z.string(), note: localised.nullable() })),
});

export type PackManifest = z.infer<typeof manifest>;

/** A country pack as it is on disk, validated but for what its files say of each other. */
export interface CountryPack {
  readonly manifest: PackManifest;
  /** SHA-256 of every file, so that an unchanged pack is not loaded twice. */
  readonly hash: string;
  readonly identity: IdentityPack;
  readonly strategy: StrategyPack;
  readonly governance: GovernancePack;
  readonly observatory: ObservatoryPack;
}

/** Where a pack is wrong: the file, the record, the field, and what is expected there. */
export interface PackFault {
  readonly file: string;
  readonly place: string;
  readonly message: string;
}

export class MalformedPackError extends Error {
  readonly faults: readonly PackFault[];

  constructor(faults: readonly PackFault[]) {
    super(
      faults
        .map((fault) => `${fault.file}${fault.place === '' ? '' : `, ${fault.place}`}: ${fault.message}`)
        .join('\n'),
    );
    this.faults = faults;
  }
}

/** Which file each part is read from, and in which part of the pack it goes. */
const FILES = {
  territories: 'territories.json',
  countries: 'countries.json',
  countryGroups: 'country-groups.json',
  organisations: 'organisations.json',
  strategies: 'strategies.json',
  events: 'events.json',
  bodies: 'bodies.json',
  documents: 'documents.json',
  units: 'units.json',
  dimensions: 'dimensions.json',
  figures: 'figures.json',
  series: 'series.json',
  relations: 'relations.json',
  cases: 'cases.json',
} as const;

type Part = keyof typeof FILES;

/** Reads the hash of a pack without parsing it. */
export async function hashPack(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of ['pack.json', ...Object.values(FILES)]) {
    hash.update(file).update(await readFile(join(folder, file)).catch(() => Buffer.from('missing')));
  }
  return hash.digest('hex');
}

/**
 * Reads and validates a country pack.
 * @throws MalformedPackError naming file, record and field of everything that is wrong
 */
export async function readPack(folder: string): Promise<CountryPack> {
  const faults: PackFault[] = [];
  const described = parse(manifest, await readJson(folder, 'pack.json', faults), () => 'pack.json', faults);
  const parts: Partial<Record<Part, unknown>> = {};
  for (const part of Object.keys(FILES)) {
    if (isPart(part)) parts[part] = await readJson(folder, FILES[part], faults);
  }
  if (faults.length > 0 || described === undefined) throw new MalformedPackError(faults);
  const fileOf = (part: PropertyKey | undefined) =>
    typeof part === 'string' && isPart(part) ? FILES[part] : 'pack.json';
  const identity = parse(identityPack, parts, fileOf, faults);
  const strategy = parse(strategyPack, parts, fileOf, faults);
  const governance = parse(governancePack, parts, fileOf, faults);
  const observatory = parse(observatoryPack, parts, fileOf, faults);
  if (identity && strategy && governance && observatory && faults.length === 0) {
    return { manifest: described, hash: await hashPack(folder), identity, strategy, governance, observatory };
  }
  throw new MalformedPackError(faults);
}

function isPart(name: string): name is Part {
  return Object.hasOwn(FILES, name);
}

async function readJson(folder: string, file: string, faults: PackFault[]): Promise<unknown> {
  const fault = (message: string) => {
    faults.push({ file, place: '', message });
    return undefined;
  };
  const bytes = await readFile(join(folder, file)).catch(() => undefined);
  if (bytes === undefined) return fault('the file is missing or cannot be read');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError) return fault(`not valid JSON: ${error.message}`);
    return fault('not valid UTF-8: save it as UTF-8');
  }
}

function parse<T extends z.ZodType>(
  schema: T,
  json: unknown,
  fileOf: (part: PropertyKey | undefined) => string,
  faults: PackFault[],
): z.output<T> | undefined {
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    faults.push({ file: fileOf(issue.path[0]), place: placeOf(json, issue.path), message: issue.message });
  }
  return undefined;
}

/** `record 12 (returns-2020), field value`: a position alone helps nobody in a file of thousands of lines. */
function placeOf(json: unknown, path: readonly PropertyKey[]): string {
  const [part, position, ...field] = path;
  if (typeof position !== 'number') return path.length === 0 ? '' : `field ${path.map(String).join('.')}`;
  const list = typeof json === 'object' && json !== null && part !== undefined ? Reflect.get(json, part) : undefined;
  const record: unknown = Array.isArray(list) ? list[position] : undefined;
  const name = ['id', 'code', 'key', 'iso2']
    .map((key) => (typeof record === 'object' && record !== null ? Reflect.get(record, key) : undefined))
    .find((value) => typeof value === 'string');
  const label = name === undefined ? '' : ` (${String(name)})`;
  return `record ${position + 1}${label}${field.length === 0 ? '' : `, field ${field.map(String).join('.')}`}`;
}
