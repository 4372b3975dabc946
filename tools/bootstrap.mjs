// What every command does first, with what any Node from 20 on brings along: install the dependencies, put the pinned
// Node in place, build. Later steps run on the pinned Node and may use everything.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
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
    rmSync(installStamp, { force: true });
    npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], 'The dependencies cannot be installed');
    const { allowScripts = {} } = JSON.parse(read(join(root, 'package.json')) ?? '{}');
    for (const [name, isAllowed] of Object.entries(allowScripts)) {
      if (isAllowed) npm(['rebuild', '--ignore-scripts=false', name], `The package ${name} cannot be prepared`);
    }
  }
  try {
    linkNode();
    replaceFile(installStamp, expected);
  } catch (error) {
    // An image may have been installed beforehand and be read-only: the shipped Node serves unlinked.
    if (!['EROFS', 'EACCES', 'EPERM'].includes(error.code))
      fail(`The installation cannot be completed: ${error.message}.`);
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

function isForThisMachine({ os, cpu, libc = ['glibc'] }) {
  return (os?.includes(process.platform) && cpu?.includes(process.arch) && libc.includes('glibc')) === true;
}

function npm(parameters, complaint) {
  // Set when npm started us, and surer than the search path; other package managers set it to themselves.
  const script = process.env.npm_execpath ?? '';
  const [program, before] = /npm-cli\.c?js$/.test(script) ? [process.execPath, [script]] : ['npm', []];
  const run = spawnSync(program, [...before, ...parameters], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: process.platform === 'win32' && program === 'npm',
  });
  if (run.error !== undefined) fail(`${complaint}: the program npm cannot be run (${run.error.code}).`);
  if (run.status !== 0) fail(`${complaint}: ${reasonIn(run.stderr)}.`);
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
  const line = output.split('\n').find((text) => /^npm (error|ERR!) (?!code )/.test(text)) ?? 'npm gave no reason';
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
