// What every command does first, with what any Node from 20 on brings along: install the dependencies, put the pinned
// Node in place, build. Later steps run on the pinned Node and may use everything.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  copyFileSync,
  existsSync,
  constants as fileConstants,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const installStamp = join(modules, '.rihla-install');
const machine = `${process.platform}-${process.arch}`;
const shippedNode = join(modules, `node-${machine}`, 'bin', 'node');
const linkedNode = join(modules, 'node', 'bin', 'node');

/** Ends the command with one sentence for the person who typed it. */
export function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Installs the dependencies unless those of the lock file are there already. */
export function ensureInstalled() {
  const lock = read(join(root, 'package-lock.json'));
  if (lock === null) fail('The file package-lock.json is missing: get a complete copy of the project.');
  const expected = `${createHash('sha256').update(lock).digest('hex')} ${machine}\n`;
  if (read(installStamp) === expected) return;
  // Somebody may have run npm ci by hand: then there is nothing to do again.
  if (!isInstalled(lock)) {
    console.log('Installing dependencies (first start, about a minute)…');
    try {
      install(lock);
    } catch (error) {
      fail(`The dependencies cannot be installed: ${reasonIn(error.message)}.`);
    }
  }
  try {
    linkNode();
    replaceFile(installStamp, expected);
  } catch (error) {
    // An image may have been installed beforehand and be read-only: the shipped Node serves unlinked.
    if (['EROFS', 'EACCES', 'EPERM'].includes(error.code)) return;
    fail(`The installation cannot be completed: ${reasonIn(error.message)}.`);
  }
}

/** Whether npm says that everything in the lock file is there, and the folders are. */
function isInstalled(lock) {
  try {
    const { packages: wanted } = JSON.parse(lock);
    const { packages: present } = JSON.parse(read(join(modules, '.package-lock.json')) ?? '{}');
    return Object.entries(wanted).every(([path, entry]) => {
      if (path === '') return true;
      // Packages for other machines, and what only those need, are not installed.
      if (present[path] === undefined) return entry.optional === true && !isForThisMachine(entry);
      return present[path].integrity === entry.integrity && existsSync(join(root, path, 'package.json'));
    });
  } catch {
    return false;
  }
}

function isForThisMachine({ os, cpu, libc }) {
  if (!os?.includes(process.platform) || !cpu?.includes(process.arch)) return false;
  return libc === undefined || libc.includes(process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl');
}

function install(lock) {
  const quietly = ['--no-audit', '--no-fund', '--loglevel=error'];
  const manifest = JSON.parse(read(join(root, 'package.json')) ?? '{}');
  // npm reports a folder that cannot be written in many words and none of them clear.
  accessSync(root, fileConstants.W_OK);
  mkdirSync(modules, { recursive: true });
  replaceFile(installStamp, '');
  try {
    npm(['ci', ...quietly]);
  } catch (error) {
    // A lock file written against a registry that lacks packages for other machines lacks them too, and npm ci refuses
    // it. npm install respects the rest of it; it merely must not find half of an earlier installation.
    if (!/\bcode EUSAGE\b/.test(error.message) || !agree(manifest, JSON.parse(lock).packages[''])) throw error;
    rmSync(modules, { recursive: true, force: true });
    npm(['install', '--no-save', ...quietly]);
  }
  // Among the optional packages are Node and PostgreSQL for this machine, and npm leaves those out without a word when
  // the disk is full or the network fails.
  if (!isInstalled(lock)) {
    const { bavail, bsize } = statfsSync(modules);
    throw new Error(bavail * bsize < 50e6 ? 'ENOSPC' : 'npm left out packages that this machine needs; start again');
  }
  for (const [name, isAllowed] of Object.entries(manifest.allowScripts ?? {})) {
    if (isAllowed) npm(['rebuild', '--ignore-scripts=false', name]);
  }
}

/** Whether the lock file was made for these dependencies. */
function agree(manifest, locked) {
  return ['dependencies', 'devDependencies', 'optionalDependencies'].every((kind) => {
    const sorted = (entries) => JSON.stringify(Object.entries(entries ?? {}).sort());
    return sorted(manifest[kind]) === sorted(locked[kind]);
  });
}

/** Runs npm; throws what it complained of. */
function npm(parameters) {
  // Set when npm started us, and surer than the search path; other package managers set it to themselves.
  const script = process.env.npm_execpath ?? '';
  // Never on the Node inside the folder that npm is about to empty.
  const isInside = (path) => path.startsWith(modules + sep);
  const node = isInside(process.execPath) ? 'node' : process.execPath;
  const [program, before] = /npm-cli\.c?js$/.test(script) ? [node, [script]] : ['npm', []];
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !isInside(folder + sep));
  const run = spawnSync(program, [...before, ...parameters], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, PATH: path.join(delimiter) },
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: process.platform === 'win32' && program === 'npm',
  });
  if (run.error !== undefined) throw new Error(`the program npm cannot be run (${run.error.code})`);
  if (run.status !== 0) throw new Error(run.stderr || 'npm gave no reason');
}

