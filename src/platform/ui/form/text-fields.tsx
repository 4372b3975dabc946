import { describedBy, Field, type FieldProps } from './field.tsx';

export interface TextFieldProps extends FieldProps {
  readonly value?: string | undefined;
  /** How much is expected; a field's width says it before its label does. */
  readonly width?: 'short' | 'medium' | 'full' | undefined;
  /** The keyboard that a phone shows; what is typed is checked by the server. */
  readonly inputMode?: 'text' | 'search' | 'email' | 'tel' | 'url' | undefined;
  /** Hides what is typed. */
  readonly secret?: boolean | undefined;
  readonly autocomplete?: string | undefined;
  /** Of what is typed, when it is not that of the page: a name in Arabic letters on a French page. */
  readonly dir?: 'auto' | 'ltr' | 'rtl' | undefined;
  readonly rows?: number | undefined;
}

export function TextField(props: TextFieldProps) {
  const {
    name,
    id = name,
    value,
    width = 'medium',
    inputMode,
    secret = false,
    autocomplete,
    dir,
    rows,
    hint,
    error,
  } = props;
  const control = {
    id,
    name,
    dir,
    class: `input input-${width}`,
    'aria-describedby': describedBy(id, { hint, error }),
    'aria-invalid': error === undefined ? undefined : true,
  };
  return (
    <Field {...props}>
      {rows !== undefined ? (
        <textarea {...control} rows={rows} value={value} />
      ) : secret ? (
        <input {...control} type="password" autocomplete={autocomplete} />
      ) : (
        <input {...control} type="text" inputMode={inputMode} value={value} autocomplete={autocomplete} />
      )}
    </Field>
  );
}

interface NumberFieldProps extends FieldProps {
  readonly value?: string | undefined;
  readonly decimal?: boolean | undefined;
  /** The unit, after the control. */
  readonly suffix?: string | undefined;
}

/** Numbers are text with a numeric keyboard: `type=number` loses what it cannot read and turns under the wheel. */
export function NumberField({ value, decimal = false, suffix, ...field }: NumberFieldProps) {
  const { name, id = name, hint, error } = field;
  return (
    <Field {...field}>
      <span class="input-row">
        <input
          id={id}
          name={name}
          class="input input-short"
          dir="ltr"
          type="text"
          inputMode={decimal ? 'decimal' : 'numeric'}
          value={value}
          aria-describedby={describedBy(id, { hint, error })}
          aria-invalid={error === undefined ? undefined : true}
        />
        {suffix !== undefined && <span class="input-suffix">{suffix}</span>}
      </span>
    </Field>
  );
}
