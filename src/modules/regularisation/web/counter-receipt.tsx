import { DataTable } from '#platform/ui/data-table.tsx';
import { Button, ButtonLink } from '#platform/ui/form/button.tsx';
import { Notice } from '#platform/ui/notice.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { NOT_FOUND, type PrivateAnswer, type PrivateRequest } from '#platform/web/page-route.ts';
import { printedFileReference, printedFollowCode } from '../file-reference.ts';
import { readFiling } from '../queries/read-filing.ts';
import { roleIn } from '../receipt.ts';
import { filing as paths } from './filing-paths.ts';

interface Filed {
  readonly filing: string;
  /** Shown once, to the person at the counter or through the association. */
  readonly code: string;
  /** How many of the register each person resembles, by place; told to offices only. */
  readonly alike?: readonly number[];
  readonly loneMinors?: readonly boolean[];
}

/** The answer to a filing at a counter or by an association: the references, the code, the receipt to print, and the next one. */
export async function receiptPage(request: PrivateRequest, filed: Filed): Promise<PrivateAnswer> {
  const { context, db, actor } = request;
  const { t } = context;
  const found = await readFiling.execute(db, actor, { filing: filed.filing });
  if (found === null) return NOT_FOUND;
  const { files } = found;
  const atCounter = actor.kind === 'person' && actor.role === 'counter-officer';
  const title = t('filing.filed.title', { count: files.length });
  const fileOf = (id: string) => href(context, atCounter ? `/files/${id}` : paths.file(id));
  return {
    ...{ kind: 'framed', title, section: atCounter ? paths.counter() : paths.mine() },
    body: (
      <div class="register filing">
        <PageTitle title={title} lead={t('filing.filed.lead')} />
        <DataTable
          caption={t('filing.filed.files')}
          captionHidden
          rows={files.map((file, place) => ({ ...file, place }))}
          rowKey={({ id }) => id}
          rowHref={({ id }) => fileOf(id)}
          columns={[
            { id: 'name', header: t('regularisation.name'), rowHeader: true, cell: ({ name }) => <bdi>{name}</bdi> },
            { id: 'role', header: t('regularisation.role'), cell: ({ role }) => roleIn(context.language, role) },
            {
              id: 'reference',
              header: t('regularisation.reference'),
              nowrap: true,
              cell: ({ reference }) => <bdi class="document-number">{printedFileReference(reference)}</bdi>,
            },
            ...(atCounter
              ? [
                  {
                    id: 'alike',
                    header: t('filing.alike'),
                    cell: ({ place, record }: { readonly place: number; readonly record: string | null }) => (
                      <AlikeCell context={context} count={filed.alike?.[place] ?? 0} record={record} />
                    ),
                  },
                ]
              : []),
          ]}
        />
        {filed.loneMinors?.map(
          (isLone, place) =>
            isLone &&
            files[place] !== undefined && (
              <Notice key={place} context={context} kind="attention" title={t('filing.lone-minor.title')}>
                <p>
                  <bdi>{files[place].name}</bdi>
                  {' — '}
                  {t(atCounter ? 'filing.lone-minor.office' : 'filing.lone-minor.helped')}
                </p>
                {atCounter && (
                  <p>
                    <a href={href(context, `/files/${files[place].id}/refer-minor`)}>
                      {t('regularisation.act.refer-minor')}
                    </a>
                  </p>
                )}
              </Notice>
            ),
        )}
        <div class="handed-link paper-reference">
          <p>{t('filing.code.lead')}</p>
          <p>
            <code dir="ltr">{printedFollowCode(filed.code)}</code>
          </p>
          <p class="field-hint">{t('filing.code.once')}</p>
        </div>
        <form method="post" action={href(context, paths.receipt(filed.filing))} class="act-form">
          <input type="hidden" name="code" value={filed.code} />
          <div class="acts">
            <Button>{t('filing.receipt.print')}</Button>
            <ButtonLink
              kind="secondary"
              href={atCounter ? `${href(context, paths.counter())}#p1-given` : href(context, paths.mine())}
            >
              {t(atCounter ? 'filing.next' : 'filing.back-to-mine')}
            </ButtonLink>
          </div>
        </form>
      </div>
    ),
  };
}

interface AlikeProps {
  readonly context: PageContext;
  readonly count: number;
  readonly record: string | null;
}

function AlikeCell({ context, count, record }: AlikeProps) {
  const words = context.t('filing.alike.count', { count });
  if (count === 0 || record === null) return <span>{words}</span>;
  return <a href={href(context, `/persons/${record}`)}>{words}</a>;
}
