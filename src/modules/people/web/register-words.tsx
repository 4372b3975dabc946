import type { ComponentChildren } from 'preact';
import { namesOfAccounts } from '#identity';
import { may } from '#platform/access/actor.ts';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import type { PrivateRequest } from '#platform/web/page-route.ts';
import type { Birth } from '../domain/profile.ts';
import { type AssertionValues, NAME_USES, type Said } from '../domain/register/assertions.ts';
import { printedRecordReference } from '../record-reference.ts';
import type { Places } from './places.ts';
import { register } from './register-paths.ts';

interface Named {
  readonly given: string;
  readonly family: string;
}

/** A name as written, kept apart from the direction of the text around it; the family name stands out. */
export function Name({ name: { given, family } }: { readonly name: Named }) {
  return (
    <bdi class="person-name">
      {given}
      {given !== '' && family !== '' && ' '}
      {family !== '' && <b>{family}</b>}
    </bdi>
  );
}

/** A name as plain text, for titles of windows. */
export function nameText({ given, family }: Named): string {
  return [given, family].filter((part) => part !== '').join(' ');
}

/** The names of somebody: official ones first, and of these the one that readers of this language can read. */
export function namesOf({ language }: PageContext, said: readonly Said[]): readonly AssertionValues['name'][] {
  const isRead = (name: Named) => /\p{Script=Arabic}/u.test(nameText(name)) === (language === 'ar');
  const rank = (name: AssertionValues['name']) => NAME_USES.indexOf(name.use) * 2 + (isRead(name) ? 0 : 1);
  const names = said.flatMap((one) => (one.kind === 'name' ? [one.value] : []));
  const distinct = new Map(names.map((name) => [JSON.stringify([name.given, name.family]), name]));
  return [...distinct.values()].toSorted((one, other) => rank(one) - rank(other));
}

interface NamesProps {
  readonly context: PageContext;
  readonly said: readonly Said[];
}

/** The first name only. */
export function FirstName({ context, said }: NamesProps) {
  const [first] = namesOf(context, said);
  return first === undefined ? <span>{context.t('people.no-name')}</span> : <Name name={first} />;
}

/** The first name, then the others below it. */
export function Names({ context, said }: NamesProps) {
  return (
    <>
      <FirstName context={context} said={said} />
      {namesOf(context, said)
        .slice(1)
        .map((name, position) => (
          <span key={position} class="said-below">
            <Name name={name} />
          </span>
        ))}
    </>
  );
}

/** A birth date as exactly as it is known: "3 avril 1990", "en 1990", "vers 1990". */
export function birthInWords({ t, format }: PageContext, { year, month, day, precision }: Birth): string {
  const iso = [year, month, month === null ? null : day]
    .filter((part) => part !== null)
    .map((part, place) => String(part).padStart(place === 0 ? 4 : 2, '0'))
    .join('-');
  return precision === 'day' ? format.date(iso) : t(`people.birth.${precision}`, { date: format.date(iso) });
}

/** What a line says of somebody besides the name: sex, birth, nationalities. */
export function factsLine(context: PageContext, places: Places, said: readonly Said[]): string {
  const { t } = context;
  const facts = [
    ...said.flatMap((one) => (one.kind === 'sex' ? [t(`people.sex.${one.value.sex}`)] : [])),
    ...said.flatMap((one) =>
      one.kind === 'birth' ? [t('people.born', { date: birthInWords(context, one.value) })] : [],
    ),
    ...said.flatMap((one) => (one.kind === 'nationality' ? [places.nationality(one.value.country)] : [])),
  ];
  return [...new Set(facts)].join(' · ');
}

/** What is printed of a record: groups of signs, read from the left in every language. */
export function Reference({ reference }: { readonly reference: string }) {
  return (
    <bdi dir="ltr" class="record-reference">
      {printedRecordReference(reference)}
    </bdi>
  );
}

interface RecordLinkProps {
  readonly context: PageContext;
  readonly record: { readonly id: string; readonly reference: string };
  readonly said: readonly Said[];
}

/** Name and reference of a record, leading to it. */
export function RecordLink({ context, record, said }: RecordLinkProps) {
  return (
    <>
      <a href={href(context, register.record(record.id))}>
        <FirstName context={context} said={said} />
      </a>{' '}
      <span class="said-beside">
        <Reference reference={record.reference} />
      </span>
    </>
  );
}

/** Who did something, by account: names as far as one's directory shows them. */
export type Whose = (account: string) => ComponentChildren;

/** Reads the names of those who did things; all others are named by what they are. */
export async function whoseFor(
  { context: { t }, db, actor }: Pick<PrivateRequest, 'context' | 'db' | 'actor'>,
  accounts: readonly (string | null)[],
): Promise<Whose> {
  const asked = [...new Set(accounts.filter((account) => account !== null))];
  const found = may(actor, namesOfAccounts.permission) ? await namesOfAccounts.execute(db, actor, asked) : [];
  const names = new Map(found.map(({ id, name }) => [id, name]));
  const own = actor.kind === 'person' ? actor.account : null;
  return (account) => {
    if (account === own) return t('people.by-you');
    const name = names.get(account);
    return name === undefined ? (
      t('people.by-officer')
    ) : (
      <>
        {t('people.by')} <bdi>{name}</bdi>
      </>
    );
  };
}
