import type { KeyObject } from 'node:crypto';
import type { VNode } from 'preact';
import type { Actor, Permission } from '#platform/access/actor.ts';
import type { Database, Gatekeeper, Matcher } from '#platform/db/database.ts';
import type { MessageKey } from '#platform/i18n/keys.generated.ts';
import type { PageContext } from '#platform/ui/page-context.ts';

export interface PageRequest {
  readonly context: PageContext;
  readonly params: Readonly<Record<string, string>>;
  /** The query, decoded; a name given twice keeps its first value. */
  readonly query: Readonly<Record<string, string>>;
  readonly db: Database;
  readonly actor: Actor;
}

/** What a page route may answer. A file is the same content in another format. */
export type PageAnswer =
  | { readonly kind: 'page'; readonly page: VNode }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'file'; readonly type: string; readonly body: string | Buffer; readonly name: string }
  | { readonly kind: 'not-found' };

/** A page of the site, served under each language. There is no default permission. */
export interface PageRoute {
  /** Fastify's path after the language, e.g. `/programmes/:number`. */
  readonly path: string;
  readonly permission: Permission;
  readonly answer: (request: PageRequest) => Promise<PageAnswer>;
}

/** What a private page's route is given: nothing of it is kept or shared. */
export interface PrivateRequest extends PageRequest {
  /** Credentials and sessions; only what is declared for them takes it. */
  readonly gatekeeper: Gatekeeper;
  /** Comparing persons with everybody; only what is declared for the matching takes it. */
  readonly matcher: Matcher;
  readonly services: Services;
  /** The secret of this browser, made at its first visit to a private page: ties a ceremony to who began it. */
  readonly browser: Buffer;
  /** The secret of a browser that signed in before, if it has one. */
  readonly device: Buffer | null;
  /** The address the request came from, behind a trusted proxy the one it says. */
  readonly network: string;
  /** A short name of the browser, such as `Firefox, Linux`, for lists of sessions. */
  readonly browserName: string;
}

/** A form that was sent. */
export interface FormRequest extends PrivateRequest {
  /** Its fields, each as typed; of a repeated name the first, all of them in `lists`. */
  readonly form: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** The files that came with it, in their order; none on a route that takes none. */
  readonly files: readonly UploadedFile[];
  /** The hidden field `once`: a UUID for this one act. */
  readonly key: string | undefined;
}

/** A file as it came: nothing in it was looked at, and its name and type are the sender's word. */
export interface UploadedFile {
  /** The name of the form's control. */
  readonly field: string;
  /** As the sender calls it, for telling them which one is meant; kept nowhere. */
  readonly name: string;
  readonly content:
    | { readonly ok: true; readonly bytes: Buffer }
    | { readonly ok: false; readonly fault: 'too-large' | 'too-many' };
}

/** What the composition lends to private pages. */
export interface Services {
  readonly keys: Keys;
  readonly trial: boolean;
  /** A ministry's own sign-in, when one is configured. */
  readonly provider: Provider | null;
  /** Where a scanner for viruses listens, when one is configured. */
  readonly scanner: ScannerAddress | null;
}

export type ScannerAddress = { readonly path: string } | { readonly host: string; readonly port: number };

/** The keys that this process holds; all bytes but the journal's, which signs. */
export interface Keys {
  readonly journal: KeyObject;
  /** Mixed into every password and code that is stored hashed. */
  readonly pepper: Buffer;
  /** Seals secrets that must be read again, such as those of TOTP. */
  readonly sealing: Buffer;
  readonly documents: DocumentKeys;
}

export interface DocumentKeys {
  /** Seals what is handed in: the key of each document. */
  readonly sealing: Buffer;
  /** Signs the codes that are printed on official documents (Ed25519). */
  readonly signing: KeyObject;
}

/** A ministry's own sign-in by OpenID Connect. */
export interface Provider {
  /** Its name, as its people know it. */
  readonly label: string;
  beginSignIn(wish?: {
    readonly returnTo?: string | undefined;
    /** In seconds: an older proof of identity does not count. */
    readonly maxAge?: number | undefined;
  }): Promise<({ readonly ok: true; readonly url: string } & BegunAtProvider) | RefusedByProvider>;
  finishSignIn(
    currentUrl: URL,
    begun: BegunAtProvider | undefined,
  ): Promise<{ readonly ok: true; readonly issuer: string; readonly subject: string } | RefusedByProvider>;
}

/** What is kept for a browser while it is at the provider. */
export interface BegunAtProvider {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  /** In milliseconds. */
  readonly begunAt: number;
  readonly maxAge?: number | undefined;
  readonly returnTo?: string | undefined;
}

export interface RefusedByProvider {
  readonly ok: false;
  readonly fault: 'state' | 'denied' | 'expired' | 'provider' | 'token';
  /** For the log; nothing of a person. */
  readonly reason: string;
}

/** What the answer changes in the browser. */
export interface BrowserEffect {
  /** A session begins (its secret) or ends (null). */
  readonly session?: Buffer | null;
  /** This browser is now known to have signed in. */
  readonly device?: Buffer;
}

/** What a private route may answer. */
export type PrivateAnswer = (
  | {
      readonly kind: 'framed';
      readonly title: string;
      readonly body: VNode;
      /** 200 unless said otherwise: 422 for a form that came back, 401, 429… */
      readonly status?: number;
      /** The path of the navigation's item that the page belongs to. */
      readonly section?: string;
      /** The script that enhances the page; everything works without it. */
      readonly script?: 'passkey.js' | 'register-check.js';
      /** Seconds to wait, told by 429 and 503. */
      readonly retryAfter?: number;
      /** Leads on by itself, for browsers that hold back cookies after a visit from another site. */
      readonly goOn?: string;
    }
  /** A part of a page, for a script that puts it in its place. */
  | { readonly kind: 'fragment'; readonly body: VNode }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'json'; readonly value: unknown; readonly status?: number }
  | {
      readonly kind: 'file';
      readonly type: string;
      readonly body: string | Buffer;
      readonly name: string;
      /** Shown in a page, as an image is, instead of saved. */
      readonly inline?: true;
    }
  | { readonly kind: 'not-found' }
) & { readonly effect?: BrowserEffect };

/** A page for one reader: behind a sign-in, or leading to one. Never kept, never shared. */
export interface PrivateRoute {
  readonly path: string;
  readonly permission: Permission;
  readonly answer?: (request: PrivateRequest) => Promise<PrivateAnswer>;
  /** What its form does: answers 303 on success, the page again with 422 on bad input. */
  readonly submit?: (request: FormRequest) => Promise<PrivateAnswer>;
  /** Its form brings files (`enctype="multipart/form-data"`): at most so many. Forms without files are taken too. */
  readonly uploads?: { readonly files: number };
}

/** A place in the navigation of those who are signed in, shown to whom its permission allows. */
export interface SpaceLink {
  readonly path: string;
  readonly label: MessageKey;
  readonly permission: Permission;
}

export const NOT_FOUND = { kind: 'not-found' } as const;

export function page(vnode: VNode): PageAnswer {
  return { kind: 'page', page: vnode };
}

/** Splits the format off a name: `returns-2020.csv` is `returns-2020` as `csv`. */
export function splitFormat<F extends string>(
  name: string,
  formats: readonly F[],
): { readonly name: string; readonly format: F | null } {
  for (const format of formats) {
    if (name.endsWith(`.${format}`)) return { name: name.slice(0, -format.length - 1), format };
  }
  return { name, format: null };
}
