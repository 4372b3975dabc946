import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { boundedPool, OverloadedError } from '#platform/crypto/bounded-pool.ts';
import { PROJECT_FOLDER, projectPath } from '#platform/project.ts';
import { LIMITS, UPLOAD_FAULTS, type UploadFault } from '../domain/faults.ts';
import type { ImagePage } from '../domain/image-pdf.ts';
import { jpegSize } from '../domain/jpeg.ts';
import { FrameReader } from './frames.ts';

export interface SandboxLimits {
  /** Milliseconds until the next page, and until the last. */
  readonly page: number;
  readonly all: number;
  /** Bytes of memory that the child really uses. */
  readonly memory: number;
}

const USUAL: SandboxLimits = { page: 5_000, all: 20_000, memory: 384 * 1024 * 1024 };
/** Bytes of one page as it comes back: three times what the densest page takes. */
const LONGEST_PAGE = 12 * 1024 * 1024;
/** Milliseconds between two looks at the child's memory. */
const LOOK = 25;

/** Two at a time: one core is left for the server. The others wait; too many are told so at once. */
const pool = boundedPool({ atOnce: 2, waiting: 40 });

export type Decoded =
  | { readonly ok: true; readonly pages: readonly ImagePage[] }
  | { readonly ok: false; readonly fault: UploadFault };

type Child = ChildProcessByStdio<Writable, Readable, null>;

/** Decodes one file in a child of its own, which is killed when it takes too long or too much. Never throws. */
export function decodeApart(bytes: Buffer, limits: SandboxLimits = USUAL): Promise<Decoded> {
  return decoded(bytes, limits, 'pages');
}

/** The same for one image that is printed as an identity photograph; null when it cannot be. Never throws. */
export async function portraitApart(bytes: Buffer): Promise<Buffer | null> {
  const result = await decoded(bytes, USUAL, 'portrait');
  const [page] = result.ok ? result.pages : [];
  return page === undefined ? null : Buffer.from(page.jpeg);
}

type Purpose = 'pages' | 'portrait';

async function decoded(bytes: Buffer, limits: SandboxLimits, purpose: Purpose): Promise<Decoded> {
  try {
    return await pool.run(() => inChild(bytes, limits, purpose));
  } catch (error) {
    return { ok: false, fault: error instanceof OverloadedError ? 'busy' : 'damaged' };
  }
}

function inChild(bytes: Buffer, limits: SandboxLimits, purpose: Purpose): Promise<Decoded> {
  return new Promise((resolve) => {
    const child = start(purpose);
    const reader = new FrameReader(LONGEST_PAGE);
    const pages: ImagePage[] = [];
    let isOver = false;
    const finish = (decoded: Decoded) => {
      if (isOver) return;
      isOver = true;
      for (const timer of [all, page]) clearTimeout(timer);
      clearInterval(watch);
      child.kill('SIGKILL');
      resolve(decoded);
    };
    const fail = (fault: UploadFault) => finish({ ok: false, fault });
    const all = setTimeout(() => fail('too-slow'), limits.all);
    let page = setTimeout(() => fail('too-slow'), limits.page);
    const watch = setInterval(() => {
      // What needs more memory than a page of print ever does was made to.
      if (memoryOf(child) > limits.memory) fail('damaged');
    }, LOOK);
    child.on('error', () => fail('damaged'));
    child.on('close', () => fail('damaged'));
    child.stdin.on('error', () => undefined);
    child.stdin.end(bytes);
    child.stdout.on('data', (chunk: Buffer) => {
      if (isOver) return;
      try {
        for (const { kind, content } of reader.read(chunk)) {
          if (kind === 'fault') return fail(faultOf(content));
          if (kind === 'end') return pages.length > 0 ? finish({ ok: true, pages }) : fail('damaged');
          pages.push(pageOf(content));
          if (pages.length > LIMITS.pages) return fail('too-many-pages');
          clearTimeout(page);
          page = setTimeout(() => fail('too-slow'), limits.page);
        }
      } catch {
        fail('damaged');
      }
    });
  });
}

/** The program itself; the data folder, with its keys, may stand beside it. */
const READABLE = ['package.json', 'dist', 'src', 'node_modules'];

/** Where Linux lets an ordinary user do so: without any network, and without a way to talk to other processes. */
const APART = ['unshare', '--user', '--map-current-user', '--net', '--ipc', '--'];
let apart: readonly string[] | undefined;

/** The words that take the network away from a command; none where the system does not allow it. */
export function withoutNetwork(): readonly string[] {
  apart ??= spawnSync('/bin/sh', ['-c', `${APART.join(' ')} true`], { timeout: 2_000 }).status === 0 ? APART : [];
  return apart;
}

/**
 * No variable of ours, no file of ours but the program's, no other program, no file written; little address space, and no
 * core dump. What Node and POSIX give everywhere; the operating system's own sandbox may stand around the server
 * (docs/operations/documents.md).
 */
function start(purpose: Purpose): Child {
  const built = projectPath('dist', 'document-decoder.js');
  const isBuilt = import.meta.dirname === projectPath('dist');
  const entry = isBuilt && existsSync(built) ? built : projectPath('src', 'document-decoder.ts');
  const node = [
    process.execPath,
    '--permission',
    '--allow-addons',
    ...READABLE.map((name) => `--allow-fs-read=${projectPath(name)}`),
    '--disable-warning=SecurityWarning',
    '--max-old-space-size=96',
    '--expose-gc',
    entry,
    purpose,
  ];
  const limits = 'ulimit -c 0; ulimit -f 0; ulimit -t 30; ulimit -d 1048576; exec "$@"';
  return spawn('/bin/sh', ['-c', limits, 'sh', ...withoutNetwork(), ...node], {
    cwd: PROJECT_FOLDER,
    env: { PATH: process.env.PATH },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
}

/** Bytes of memory that a process really uses; 0 where the system does not say. */
function memoryOf({ pid }: Child): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096;
  } catch {
    return 0;
  }
}

function faultOf(content: Buffer): UploadFault {
  const said = content.subarray(0, 40).toString('latin1');
  return UPLOAD_FAULTS.find((fault) => fault === said) ?? 'damaged';
}

/** A page as the child says it is: believed as far as it is a JPEG of a size that we asked for. */
function pageOf(content: Buffer): ImagePage {
  const [width, height] = [content.readFloatBE(0), content.readFloatBE(4)];
  const jpeg = content.subarray(8);
  const size = jpegSize(jpeg);
  const isPlausible = size !== null && Math.max(size.width, size.height) <= LIMITS.side + 1 && width > 0 && height > 0;
  if (!isPlausible || !(width < 20_000 && height < 20_000)) throw new Error('A page is not one.');
  return { jpeg: Buffer.from(jpeg), width, height };
}
