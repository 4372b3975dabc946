import { describe, expect, it } from 'vitest';
import { analyseName } from '../names/analyse.ts';
import { foldText } from '../names/fold.ts';
import { NORMALISER_VERSION } from '../names/version.ts';
import { born, profileOf } from './keys.support.ts';
import { keysOf } from './keys.ts';

const NAMES: readonly (readonly [string, string])[] = [
  ['Mohamed', 'El Idrissi'],
  ['محمد', 'الإدريسي'],
  ['Muḥammad', 'al-Idrīsī'],
  ['Mohamed', 'Elidrissi'],
  ['Abd er-Rahman', 'Ben Ali'],
  ['Abderrahmane', 'Benali'],
  ['عبد الرحمن', 'بن علي'],
  ['Abdou', 'Diouf'],
  ['Abdoulaye', 'Wade'],
  ['El Hadj Malick', 'Sy'],
  ['Aïssatou', "N'Diaye"],
  ['Fatoumata', 'Diallo'],
  ['فاطمة الزهراء', 'بنجلون'],
  ['Fatima-Zahra', 'Benjelloun'],
  ['Rachid', 'Errachidi'],
  ['Boubacar', 'Traoré'],
  ['أبو بكر', 'تراوري'],
  ['Ousmane', 'Ouédraogo'],
  ['Chukwuemeka', 'Okafor'],
  ['Oluwaseun', 'Adébáyọ̀'],
  ['Ɗanladi', 'Ɓello'],
  ['Tshimanga', 'wa Kabongo'],
  ['Jean-Pierre', "D'Almeida"],
  ['Maria', 'De La Cruz'],
  ['شكيب', 'الخوري'],
  ['Ghassan', 'Khoury'],
  ['حسين', 'كاظم'],
  ['Hussein', 'Kadhim'],
  ['Tesfaye', 'Gebremariam'],
  ['አበበ', 'ቢቂላ'],
  ['Иван', 'Петров'],
  ['小明', '王'],
  ['M.', 'Walker'],
  ['', 'Walker'],
  ['FNU', 'LNU'],
  ['A', ''],
  ['محمد Ali', '2'],
  ['\u202eعلي\u202c', 'A\u0301\u0301li\u0000'],
];

const birth = born(1990, 3, 14);
const documents = [{ type: 'passport', country: 'MAR', number: 'AB1234O6', verified: true }];

function describeName([given, family]: readonly [string, string]): string {
  const name = analyseName(given, family);
  const profile = profileOf({
    names: [name],
    birth,
    documents,
    sex: 'female',
    nationalities: ['MAR'],
    birthPlace: 'fes',
  });
  return [
    `${foldText(given)} / ${foldText(family)} ${name.problems.join(' ')}`.trim(),
    ...name.tokens.map(({ text, weak, skeleton, group, codes }) => {
      return `  ${text}${weak ? ' (weak)' : ''}: ${skeleton}${group === null ? '' : ` = ${group}`}; ${codes.join(', ')}`;
    }),
    `  ${keysOf(profile)
      .map((key) => BigInt.asUintN(64, key).toString(16))
      .join(' ')}`,
  ].join('\n');
}

describe('what a name is turned into', () => {
  // The keys in the database are made by it. Where the file changes, raise NORMALISER_VERSION: the register then writes
  // its keys anew. `vitest run -u` writes the file.
  it('is what the golden file holds', async () => {
    const text = [`version ${NORMALISER_VERSION}`, ...NAMES.map(describeName), ''].join('\n');
    await expect(text).toMatchFileSnapshot('golden.txt');
  });
});
