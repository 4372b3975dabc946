import { fold } from '#lib/fold.ts';
import { FREQUENT_PASSWORDS } from './frequent-passwords.ts';
import { explainPassword, type PasswordPiece } from './password-guesses.ts';

/**
 * NIST SP 800-63B-4 (3.1.1.2, July 2025): 15 characters where a password may be the only factor. It is so for applicants
 * without a telephone, and one rule for all is a rule that people can be told. Three or four words reach it.
 */
export const SHORTEST_PASSWORD = 15;
/** Both standards want at least 64 to be accepted. Beyond this, somebody pasted something else. */
export const LONGEST_PASSWORD = 128;

/**
 * Below this decimal logarithm of guesses a password counts as one of those that are tried first. Ten thousand million
 * is where zxcvbn calls a password safe; at the pace our throttle allows, one network needs 95,000 years for it.
 */
const LEAST_EFFORT = 10;

/**
 * Words that stand to reason in a password for this service (OWASP ASVS 5.0, 6.1.2): its name, its matter, its
 * institutions, months and seasons. Names of persons and organisations come with each request.
 */
const SERVICE_WORDS: readonly string[] = fold(`
  rihla رحلة maroc morocco maghreb almaghrib المغرب royaume kingdom rabat snia migration migrations immigration
  migrant migrants immigre asile asylum refugie refugies refugee lajii اللجوء الهجرة مهاجر لاجئ regularisation
  regularization تسوية sejour titredesejour cartesejour residence اقامة passeport passport visa cnie cin dossier
  demande recours commission prefecture province wilaya ministere ministry interieur interior وزارة الداخلية mre
  mremfe cndh bureau guichet agent officer retour return oim iom hcr unhcr accueil portail portal compte account
  connexion login signin motdepasse password admin test demo janvier fevrier mars avril mai juin juillet aout
  septembre octobre novembre decembre january february march april may june july august september october november
  december yanayer fabrayer fibrayer abril mayo yunyu younyou yulyuz youliouz ghucht ghoucht chutanbir choutanbir
  uktubar octobar nuwanbir nonbir dujanbir doujanbir printemps ete automne hiver summer winter spring autumn ramadan
  lundi mardi mercredi jeudi vendredi samedi dimanche
`).split(' ');

export type PasswordFault =
  | { readonly fault: 'too-short'; readonly minimum: number }
  | { readonly fault: 'too-long'; readonly maximum: number }
  /** Signs that no keyboard writes: they would not come out the same twice. */
  | { readonly fault: 'unreadable' }
  /** Made of what everybody tries first; of the person's own name, address or telephone; of rows and repetitions. */
  | { readonly fault: PasswordPiece };

/**
 * What forbids a new password, or null. There is no rule of composition and no date of expiry (NIST 3.1.1.2, 5 and 6;
 * ASVS 6.2.5, 6.2.10). `about` holds what is known of the person: names, e-mail, telephone, organisation.
 */
export function passwordFault(
  password: string,
  about: readonly string[],
  frequent: ReadonlySet<string> = FREQUENT_PASSWORDS,
): PasswordFault | null {
  if (password.length > LONGEST_PASSWORD * 8) return { fault: 'too-long', maximum: LONGEST_PASSWORD };
  if (!password.isWellFormed() || /[\p{Cc}\p{Cn}\p{Co}\ufffd]/u.test(password)) return { fault: 'unreadable' };
  const [typed, hashed] = [[...password.normalize('NFC')].length, [...password.normalize('NFKC')].length];
  // One sign may stand for a sentence (U+FDFA), and two for one: what counts is what was typed, and what is left of it.
  if (Math.min(typed, hashed) < SHORTEST_PASSWORD) return { fault: 'too-short', minimum: SHORTEST_PASSWORD };
  if (typed > LONGEST_PASSWORD) return { fault: 'too-long', maximum: LONGEST_PASSWORD };
  const likely = new Map<string, PasswordPiece>([
    ...SERVICE_WORDS.map((word) => [word, 'frequent'] as const),
    ...wordsAbout(about).map((word) => [word, 'personal'] as const),
  ]);
  const { effort, pieces } = explainPassword(password, { likely, frequent });
  if (effort >= LEAST_EFFORT) return null;
  return { fault: PIECES.find((piece) => pieces.includes(piece)) ?? 'pattern' };
}

/** The most telling first. */
const PIECES: readonly PasswordPiece[] = ['personal', 'frequent', 'pattern'];

/** The words of what is known of a person, alone and together; the ways a telephone number is written. */
function wordsAbout(about: readonly string[]): readonly string[] {
  return about.flatMap((text) => {
    const words = fold(text.slice(0, 200)).split(' ');
    const digits = words.join('').replace(/\D/g, '');
    const numbers = digits.length < 6 ? [] : [digits, ...[9, 8, 6].map((last) => digits.slice(-last))];
    return [...words, words.join(''), ...numbers, ...numbers.map((number) => `0${number}`)].filter(
      (word) => word.length >= 3,
    );
  });
}
