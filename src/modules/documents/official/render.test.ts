import { readdirSync, readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Block, OfficialCard, OfficialDocument } from './model.ts';
import { renderCardsPdf, renderOfficialPdf } from './render.ts';

let pdfium: PDFiumLibrary;
beforeAll(async () => {
  pdfium = await PDFiumLibrary.init();
});

/** Each page's text, as a reader of the file would copy it, and its size in points. */
async function pagesOf(pdf: Buffer) {
  const document = await pdfium.loadDocument(pdf);
  const pages = [...document.pages()].map((page) => ({ text: page.getText(), ...page.getOriginalSize() }));
  document.destroy();
  return pages;
}
const textOf = async (pdf: Buffer) => (await pagesOf(pdf)).map(({ text }) => text).join('\n');
/** Without what a line may be broken by. */
const joined = (text: string) => text.replace(/[\s\p{C}]+/gu, '');

function killTypesetter(): void {
  const children = readdirSync('/proc/self/task').flatMap((task) =>
    readFileSync(`/proc/self/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean),
  );
  for (const pid of children)
    if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('document-typesetter'))
      process.kill(Number(pid), 'SIGKILL');
}

const proof = {
  serial: '7K2MX9QTB4H8WZR3N',
  address: `HTTPS://RIHLA.EXAMPLE.MA/V/${'7K2MX9QTB4H8'.repeat(13)}`,
  page: 'rihla.example.ma/verify',
};
const facts = (value: string): Block => ({ kind: 'facts', rows: [{ label: 'Nom', value }] });

function receipt(blocks: readonly Block[], changed: Partial<OfficialDocument> = {}): OfficialDocument {
  return {
    kind: 'receipt',
    issuedOn: '2026-11-22',
    fictitious: true,
    reference: 'RH-2K4M-77XQ',
    issuers: { fr: ['Royaume du Maroc', 'Ministère de l’Intérieur'], ar: ['المملكة المغربية'] },
    arrangement: 'in-turn',
    parts: [
      { language: 'fr', title: 'Récépissé', blocks },
      { language: 'ar', title: 'وصل إيداع', blocks },
    ],
    proof,
    ...changed,
  };
}

describe('an official document', () => {
  it('is the same file, byte for byte, when it says the same', async () => {
    const one = await renderOfficialPdf(receipt([facts('Amadou EXEMPLE')]));
    expect(await renderOfficialPdf(receipt([facts('Amadou EXEMPLE')]))).toEqual(one);
    expect(await renderOfficialPdf(receipt([facts('Amadou EXEMPLU')]))).not.toEqual(one);
  });

  it('prints whatever somebody is called, and reads none of it as an instruction', async () => {
    const names = [
      '#eval("1+1") #panic("x") #import "@preview/x:1.0.0": *',
      '$x^2$ @ref <label> *gras* _x_ `raw` // comment /* c */ \\u{41} = Titre - liste',
      '"quoted" \'single\' {"json": [1]} ]})',
      'Ünïcödé Ñandú Łódź',
    ];
    for (const name of names) {
      const text = joined(
        await textOf(await renderOfficialPdf(receipt([facts(name), { kind: 'paragraph', text: name }]))),
      );
      // Lines that run from the right are copied in pieces: the French part is looked at.
      // Quotes may be printed as typographic ones by a face, never left out.
      const plain = (some: string) => joined(some).replace(/["'’‘“”«»]/g, '');
      expect(plain(text).split(plain(name)).length - 1).toBeGreaterThanOrEqual(2);
    }
  });

  it('drops what would turn the direction of a line, and what does not print', async () => {
    const one = await renderOfficialPdf(receipt([facts('Amadou \u202eEXEMPLE\u202c\u0007\u0000\u2066')]));
    expect(one).toEqual(await renderOfficialPdf(receipt([facts('Amadou EXEMPLE')])));
    await renderOfficialPdf(receipt([facts('\u{1f600}\ud800 漢字 \u200f\u200e ﷽')]));
  });

  it('says on every page that it is fictitious, in each of its languages, and only then', async () => {
    const long: Block = { kind: 'list', items: Array.from({ length: 150 }, (_, index) => `Pièce ${index}`) };
    const pages = await pagesOf(await renderOfficialPdf(receipt([long])));
    expect(pages.length).toBeGreaterThan(3);
    for (const { text } of pages) expect(text).toContain('document fictif, sans valeur');
    const real = await textOf(await renderOfficialPdf(receipt([long], { fictitious: false })));
    expect(real).not.toContain('fictif');
  });

  it('takes names without an end, tables of a whole sitting, and every kind of block', async () => {
    const blocks: Block[] = [
      { kind: 'heading', text: 'Séance' },
      facts('X'.repeat(3_000)),
      {
        kind: 'table',
        columns: [
          { label: 'N°', align: 'end' },
          { label: 'Nom', share: 1 },
          { label: 'Sens', align: 'center' },
        ],
        rows: Array.from({ length: 500 }, (_, index) => [String(index), `EXEMPLE ${index}\nsuite`, 'favorable']),
      },
      { kind: 'notice', text: 'Délai', title: 'Recours' },
      { kind: 'list', items: ['un', 'deux'], ordered: true },
      { kind: 'page-break' },
      {
        kind: 'signature',
        capacity: 'Présidente',
        name: 'فاطمة المثال',
        on: 'Rabat, le 22 novembre 2026',
        digest: 'ab'.repeat(32),
      },
    ];
    for (const arrangement of ['in-turn', 'pages', 'side-by-side'] as const) {
      const text = joined(await textOf(await renderOfficialPdf(receipt(blocks, { arrangement }))));
      expect(text).toContain('EXEMPLE499');
      expect([...text].filter((sign) => sign === 'X').length).toBeGreaterThanOrEqual(6_000);
    }
  });

  it('ends with its code on the page of the signature and of the last words, however long it is', async () => {
    const signature: Block = {
      kind: 'signature',
      capacity: 'Présidente',
      name: 'EXEMPLE Amina',
      on: 'Rabat',
      digest: 'ab'.repeat(32),
    };
    const endings: readonly (readonly Block[])[] = [
      [{ kind: 'heading', text: 'Fin' }, { kind: 'paragraph', text: 'Derniers mots' }, signature],
      [signature],
      [{ kind: 'notice', title: 'Recours', text: 'Derniers mots' }],
    ];
    for (const ending of endings) {
      for (let lines = 14; lines <= 34; lines += 1) {
        const list: Block = { kind: 'list', items: Array.from({ length: lines }, (_, index) => `Pièce ${index}`) };
        const parts = [{ language: 'fr', title: 'Procès-verbal', blocks: [list, ...ending] }] as const;
        const pages = await pagesOf(await renderOfficialPdf(receipt([], { arrangement: 'pages', parts })));
        const proven = pages.filter(({ text }) => text.includes('7K2M X9QT B4H8 WZR3 N'));
        expect(proven).toHaveLength(1);
        for (const block of ending) {
          const said = block.kind === 'signature' ? block.name : 'text' in block ? block.text : '';
          expect(proven[0]?.text, `${lines} lines`).toContain(said);
        }
      }
    }
  });

  it('of parts that are handed on one by one says on each page of which it is, and counts its own pages in its language', async () => {
    const list: Block = { kind: 'list', items: Array.from({ length: 60 }, (_, index) => `Pièce ${index}`) };
    const parts = [
      { language: 'fr', title: 'Procès-verbal', running: 'Séance de Rabat', blocks: [list] },
      { language: 'en', title: 'Minutes', blocks: [list] },
    ] as const;
    const pages = await pagesOf(await renderOfficialPdf(receipt([], { arrangement: 'pages', parts })));
    const each = pages.length / 2;
    expect(each).toBeGreaterThan(1);
    for (const [index, { text }] of pages.entries()) {
      expect(text).toContain(index < each ? `Page ${index + 1} sur ${each}` : `Page ${index - each + 1} of ${each}`);
      expect(text).toContain(index < each ? 'Séance de Rabat' : 'Minutes');
      expect(text).toContain('RH-2K4M-77XQ');
    }
    const inTurn = await pagesOf(await renderOfficialPdf(receipt([], { parts })));
    expect(inTurn.at(-1)?.text).toContain(`Page ${inTurn.length} sur ${inTurn.length}`);
  });

  it('is set beside the server, which goes on answering', async () => {
    await renderOfficialPdf(receipt([]));
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => renderOfficialPdf(receipt([facts(`EXEMPLE ${index}`)]))),
    );
    delay.disable();
    expect(delay.percentile(95) / 1e6).toBeLessThan(100);
  });

  it('that could not be set, because the typesetter was killed, fails alone: the next one is set', async () => {
    await renderOfficialPdf(receipt([]));
    const setting = renderOfficialPdf(receipt([{ kind: 'list', items: Array.from({ length: 3_000 }, () => 'long') }]));
    setTimeout(killTypesetter, 20);
    await expect(setting).rejects.toThrow('The typesetter ended.');
    expect((await renderOfficialPdf(receipt([]))).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('that nobody would read to its end is refused', async () => {
    await expect(renderOfficialPdf(receipt([facts('x'.repeat(5_000_000))]))).rejects.toThrow('too long');
    await expect(renderOfficialPdf(receipt([], { parts: [] }))).rejects.toThrow('no part');
  });
});

describe('cards', () => {
  const card = (changed: Partial<OfficialCard> = {}): OfficialCard => ({
    fictitious: true,
    issuer: { fr: 'Royaume du Maroc', ar: 'المملكة المغربية' },
    title: { fr: 'Titre de séjour', ar: 'سند إقامة' },
    number: 'RP-7K2M-X9QT',
    photograph: null,
    fields: [{ label: { fr: 'Nom', ar: 'الاسم' }, value: 'EXEMPLE' }],
    notes: { fr: 'En cas de perte, présentez-vous au bureau.', ar: 'في حالة الضياع توجهوا إلى المكتب.' },
    proof,
    ...changed,
  });

  it('have the size of a bank card, front and back', async () => {
    const pages = await pagesOf(await renderCardsPdf([card(), card()], { layout: 'card', on: '2026-11-22' }));
    expect(pages).toHaveLength(4);
    for (const { originalWidth, originalHeight } of pages) {
      expect(originalWidth).toBeCloseTo((85.6 / 25.4) * 72, 0);
      expect(originalHeight).toBeCloseTo((54 / 25.4) * 72, 0);
    }
    expect(pages[0]?.text).toContain('EXEMPLE');
    expect(pages[1]?.text).toContain('rihla.example.ma/verify');
  });

  it('stand eight to a sheet, the backs mirrored for paper that is turned over', async () => {
    const cards = Array.from({ length: 9 }, (_, index) =>
      card({ number: `RP-${index}`, proof: { ...proof, page: `p-${index}.example` } }),
    );
    const pages = await pagesOf(await renderCardsPdf(cards, { layout: 'card-list', on: '2026-11-22' }));
    expect(pages).toHaveLength(4);
    const order = (text: string | undefined) =>
      [...(text ?? '').matchAll(/(?:RP-|p-)(\d)/g)].map((match) => Number(match[1]));
    expect(order(pages[0]?.text)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(order(pages[1]?.text)).toEqual([1, 0, 3, 2, 5, 4, 7, 6]);
  });

  it('have the picture that was given, or a frame that says that there is none', async () => {
    const shown = await sharp({ create: { width: 420, height: 540, channels: 3, background: '#808080' } })
      .jpeg()
      .toBuffer();
    const pdf = await renderCardsPdf([card({ photograph: shown }), card()], { layout: 'card', on: '2026-11-22' });
    const fronts = (await pagesOf(pdf)).filter((_, index) => index % 2 === 0).map(({ text }) => text);
    expect(fronts.map((text) => text.includes('Sans photographie'))).toEqual([false, true]);
  });

  it('of a whole office are one file, and more than that are refused', async () => {
    const many = Array.from({ length: 500 }, (_, index) => card({ number: `RP-${index}` }));
    const pages = await pagesOf(await renderCardsPdf(many, { layout: 'card-list', on: '2026-11-22' }));
    expect(pages).toHaveLength(126);
    await expect(renderCardsPdf([...many, card()], { layout: 'card-list', on: '2026-11-22' })).rejects.toThrow(
      'too many',
    );
  });

  it('take a name without an end', async () => {
    const long = card({
      fields: Array.from({ length: 6 }, () => ({ label: { fr: 'Nom', ar: 'الاسم' }, value: 'Y'.repeat(300) })),
    });
    expect((await renderCardsPdf([long], { layout: 'card', on: '2026-11-22' })).subarray(0, 5).toString()).toBe(
      '%PDF-',
    );
    await expect(renderCardsPdf([], { layout: 'card', on: '2026-11-22' })).rejects.toThrow('no card');
  });
});