function reasonIn(output) {
  if (/\bENOSPC\b/.test(output)) return 'the disk is full';
  if (/\bEROFS\b/.test(output)) return 'the folder of the project is on a read-only file system';
  if (/\b(EACCES|EPERM)\b/.test(output)) return 'this user may not write in the folder of the project';
  if (
    /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)\b/.test(
      output,
    )
  ) {
    return 'the npm registry cannot be reached; check the network and start again';
  }
  const lines = output.split('\n');
  const line = lines.find((text) => /^npm (error|ERR!) (?!code )/.test(text)) ?? lines[0];
  return line.replace(/^npm (error|ERR!) /, '').replace(/\.$/, '');
}

/** Puts the Node of the package for this machine where npm scripts find it before the system's. */
function linkNode() {
  if (!runs(shippedNode)) return;
  const { ino } = statSync(shippedNode);
  const source = statSync(linkedNode, { throwIfNoEntry: false });
  if (source?.ino !== ino && source?.size !== statSync(shippedNode).size) {
    mkdirSync(dirname(linkedNode), { recursive: true });
    rmSync(linkedNode, { force: true });
    try {
      linkSync(shippedNode, linkedNode);
    } catch {
      copyFileSync(shippedNode, `${linkedNode}.new`);
      chmodSync(`${linkedNode}.new`, 0o755);
      renameSync(`${linkedNode}.new`, linkedNode);
    }
  }
  const command = join(modules, '.bin', 'node');
  const target = join('..', 'node', 'bin', 'node');
  try {
    if (readlinkSync(command) === target) return;
  } catch {
    // missing, or something else than a link
  }
  rmSync(command, { force: true });
  symlinkSync(target, command);
}

/** The path of the Node that runs Rihla. */
export function pinnedNode() {
  if (existsSync(linkedNode)) return linkedNode;
  if (runs(shippedNode)) return shippedNode;
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
  return fail(`Rihla needs Node 24 and brings none for this machine (${machine}): install it and start again.`);
}

/** Whether the program works here; the shipped one needs glibc. */
function runs(program) {
  return existsSync(program) && spawnSync(program, ['--version']).status === 0;
}

/** What a build depends on, as a text that changes with it. */
export function sourceStamp() {
  const hash = createHash('sha256');
  const add = (path) => {
    const stat = statSync(join(root, path), { throwIfNoEntry: false });
    if (stat === undefined) return;
    if (stat.isDirectory()) {
      for (const name of readdirSync(join(root, path)).sort()) add(`${path}/${name}`);
    } else {
      hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`);
    }
  };
  for (const path of [
    'src',
    'messages',
    'package.json',
    'package-lock.json',
    'tools/build.mjs',
    'tools/build-assets.mjs',
  ]) {
    add(path);
  }
  return hash.digest('hex');
}

/** Builds unless the last build was of the same sources. */
export function ensureBuilt() {
  if (read(join(root, 'dist', '.stamp')) === sourceStamp()) return;
  console.log('Building…');
  const { status } = spawnSync(pinnedNode(), [join(root, 'tools', 'build.mjs')], { cwd: root, stdio: 'inherit' });
  if (status !== 0) fail('Rihla cannot start because it could not be built.');
}

/** Runs a built program on the pinned Node until it ends, passes signals on, and ends as it did. */
export function runBuilt(script, parameters) {
  const child = spawn(pinnedNode(), ['--enable-source-maps', join(root, 'dist', script), ...parameters], {
    stdio: 'inherit',
  });
  const passedOn = new Map();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // A terminal signals the whole group, and npm repeats it: one of these within a second is enough.
      if (Date.now() - (passedOn.get(signal) ?? 0) < 1000) return;
      passedOn.set(signal, Date.now());
      child.kill(signal);
    });
  }
  child.on('error', (error) => fail(`Node cannot be run: ${error.message}.`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** Writes a file as a whole, so that nobody reads half of it. */
function replaceFile(file, text) {
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
}
