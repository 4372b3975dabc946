// Signs are brought together the more, the more consonants there are: chance seldom makes two long names alike, and
// often two short ones. Chosen on the tuning half of the public token set (tools/matching/names-train.mjs).

/** Emphatic and plain, voiced and not, and the letters that one Latin letter writes. */
const TOGETHER: Readonly<Record<string, string>> = { K: 'k', q: 'k', v: 't', D: 'd', Z: 's', z: 's' };
/** From three consonants: George is جورج, غورغ and كورك. */
const OF_THREE: Readonly<Record<string, string>> = { g: 'k', w: 'a', y: 'a' };
/** From four. */
const OF_FOUR: Readonly<Record<string, string>> = { g: 'k', j: 'k', h: '', x: 's', d: 't' };

/** The consonants of signs, behind `a`, `w` or `y` where a vowel (or w, y) begins the word. */
export function consonantsOf(signs: string): string {
  let consonants = '';
  for (let at = 0; at < signs.length; at += 1) {
    const sign = signs[at] ?? '';
    if (!isVowel(sign)) consonants += TOGETHER[sign] ?? sign;
    else if (at === 0) consonants += sign === 'e' ? 'a' : sign;
  }
  return consonants;
}

/** The blocking code of signs. A name of one or two consonants is told apart by whether a vowel ends it, too. */
export function codeOfSigns(signs: string): string {
  const consonants = consonantsOf(signs);
  const count = consonants.length - (isVowel(consonants[0] ?? '') ? 1 : 0);
  if (count >= 4) return replace(isVowel(consonants[0] ?? '') ? consonants.slice(1) : consonants, OF_FOUR);
  if (count === 3) return replace(consonants, OF_THREE);
  const open = signs.length > 1 && isVowel(signs[signs.length - 1] ?? '');
  return (open ? `${consonants}+` : consonants) || '-';
}

function isVowel(sign: string): boolean {
  return sign === 'a' || sign === 'w' || sign === 'y' || sign === 'e';
}

function replace(text: string, by: Readonly<Record<string, string>>): string {
  let replaced = '';
  for (const sign of text) replaced += by[sign] ?? sign;
  return replaced;
}
