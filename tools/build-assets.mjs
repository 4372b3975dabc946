// Builds what pages refer to: the stylesheets, the fonts, the icon, the few scripts. Names carry a hash of the content, so
// that a browser may keep a file for ever; `manifest.json` gives the address of each by its plain name.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = join(root, 'src/platform/ui/assets');

const FONTS = {
  'source-sans-3-latin.woff2': 'source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
  'source-sans-3-latin-ext.woff2': 'source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2',
  'noto-naskh-arabic.woff2': 'noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
};

/** What a phone on a bad network pays for the whole look, in minified bytes; the pages for staff add theirs. */
const STYLESHEETS = {
  'style.css': { folder: source, budget: 20 * 1024 },
  'staff.css': { folder: join(source, 'staff'), budget: 20 * 1024 },
};

/** Public pages have none. */
const SCRIPTS = {
  'passkey.js': { entry: join(root, 'src/modules/identity/islands/passkey.ts'), budget: 16 * 1024 },
  'register-check.js': { entry: join(root, 'src/modules/people/islands/register-check.ts'), budget: 4 * 1024 },
};

/** The oldest browsers that we look at. */
const BROWSERS = ['chrome109', 'firefox115', 'safari16'];

/** A physical side would be wrong in one of the two directions of writing. */
const PHYSICAL =
  /(?:^|[;{\s])((?:margin|padding|border|inset)-(?:left|right|top|bottom)[\w-]*|(?:left|right|top|bottom|width|height|(?:min|max)-(?:width|height)))\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)/;

export default async function buildAssets(outFolder) {
  const files = new Map();
  const manifest = {};
  const add = (name, content) => {
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
    const file = name.replace(/(\.\w+)$/, `.${hash}$1`);
    files.set(file, content);
    manifest[name] = `/assets/${file}`;
  };
  for (const [name, file] of Object.entries(FONTS)) {
    add(name, readFileSync(join(root, 'node_modules/@fontsource-variable', file)));
  }
  add('favicon.svg', readFileSync(join(source, 'favicon.svg')));
  for (const [name, { folder, budget }] of Object.entries(STYLESHEETS)) {
    if (existsSync(folder)) add(name, within(name, budget, await stylesheet(folder, manifest)));
  }
  for (const [name, { entry, budget }] of Object.entries(SCRIPTS)) {
    add(name, within(name, budget, await script(entry)));
  }

  // Only now, when nothing can fail any more, does the previous build go.
  const folder = join(outFolder, 'assets');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [file, content] of files) {
    writeFileSync(join(folder, file), content);
    if (/\.(css|js|svg)$/.test(file)) compress(join(folder, file), content);
  }
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

async function stylesheet(folder, manifest) {
  refusePhysicalSides(folder);
  const content = await bundle({ entryPoints: [join(folder, 'index.css')], plugins: [hashedAddresses(manifest)] });
  // The minifier keeps the space before the value of a custom property, where it may matter; here it never does.
  return content.replace(/(--[\w-]+): /g, '$1:');
}

/** A module: browsers that know none know no passkeys either. */
const script = (entry) => bundle({ entryPoints: [entry], format: 'esm', platform: 'browser' });

async function bundle(options) {
  const { outputFiles } = await build({
    ...options,
    bundle: true,
    minify: true,
    write: false,
    target: BROWSERS,
  });
  return outputFiles[0].text;
}

function within(name, budget, text) {
  const content = Buffer.from(text);
  if (content.length > budget) {
    throw new Error(`The file ${name} weighs ${content.length} bytes; the budget is ${budget}.`);
  }
  return content;
}

/** `url('asset:<name>')` in the sources becomes the address of what was published under that name. */
const hashedAddresses = (manifest) => ({
  name: 'hashed-addresses',
  setup(bundler) {
    bundler.onResolve({ filter: /^asset:/ }, ({ path }) => ({
      path: manifest[path.slice('asset:'.length)],
      external: true,
    }));
  },
});

function refusePhysicalSides(folder) {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.css'))) {
    const lines = readFileSync(join(folder, file), 'utf8').split('\n');
    lines.forEach((line, position) => {
      if (!line.trim().startsWith('@media') && PHYSICAL.test(line)) {
        throw new Error(`${file}:${position + 1} uses a physical side: ${line.trim()}`);
      }
    });
  }
}

/** Compressed once, at the best level, instead of at every request. */
function compress(file, content) {
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  writeFileSync(
    `${file}.br`,
    brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildAssets(join(root, 'dist'));
}
