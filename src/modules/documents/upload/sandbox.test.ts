import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { onePage, streamOf } from '../../../../tests/hostile/files.support.ts';
import { imagePdf } from '../domain/image-pdf.ts';
import { decodeApart, withoutNetwork } from './sandbox.ts';

const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 50 } },
  })
    .jpeg()
    .toBuffer();
const LIMITS = { page: 5_000, all: 20_000, memory: 400 * 1024 * 1024 };

/** What the system says of the processes that decode, asked while they do. */
function watched(name: string): readonly string[] {
  const own = readdirSync('/proc/self/task').flatMap((task) =>
    readFileSync(`/proc/self/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean),
  );
  return own.flatMap((pid) => {
    try {
      if (!readFileSync(join('/proc', pid, 'cmdline'), 'utf8').includes('document-decoder')) return [];
      return [readFileSync(join('/proc', pid, name), 'utf8')];
    } catch {
      return [];
    }
  });
}

describe('the child that decodes', () => {
  it('is given no variable of the server but where programs are', async () => {
    const large = await noise(3_000, 2_000);
    process.env.CANARY_SECRET = 'canary';
    const seen: string[] = [];
    const timer = setInterval(() => seen.push(...watched('environ')), 10);
    expect(await decodeApart(large)).toMatchObject({ ok: true });
    clearInterval(timer);
    delete process.env.CANARY_SECRET;
    expect(seen.length).toBeGreaterThan(0);
    for (const environment of seen) {
      expect(environment).not.toContain('canary');
      expect(environment.split('\0').filter((line) => /^RIHLA|^DATABASE|^CREDENTIALS/.test(line))).toEqual([]);
    }
  });

  it('may read the program, and neither the data beside it nor write anything', async () => {
    const large = await noise(3_000, 2_000);
    const seen: string[] = [];
    const timer = setInterval(() => seen.push(...watched('cmdline'), ...watched('limits')), 10);
    await decodeApart(large);
    clearInterval(timer);
    const text = seen.join('\n').replaceAll('\0', ' ');
    expect(text).toContain('--permission');
    expect(text).not.toMatch(/--allow-fs-read=\S*\/data|--allow-fs-write|--allow-child-process|--allow-worker/);
    expect(text).toMatch(/Max core file size\s+0\s+0/);
    expect(text).toMatch(/Max file size\s+0\s+0/);
    expect(text).toMatch(/Max data size\s+1073741824/);
  });

  it('has no network where the system lets us take it away', () => {
    const [command = 'cat', ...words] = [...withoutNetwork(), 'cat', '/proc/net/dev'];
    const interfaces = spawnSync(command, words, { encoding: 'utf8' }).stdout.trim().split('\n').slice(2);
    if (withoutNetwork().length > 0) expect(interfaces.map((line) => line.trim().split(':')[0])).toEqual(['lo']);
  });

  it('is stopped when it takes too long, for a page or in all', async () => {
    const bytes = await noise(2_000, 2_000);
    expect(await decodeApart(bytes, { ...LIMITS, page: 1 })).toEqual({ ok: false, fault: 'too-slow' });
    expect(await decodeApart(bytes, { ...LIMITS, all: 1 })).toEqual({ ok: false, fault: 'too-slow' });
    expect(await decodeApart(bytes, LIMITS)).toMatchObject({ ok: true });
  });

  it('is stopped when it takes too much memory', async () => {
    const bytes = await noise(4_000, 3_000);
    expect(await decodeApart(bytes, { ...LIMITS, memory: 30 * 1024 * 1024 })).toEqual({ ok: false, fault: 'damaged' });
  });

  it('draws what was typed into a form, and what was stamped on a page', async () => {
    for (const annotation of ['/Subtype/Widget/FT/Tx/T(a)/V(b)', '/Subtype/Stamp']) {
      const decoded = await decodeApart(
        onePage({
          content: streamOf('', Buffer.alloc(0)),
          catalogue: '/AcroForm<</Fields[6 0 R]>>',
          page: '/Annots[6 0 R]',
          more: {
            6: `<</Type/Annot${annotation}/Rect[100 50 200 100]/F 4/P 3 0 R/AP<</N 7 0 R>>>>`,
            7: streamOf('/Type/XObject/Subtype/Form/BBox[0 0 100 50]', Buffer.from('1 0 0 rg 0 0 100 50 re f')),
          },
        }),
      );
      if (!decoded.ok) throw new Error(decoded.fault);
      const pixels = await sharp(Buffer.from(decoded.pages[0]?.jpeg ?? []))
        .raw()
        .toBuffer({ resolveWithObject: true });
      const middle = (Math.round(pixels.info.height * 0.625) * pixels.info.width + pixels.info.width / 2) * 3;
      expect([...pixels.data.subarray(Math.floor(middle / 3) * 3, Math.floor(middle / 3) * 3 + 3)][1]).toBeLessThan(20);
    }
  });

  it('gives the pages of what we make back as it found them', async () => {
    const pages = await Promise.all(
      [1, 2, 3].map(async (page) => ({ jpeg: await noise(100 * page, 150), width: 100 * page, height: 150 })),
    );
    const decoded = await decodeApart(imagePdf(pages));
    if (!decoded.ok) throw new Error(decoded.fault);
    expect(decoded.pages.map(({ width, height }) => [width, height])).toEqual(
      pages.map(({ width, height }) => [width, height]),
    );
  });
});
