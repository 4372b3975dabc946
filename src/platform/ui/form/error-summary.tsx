import type { PageContext } from '../page-context.ts';

export interface FormError {
  /** The id of the control to mend. */
  readonly field: string;
  readonly message: string;
}

interface ErrorSummaryProps {
  readonly context: PageContext;
  readonly errors: readonly FormError[];
}

/** At the head of a form that came back: what is wrong, each line leading to where it is mended. */
export function ErrorSummary({ context, errors }: ErrorSummaryProps) {
  if (errors.length === 0) return null;
  return (
    <div class="error-summary" role="alert" aria-labelledby="error-summary-title" tabindex={-1}>
      <h2 id="error-summary-title">{context.t('ui.form.errors', { count: errors.length })}</h2>
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
