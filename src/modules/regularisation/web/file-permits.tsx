import { DataTable } from '#platform/ui/data-table.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { Section } from '#platform/ui/section.tsx';
import { PERMIT_STATES } from '../domain/permits.ts';
import { printedPermitNumber } from '../permit-number.ts';
import type { WholeFile } from '../queries/read-file.ts';
import { paths } from './paths.ts';

interface FilePermitsProps {
  readonly context: PageContext;
  readonly whole: WholeFile;
  /** Whether the reader may print cards and letters. */
  readonly mayPrint: boolean;
}

export function PermitNumber({ number }: { readonly number: string }) {
  return (
    <bdi dir="ltr" class="file-reference">
      {printedPermitNumber(number)}
    </bdi>
  );
}

const KINDS = ['first', 'renewal', 'replacement'] as const;

export function kindInWords({ t }: PageContext, kind: string): string {
  return t(`office.permit.kind.${KINDS.find((one) => one === kind) ?? 'first'}`);
}

/** The permits of a file: the one that holds, and those before it. */
export function FilePermits({ context, whole, mayPrint }: FilePermitsProps) {
  const { t, format } = context;
  if (whole.permits.length === 0) return null;
  return (
    <Section id="permits" title={t('office.permit.title')}>
      <DataTable
        caption={t('office.permit.title')}
        captionHidden
        dense
        rows={whole.permits}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'number',
            header: t('office.permit.number'),
            rowHeader: true,
            nowrap: true,
            cell: ({ number }) => <PermitNumber number={number} />,
          },
          { id: 'kind', header: t('office.permit.kind'), cell: ({ kind }) => kindInWords(context, kind) },
          {
            id: 'validity',
            header: t('office.permit.validity'),
            cell: ({ valid_from, valid_until }) =>
              t('office.permit.from-until', { from: format.date(valid_from), until: format.date(valid_until) }),
          },
          {
            id: 'state',
            header: t('regularisation.state'),
            cell: ({ state, ended_on, motive, handed_over_on }) => (
              <>
                {t(`office.permit.state.${PERMIT_STATES.find((one) => one === state) ?? 'valid'}`)}
                {ended_on !== null && <span class="said-below">{format.date(ended_on)}</span>}
                {motive !== null && (
                  <span class="said-below">
                    <bdi>{motiveInWords(context, motive)}</bdi>
                  </span>
                )}
                {state === 'valid' && (
                  <span class="said-below">
                    {handed_over_on === null
                      ? t('office.permit.waiting')
                      : t('office.permit.handed-over', { day: format.date(handed_over_on) })}
                  </span>
                )}
              </>
            ),
          },
          ...(mayPrint
            ? [
                {
                  id: 'print',
                  header: t('office.permit.print'),
                  cell: ({ id, state }: WholeFile['permits'][number]) =>
                    state === 'valid' ? (
                      <a href={href(context, paths.card(id))}>{t('office.permit.card')}</a>
                    ) : (
                      state === 'withdrawn' && (
                        <a href={href(context, paths.withdrawalLetter(id))}>{t('office.permit.letter')}</a>
                      )
                    ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

const REASONS = ['lost', 'stolen', 'damaged', 'error'] as const;

/** A replacement stores the name of its reason, with a note after it; a withdrawal its motive. */
function motiveInWords({ t }: PageContext, motive: string): string {
  const reason = REASONS.find((one) => motive === one || motive.startsWith(`${one}: `));
  return reason === undefined
    ? motive
    : `${t(`office.permit.reason.${reason}`)}${motive.slice(reason.length).replace(/^: /, ' · ')}`;
}
