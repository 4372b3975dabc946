const BROWSERS = [
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|CriOS|HeadlessChrome)\//],
  ['Safari', /\bSafari\//],
] as const;

const SYSTEMS = [
  ['Android', /\bAndroid\b/],
  ['iOS', /\b(iPhone|iPad|iPod)\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b/],
  ['Linux', /\bLinux\b/],
] as const;

/** `Firefox, Linux`: enough to recognise one's own sessions in a list, too little to follow anyone. */
export function browserName(userAgent: string | undefined): string {
  const text = (userAgent ?? '').slice(0, 1_000);
  const found = [BROWSERS, SYSTEMS].map((list) => list.find(([, pattern]) => pattern.test(text))?.[0]);
  return found.filter((name) => name !== undefined).join(', ') || '–';
}
