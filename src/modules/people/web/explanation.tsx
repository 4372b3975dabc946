import type { MessageKey } from '#platform/i18n/keys.generated.ts';
import type { PageContext } from '#platform/ui/page-context.ts';
import { BIRTH_LEVELS } from '../domain/linkage/compare/birth.ts';
import { DOCUMENT_LEVELS } from '../domain/linkage/compare/document.ts';
import { PARENT_LEVELS } from '../domain/linkage/compare/person.ts';
import { PLACE_LEVELS } from '../domain/linkage/compare/place.ts';
import type { Contribution } from '../domain/linkage/scorer.ts';
import { NAME_LEVELS } from '../domain/names/compare.ts';

/** The words for every level that the comparators know. */
const LEVELS: Readonly<Record<string, MessageKey>> = Object.fromEntries([
  ...NAME_LEVELS.map((level) => [`name ${level}`, `people.level.name.${level}`] as const),
  ...BIRTH_LEVELS.map((level) => [`birth ${level}`, `people.level.birth.${level}`] as const),
  ...PLACE_LEVELS.map((level) => [`birth-place ${level}`, `people.level.birth-place.${level}`] as const),
  ...DOCUMENT_LEVELS.map((level) => [`document ${level}`, `people.level.document.${level}`] as const),
  ...(['mother', 'father'] as const).flatMap((parent) =>
    PARENT_LEVELS.map((level) => [`${parent} ${level}`, `people.level.parent.${level}`] as const),
  ),
  ['sex same', 'people.level.same'],
  ['sex different', 'people.level.different'],
  ['nationality shared', 'people.level.shared'],
  ['nationality different', 'people.level.different'],
  ['phone same', 'people.level.same'],
  ['phone of-one-family', 'people.level.parent.of-one-family'],
  ['phone different', 'people.level.different'],
]);

const FIELDS: Readonly<Record<string, MessageKey>> = {
  name: 'people.name',
  birth: 'people.birth',
  sex: 'people.sex',
  nationality: 'people.nationality',
  'birth-place': 'people.place-of-birth',
  document: 'people.document',
  phone: 'people.phone',
  mother: 'people.mother',
  father: 'people.father',
};

/** What is compared, in words; what a newer model compares is named as it names it. */
export function fieldName({ t }: PageContext, comparison: string): string {
  const key = FIELDS[comparison];
  return key === undefined ? comparison : t(key);
}

/** How far two records agree in one respect, in words. */
export function levelInWords({ t }: PageContext, { comparison, level }: Contribution): string {
  if (level === null) return t('people.level.nothing');
  const key = LEVELS[`${comparison} ${level}`];
  return key === undefined ? level : t(key);
}

/** From this many bits on, the rarity of a value is worth a word. */
const TELLING = 1;

/** How rare the value is that two records share; nothing where the register counts none. */
export function rarityInWords({ t }: PageContext, { frequency, tfAdjustment }: Contribution): string | null {
  if (frequency === null) return null;
  if (tfAdjustment >= TELLING) return t('people.rarity.rare');
  return t(tfAdjustment <= -TELLING ? 'people.rarity.frequent' : 'people.rarity.ordinary');
}

export const weightOf = ({ weight, tfAdjustment }: Contribution) => weight + tfAdjustment;

/** A weight with its sign: "+7.2", "−3.1". */
export function signed({ format }: PageContext, weight: number): string {
  const number = format.number(Math.abs(weight), 1);
  return weight > 0 ? `+${number}` : weight < 0 ? `−${number}` : number;
}

/** Beyond it a number says no more: the model is surer of itself than it was measured to be. */
const MOST_ODDS = 1_000_000;

/** The odds that a weight stands for, in two figures: "250,000 to 1 that it is the same person". */
export function oddsInWords({ t, format }: PageContext, weight: number): string {
  const odds = 2 ** Math.abs(weight);
  const scale = 10 ** Math.max(0, Math.floor(Math.log10(odds)) - 1);
  const rounded = format.number(Math.round(odds / scale) * scale);
  if (odds < 1.5) return t('people.odds.even');
  if (odds > MOST_ODDS && weight > 0) return t('people.odds.most', { odds: format.number(MOST_ODDS) });
  return t(weight > 0 ? 'people.odds.same' : 'people.odds.two', { odds: rounded });
}

/** The widest bar, in bits: a document and its holder's name. */
const WIDEST = 20;

/** Width is an attribute and not a style, which the content security policy would refuse. */
export function WeightBar({ weight }: { readonly weight: number }) {
  const width = `${Math.min(100, (Math.abs(weight) / WIDEST) * 100).toFixed(1)}%`;
  return (
    <svg class="weight-bar" width="100%" height="6" aria-hidden="true" focusable="false">
      <rect class="weight-bar-ground" width="100%" height="6" />
      <rect class={weight < 0 ? 'weight-bar-against' : 'weight-bar-for'} width={width} height="6" />
    </svg>
  );
}

interface ExplanationProps {
  readonly context: PageContext;
  readonly contributions: readonly Contribution[];
  readonly weight: number;
}

/** Field by field, why two records score as they do. What neither says is left out. */
export function Explanation({ context, contributions, weight }: ExplanationProps) {
  const { t } = context;
  const telling = contributions.filter(({ level }) => level !== null);
  const prior = weight - telling.reduce((sum, one) => sum + weightOf(one), 0);
  return (
    <ul class="explanation">
      {telling.map((one) => {
        const rarity = rarityInWords(context, one);
        return (
          <li key={one.comparison}>
            <span class="explanation-field">{fieldName(context, one.comparison)}</span>
            <span class="explanation-level">
              {levelInWords(context, one)}
              {rarity !== null && <span class="said-beside">{rarity}</span>}
            </span>
            <Weight context={context} weight={weightOf(one)} />
          </li>
        );
      })}
      <li>
        <span class="explanation-field">{t('people.prior')}</span>
        <span class="explanation-level">{t('people.prior.words')}</span>
        <Weight context={context} weight={prior} />
      </li>
      <li class="explanation-total">
        <span class="explanation-field">{t('people.total')}</span>
        <span class="explanation-level">{t('people.bits')}</span>
        <Weight context={context} weight={weight} />
      </li>
    </ul>
  );
}

export function Weight({ context, weight }: { readonly context: PageContext; readonly weight: number }) {
  return (
    <span class="weight">
      <bdi dir="ltr">{signed(context, weight)}</bdi>
      <WeightBar weight={weight} />
    </span>
  );
}
