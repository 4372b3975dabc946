import type { ComponentChildren } from 'preact';
import { InvalidInputError } from '#platform/access/gate.ts';
import { Button } from '#platform/ui/form/button.tsx';
import { ErrorSummary, type FormError } from '#platform/ui/form/error-summary.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { Once } from './account-parts.tsx';

interface ActFormProps {
  readonly context: PageContext;
  readonly kicker?: ComponentChildren;
  readonly title: string;
  /** What comes of it, in words, before the button. */
  readonly consequences?: readonly ComponentChildren[];
  readonly errors?: readonly FormError[];
  /** Words of the button. */
  readonly act: string;
  /** An act that takes something away. */
  readonly takesAway?: boolean;
  /** Where to go instead, after the language. */
  readonly cancel: string;
  readonly children?: ComponentChildren;
}

/** The page of one act: what it does, what it asks, the button, and the way back. It is sent to its own address. */
export function ActForm(props: ActFormProps) {
  const { context, kicker, title, consequences = [], errors = [], act, takesAway = false, cancel, children } = props;
  return (
    <>
      <PageTitle kicker={kicker} title={title} />
      <ErrorSummary context={context} errors={errors} />
      {consequences.length > 0 && (
        <ul class="prose-list consequences">
          {consequences.map((consequence, position) => (
            <li key={position}>{consequence}</li>
          ))}
        </ul>
      )}
      <form method="post" class="act-form">
        <Once />
        {children}
        <div class="acts">
          <Button kind={takesAway ? 'attention' : 'primary'}>{act}</Button>
          <a href={href(context, cancel)}>{context.t('directory.cancel')}</a>
        </div>
      </form>
    </>
  );
}

/** The fields that an act refused, by name; undefined when it was refused for another reason. */
export function refusedFields(error: unknown): ReadonlySet<string> | undefined {
  if (!(error instanceof InvalidInputError)) return undefined;
  return new Set(error.issues.map(({ path }) => path.join('-')));
}
