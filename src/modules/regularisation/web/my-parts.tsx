import type { ComponentChildren } from 'preact';
import { Button } from '#platform/ui/form/button.tsx';
import { ErrorSummary, type FormError } from '#platform/ui/form/error-summary.tsx';
import { Once } from '#platform/ui/form/once.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import type { FormRequest, PrivateAnswer } from '#platform/web/page-route.ts';
import { saveFiling } from '../commands/save-filing.ts';
import type { DraftPatch, Typed } from '../domain/filing/draft.ts';
import { LONGEST_FIELD } from '../draft-answers.ts';
import type { FileRole } from '../filing-input.ts';
import { filing as paths } from './filing-paths.ts';

interface StepFormProps {
  readonly context: PageContext;
  readonly draft: string;
  readonly title: string;
  readonly lead?: ComponentChildren;
  readonly errors: readonly FormError[];
  readonly uploads?: boolean;
  readonly children: ComponentChildren;
}

/** One page of a draft: its questions, the way on, and the way out that keeps everything. */
export function StepForm({ context, draft, title, lead, errors, uploads = false, children }: StepFormProps) {
  const { t } = context;
  return (
    <div class="register filing filing-step">
      <PageTitle
        kicker={<a href={href(context, paths.draft(draft))}>{t('filing.draft.title')}</a>}
        title={title}
        lead={lead}
      />
      <ErrorSummary context={context} errors={errors} />
      <form method="post" class="act-form" enctype={uploads ? 'multipart/form-data' : undefined}>
        <Once />
        {children}
        <div class="acts">
          <Button name="act" value="on">
            {t('filing.save-and-go-on')}
          </Button>
          <Button kind="secondary" name="act" value="later">
            {t('filing.save-for-later')}
          </Button>
        </div>
      </form>
    </div>
  );
}

/** The fields of a form as a draft keeps them; what is too long for a field stays on the page alone. */
export function typedOf(form: Readonly<Record<string, string>>): Typed {
  return Object.fromEntries(
    Object.entries(form).filter(
      ([name, text]) =>
        name !== 'once' && name !== 'act' && /^[a-z][a-z0-9-]{0,39}$/.test(name) && text.length <= LONGEST_FIELD,
    ),
  );
}

/** Keeps what a page says, right or wrong, and answers where to go when there is nothing to mend. */
export async function saveStep(request: FormRequest, filing: string, patch: DraftPatch<FileRole>) {
  const { db, actor, key } = request;
  return saveFiling.execute(db, actor, { filing, patch: copied(patch) }, { key });
}

/** As the command takes it. */
function copied(patch: DraftPatch<FileRole>) {
  switch (patch.part) {
    case 'person':
      return { ...patch, fields: { ...patch.fields } };
    case 'office':
      return { ...patch, contact: { ...patch.contact } };
    case 'remove':
      return patch;
  }
}

/** Where a page leads that was saved: on, or back to the whole. */
export function onward({ context, form }: FormRequest, draft: string, next: string): PrivateAnswer {
  const to = form.act === 'later' ? paths.draft(draft, 'saved') : next;
  return { kind: 'redirect', to: href(context, to) };
}
