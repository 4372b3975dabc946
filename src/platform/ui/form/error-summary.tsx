import type { PageContext } from '../page-context.ts';

export interface FormError {
  /** The id of the control to mend. */
  readonly field: string;
  readonly message: string;
}

interface ErrorSummaryProps {
  readonly context: PageContext;
  readonly errors: readonly FormError[];
  /** Of the summary; only a page with two forms needs to say it. */
  readonly id?: string | undefined;
}

/** At the head of a form that came back: what is wrong, each line leading to where it is mended. */
export function ErrorSummary({ context, errors, id = 'error-summary' }: ErrorSummaryProps) {
  if (errors.length === 0) return null;
  return (
    <div class="error-summary" role="alert" id={id} aria-labelledby={`${id}-title`} tabindex={-1}>
      <h2 id={`${id}-title`}>{context.t('ui.form.errors', { count: errors.length })}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={field}>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
