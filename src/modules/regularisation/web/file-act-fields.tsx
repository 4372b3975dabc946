import { InvalidInputError } from '#platform/access/gate.ts';
import type { MessageKey } from '#platform/i18n/keys.generated.ts';
import { SelectField } from '#platform/ui/form/choice-fields.tsx';
import { TextField } from '#platform/ui/form/text-fields.tsx';
import { PROPOSALS } from '../commands/propose-outcome.ts';
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

/** What the office proposes to the commission, and why where that is not what the criteria answer. */
export function ProposalFields({ context, form, faultOf }: Pick<ActFields, 'context' | 'form' | 'faultOf'>) {
  const { t } = context;
  return (
    <>
      <SelectField
        context={context}
        name="proposal"
        label={t('office.proposal')}
        value={form.proposal}
        choices={PROPOSALS.map((value) => ({ value, label: t(`office.proposal.${value}`) }))}
      />
      <TextField
        context={context}
        name="motive"
        label={t('office.motive')}
        hint={t('office.proposal.motive-hint')}
        value={form.motive}
        error={faultOf('motive')}
        optional
        dir="auto"
        width="full"
        rows={2}
      />
    </>
  );
}

/** What those fields say: the criteria, unless something else was chosen. */
export function proposalIn(form: ActFields['form']) {
  const proposal = PROPOSALS.find((one) => one === form.proposal) ?? ('as-criteria' as const);
  return { proposal, motive: textOrNull(form.motive) };
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
