import { fold } from '#lib/fold.ts';

/**
 * The values that a query may mean when it is a number: `27 649`, `27.649` and `27,649` are all twenty-seven thousand to
 * somebody, and the last two are also twenty-seven and a bit. Nothing when it is not a number.
 */
export function numbersIn(query: string): readonly number[] {
  const digits = [...query.trim()].map((sign) => (/\p{Nd}/u.test(sign) ? fold(sign) : sign)).join('');
  const written = digits.replace(/[٪%]$/u, '').replace(/[\s\u00a0\u202f']/g, '');
  const plain = written.replaceAll('٬', ',').replaceAll('٫', '.');
  const found = new Set<number>();
  if (/^\d{1,12}$/.test(plain)) found.add(Number(plain));
  if (/^\d{1,3}([.,]\d{3})+$/.test(plain)) found.add(Number(plain.replace(/[.,]/g, '')));
  if (/^\d{1,9}[.,]\d{1,6}$/.test(plain)) found.add(Number(plain.replace(',', '.')));
  return [...found];
}
