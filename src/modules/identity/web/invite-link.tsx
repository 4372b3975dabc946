import type { Language } from '#lib/localised.ts';
import { Notice } from '#platform/ui/notice.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { directory } from './directory-paths.ts';

interface HandedLinkProps {
  readonly context: PageContext;
  readonly name: string;
  /** That of the person who will open it. */
  readonly language: Language;
  readonly token: string;
  readonly hours: number;
  /** Where to go on, after the language. */
  readonly back: string;
}

/** A link that is shown once, to be handed over: the system sends no messages yet. */
export function HandedLink({ context, name, language, token, hours, back }: HandedLinkProps) {
  const { t } = context;
  return (
    <>
      <PageTitle kicker={<bdi>{name}</bdi>} title={t('directory.link.title')} />
      <p class="handed-link">
        <code dir="ltr">{`${context.origin}/${language}${directory.welcome(token)}`}</code>
      </p>
      <ul class="prose-list consequences">
        <li>
          {hours % 24 === 0 && hours > 24
            ? t('directory.link.valid-days', { count: hours / 24 })
            : t('directory.link.valid-hours', { count: hours })}
        </li>
        <li>{t('directory.link.once')}</li>
        <li>{t('directory.link.hand-over')}</li>
      </ul>
      <Notice context={context} kind="attention">
        <p>{t('directory.link.shown-once')}</p>
      </Notice>
      <p>
        <a href={href(context, back)}>{t('directory.link.go-on')}</a>
      </p>
    </>
  );
}
