import { FieldGroup, type FieldProps } from './field.tsx';

/** What was typed, kept as it was typed. */
export interface TypedDate {
  readonly day?: string | undefined;
  readonly month?: string | undefined;
  readonly year?: string | undefined;
}

interface DateFieldsProps extends FieldProps {
  readonly value?: TypedDate | undefined;
  /** The parts in error; all of them when an error does not say. */
  readonly invalidParts?: readonly (keyof TypedDate)[] | undefined;
}

const PARTS = ['day', 'month', 'year'] as const;

/** A date is three fields, named `<name>-day`, `<name>-month`, `<name>-year`. An error links to the first of them. */
export function DateFields({ value, invalidParts = PARTS, ...field }: DateFieldsProps) {
  const { context, name, error } = field;
  const id = field.id ?? name;
  return (
    <FieldGroup {...field} id={id}>
      <div class="date-fields">
        {PARTS.map((part) => (
          <div key={part} class="date-part">
            <label for={`${id}-${part}`}>{context.t(`ui.form.${part}`)}</label>
            <input
              id={`${id}-${part}`}
              name={`${name}-${part}`}
              class={`input input-${part}`}
              type="text"
              inputMode="numeric"
              dir="ltr"
              value={value?.[part]}
              aria-invalid={error !== undefined && invalidParts.includes(part) ? true : undefined}
            />
          </div>
        ))}
      </div>
    </FieldGroup>
  );
}
