import { z } from 'zod';
import { namesOfAccounts } from '#identity';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { FilterForm } from '#platform/ui/filter-form.tsx';
import { SelectField } from '#platform/ui/form/choice-fields.tsx';
import { TextField } from '#platform/ui/form/text-fields.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import type { PrivateRequest, PrivateRoute } from '#platform/web/page-route.ts';
import { listEntries } from '../queries/entries.ts';
import { EntriesTable, type ShownEntry } from './entries-table.tsx';
import { readBody } from './entry.ts';

const PAGE = 50;
const KINDS = ['act', 'read', 'refusal'] as const;

/** A filter as the address says it; what it cannot mean is left out, and said. */
const filters = z.object({
  account: z.uuid().optional().catch(undefined),
  act: z.string().min(1).max(100).optional().catch(undefined),
  kind: z.enum(KINDS).optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  until: z.iso.date().optional().catch(undefined),
  before: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT[\d:.]{8,15}Z~\d{1,6}~\d{1,15}$/)
    .optional()
    .catch(undefined),
});

/** `/journal/entries`: the journal, for the auditor, the newest first. */
export const entriesPage: PrivateRoute = {
  path: '/journal/entries',
  permission: listEntries.permission,
  async answer(request) {
    const { context, db, actor, query } = request;
    const { t } = context;
    const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
    const { before, ...filter } = filters.parse(given);
    const [at = '', lane = '', seq = ''] = before?.split('~') ?? [];
    const found = await listEntries.execute(db, actor, {
      ...filter,
      ...(before === undefined ? {} : { before: { at, lane: Number(lane), seq: Number(seq) } }),
      limit: PAGE,
    });
    const unread = Object.keys(given).filter((name) =>
      Object.entries(filter).every(([kept, value]) => kept !== name || value === undefined),
    );
    return {
      kind: 'framed',
      title: t('journal.entries.title'),
      section: '/journal/entries',
      body: (
        <>
          <PageTitle title={t('journal.entries.title')} lead={t('journal.entries.lead')} />
          {unread.some((name) => name !== 'before') && <p role="status">{t('journal.filter.unread')}</p>}
          <Filters context={context} query={query} />
          {found.length === 0 ? (
            <EmptyState title={t('journal.entries.none')} />
          ) : (
            <EntriesTable
              context={context}
              caption={t('journal.entries.title')}
              entries={found}
              names={await namesFor(request, found)}
            />
          )}
          <Older context={context} query={given} last={found.length === PAGE ? found.at(-1) : undefined} />
        </>
      ),
    };
  },
};

/** The names of those who act in these entries and of the accounts they are about, as far as this reader may know them. */
export async function namesFor(
  { db, actor }: PrivateRequest,
  entries: readonly ShownEntry[],
): Promise<ReadonlyMap<string, string>> {
  const ids = entries.flatMap(({ body }) => {
    const read = readBody(body);
    return [read.actor.account, ...read.objects.map(({ type, id }) => (type === 'account' ? id : undefined))];
  });
  const known = new Set(ids.filter((id) => id !== undefined && z.uuid().safeParse(id).success).map(String));
  const names = await namesOfAccounts.execute(db, actor, [...known]);
  return new Map(names.map(({ id, name }) => [id, name]));
}

interface FiltersProps {
  readonly context: PageContext;
  readonly query: Readonly<Record<string, string>>;
}

function Filters({ context, query }: FiltersProps) {
  const { t } = context;
  const action = href(context, '/journal/entries');
  return (
    <FilterForm context={context} action={action} label={t('journal.filter')} resetHref={action}>
      <SelectField
        context={context}
        name="kind"
        label={t('journal.column.kind')}
        empty={t('journal.filter.any')}
        value={query.kind}
        choices={KINDS.map((kind) => ({ value: kind, label: t(`journal.kind.${kind}`) }))}
        optional
      />
      <TextField context={context} name="act" label={t('journal.column.act')} value={query.act} dir="ltr" optional />
      <TextField
        context={context}
        name="account"
        label={t('journal.filter.account')}
        value={query.account}
        dir="ltr"
        optional
      />
      <TextField
        context={context}
        name="from"
        label={t('journal.filter.from')}
        value={query.from}
        dir="ltr"
        width="short"
        optional
      />
      <TextField
        context={context}
        name="until"
        label={t('journal.filter.until')}
        value={query.until}
        dir="ltr"
        width="short"
        optional
      />
    </FilterForm>
  );
}

interface OlderProps extends FiltersProps {
  readonly last: (ShownEntry & { readonly at: string | null }) | undefined;
}

/** The journal grows while it is read: pages go on from a place, not from a count. */
function Older({ context, query, last }: OlderProps) {
  if (last === undefined) return null;
  const before = `${last.at}~${last.lane}~${last.seq}`;
  return (
    <p>
      <a href={href(context, `/journal/entries?${new URLSearchParams({ ...query, before })}`)}>
        {context.t('journal.entries.older')}
      </a>
    </p>
  );
}
