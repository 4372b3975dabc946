import { isUuid } from '#lib/uuid.ts';
import { may } from '#platform/access/actor.ts';
import { DataTable } from '#platform/ui/data-table.tsx';
import { DefinitionList } from '#platform/ui/definition-list.tsx';
import { Done } from '#platform/ui/done.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { Button, ButtonLink } from '#platform/ui/form/button.tsx';
import { Once } from '#platform/ui/form/once.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { Pagination } from '#platform/ui/pagination.tsx';
import { Section } from '#platform/ui/section.tsx';
import { NOT_FOUND, type PrivateAnswer, type PrivateRequest, type PrivateRoute } from '#platform/web/page-route.ts';
import { orderReexamination } from '../commands/order-reexamination.ts';
import { reexamineFiles } from '../commands/reexamine-files.ts';
import { isState } from '../domain/states.ts';
import { listReexaminations, readReexamination } from '../queries/list-reexaminations.ts';
import { READ_SIMULATIONS } from '../simulation-rule.ts';
import { commissionPaths } from './commission-paths.ts';
import { FileLink, FileReference, StateMark } from './file-words.tsx';
import { simulations } from './simulation-paths.ts';
import { answerInWords } from './sitting-words.tsx';

const PAGE_SIZE = 100;

/** `/reexaminations`: the acts that had refused files looked at again. */
export const reexaminationsPage: PrivateRoute = {
  path: '/reexaminations',
  permission: listReexaminations.permission,
  async answer({ context, db, actor }) {
    const { t, format } = context;
    const { items, campaigns } = await listReexaminations.execute(db, actor, undefined);
    const title = t('sittings.reexaminations.title');
    return {
      kind: 'framed',
      title,
      section: commissionPaths.reexaminations(),
      body: (
        <div class="office">
          <PageTitle title={title} lead={t('sittings.reexaminations.lead')} />
          {may(actor, orderReexamination.permission) && (
            <div class="acts">
              <ButtonLink href={href(context, commissionPaths.newReexamination())}>
                {t('sittings.reexamination.order')}
              </ButtonLink>
            </div>
          )}
          {items.length === 0 ? (
            <EmptyState title={t('sittings.reexaminations.none')} />
          ) : (
            <div class="stacks">
              <DataTable
                caption={title}
                captionHidden
                dense
                rows={items}
                rowKey={({ id }) => id}
                rowHref={({ id }) => href(context, commissionPaths.reexamination(id))}
                columns={[
                  {
                    id: 'basis',
                    header: t('sittings.reexamination.basis'),
                    rowHeader: true,
                    cell: ({ basis }) => format.text(basis.title),
                  },
                  {
                    id: 'campaign',
                    header: t('regularisation.campaign'),
                    cell: ({ campaign }) => {
                      const name = campaigns.get(campaign);
                      return name === undefined ? campaign : format.text(name);
                    },
                  },
                  {
                    id: 'on',
                    header: t('sittings.reexamination.ordered-on'),
                    nowrap: true,
                    cell: ({ orderedOn }) => format.date(orderedOn),
                  },
                  {
                    id: 'files',
                    header: t('sittings.reexamination.taken'),
                    numeric: true,
                    cell: ({ files }) => format.number(files),
                  },
                  {
                    id: 'finished',
                    header: t('regularisation.state'),
                    cell: ({ finishedOn }) =>
                      finishedOn === null
                        ? t('sittings.reexamination.going-on')
                        : t('sittings.reexamination.finished', { day: format.date(finishedOn) }),
                  },
                ]}
              />
            </div>
          )}
        </div>
      ),
    };
  },
};

/** `/reexaminations/<id>`: how far it has come and what came of it, file by file; its button looks at the next files. */
export const reexaminationPage: PrivateRoute = {
  path: '/reexaminations/:reexamination',
  permission: readReexamination.permission,
  answer: (request) => page(request),
  async submit(request) {
    const { context, params, db, actor, key } = request;
    const { reexamination } = params;
    if (!isUuid(reexamination)) return NOT_FOUND;
    const { finished } = await reexamineFiles.execute(db, actor, { reexamination }, { key });
    const done = finished ? 'finished' : 'went-on';
    return { kind: 'redirect', to: href(context, commissionPaths.reexamination(reexamination, { done })) };
  },
};

