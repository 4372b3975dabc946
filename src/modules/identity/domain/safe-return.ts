const LONGEST = 1000;

/** Segments, then perhaps a query and a fragment, in signs that a browser leaves as they are. No `//`, no backslash. */
const PATH = /^(?=\/)(?:\/[\w.~!$&()*+,;=:@%-]+)*\/?(?:\?[\w.~!$&()*+,;=:@%/?-]+)?(?:#[\w.~!$&()*+,;=:@%/?-]+)?$/;

/** Control signs and the backslash, written by number; a number sign that begins no number. */
const HIDDEN = /%(?:[01][0-9a-f]|5c|7f)|%(?![0-9a-f]{2})/i;
/** In a path also the dot, the slash and the number sign itself: a second reader might read them once more. */
const HIDDEN_IN_PATH = /%2[5ef]/i;

/**
 * Where to go back to after signing in: only a path of this site. What a browser, a proxy or a later program could take
 * for another place — `//host`, `/\host`, a scheme, a line break, a dot segment, in plain or by number — is refused as a
 * whole, never mended.
 */
export function safeReturn(asked: unknown, otherwise: string): string {
  return typeof asked === 'string' && isPathHere(asked) ? asked : otherwise;
}

function isPathHere(text: string): boolean {
  if (text.length > LONGEST || !PATH.test(text) || HIDDEN.test(text)) return false;
  if (HIDDEN_IN_PATH.test(text.replace(/[?#].*$/, ''))) return false;
  // The same once more by the parser that browsers use: it must find nothing to change.
  const { origin, pathname, search, hash } = new URL(text, HERE);
  return origin === HERE && pathname + search + hash === text;
}

/** A name that nobody can have (RFC 6761). */
const HERE = 'https://rihla.invalid';
