import type { ComponentChildren } from 'preact';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import type { Contribution } from '../domain/linkage/scorer.ts';
import type { Said } from '../domain/register/assertions.ts';
import type { Compared } from '../queries/compare-records.ts';
import { Value } from './assertion-words.tsx';
import { fieldName, levelInWords, rarityInWords, signed, Weight, weightOf } from './explanation.tsx';
import type { Places } from './places.ts';
import { register } from './register-paths.ts';
import { FirstName, nameText, Reference } from './register-words.tsx';

interface CompareTableProps {
  readonly context: PageContext;
  readonly places: Places;
  readonly compared: Compared;
}

/** Field by field: what either record says, whether that agrees, and what it weighs. What neither says is left out. */
export function CompareTable({ context, places, compared }: CompareTableProps) {
  const { t } = context;
  const { low, high, explanation, model } = compared;
  const heads = [low, high].map(({ record }) => (
    <a key={record.id} href={href(context, register.record(record.id))}>
      <Reference reference={record.reference} />
    </a>
  ));
  const isSaid = ({ comparison }: Contribution) =>
    [low, high].some(({ said }) => said.some((one) => isAbout(one, comparison)));
  return (
    <section class="table-region" tabindex={0} aria-label={t('people.compare.table')}>
      <table class="data-table dense compare">
        <caption class="visually-hidden">{t('people.compare.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('people.compare.field')}</th>
            {[low, high].map(({ record }, position) => (
              <th key={record.id} scope="col">
                {heads[position]}
                <span class="said-below">{places.office(record)}</span>
              </th>
            ))}
            <th scope="col">{t('people.compare.agreement')}</th>
            <th scope="col">{t('people.compare.weight')}</th>
          </tr>
        </thead>
        <tbody>
          {explanation.contributions.filter(isSaid).map((one) => (
            <Row key={one.comparison} context={context} one={one}>
              {[low, high].map(({ record, said }) => (
                <td key={record.id} class="compare-side">
                  <span class="compare-of" aria-hidden="true">
                    <FirstName context={context} said={said} />
                  </span>
                  <Values context={context} places={places} said={said} comparison={one.comparison} />
                </td>
              ))}
            </Row>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('people.prior')}</th>
            <td colSpan={3}>{t('people.prior.words')}</td>
            <td>
              <Weight context={context} weight={explanation.prior} />
            </td>
          </tr>
          <tr>
            <th scope="row">{t('people.total')}</th>
            <td colSpan={3}>{t('people.compare.model', { model })}</td>
            <td>
              <span class="weight">
                <bdi dir="ltr">{signed(context, explanation.weight)}</bdi>
              </span>
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

/** Levels that are as good as it gets. */
const WHOLE = new Set(['same', 'same-day', 'shared', 'same-place', 'sounds-alike']);

type Agreement = 'same' | 'near' | 'differs' | 'nothing';

/** Levels that name no likeness at all. */
const NONE = new Set(['different', 'other-number']);

/** What a level comes to. Whatever the model makes of it, values that are merely close are called so. */
function agreementOf({ comparison, level, weight, tfAdjustment }: Contribution): Agreement {
  const bits = weight + tfAdjustment;
  if (level === null || (weight === 0 && tfAdjustment === 0)) return 'nothing';
  if (WHOLE.has(level) && (level !== 'sounds-alike' || comparison !== 'name')) return 'same';
  return NONE.has(level) || bits <= CONTRADICTS ? 'differs' : 'near';
}

/** From this weight on, in bits, a level speaks against one person. */
const CONTRADICTS = -1;

const SIGNS: Readonly<Record<Agreement, string>> = { same: '=', near: '≈', differs: '≠', nothing: '–' };

interface RowProps {
  readonly context: PageContext;
  readonly one: Contribution;
  readonly children: ComponentChildren;
}

function Row({ context, one, children }: RowProps) {
  const { t } = context;
  const agreement = agreementOf(one);
  const word = t(`people.agreement.${agreement}`);
  // What the word has said already is not said again.
  const told = [one.level === null ? word : levelInWords(context, one), rarityInWords(context, one)].filter(
    (part) => part !== null && part !== word,
  );
  return (
    <tr class={`compare-${agreement}`}>
      <th scope="row">{fieldName(context, one.comparison)}</th>
      {children}
      <td class="compare-agreement">
        <span class="compare-sign" aria-hidden="true">
          {SIGNS[agreement]}
        </span>{' '}
        <strong>{word}</strong>
        {told.length > 0 && <span class="said-below">{told.join(' · ')}</span>}
      </td>
      <td>{one.level === null ? null : <Weight context={context} weight={weightOf(one)} />}</td>
    </tr>
  );
}

interface ValuesProps {
  readonly context: PageContext;
  readonly places: Places;
  readonly said: readonly Said[];
  readonly comparison: string;
}

/** What a record says in one respect: all of it, one below the other. */
function Values({ context, places, said, comparison }: ValuesProps) {
  const told = said.filter((one) => isAbout(one, comparison));
  if (told.length === 0) return <span class="nothing-said">{context.t('people.not-known')}</span>;
  return (
    <ul>
      {told.map((one, position) => (
        <li key={position}>
          {one.kind === 'parent' ? (
            <bdi>{nameText(one.value)}</bdi>
          ) : (
            <Value context={context} places={places} said={one} />
          )}
        </li>
      ))}
    </ul>
  );
}

function isAbout(one: Said, comparison: string): boolean {
  return one.kind === 'parent' ? one.value.relation === comparison : one.kind === comparison;
}