async function page(request: PrivateRequest): Promise<PrivateAnswer> {
  const { context, params, query, db, actor } = request;
  const { reexamination } = params;
  if (!isUuid(reexamination)) return NOT_FOUND;
  const number = /^[1-9]\d{0,4}$/.test(query.page ?? '') ? Number(query.page) : 1;
  const found = await readReexamination.execute(db, actor, {
    ...{ reexamination, offset: (number - 1) * PAGE_SIZE, limit: PAGE_SIZE },
  });
  if (found === null) return NOT_FOUND;
  const { t, format } = context;
  const { order, campaigns } = found;
  const title = format.text(order.basis.title);
  const name = campaigns.get(order.campaign);
  return {
    kind: 'framed',
    title,
    section: commissionPaths.reexaminations(),
    body: (
      <div class="office">
        <PageTitle
          kicker={<a href={href(context, commissionPaths.reexaminations())}>{t('sittings.reexaminations.title')}</a>}
          title={title}
          meta={<p>{name === undefined ? order.campaign : format.text(name)}</p>}
        />
        <Done
          context={context}
          done={query.done}
          messages={{
            ordered: 'sittings.reexamination.done.ordered',
            'went-on': 'sittings.reexamination.done.went-on',
            finished: 'sittings.reexamination.done.finished',
          }}
        />
        <DefinitionList
          items={[
            { term: t('sittings.reexamination.kind'), description: t(`sittings.basis.${order.basis.kind}`) },
            { term: t('sittings.reexamination.number'), description: order.basis.number },
            { term: t('sittings.reexamination.dated'), description: format.date(order.basis.date) },
            { term: t('sittings.reexamination.ordered-on'), description: format.date(order.orderedOn) },
            { term: t('sittings.reexamination.criteria'), description: <bdi dir="ltr">{order.criteria}</bdi> },
            { term: t('sittings.category'), description: t(`sittings.category.${order.filter.category}`) },
            {
              term: t('sittings.reexamination.states'),
              description: format.list(order.filter.states.map((state) => t(`regularisation.state.${state}`))),
            },
            {
              term: t('sittings.reexamination.answers'),
              description:
                order.filter.answers.length === 0
                  ? t('sittings.reexamination.answers.all')
                  : format.list(order.filter.answers.map((answer) => answerInWords(context, answer))),
            },
            ...(order.filter.changed
              ? [
                  {
                    term: t('sittings.reexamination.only'),
                    description: t('sittings.reexamination.changed'),
                  },
                ]
              : []),
            ...(order.filter.simulation === null
              ? []
              : [
                  {
                    term: t('sittings.reexamination.occasion'),
                    description: simulationOf(context, actor, order.filter.simulation),
                  },
                ]),
            { term: t('sittings.reexamination.looked'), description: format.number(order.lookedAt) },
            { term: t('sittings.reexamination.taken'), description: format.number(order.files) },
          ]}
        />
        {found.goesOn && (
          <form method="post">
            <Once />
            <p>{t('sittings.reexamination.next-hint')}</p>
            <Button>{t('sittings.reexamination.next')}</Button>
          </form>
        )}
        <Section id="counts" title={t('sittings.reexamination.results')}>
          <Counts context={context} counts={found.counts} />
          <Files context={context} files={found.files} />
          <Pagination
            context={context}
            page={number}
            pages={Math.max(1, Math.ceil(order.files / PAGE_SIZE))}
            hrefFor={(other) => href(context, commissionPaths.reexamination(reexamination, { page: String(other) }))}
          />
        </Section>
      </div>
    ),
  };
}

/** What gave the occasion, led to by who may read it. */
function simulationOf(context: PageContext, actor: PrivateRequest['actor'], simulation: string) {
  const word = context.t('sittings.reexamination.simulation');
  return may(actor, READ_SIMULATIONS) ? <a href={href(context, simulations.one(simulation))}>{word}</a> : word;
}

type Found = NonNullable<Awaited<ReturnType<typeof readReexamination.execute>>>;

function Counts({ context, counts }: { readonly context: PageContext; readonly counts: Found['counts'] }) {
  const { t, format } = context;
  if (counts.length === 0) return <EmptyState title={t('sittings.reexamination.none-yet')} />;
  return (
    <DataTable
      caption={t('sittings.reexamination.counts')}
      rows={counts}
      rowKey={({ before, after }) => `${before} ${after}`}
      columns={[
        {
          id: 'before',
          header: t('sittings.reexamination.before'),
          rowHeader: true,
          cell: ({ before }) => answerInWords(context, before),
        },
        { id: 'after', header: t('sittings.reexamination.after'), cell: ({ after }) => answerInWords(context, after) },
        { id: 'count', header: t('sittings.files'), numeric: true, cell: ({ count }) => format.number(count) },
      ]}
    />
  );
}

function Files({ context, files }: { readonly context: PageContext; readonly files: Found['files'] }) {
  const { t } = context;
  if (files.length === 0) return null;
  return (
    <div class="stacks">
      <DataTable
        caption={t('sittings.reexamination.file-by-file')}
        dense
        rows={files}
        rowKey={({ application }) => application}
        columns={[
          {
            id: 'name',
            header: t('regularisation.name'),
            rowHeader: true,
            cell: ({ application, name, reference }) => (
              <FileLink context={context} file={{ id: application, name, reference }} />
            ),
          },
          {
            id: 'reference',
            header: t('regularisation.reference'),
            nowrap: true,
            cell: ({ reference }) => <FileReference reference={reference} />,
          },
          {
            id: 'before',
            header: t('sittings.reexamination.before'),
            cell: ({ before }) => answerInWords(context, before),
          },
          {
            id: 'after',
            header: t('sittings.reexamination.after'),
            cell: ({ after }) => <b>{answerInWords(context, after)}</b>,
          },
          {
            id: 'state',
            header: t('regularisation.state'),
            cell: ({ state }) => (isState(state) ? <StateMark context={context} state={state} /> : state),
          },
        ]}
      />
    </div>
  );
}
