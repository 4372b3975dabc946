import { holdsEveryDigit } from './decimals.ts';
import type { FaultCode } from './faults.ts';

/** Where a JSON text cannot be taken as it stands. */
export interface JsonFault {
  readonly code: Extract<
    FaultCode,
    | 'json-syntax'
    | 'json-incomplete'
    | 'json-duplicate-key'
    | 'json-too-deep'
    | 'not-finite'
    | 'too-precise'
    | 'unknown-field'
  >;
  /** The path so far: `[12].value`. */
  readonly place: string;
  /** From 1. */
  readonly line: number;
  readonly found: string;
}

interface Container {
  /** The names met in an object; null in a list. */
  readonly names: Set<string> | null;
  /** The name or the position of the value that is being read. */
  at: string | number;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const SPACE = /[ \t\n\r]*/y;
const DEEPEST = 16;

/**
 * Walks over a JSON text and names the place of what `JSON.parse` refuses without one, or takes without a word: a name
 * given twice in an object, the name `__proto__`, and a number that a double cannot hold. Stops at the first error of syntax.
 */
export function jsonFaults(text: string): readonly JsonFault[] {
  const faults: JsonFault[] = [];
  const open: Container[] = [];
  let at = 0;

  let line = 1;
  let counted = 0;

  const report = (code: JsonFault['code'], found: string) => {
    for (let end = text.indexOf('\n', counted); end !== -1 && end < at; end = text.indexOf('\n', counted)) {
      line += 1;
      counted = end + 1;
    }
    const place = open.map((inside) =>
      typeof inside.at === 'number' ? `[${inside.at}]` : inside.at && `.${inside.at}`,
    );
    faults.push({ code, place: place.join('').replace(/^\./, ''), line, found });
  };
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? null;
  };
  const skipSpace = () => {
    at += match(SPACE)?.length ?? 0;
  };
  /** Passes over a string; false where it is malformed. */
  const passString = (): boolean => {
    if (text[at] !== '"') return false;
    at += 1;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === 0x22) break;
      if (!(code >= 0x20)) return false;
      if (code === 0x5c) {
        const sequence = match(ESCAPE);
        if (sequence === null) return false;
        at += sequence.length;
      } else {
        at += 1;
      }
    }
    at += 1;
    return true;
  };
  /** Passes over a name and its colon; false where one is missing. */
  const passName = (object: Container): boolean => {
    skipSpace();
    const from = at;
    if (!passString()) return false;
    const name: unknown = JSON.parse(text.slice(from, at));
    object.at = String(name);
    if (object.names?.has(object.at)) report('json-duplicate-key', object.at);
    if (object.at === '__proto__') report('unknown-field', object.at);
    object.names?.add(object.at);
    skipSpace();
    if (text[at] !== ':') return false;
    at += 1;
    return true;
  };
  /** Passes over a string, a number, true, false or null. */
  const passScalar = (): boolean => {
    if (text[at] === '"') return passString();
    const word = ['true', 'false', 'null'].find((candidate) => text.startsWith(candidate, at));
    const source = word ?? match(NUMBER);
    if (source === null) return false;
    if (word === undefined) {
      const value = Number(source);
      if (!Number.isFinite(value)) report('not-finite', source.slice(0, 60));
      else if (!holdsEveryDigit(source, value)) report('too-precise', source.slice(0, 60));
    }
    at += source.length;
    return true;
  };
  const syntax = () => {
    if (at >= text.length) report('json-incomplete', '');
    else report('json-syntax', /^[\w.+-]+|^[\s\S]/.exec(text.slice(at, at + 40))?.[0] ?? '');
    return faults;
  };

  for (;;) {
    skipSpace();
    const sign = text[at];
    if (sign === '[' || sign === '{') {
      if (open.length === DEEPEST) {
        report('json-too-deep', '');
        return faults;
      }
      const container: Container = { names: sign === '{' ? new Set() : null, at: sign === '{' ? '' : 0 };
      at += 1;
      skipSpace();
      if (text[at] !== (sign === '{' ? '}' : ']')) {
        open.push(container);
        if (sign === '{' && !passName(container)) return syntax();
        continue;
      }
      at += 1;
    } else if (!passScalar()) return syntax();

    for (;;) {
      skipSpace();
      const container = open.at(-1);
      if (container === undefined) return at === text.length ? faults : syntax();
      if (text[at] === ',') {
        at += 1;
        if (typeof container.at === 'number') container.at += 1;
        else if (!passName(container)) return syntax();
        break;
      }
      if (text[at] !== (container.names === null ? ']' : '}')) return syntax();
      at += 1;
      open.pop();
    }
  }
}
