import { Button } from '#platform/ui/form/button.tsx';
import { TextField } from '#platform/ui/form/text-fields.tsx';
import { Notice } from '#platform/ui/notice.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { Section } from '#platform/ui/section.tsx';
import type { PrivateAnswer, PrivateRequest, PrivateRoute } from '#platform/web/page-route.ts';
import type { Verification } from '../proof/verification.ts';
import { documentKeys, verifyDocument } from '../queries/verify-document.ts';
import { documentPaths } from './document-paths.ts';

const permission = 'public';
/** Where the keys are published (RFC 8615). */
const KEYS = '/.well-known/rihla-documents.json';

/** `/verify`, and `/v/…` where a QR code leads: whether an official document is valid, and nothing about anybody. */
export const verifyRoutes: readonly PrivateRoute[] = [
  {
    path: documentPaths.verify(),
    permission,
    answer: async ({ context }) => page(context, '', null),
    submit: (request) => answered(request, request.form.code ?? ''),
  },
  { path: '/v/:code', permission, answer: (request) => answered(request, request.params.code ?? '') },
];

async function answered({ context, db, actor }: PrivateRequest, typed: string): Promise<PrivateAnswer> {
  if (typed.trim() === '') return page(context, '', null);
  const keys = await documentKeys.execute(db, actor, undefined);
  return page(context, typed, await verifyDocument.execute(db, actor, { typed, keys }));
}

function page(context: PageContext, typed: string, verification: Verification | null): PrivateAnswer {
  const { t } = context;
  const title = t('documents.verify.title');
  return {
    kind: 'framed',
    title,
    body: (
      <>
        <PageTitle title={title} lead={t('documents.verify.lead')} />
        {verification !== null && <Answer context={context} verification={verification} />}
        <form method="post" class="act-form" action={href(context, documentPaths.verify())}>
          <TextField
            context={context}
            name="code"
            label={t('documents.verify.label')}
            hint={t('documents.verify.hint')}
            value={typed.length > 40 ? '' : typed}
            dir="ltr"
            autocomplete="off"
            width="full"
          />
          <Button>{t('documents.verify.act')}</Button>
        </form>
        <Section id="offline" title={t('documents.verify.how.title')}>
          <p>
            {t('documents.verify.offline')}{' '}
            <a href={KEYS}>
              <bdi dir="ltr">{KEYS}</bdi>
            </a>
          </p>
          <ol class="prose-list">
            <li>{t('documents.verify.how.keys')}</li>
            <li>{t('documents.verify.how.code')}</li>
            <li>{t('documents.verify.how.compare')}</li>
          </ol>
          <p>{t('documents.verify.how.withdrawn')}</p>
        </Section>
      </>
    ),
  };
}

function Answer({ context, verification }: { readonly context: PageContext; readonly verification: Verification }) {
  const { t } = context;
  const { answer } = verification;
  return (
    <Notice
      context={context}
      kind={answer === 'valid' ? 'info' : 'attention'}
      title={t(`documents.verify.${answer}.title`)}
    >
      {verification.answer !== 'unknown' && (
        <p>{t('documents.verify.kind', { kind: t(`documents.kind.${verification.kind}`) })}</p>
      )}
      <p>{t(`documents.verify.${answer}.body`)}</p>
    </Notice>
  );
}
