import type { ComponentChildren } from 'preact';
import type { PageContext } from '../page-context.ts';

/** What every field has. `id` is also what an error summary links to; it is the name unless said otherwise. */
export interface FieldProps {
  readonly context: PageContext;
  readonly name: string;
  readonly id?: string | undefined;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Fields are required unless they say so: the label then ends with "(optional)". */
  readonly optional?: boolean | undefined;
}

/** The words that describe a control to those who hear it: its hint, then its error. */
export function describedBy(id: string, { hint, error }: Pick<FieldProps, 'hint' | 'error'>): string | undefined {
  const ids = [hint === undefined ? [] : [`${id}-hint`], error === undefined ? [] : [`${id}-error`]].flat();
  return ids.length > 0 ? ids.join(' ') : undefined;
}

export function FieldHint({ id, hint }: { readonly id: string; readonly hint?: string | undefined }) {
  if (hint === undefined) return null;
  return (
    <p class="field-hint" id={`${id}-hint`}>
      {hint}
    </p>
  );
}

interface FieldErrorProps {
  readonly context: PageContext;
  readonly id: string;
  readonly error?: string | undefined;
}

export function FieldError({ context, id, error }: FieldErrorProps) {
  if (error === undefined) return null;
  return (
    <p class="field-error" id={`${id}-error`}>
      <span class="visually-hidden">{context.t('ui.form.error')} </span>
      {error}
    </p>
  );
}

export function OptionalMark({ context, optional }: Pick<FieldProps, 'context' | 'optional'>) {
  return optional === true ? <span class="field-optional"> {context.t('ui.form.optional')}</span> : null;
}

/** A label, a hint, an error, and the one control they belong to. */
export function Field(props: FieldProps & { readonly children: ComponentChildren }) {
  const { context, name, id = name, label, hint, error, optional, children } = props;
  return (
    <div class={error === undefined ? 'field' : 'field field-invalid'}>
      <label for={id}>
        {label}
        <OptionalMark context={context} optional={optional} />
      </label>
      <FieldHint id={id} hint={hint} />
      <FieldError context={context} id={id} error={error} />
      {children}
    </div>
  );
}

/** Several controls that answer one question. */
export function FieldGroup(props: FieldProps & { readonly children: ComponentChildren }) {
  const { context, name, id = name, label, hint, error, optional, children } = props;
  return (
    <fieldset
      class={error === undefined ? 'field' : 'field field-invalid'}
      aria-describedby={describedBy(id, { hint, error })}
    >
      <legend>
        {label}
        <OptionalMark context={context} optional={optional} />
      </legend>
      <FieldHint id={id} hint={hint} />
      <FieldError context={context} id={id} error={error} />
      {children}
    </fieldset>
  );
}
