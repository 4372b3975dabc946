import { PDFiumLibrary } from '@hyzyla/pdfium';

let library: Promise<PDFiumLibrary> | undefined;

/** Each page of a PDF: its words without spaces, as lines that run from the right are copied in pieces, and how many pictures it shows. */
export async function pagesOf(pdf: Buffer) {
  library ??= PDFiumLibrary.init();
  const document = await (await library).loadDocument(pdf);
  const pages = [...document.pages()].map((page) => ({
    text: page.getText().replace(/[\s\p{C}]+/gu, ''),
    pictures: [...page.objects()].filter(({ type }) => type === 'image').length,
  }));
  document.destroy();
  return pages;
}

/**
 * Whether a page shows a text: a page with lines of both directions is copied in pieces, whose order is that of the reader of
 * the file; words and numbers stay whole.
 */
export function shows(page: string, text: string): boolean {
  return (text.match(/\p{L}+|\d+/gu) ?? []).every((piece) => page.includes(piece));
}

/** Signs as they are printed, four by four. */
export function grouped(signs: unknown): string {
  return (String(signs).match(/.{1,4}/g) ?? []).join(' ');
}
