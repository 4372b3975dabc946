import { DataTable } from '#platform/ui/data-table.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { type EntryBody, readBody } from './entry.ts';

/** An entry as the store gives it. */
export interface ShownEntry {
  readonly lane: number;
  readonly seq: number;
  readonly body: string;
}

interface EntriesTableProps {
  readonly context: PageContext;
  readonly caption: string;
  readonly entries: readonly ShownEntry[];
  /** Names of accounts that this reader may know. */
  readonly names: ReadonlyMap<string, string>;
}

/** Who did what, when and for what: one line an entry. Technical words stay as the journal has them. */
export function EntriesTable({ context, caption, entries, names }: EntriesTableProps) {
  const { t, format } = context;
  const rows = entries.map((entry) => ({ ...entry, read: readBody(entry.body) }));
  return (
    <DataTable
      dense
      captionHidden
      caption={caption}
      columns={[
        {
          id: 'at',
          header: t('journal.column.at'),
          cell: ({ read }) => <time datetime={read.at}>{format.dateTime(read.at)}</time>,
          nowrap: true,
          rowHeader: true,
        },
        { id: 'who', header: t('journal.column.who'), cell: ({ read }) => <Who {...{ context, read, names }} /> },
        { id: 'kind', header: t('journal.column.kind'), cell: ({ read }) => t(`journal.kind.${read.kind}`) },
        {
          id: 'act',
          header: t('journal.column.act'),
          cell: ({ read }) => (
            <>
              <bdi>
                <code>{read.act}</code>
              </bdi>
              {read.purpose !== undefined && <span class="entry-purpose"> {t(`purposes.${read.purpose}`)}</span>}
            </>
          ),
        },
        {
          id: 'objects',
          header: t('journal.column.objects'),
          cell: ({ read }) => <Objects {...{ context, read, names }} />,
        },
        { id: 'detail', header: t('journal.column.detail'), cell: ({ read }) => <Detail read={read} /> },
        {
          id: 'place',
          header: t('journal.column.place'),
          cell: ({ lane, seq }) => (
            <bdi>
              {lane}/{seq}
            </bdi>
          ),
          nowrap: true,
        },
      ]}
      rows={rows}
      rowKey={({ lane, seq }) => `${lane}/${seq}`}
    />
  );
}

interface PartProps {
  readonly context: PageContext;
  readonly read: EntryBody;
  readonly names: ReadonlyMap<string, string>;
}

function Who({ context, read: { actor }, names }: PartProps) {
  const { t } = context;
  if (actor.kind === 'anyone') return <>{t('journal.who.anyone')}</>;
  if (actor.kind === 'operator') return <bdi>{t('journal.who.operator', { name: actor.name ?? '' })}</bdi>;
  const { account = '' } = actor;
  return (
    <>
      <a href={href(context, `/journal/objects/account/${account}`)}>
        <bdi>{names.get(account) ?? account.slice(0, 8)}</bdi>
      </a>
      {actor.role !== undefined && <span class="entry-role"> {t(`roles.${actor.role}`)}</span>}
    </>
  );
}

function Objects({ context, read: { objects }, names }: PartProps) {
  return (
    <ul class="entry-objects">
      {objects.slice(0, MOST_SHOWN).map(({ type, id }) => (
        <li key={`${type} ${id}`}>
          <bdi>
            {type}{' '}
            {UUID.test(id) ? (
              <a href={href(context, `/journal/objects/${type}/${id}`)}>{names.get(id) ?? id.slice(0, 8)}</a>
            ) : (
              id
            )}
          </bdi>
        </li>
      ))}
      {objects.length > MOST_SHOWN && (
        <li>{context.t('journal.more-objects', { count: objects.length - MOST_SHOWN })}</li>
      )}
    </ul>
  );
}

function Detail({ read: { detail = {}, changed = {} } }: Pick<PartProps, 'read'>) {
  const words = [
    ...Object.entries(detail).map(([name, value]) => `${name}=${String(value).slice(0, LONGEST)}`),
    ...Object.keys(changed).map((name) => `${name}≠`),
  ];
  return <bdi>{words.join(' · ')}</bdi>;
}

const MOST_SHOWN = 3;
/** Of a detail, in characters: a hash is recognised by its beginning. */
const LONGEST = 24;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
