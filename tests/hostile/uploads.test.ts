import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:net';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sanitised, sanitise } from '#documents';
import {
  archive,
  bomb,
  chunk,
  claimedPng,
  drawing,
  lockedPdf,
  manyPages,
  mutated,
  onePage,
  photograph,
  streamOf,
} from './files.support.ts';
import { childrenOf, peakOf } from './watch.support.ts';

const HTML = Buffer.from('<html><script>alert(document.cookie)</script></html>');
/** What the child may use, in megabytes. */
const MEMORY = 512;

const plain = (bytes: Buffer) => sanitise(bytes, { clamav: null });
const faultOf = (result: Sanitised) => (result.ok ? null : result.fault);

/** What is handed out again holds none of these, whatever came in. Long enough not to stand in pixels by chance. */
const TRACES = [
  'CANARY',
  'Exif\0\0',
  '<script',
  'PK\u0003\u0004',
  '/JavaScript',
  '/JS(',
  '/Launch',
  '/URI(',
  '/OpenAction',
  '/AA<<',
  '/EmbeddedFile',
  '/AcroForm',
  '/XFA',
  '/Annots',
  '/Producer',
  '/CreationDate',
  'ICC_PROFILE',
  'http:/',
];

async function neutralised(bytes: Buffer): Promise<Buffer> {
  const result = await plain(bytes);
  if (!result.ok) throw new Error(`refused as ${result.fault}`);
  for (const trace of TRACES) expect(result.bytes.includes(trace, 0, 'latin1'), trace).toBe(false);
  return result.bytes;
}

describe('what a file is', () => {
  it.each([
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a web page', HTML],
    ['a GIF', Buffer.from('GIF89a\u0001\u0000\u0001\u0000', 'latin1')],
    ['a JAR behind a GIF', Buffer.concat([Buffer.from('GIF89a'), archive('Evil.class', HTML)])],
    ['an archive', archive('../../etc/passwd', HTML)],
    ['a PDF that begins later, behind a web page', Buffer.concat([HTML, onePage()])],
    ['a program', Buffer.from('MZ\u0090\u0000', 'latin1')],
    ['a WebP', Buffer.from('RIFF\u0000\u0000\u0000\u0000WEBPVP8 ', 'latin1')],
    ['nothing', Buffer.alloc(0)],
    ['one byte', Buffer.from([0xff])],
  ])('is read from its first bytes: %s is refused', async (_, bytes) => {
    expect(faultOf(await plain(bytes))).toBe('unknown-type');
  });

  it('is refused when its size is over the limit, before anything looks at it', async () => {
    const bytes = Buffer.concat([await photograph(), Buffer.alloc(10 * 1024 * 1024)]);
    expect(faultOf(await plain(bytes))).toBe('too-large');
  });
});

describe('a photograph', () => {
  it('keeps no byte of where, when and with what it was taken', async () => {
    const bytes = await photograph();
    expect(bytes.includes('CANARY-MAKER')).toBe(true);
    const { exif, icc, xmp, iptc } = await sharp(await neutralised(bytes)).metadata();
    expect([exif, icc, xmp, iptc]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('is turned upright as its metadata said, and made smaller', async () => {
    const lying = await sharp(await photograph(4_000, 1_000))
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { width, height } = await sharp(await neutralised(lying)).metadata();
    expect([width, height]).toEqual([600, 2_400]);
  });

  it('leaves behind what was hidden after it: an archive, a web page', async () => {
    await neutralised(Buffer.concat([await photograph(), archive('Evil.class', HTML)]));
    await neutralised(Buffer.concat([await drawing(), HTML]));
  });

  it('leaves behind what was hidden in its comments', async () => {
    const text = chunk('tEXt', Buffer.concat([Buffer.from('Comment\0'), HTML, Buffer.from('CANARY')]));
    const png = await drawing();
    await neutralised(Buffer.concat([png.subarray(0, 33), text, png.subarray(33)]));
  });

  it('with more pixels than any telephone takes is refused before they are unpacked', async () => {
    const flood = await sharp({
      create: { width: 9_000, height: 9_000, channels: 3, background: '#fff' },
      limitInputPixels: false,
    })
      .png()
      .toBuffer();
    expect(flood.length).toBeLessThan(1_000_000);
    const { result, peak } = await peakOf(() => plain(flood));
    expect(faultOf(result)).toBe('too-many-pixels');
    expect(peak).toBeLessThan(MEMORY);
    expect(faultOf(await plain(claimedPng(2_000_000_000, 2_000_000_000, randomBytes(64))))).not.toBeNull();
  });

  it('with a text that unpacks to a thousand times its size is harmless', async () => {
    const packed = chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), bomb(200)]));
    const png = await drawing();
    const { result, peak } = await peakOf(() => plain(Buffer.concat([png.subarray(0, 33), packed, png.subarray(33)])));
    expect(peak).toBeLessThan(MEMORY);
    if (result.ok) expect(result.bytes.length).toBeLessThan(100_000);
  });

  it('that was cut off is refused, so that the person sends it again', async () => {
    const bytes = await photograph(1_200, 800);
    expect(faultOf(await plain(bytes.subarray(0, bytes.length / 2)))).toBe('damaged');
  });
});

