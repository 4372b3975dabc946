import {
  BirthFields,
  DocumentFields,
  type FieldsProps,
  Group,
  NameFields,
  NameUseField,
  NationalityField,
  PhoneField,
  PlaceFields,
  SexField,
  SourceFields,
} from './fields.tsx';

/** The fields of a registration, in the order in which a clerk asks. */
export function RegistrationFields(props: FieldsProps) {
  const { t } = props.context;
  return (
    <>
      <Group title={t('people.name')}>
        <NameFields {...props} />
      </Group>
      <Group title={t('people.second-name')}>
        <NameFields {...props} prefix="second-" />
        <NameUseField {...props} name="second-use" />
      </Group>
      <Group title={t('people.group.birth')}>
        <BirthFields {...props} />
        <PlaceFields {...props} />
      </Group>
      <Group title={t('people.group.status')}>
        <SexField {...props} />
        <NationalityField {...props} />
        <PhoneField {...props} />
      </Group>
      <Group title={t('people.document')}>
        <DocumentFields {...props} />
      </Group>
      <Group title={t('people.mother')}>
        <NameFields {...props} prefix="mother-" />
      </Group>
      <Group title={t('people.father')}>
        <NameFields {...props} prefix="father-" />
      </Group>
      <Group title={t('people.group.source')}>
        <SourceFields {...props} />
      </Group>
    </>
  );
}
