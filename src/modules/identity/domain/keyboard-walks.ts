import { fold } from '#lib/fold.ts';

/** Keys that lie beside each other, on the keyboards in use here and on that of telephones; alphabets, and digits. */
const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '012345678901234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertyuiopasdfghjklzxcvbnm',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
  'azertyuiopqsdfghjklmwxcvbn',
  'qwertzuiop',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  '1aqw2zsx3edc4rfv5tgb6yhn7uj8ik9ol0pm',
  'qazwsxedcrfvtgbyhnujmikolp',
  'aqwzsxedcrfvtgbyhnujikolpm',
  between('1234567890', 'qwertyuiop'),
  between('qwertyuiop', '1234567890'),
  between('1234567890', 'azertyuiop'),
  between('azertyuiop', '1234567890'),
  between('abcdefghij', '1234567890'),
  between('1234567890', 'abcdefghij'),
  '147258369',
  '741852963',
  '159357',
  '789456123',
  '7894561230',
  'ابتثجحخدذرزسشصضطظعغفقكلمنهوي',
  'ابجدهوزحطيكلمنسعفصقرشتثخذضظغ',
  'ضصثقفغعهخحجد',
  'شسيبلاتنمكط',
  'ئءؤرلاىةوزظ',
].map(fold);

const SHORTEST = 4;

/** Every walk of at least four keys along a row, there and back. */
export const WALKS: ReadonlySet<string> = new Set(
  ROWS.flatMap((row) => [row, [...row].reverse().join('')]).flatMap((row) =>
    [...row].flatMap((_key, start) =>
      Array.from({ length: Math.max(0, row.length - start - SHORTEST + 1) }, (_none, more) =>
        row.slice(start, start + SHORTEST + more),
      ),
    ),
  ),
);

/** One key of the first row, one of the other, and so on. */
function between(one: string, other: string): string {
  return [...one].map((key, place) => key + other.charAt(place)).join('');
}
