import { InvalidInputError } from '#platform/access/gate.ts';
import type { MessageKey } from '#platform/i18n/keys.generated.ts';
import { TextField } from '#platform/ui/form/text-fields.tsx';
import type { ActFields } from './file-act-page.tsx';

/** Why something is done, in a sentence: it stays in the history. */
export function Motive({ context, form, faultOf }: ActFields) {
  return (
    <TextField
      context={context}
      name="motive"
      label={context.t('office.motive')}
      hint={context.t('office.motive.hint')}
      value={form.motive}
      error={faultOf('motive')}
      dir="auto"
      width="full"
      rows={3}
    />
  );
}

interface TextProps {
  readonly given: ActFields;
  readonly name: string;
  readonly label: MessageKey;
  readonly hint?: MessageKey;
  readonly optional?: true;
  readonly rows?: number;
}

/** A text that an act asks for. */
export function ActText({ given, name, label, hint, optional, rows }: TextProps) {
  const { context, form, faultOf } = given;
  return (
    <TextField
      context={context}
      name={name}
      label={context.t(label)}
      hint={hint === undefined ? undefined : context.t(hint)}
      value={form[name]}
      error={faultOf(name)}
      optional={optional}
      dir="auto"
      width="full"
      rows={rows}
    />
  );
}

/** What was typed where nothing need be: null when it was left empty. */
export function textOrNull(text: string | undefined): string | null {
  const trimmed = (text ?? '').trim();
  return trimmed === '' ? null : trimmed;
}

/** Nothing was chosen where something must be: refused like any field that the act cannot read. */
export function noChoice(act: string, field: string): InvalidInputError {
  return new InvalidInputError(act, [
    { code: 'custom', path: [field], message: 'Nothing was chosen.', input: undefined },
  ]);
}
