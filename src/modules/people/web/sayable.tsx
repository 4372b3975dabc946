import type { FunctionComponent } from 'preact';
import type { PageContext } from '#platform/ui/page-context.ts';
import { KINDS } from '../domain/register/assertions.ts';
import {
  BirthFields,
  DocumentFields,
  type FieldsProps,
  NameFields,
  NameUseField,
  NationalityField,
  PhoneField,
  PlaceFields,
  SexField,
} from './fields.tsx';
import {
  type Form,
  type Read,
  readBirthFields,
  readDocument,
  readName,
  readNationality,
  readParent,
  readPhone,
  readPlace,
  readSex,
} from './fields-read.ts';

/** What can be said of somebody on a page of its own: the kinds of assertions, of parents each. */
export const SAYABLE = [...KINDS.filter((kind) => kind !== 'parent'), 'mother', 'father'] as const;
export type Sayable = (typeof SAYABLE)[number];

export function isSayable(text: string | undefined): text is Sayable {
  return SAYABLE.some((kind) => kind === text);
}

export function kindName({ t }: PageContext, kind: Sayable): string {
  return kind === 'mother' || kind === 'father' ? t(`people.${kind}`) : t(`people.kind.${kind}`);
}

interface SayableFields {
  readonly Fields: FunctionComponent<FieldsProps>;
  readonly read: (form: Form, today: string) => Read;
  /** The control that an error leads to when nothing was typed. */
  readonly first: string;
}

const FIELDS: Readonly<Record<Sayable, SayableFields>> = {
  name: { Fields: NameAndUse, read: (form) => readName(form), first: 'given' },
  sex: { Fields: SexField, read: readSex, first: 'sex' },
  birth: { Fields: BirthFields, read: readBirthFields, first: 'birth-day' },
  'birth-place': { Fields: PlaceFields, read: readPlace, first: 'birth-country' },
  nationality: { Fields: NationalityField, read: readNationality, first: 'nationality' },
  document: { Fields: DocumentFields, read: readDocument, first: 'document-type' },
  phone: { Fields: PhoneField, read: readPhone, first: 'phone' },
  mother: {
    Fields: (props) => <NameFields {...props} prefix="mother-" />,
    read: (form) => readParent(form, 'mother'),
    first: 'mother-given',
  },
  father: {
    Fields: (props) => <NameFields {...props} prefix="father-" />,
    read: (form) => readParent(form, 'father'),
    first: 'father-given',
  },
};

export function sayableFields(kind: Sayable): SayableFields {
  return FIELDS[kind];
}

function NameAndUse(props: FieldsProps) {
  return (
    <>
      <NameFields {...props} />
      <NameUseField {...props} name="use" />
    </>
  );
}
