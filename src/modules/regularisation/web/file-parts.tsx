import { documentPaths } from '#documents';
import { DataTable } from '#platform/ui/data-table.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { Section } from '#platform/ui/section.tsx';
import { isState } from '../domain/states.ts';
import type { WholeFile } from '../queries/read-file.ts';
import { referenceColumn } from './file-columns.tsx';
import { Due, FileLink, StateMark } from './file-words.tsx';
import { paths } from './paths.ts';

interface PartProps {
  readonly context: PageContext;
  readonly whole: WholeFile;
}

/** What the campaign calls a document. */
function documentName({ format }: PageContext, { campaign }: WholeFile, requirement: string): string {
  const asked = campaign.definition.documents.find(({ id }) => id === requirement);
  return asked === undefined ? requirement : format.text(asked.label);
}

/** What was handed in, and what of the campaign's list was not. */
export function FileDocuments({ context, whole }: PartProps) {
  const { t, format } = context;
  const described = new Map(whole.documents.map((document) => [document.id, document]));
  const given = new Set(whole.attachments.map(({ requirement }) => requirement));
  const missing = whole.campaign.definition.documents.filter(
    ({ id, requiredFor }) => requiredFor === 'all' && !given.has(id),
  );
  return (
    <Section id="documents" title={t('office.documents.title')}>
      {whole.attachments.length === 0 ? (
        <p>{t('office.documents.none')}</p>
      ) : (
        <ul class="to-do">
          {whole.attachments.map(({ id, document, requirement, application, added_at }) => {
            const known = described.get(document);
            return (
              <li key={id}>
                {known === undefined ? (
                  documentName(context, whole, requirement)
                ) : (
                  <a href={href(context, documentPaths.document(document))}>
                    {documentName(context, whole, requirement)}
                  </a>
                )}
                <span class="said-below">
                  {[
                    format.date(added_at.toISOString().slice(0, 10)),
                    application === null ? t('office.documents.family') : null,
                    known === undefined ? null : t('office.documents.pages', { count: known.pages }),
                    known === undefined || known.scanned ? null : t('office.documents.unscanned'),
                  ]
                    .filter((part) => part !== null)
                    .join(' · ')}
                </span>
              </li>
            );
          })}
        </ul>
      )}
      {missing.length > 0 && (
        <p class="remark">
          {t('office.documents.missing')} {format.list(missing.map(({ label }) => format.text(label)))}
        </p>
      )}
    </Section>
  );
}

/** Those who were filed together, each with a file and an outcome of their own. */
export function FileFamily({ context, whole }: PartProps) {
  const { t } = context;
  if (whole.family.length < 2) return null;
  return (
    <Section id="family" title={t('office.family.title')}>
      <DataTable
        caption={t('office.family.title')}
        captionHidden
        dense
        rows={whole.family}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'name',
            header: t('regularisation.name'),
            rowHeader: true,
            cell: (one) =>
              one.id === whole.file.id ? <bdi>{one.name}</bdi> : <FileLink context={context} file={one} />,
          },
          { id: 'role', header: t('regularisation.role'), cell: ({ role }) => roleInWords(context, role) },
          referenceColumn<WholeFile['family'][number]>(context, ({ reference }) => reference),
          {
            id: 'state',
            header: t('regularisation.state'),
            cell: ({ state }) => isState(state) && <StateMark context={context} state={state} />,
          },
          {
            id: 'due',
            header: t('regularisation.due-on'),
            cell: ({ due_on }) => <Due context={context} due={due_on} />,
          },
        ]}
      />
    </Section>
  );
}

const ROLES = ['applicant', 'spouse', 'child', 'parent', 'sibling', 'ward', 'other'] as const;

export function roleInWords({ t }: PageContext, role: string): string {
  return t(`regularisation.file-role.${ROLES.find((one) => one === role) ?? 'other'}`);
}

/** What the applicant was asked for, and whether it came. */
export function FileRequests({ context, whole }: PartProps) {
  const { t, format } = context;
  if (whole.requests.length === 0) return null;
  return (
    <Section id="requests" title={t('office.completion.title')}>
      <ul class="to-do">
        {whole.requests.map(({ id, asked_on, items, message, due_on, answered_on }) => (
          <li key={id}>
            {format.list(items.map((item) => documentName(context, whole, item)))}
            {message !== null && (
              <span class="said-below">
                <bdi>{message}</bdi>
              </span>
            )}
            <span class="said-below">
              {t('office.completion.asked', { day: format.date(asked_on), until: format.date(due_on) })} ·{' '}
              {answered_on === null
                ? t('office.completion.open')
                : t('office.completion.answered', { day: format.date(answered_on) })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const ANSWERS = ['favourable', 'unfavourable', 'reserved', 'no-objection'] as const;

/** What other bodies were asked, and what they answered. */
export function FileOpinions({ context, whole, mayAnswer }: PartProps & { readonly mayAnswer: boolean }) {
  const { t, format } = context;
  if (whole.opinions.length === 0) return null;
  return (
    <Section id="opinions" title={t('office.opinion.title')}>
      <ul class="to-do">
        {whole.opinions.map(({ id, body, question, asked_on, due_on, answer, answered_on, reasons }) => {
          const answered = ANSWERS.find((one) => one === answer);
          return (
            <li key={id}>
              <bdi>{body}</bdi> · {t('office.opinion.asked', { day: format.date(asked_on) })}
              <span class="said-below">
                <bdi>{question}</bdi>
              </span>
              {answered !== undefined && answered_on !== null ? (
                <p>
                  <b>{t(`office.opinion.${answered}`)}</b> · {format.date(answered_on)}
                  {reasons !== null && (
                    <span class="said-below">
                      <bdi>{reasons}</bdi>
                    </span>
                  )}
                </p>
              ) : (
                <p>
                  {t('office.opinion.waiting')} {due_on !== null && <Due context={context} due={due_on} />}{' '}
                  {mayAnswer && (
                    <a href={href(context, paths.giveOpinion(whole.file.id, id))}>
                      {t('regularisation.act.give-opinion')}
                    </a>
                  )}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