describe('a PDF', () => {
  it('becomes pages of pixels: what is seen stays, what acts is gone', async () => {
    const script = '<</S/JavaScript/JS(app.alert\\(1\\))>>';
    const bytes = await neutralised(
      onePage({
        catalogue: `/OpenAction ${script}/AcroForm<</XFA 7 0 R/Fields[]>>/Names<</JavaScript<</Names[(a) ${script}]>>/EmbeddedFiles<</Names[(evil.exe) 6 0 R]>>>>`,
        page: `/AA<</O<</S/Launch/F(cmd.exe)>>>>/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 300 200]/A<</S/URI/URI(http://example.org)>>>>]`,
        more: {
          6: '<</Type/Filespec/F(evil.exe)/EF<</F 7 0 R>>>>',
          7: streamOf('/Type/EmbeddedFile', Buffer.from('CANARY-PAYLOAD')),
        },
        trailer: '/Info<</Author(CANARY-AUTHOR)>>',
      }),
    );
    expect(bytes.subarray(0, 8).toString()).toBe('%PDF-1.4');
    const again = await plain(bytes);
    expect(again).toMatchObject({ ok: true, pages: 1, type: 'application/pdf' });
  });

  it('with a web page or an archive in its tail loses it', async () => {
    await neutralised(Buffer.concat([onePage(), HTML]));
    await neutralised(Buffer.concat([onePage(), archive('Evil.class', HTML)]));
  });

  it('that is locked is refused, and says so', async () => {
    expect(faultOf(await plain(lockedPdf()))).toBe('password-protected');
  });

  it('of more than thirty pages is refused, and one of thirty is not', async () => {
    expect(faultOf(await plain(manyPages(31)))).toBe('too-many-pages');
    expect(await plain(manyPages(30))).toMatchObject({ ok: true, pages: 30 });
    expect(faultOf(await plain(manyPages(0)))).toBe('damaged');
  });

  it.each([
    [
      'a content that unpacks to two hundred megabytes',
      () => onePage({ content: streamOf('/Filter[/FlateDecode/FlateDecode]', bomb(200)) }),
    ],
    [
      'an image of nine hundred million pixels',
      () =>
        onePage({
          resources: '/XObject<</I 6 0 R>>',
          content: streamOf('', Buffer.from('300 0 0 200 0 0 cm /I Do')),
          more: {
            6: streamOf(
              '/Type/XObject/Subtype/Image/Width 30000/Height 30000/ColorSpace/DeviceGray/BitsPerComponent 8/Filter[/FlateDecode/FlateDecode]',
              bomb(200),
            ),
          },
        }),
    ],
    ['a page of two hundred inches', () => onePage({ box: '0 0 14400 14400' })],
    ['a page without a size', () => onePage({ box: '0 0 0 0' })],
    ['a page of a size that is no number', () => onePage({ box: '0 0 1e38 1e38' })],
    [
      'a drawing that draws itself',
      () =>
        onePage({
          resources: '/XObject<</I 6 0 R>>',
          content: streamOf('', Buffer.from('/I Do')),
          more: {
            6: streamOf(
              '/Type/XObject/Subtype/Form/BBox[0 0 300 200]/Resources<</XObject<</I 6 0 R>>>>',
              Buffer.from('/I Do /I Do'),
            ),
          },
        }),
    ],
    ['a million strokes', () => onePage({ content: streamOf('/Filter/FlateDecode', packedStrokes()) })],
    ['pages that are their own parent', () => onePage({ more: { 2: '<</Type/Pages/Count 9/Kids[2 0 R 3 0 R]>>' } })],
  ])('with %s ends in time and within its memory', async (_, make) => {
    const bytes = make();
    const started = performance.now();
    const { result, peak } = await peakOf(() => plain(bytes));
    expect(performance.now() - started).toBeLessThan(8_000);
    expect(peak).toBeLessThan(MEMORY);
    if (result.ok) expect(result.bytes.length).toBeLessThan(5_000_000);
  });
});

/** One stroke after the other, all of them packed small. */
function packedStrokes(): Buffer {
  return deflateSync('0 0 m 300 200 l 150 50 40 90 300 0 c S\n'.repeat(250_000));
}

