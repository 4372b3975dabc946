/** Keeps the text values of a parsed query or of parameters; of a repeated name, the first. */
export function strings(values: unknown): Readonly<Record<string, string>> {
  const kept: Record<string, string> = {};
  if (typeof values !== 'object' || values === null) return kept;
  for (const [name, value] of Object.entries(values)) {
    const first: unknown = Array.isArray(value) ? value[0] : value;
    if (typeof first === 'string') kept[name] = first;
  }
  return kept;
}
