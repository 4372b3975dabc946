// Words of names that are not names. Folded as `foldText` folds.

/** Titles, left out unless nothing else is left. */
const TITLES: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss mme mlle mister monsieur madame mademoiselle dr doctor docteur prof professor professeur ing eng engr ' +
    'sr sra srta senor senora senorita herr frau maitre ustad ustadh ostad pasteur reverend veuve vve capt ' +
    'السيد السيده سيده الاستاذ استاذ الدكتور دكتور الدكتوره د م ا المرحوم المهندس الامام انسه الانسه'
  ).split(' '),
);

/** Titles that are given names too (Cheikh Anta Diop, El Hadj Diouf, Dame Ndiaye): left out only beside a whole name. */
const TITLES_AND_NAMES: ReadonlySet<string> = new Set(
  (
    'sheikh shaikh shaykh cheikh cheick sheik chaykh haj hajj hadj hadji haji hajji hajja hadja hadjia alhaji alhaj alhadji ' +
    'elhadj elhadji elhaj elhajj eladj hajia hajiya sidi sid si moulay mulay mawlay moulaye lalla lella sayyid sayed seyid seyed ' +
    'malam mallam imam father pere pastor rev brother frere soeur sister chief oba late feu barr col gen me sir dame lady don dona ' +
    'سيد سيدي الحاج حاج الحاجه حاجه شيخ الشيخ مولاي للا لاله'
  ).split(' '),
);

/** Never the only evidence: son and daughter of, of, from, articles that stay apart. */
const WEAK: ReadonlySet<string> = new Set(
  (
    'ben bin ibn bn bint binti bent binte ould wuld wald weld oulad ouled awlad mint menet ag ait ayt ath at nait ' +
    'abu abou abi bu bou um umm oum om bani beni banu wa w o ' +
    'de da do dos das del dela della dello di du des d le la les lo los las van von vom vander der den ter te ten zu zur af av y e i ' +
    'mac mc fitz saint st san santa sao ' +
    'بن ابن بنت ولد اولاد منت ايت ابو ابي ابا بو ام بني و دي دو دا دل لا لو فان فون در'
  ).split(' '),
);

/** Slave of: one name with what follows. `Abdou` and `Abdi` are names already. */
const ABD = /^(?:[ae]?bd(?:(?:ou|[aeiu])?(?:[lrsntdz]|sh|ch))?|عبد)$/;
const ARTICLES: ReadonlySet<string> = new Set(['el', 'al', 'il', 'ul', 'oul', 'l', 'ell', 'all', 'ال']);
/** The article before a letter that swallows its l: Er-Rachidi, As-Sayyid, Ech-Cherif. */
const ASSIMILATED = /^(?:[aeiu]|ou)(r|s|sh|ch|z|t|n|d|dh|th)$/;

export const isTitle = (text: string): boolean => TITLES.has(text);
export const isTitleAndName = (text: string): boolean => TITLES_AND_NAMES.has(text);
/** One letter of an alphabet; 王 is a whole name. */
export const isInitial = (text: string): boolean =>
  /^[\p{Script=Latin}\p{Script=Arabic}\p{Script=Cyrillic}\d]$/u.test(text);
export const isWeak = (text: string): boolean => WEAK.has(text) || isInitial(text);
export const isAbd = (text: string): boolean => ABD.test(text);

/** Whether a word is the Arabic article of the next one. */
export function isArticle(text: string, next: string): boolean {
  if (ARTICLES.has(text)) return true;
  const swallowed = ASSIMILATED.exec(text)?.[1];
  return swallowed !== undefined && next.startsWith(swallowed);
}
