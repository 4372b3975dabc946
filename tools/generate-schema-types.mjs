// Writes the types of the live schema. The domain `localised_text` is known to the generator only as its base type, so
// its columns are read from the catalogue and named to it. `--verify` fails when the committed file is out of date.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const root = fileURLToPath(new URL('..', import.meta.url));

export async function schemaTypes(url, { verify = false } = {}) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } =
    await client.query(`select table_schema || '.' || table_name || '.' || column_name as name, is_nullable
    from information_schema.columns where domain_name = 'localised_text'`);
  await client.end();
  const columns = Object.fromEntries(
    rows.map((row) => [row.name, row.is_nullable === 'YES' ? 'Localised | null' : 'Localised']),
  );
  const options = [
    `${root}node_modules/kysely-codegen/dist/cli/bin.js`,
    '--dialect=postgres',
    '--date-parser=string',
    '--numeric-parser=number',
    '--default-schema=none',
    '--exclude-pattern=migrations.*',
    `--out-file=${root}src/platform/db/schema.generated.ts`,
    `--type-mapping=${JSON.stringify({ int8: 'number', jsonb: 'unknown' })}`,
    `--custom-imports=${JSON.stringify({ Localised: '#lib/localised.ts' })}`,
    `--overrides=${JSON.stringify({ columns })}`,
    `--url=${url}`,
    ...(verify ? ['--verify'] : []),
  ];
  const run = spawnSync(process.execPath, options, { cwd: root, encoding: 'utf8' });
  return { ok: run.status === 0, output: `${run.stdout}${run.stderr}` };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const result = await schemaTypes(process.env.DATABASE_URL ?? '', { verify: process.argv.includes('--verify') });
  process.stdout.write(result.output);
  process.exitCode = result.ok ? 0 : 1;
}
