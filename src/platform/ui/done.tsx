import type { MessageKey } from '#platform/i18n/keys.generated.ts';
import { Notice } from './notice.tsx';
import type { PageContext } from './page-context.ts';

interface DoneProps {
  readonly context: PageContext;
  /** What the address says was done. */
  readonly done: string | undefined;
  readonly messages: Readonly<Record<string, MessageKey>>;
}

/** After the redirect of a form: what was done, if the address names one of these. */
export function Done({ context, done, messages }: DoneProps) {
  const message = done !== undefined && Object.hasOwn(messages, done) ? messages[done] : undefined;
  if (message === undefined) return null;
  return (
    <div role="status">
      <Notice context={context} kind="info" title={context.t('ui.done')}>
        <p>{context.t(message)}</p>
      </Notice>
    </div>
  );
}