describe('a file that is not what it was', () => {
  it('is refused or made anew at every place where it is cut, and nothing breaks', async () => {
    const files = [await photograph(64, 48), await drawing(32, 32), onePage()];
    const cuts = files.flatMap((bytes) => [1, 2, 3, 7, 20, 60].map((cut) => bytes.subarray(0, bytes.length - cut)));
    for (const bytes of cuts) await plain(bytes);
    expect(await plain(onePage())).toMatchObject({ ok: true });
  });

  it('two hundred times changed at random, is refused or made anew', { timeout: 120_000 }, async () => {
    const files = [await photograph(64, 48), await drawing(32, 32), onePage()];
    const { peak } = await peakOf(async () => {
      const work = Array.from({ length: 200 }, (_, index) => mutated(files[index % files.length] ?? files[0] ?? HTML));
      const hands = [0, 1].map(async (hand) => {
        for (let index = hand; index < work.length; index += 2) {
          const result = await plain(work[index] ?? HTML);
          if (result.ok) expect(result.bytes.subarray(0, 2).toString('latin1')).toMatch(/^(%P|\xff\xd8)$/);
        }
      });
      await Promise.all(hands);
    });
    expect(peak).toBeLessThan(MEMORY);
  });
});

describe('the child that decodes', () => {
  it('may be killed at any moment: the file is refused, the next one is not', { timeout: 60_000 }, async () => {
    const bytes = await photograph(2_000, 1_500);
    for (let turn = 0; turn < 8; turn += 1) {
      const before = new Set(childrenOf());
      const result = plain(bytes);
      await new Promise((resolve) => setTimeout(resolve, turn * 35));
      for (const pid of childrenOf()) if (!before.has(pid)) process.kill(pid, 'SIGKILL');
      expect([null, 'damaged']).toContain(faultOf(await result));
    }
    expect(await plain(bytes)).toMatchObject({ ok: true });
  });

  it('takes two files at a time; of too many at once the last are told to come again', async () => {
    const bytes = await drawing();
    const results = await Promise.all(Array.from({ length: 50 }, () => plain(bytes)));
    expect(results.filter((result) => result.ok)).toHaveLength(42);
    expect(results.filter((result) => faultOf(result) === 'busy')).toHaveLength(8);
    expect(childrenOf().length).toBeLessThanOrEqual(2);
  });
});

describe('a scanner for viruses', () => {
  let clamd: Server;
  let address: { readonly host: string; readonly port: number };
  let says: string | null = null;

  beforeAll(async () => {
    clamd = createServer((socket) => {
      const held: Buffer[] = [];
      socket.on('error', () => undefined);
      socket.on('data', (data: Buffer) => {
        held.push(data);
        const all = Buffer.concat(held);
        if (!all.subarray(-4).equals(Buffer.alloc(4))) return;
        if (says === null) socket.destroy();
        else socket.end(all.includes('EICAR-STANDARD-ANTIVIRUS') ? 'stream: Eicar-Test-Signature FOUND\0' : says);
      });
    });
    await new Promise<void>((resolve) => clamd.listen(0, '127.0.0.1', resolve));
    const listening = clamd.address();
    if (typeof listening !== 'object' || listening === null) throw new Error('not listening');
    address = { host: '127.0.0.1', port: listening.port };
  });
  afterAll(() => new Promise((resolve) => clamd.close(resolve)));

  it('stops what it knows, and notes that it looked at the rest', async () => {
    says = 'stream: OK\0';
    const bytes = await photograph();
    const eicar = Buffer.from('X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*');
    expect(faultOf(await sanitise(Buffer.concat([bytes, eicar]), { clamav: address }))).toBe('infected');
    expect(await sanitise(bytes, { clamav: address })).toMatchObject({ ok: true, scanned: true });
    expect(await plain(bytes)).toMatchObject({ ok: true, scanned: false });
  });

  it('that is configured and gives no clear answer lets nothing through', async () => {
    const bytes = await drawing();
    for (const answer of [null, '', 'stream: INSTREAM size limit exceeded. ERROR\0', 'OK\0', 'stream: OK but\0']) {
      says = answer;
      expect(faultOf(await sanitise(bytes, { clamav: address })), String(answer)).toBe('scanner-unavailable');
    }
    expect(faultOf(await sanitise(bytes, { clamav: { host: '127.0.0.1', port: 1 } }))).toBe('scanner-unavailable');
    expect(faultOf(await sanitise(bytes, { clamav: { path: '/nowhere/clamd.ctl' } }))).toBe('scanner-unavailable');
  });
});
