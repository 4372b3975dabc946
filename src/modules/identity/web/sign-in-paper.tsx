import { Notice } from '#platform/ui/notice.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { Section } from '#platform/ui/section.tsx';
import { own } from './account-paths.ts';

interface PaperProps {
  readonly context: PageContext;
  readonly title: string;
  readonly name: string;
  /** What the person may sign in with, as it is printed. */
  readonly reference: string;
  readonly codes: readonly string[];
  readonly staff: boolean;
  readonly back: string | null;
}

/** What is to be printed or copied now, for it is shown this once. */
export function Paper({ context, title, name, reference, codes, staff, back }: PaperProps) {
  const { t, format } = context;
  return (
    <>
      <PageTitle
        title={title}
        lead={<bdi>{t('account.recovery.for', { name, moment: format.dateTime(new Date()) })}</bdi>}
      />
      <Notice context={context} kind="attention" title={t('account.recovery.once.title')}>
        <p>{t('sign-in.paper.once')}</p>
      </Notice>
      <Section id="reference" title={t('account.who.reference')} intro={t('sign-in.paper.reference')}>
        <p class="paper-reference" translate={false}>
          <code dir="ltr">{reference}</code>
        </p>
      </Section>
      <Section id="codes" title={t('account.recovery.list')} intro={t('account.recovery.lead')}>
        <ol class="codes" translate={false}>
          {codes.map((code) => (
            <li key={code}>
              <code dir="ltr">{code}</code>
            </li>
          ))}
        </ol>
        <p>{t('account.recovery.use')}</p>
        {staff && <p>{t('account.recovery.staff')}</p>}
      </Section>
      <p class="acts">
        <a class="button" href={back ?? href(context, own.account())}>
          {t('account.recovery.kept')}
        </a>
      </p>
    </>
  );
}
