import { encode } from 'uqr';
import type { Language } from '#lib/localised.ts';
import { translators } from '#platform/i18n/catalogue.ts';
import { formatsOf } from '#platform/i18n/formats.ts';
import type { OfficialCard, OfficialDocument, PrintedProof } from './model.ts';
import { setType } from './type-room.ts';

/** More than this is no document that anybody reads. */
const LONGEST = 4 * 1024 * 1024;
/** A sheet is longer: each card has its code as a drawing of some ten thousand signs. */
const LONGEST_SHEET = 16 * 1024 * 1024;
/** The most cards of one file: as many as an office acts on at once. */
const MOST_CARDS = 500;

/** An official document as PDF. The same document gives the same bytes. */
export async function renderOfficialPdf(document: OfficialDocument): Promise<Buffer> {
  const { arrangement, parts, issuedOn, proof } = document;
  if (parts.length === 0) throw new Error('A document has no part.');
  const [first] = parts;
  const data = {
    ...document,
    arrangement: arrangement === 'side-by-side' && parts.length !== 2 ? 'in-turn' : arrangement,
    title: `${first?.title ?? ''} ${document.reference}`,
    date: dateOf(issuedOn),
    labels: [...new Set(parts.map(({ language }) => language))].map((language) => labelsOf(language, document)),
    proof: proof === null ? null : printed(proof),
  };
  return setType({ template: 'official', document: json(data), photographs: [], time: timeOf(issuedOn) });
}

interface CardOptions {
  /** One card to a page for a card printer, or eight to a sheet of A4 for cutting. */
  readonly layout: 'card' | 'card-list';
  /** ISO day: the date of the file. */
  readonly on: string;
}

/** Cards as PDF: each its front, then its back. */
export async function renderCardsPdf(cards: readonly OfficialCard[], { layout, on }: CardOptions): Promise<Buffer> {
  if (cards.length === 0) throw new Error('There is no card.');
  if (cards.length > MOST_CARDS) throw new Error('There are too many cards.');
  const photographs = cards.flatMap(({ photograph }) => (photograph === null ? [] : [photograph]));
  const data = {
    layout,
    title: cards[0]?.title.fr ?? '',
    date: dateOf(on),
    labels: {
      fictitious: inBoth('documents.pdf.fictitious'),
      photograph: inBoth('documents.card.no-photograph'),
      front: inBoth('documents.card.fronts'),
      back: inBoth('documents.card.backs'),
    },
    cards: cards.map((card) => ({
      ...card,
      photograph: card.photograph === null ? null : `photograph-${photographs.indexOf(card.photograph)}.jpg`,
      proof: printed(card.proof),
    })),
  };
  return setType({ template: 'cards', document: json(data, LONGEST_SHEET), photographs, time: timeOf(on) });
}

/** The two languages of a card. */
function inBoth(key: Parameters<ReturnType<typeof translators>['fr']>[0]) {
  return { fr: translators().fr(key), ar: translators().ar(key) };
}

function labelsOf(language: Language, { issuedOn, proof }: OfficialDocument) {
  const t = translators()[language];
  return {
    language,
    fictitious: t('documents.pdf.fictitious'),
    reference: t('documents.pdf.reference'),
    issued: t('documents.pdf.issued'),
    date: formatsOf(language).date(issuedOn),
    page: t('documents.pdf.page', { page: '#page', pages: '#pages' }),
    verify: proof === null ? '' : t('documents.pdf.verify', { address: `\u2068${proof.page}\u2069` }),
  };
}

function printed({ serial, address, page }: PrintedProof) {
  return { serial: (serial.match(/.{1,4}/g) ?? []).join(' '), page, qr: qrSvg(address) };
}

/** The modules as one path, the dark ones of a row that touch in one piece: a grid of squares without seams between them. */
function qrSvg(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  const path = data.flatMap((row, y) =>
    row.flatMap((dark, x) => {
      if (!dark || row[x - 1] === true) return [];
      const end = row.indexOf(false, x);
      return [`M${x} ${y}h${(end === -1 ? size : end) - x}v1H${x}z`];
    }),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${path.join('')}"/></svg>`;
}

function dateOf(day: string) {
  const [year, month, date] = day.split('-').map(Number);
  return { year, month, day: date };
}

function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 1000;
}

/** Control characters do not print, and marks that turn the direction of a line could make a name read as another. */
function json(data: unknown, longest = LONGEST): string {
  const text = JSON.stringify(data, (_, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed().replace(/[\p{Cc}\u202a-\u202e\u2066\u2067]/gu, plain) : value,
  );
  if (text.length > longest) throw new Error('A document is too long.');
  return text;
}

function plain(sign: string): string {
  return sign === '\n' ? '\n' : '';
}
