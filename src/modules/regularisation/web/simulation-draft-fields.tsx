import { CheckboxField, RadioGroup, SelectField } from '#platform/ui/form/choice-fields.tsx';
import { DateFields } from '#platform/ui/form/date-fields.tsx';
import { NumberField } from '#platform/ui/form/text-fields.tsx';
import { typedDate } from '#platform/ui/form/typed-dates.ts';
import type { PageContext } from '#platform/ui/page-context.ts';
import { VALUES } from '../domain/criteria/facts.ts';
import { CRITERION_IDS, type CriterionId } from '../domain/criteria/set.ts';
import { type Form, fieldOf, PARAMETERS } from './simulation-parameters.ts';

interface DraftFieldsProps {
  readonly context: PageContext;
  readonly form: Form;
  readonly errors: ReadonlyMap<string, string>;
}

/** The set of criteria as a form: each criterion to tick, with what may be set of it. */
export function DraftFields({ context, form, errors }: DraftFieldsProps) {
  const { t } = context;
  return (
    <>
      <RadioGroup
        context={context}
        name="as-of"
        label={t('simulation.new.as-of')}
        value={form['as-of']}
        choices={[
          { value: 'filing', label: t('simulation.new.as-of.filing') },
          { value: 'day', label: t('simulation.new.as-of.day') },
        ]}
      />
      <DateFields
        context={context}
        name="as-of-day"
        label={t('simulation.new.as-of-day')}
        optional
        value={typedDate(form, 'as-of-day')}
        error={errors.get('as-of-day')}
      />
      <div class="draft-criteria">
        {CRITERION_IDS.map((id) => (
          <fieldset key={id} class="draft-criterion">
            <legend>
              <span class="criterion-id">{id}</span> {t(`criteria.${id}.name`)}
            </legend>
            <CheckboxField
              context={context}
              name={`use-${id}`}
              label={t('simulation.new.use')}
              checked={form[`use-${id}`] !== undefined}
              error={errors.get(`use-${id}`)}
            />
            {PARAMETERS[id].map((parameter) => (
              <ParameterField key={parameter.name} {...{ context, form, errors, id, parameter }} />
            ))}
          </fieldset>
        ))}
      </div>
    </>
  );
}

interface ParameterFieldProps extends DraftFieldsProps {
  readonly id: CriterionId;
  readonly parameter: (typeof PARAMETERS)[CriterionId][number];
}

function ParameterField({ context, form, errors, id, parameter }: ParameterFieldProps) {
  const { t } = context;
  const name = fieldOf(id, parameter.name);
  const common = { context, name, label: t(parameter.label), error: errors.get(name) };
  switch (parameter.kind) {
    case 'number':
      return <NumberField {...common} value={form[name]} suffix={t(parameter.unit)} />;
    case 'day':
      return <DateFields {...common} value={typedDate(form, name)} />;
    case 'schooling':
      return (
        <SelectField
          {...common}
          value={form[name]}
          choices={VALUES.schooling
            .filter((level) => level !== 'none')
            .map((level) => ({ value: level, label: t(`criteria.value.schooling.${level}`) }))}
        />
      );
  }
}
