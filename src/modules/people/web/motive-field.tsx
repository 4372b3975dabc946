import { TextField } from '#platform/ui/form/text-fields.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';

interface MotiveFieldProps {
  readonly context: PageContext;
  readonly value: string | undefined;
  readonly refused: boolean;
}

/** Why something is done, in a sentence: it stays in the history. */
export function MotiveField({ context, value, refused }: MotiveFieldProps) {
  return (
    <TextField
      context={context}
      name="motive"
      label={context.t('people.motive')}
      hint={context.t('people.motive.hint')}
      value={value}
      error={refused ? context.t('people.fault.motive') : undefined}
      dir="auto"
      width="full"
      rows={3}
    />
  );
}
