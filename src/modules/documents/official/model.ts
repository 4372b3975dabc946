import type { Language } from '#lib/localised.ts';
import type { ProofKind } from '../domain/signed-code.ts';

/** A document that the administration hands out, as data: how it looks is the template's. Every text is only ever a text. */
export interface OfficialDocument {
  readonly kind: ProofKind;
  /** ISO day; printed, and the date of the file: the same document gives the same bytes. */
  readonly issuedOn: string;
  /** Printed on every page: this is about nobody. */
  readonly fictitious: boolean;
  readonly reference: string;
  /** Who issues it, line by line, at the head of the first page; French and Arabic stand side by side. */
  readonly issuers: Readonly<Partial<Record<Language, readonly string[]>>>;
  /** One after the other on the same pages, each a document of its own pages with its head and proof, or in two columns. */
  readonly arrangement: 'in-turn' | 'pages' | 'side-by-side';
  /** The same document in each language it is handed out in; the first one's is the language of the file. */
  readonly parts: readonly DocumentPart[];
  readonly proof: PrintedProof | null;
}

export interface DocumentPart {
  readonly language: Language;
  readonly title: string;
  readonly subtitle?: string;
  /** At the foot of every page, so that one of them alone says of which document it is; the title where it is not given. */
  readonly running?: string;
  readonly blocks: readonly Block[];
}

/** What lets anyone verify it: `address` from `codeAddress`, drawn as a QR code, and the page for typing the serial. */
export interface PrintedProof {
  readonly serial: string;
  readonly address: string;
  /** Without its scheme, such as `rihla.example.org/verify`. */
  readonly page: string;
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly strong?: true }
  /** Label and value, line by line. */
  | { readonly kind: 'facts'; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  | { readonly kind: 'table'; readonly columns: readonly TableColumn[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly ordered?: true }
  /** Set apart, for what must not be missed: a deadline, the way to appeal. */
  | { readonly kind: 'notice'; readonly title?: string; readonly text: string }
  | {
      readonly kind: 'signature';
      readonly capacity: string;
      readonly name: string;
      readonly on: string;
      readonly digest?: string;
    }
  | { readonly kind: 'page-break' };

export interface TableColumn {
  readonly label: string;
  /** The start of a line unless said otherwise; numbers stand at the end. */
  readonly align?: 'start' | 'end' | 'center';
  /** Its share of the width; as wide as its content when not given. */
  readonly share?: number;
}

/** A card of the size ID-1 (ISO/IEC 7810): 85.6 by 54 mm, front and back. */
export interface OfficialCard {
  readonly fictitious: boolean;
  readonly issuer: CardText;
  readonly title: CardText;
  /** Printed in front, large: the permit's own number. */
  readonly number: string;
  /** JPEG, 35 by 45; a marked frame is left empty where there is none. */
  readonly photograph: Uint8Array | null;
  /** At most seven in front; the first, whom it is about, has a line of its own. */
  readonly fields: readonly { readonly label: CardText; readonly value: string }[];
  /** On the back: what it entitles to, what to do when it is lost. */
  readonly notes: CardText;
  readonly proof: PrintedProof;
}

/** In the two languages of a card. */
export interface CardText {
  readonly fr: string;
  readonly ar: string;
}
