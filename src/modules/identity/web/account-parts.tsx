import { randomUUID } from 'node:crypto';
import type { MessageKey } from '#platform/i18n/keys.generated.ts';
import { Notice } from '#platform/ui/notice.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';

/** In every form that does something: sent twice, it is done once. */
export function Once() {
  return <input type="hidden" name="once" value={randomUUID()} />;
}

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
      <Notice context={context} kind="info" title={context.t('account.done')}>
        <p>{context.t(message)}</p>
      </Notice>
    </div>
  );
}

export function BackToAccount({ context }: { readonly context: PageContext }) {
  return (
    <p>
      <a href={href(context, '/account')}>{context.t('account.back')}</a>
    </p>
  );
}
