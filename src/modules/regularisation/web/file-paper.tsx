import { href, type PageContext } from '#platform/ui/page-context.ts';
import { Section } from '#platform/ui/section.tsx';
import { filing as paths } from './filing-paths.ts';
import { LetterLinks } from './letter-links.tsx';

interface PaperProps {
  readonly context: PageContext;
  readonly file: { readonly id: string; readonly filing: string; readonly account: string | null };
  readonly acts: readonly { readonly act: string }[];
}

/** What the counter does for who stands before it: the receipt again, a new code, more papers, another telephone. */
export function FilePaper({ context, file, acts }: PaperProps) {
  const { t } = context;
  return (
    <Section id="paper" title={t('filing.paper.title')}>
      <ul class="prose-list">
        <li>
          <a href={href(context, paths.receipt(file.filing))}>{t('filing.receipt.get')}</a>
        </li>
        <LetterLinks context={context} space="files" file={file.id} acts={acts} />
        {file.account === null && (
          <li>
            <a href={href(context, paths.act('files', file.id, 'follow-code'))}>{t('filing.code.renew')}</a>
          </li>
        )}
        <li>
          <a href={href(context, paths.act('files', file.id, 'documents'))}>{t('filing.documents.add')}</a>
        </li>
        <li>
          <a href={href(context, paths.act('files', file.id, 'contact'))}>{t('filing.contact.title')}</a>
        </li>
      </ul>
    </Section>
  );
}
