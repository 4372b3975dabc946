import { describedBy, Field, FieldError, FieldGroup, FieldHint, type FieldProps } from './field.tsx';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

interface SelectFieldProps extends FieldProps {
  readonly choices: readonly Choice[];
  readonly value?: string | undefined;
  /** The words of the choice that chooses nothing; without it there is none. */
  readonly empty?: string | undefined;
}

export function SelectField({ choices, value, empty, ...field }: SelectFieldProps) {
  const { name, id = name, hint, error } = field;
  return (
    <Field {...field}>
      <select
        id={id}
        name={name}
        class="input"
        aria-describedby={describedBy(id, { hint, error })}
        aria-invalid={error === undefined ? undefined : true}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

interface RadioGroupProps extends FieldProps {
  readonly choices: readonly Choice[];
  readonly value?: string | undefined;
}

/** The first choice carries the plain id, so that an error summary leads to it. */
export function RadioGroup({ choices, value, ...field }: RadioGroupProps) {
  const { name, id = name } = field;
  return (
    <FieldGroup {...field}>
      {choices.map((choice, position) => {
        const choiceId = position === 0 ? id : `${id}-${position + 1}`;
        return (
          <div key={choice.value} class="choice">
            <input
              type="radio"
              id={choiceId}
              name={name}
              value={choice.value}
              checked={choice.value === value}
              aria-describedby={describedBy(`${id}-${choice.value}`, { hint: choice.hint })}
            />
            <label for={choiceId}>{choice.label}</label>
            <FieldHint id={`${id}-${choice.value}`} hint={choice.hint} />
          </div>
        );
      })}
    </FieldGroup>
  );
}

interface CheckboxFieldProps extends FieldProps {
  /** What is sent when it is ticked. */
  readonly value?: string | undefined;
  readonly checked?: boolean | undefined;
}

export function CheckboxField({
  context,
  name,
  id = name,
  label,
  hint,
  error,
  value = 'yes',
  checked,
}: CheckboxFieldProps) {
  return (
    <div class={error === undefined ? 'field' : 'field field-invalid'}>
      <FieldError context={context} id={id} error={error} />
      <div class="choice">
        <input
          type="checkbox"
          id={id}
          name={name}
          value={value}
          checked={checked}
          aria-describedby={describedBy(id, { hint, error })}
          aria-invalid={error === undefined ? undefined : true}
        />
        <label for={id}>{label}</label>
        <FieldHint id={id} hint={hint} />
      </div>
    </div>
  );
}
