import type { PageContext } from '#platform/ui/page-context.ts';
import { birthLevel } from '../domain/linkage/compare/birth.ts';
import { type AssertionKind, type Said, SINGLE } from '../domain/register/assertions.ts';
import type { Places } from './places.ts';
import { birthInWords, Name } from './register-words.tsx';

interface ValueProps {
  readonly context: PageContext;
  readonly places: Places;
  readonly said: Said;
}

/** One thing said, in words. */
export function Value({ context, places, said }: ValueProps) {
  const { t } = context;
  switch (said.kind) {
    case 'name':
      return (
        <>
          <Name name={said.value} />
          {said.value.use !== 'official' && <span class="said-beside">{t(`people.name-use.${said.value.use}`)}</span>}
        </>
      );
    case 'sex':
      return <>{t(`people.sex.${said.value.sex}`)}</>;
    case 'birth':
      return <>{birthInWords(context, said.value)}</>;
    case 'birth-place':
      return <PlaceValue places={places} value={said.value} />;
    case 'nationality':
      return <>{places.nationality(said.value.country)}</>;
    case 'document':
      return <DocumentValue context={context} places={places} value={said.value} />;
    case 'phone':
      return <bdi dir="ltr">{said.value.number}</bdi>;
    case 'parent':
      return (
        <>
          <Name name={said.value} />
          <span class="said-beside">{t(`people.${said.value.relation}`)}</span>
        </>
      );
  }
}

type ValueOf<Kind extends AssertionKind> = Extract<Said, { readonly kind: Kind }>['value'];

function PlaceValue({ places, value }: { readonly places: Places; readonly value: ValueOf<'birth-place'> }) {
  return (
    <>
      {value.place !== null && <bdi>{value.place}</bdi>}
      {value.country !== null && (
        <span class={value.place === null ? undefined : 'said-beside'}>{places.country(value.country)}</span>
      )}
    </>
  );
}

function DocumentValue({ context: { t }, places, value }: Omit<ValueProps, 'said'> & { value: ValueOf<'document'> }) {
  return (
    <>
      {t(`people.document.${value.type}`)} <bdi class="document-number">{value.written}</bdi>
      {value.country !== null && <span class="said-beside">{places.country(value.country)}</span>}
      <span class="said-below">{t(value.verified ? 'people.document.verified' : 'people.document.unverified')}</span>
    </>
  );
}

/** Kinds of which two things said contradict each other: another birth date, sex or place. */
export function contradictions(said: readonly Said[]): ReadonlySet<AssertionKind> {
  return new Set(
    SINGLE.filter((kind) => {
      const [first, ...others] = said.filter((one) => one.kind === kind);
      return first !== undefined && others.some((other) => contradict(first, other));
    }),
  );
}

/** A date that is only less exact than another contradicts nothing. */
function contradict(one: Said, other: Said): boolean {
  if (one.kind === 'birth' && other.kind === 'birth') {
    return !['same-day', 'same-1-january', 'same-year-imprecise'].includes(birthLevel(one.value, other.value));
  }
  return JSON.stringify(one.value) !== JSON.stringify(other.value);
}
