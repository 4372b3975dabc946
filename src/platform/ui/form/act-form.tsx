import type { ComponentChildren } from 'preact';
import { href, type PageContext } from '../page-context.ts';
import { PageTitle } from '../page-title.tsx';
import { Button } from './button.tsx';
import { ErrorSummary, type FormError } from './error-summary.tsx';
import { Once } from './once.tsx';

interface ActFormProps {
  readonly context: PageContext;
  readonly kicker?: ComponentChildren;
  readonly title: string;
  /** What is chosen first, between the title and the act. */
  readonly lead?: ComponentChildren;
  /** What comes of it, in words, before the button. */
  readonly consequences?: readonly ComponentChildren[];
  readonly errors?: readonly FormError[];
  /** Where it is sent, when not to the address of its page. */
  readonly action?: string;
  /** Words of the button. */
  readonly act: string;
  /** An act that takes something away. */
  readonly takesAway?: boolean;
  /** Files are sent with it. */
  readonly uploads?: boolean;
  /** Where to go instead, after the language. */
  readonly cancel: string;
  readonly children?: ComponentChildren;
}

/** The page of one act: what it does, what it asks, the button, and the way back. It is sent to its own address. */
export function ActForm(props: ActFormProps) {
  const {
    context,
    kicker,
    title,
    lead,
    consequences = [],
    errors = [],
    action,
    act,
    takesAway = false,
    uploads = false,
  } = props;
  return (
    <>
      <PageTitle kicker={kicker} title={title} />
      <ErrorSummary context={context} errors={errors} />
      {lead}
      {consequences.length > 0 && (
        <ul class="prose-list consequences">
          {consequences.map((consequence, position) => (
            <li key={position}>{consequence}</li>
          ))}
        </ul>
      )}
      <form method="post" action={action} class="act-form" enctype={uploads ? 'multipart/form-data' : undefined}>
        <Once />
        {props.children}
        <div class="acts">
          <Button kind={takesAway ? 'attention' : 'primary'}>{act}</Button>
          <a href={href(context, props.cancel)}>{context.t('ui.form.cancel')}</a>
        </div>
      </form>
    </>
  );
}
