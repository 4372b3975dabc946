/** JSON with sorted keys and rounded shares: the same training writes the same bytes, of which a digest can be signed. */
export function canonicalJson(value) {
  return `${JSON.stringify(value, (_, part) => (isObject(part) ? sorted(part) : rounded(part)), 2)}\n`;
}

function isObject(part) {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}

function sorted(part) {
  return Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Six digits: more is noise. */
function rounded(part) {
  return typeof part === 'number' && !Number.isInteger(part) ? Number(part.toPrecision(6)) : part;
}
