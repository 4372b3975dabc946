import { isUuid } from '#lib/uuid.ts';
import { DefinitionList } from '#platform/ui/definition-list.tsx';
import { Done } from '#platform/ui/done.tsx';
import { ButtonLink } from '#platform/ui/form/button.tsx';
import { Notice } from '#platform/ui/notice.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { Pagination } from '#platform/ui/pagination.tsx';
import { Section } from '#platform/ui/section.tsx';
import { NOT_FOUND, type PrivateAnswer, type PrivateRequest, type PrivateRoute } from '#platform/web/page-route.ts';
import { readSitting, type WholeSitting } from '../queries/read-sitting.ts';
import { commissionPaths } from './commission-paths.ts';
import { filePlacesFor } from './file-places.ts';
import { actOnAgenda } from './sitting-acts.tsx';
import { AgendaForm } from './sitting-agenda.tsx';
import { Presence } from './sitting-presence.tsx';
import { itemOutcomeInWords, SittingMark } from './sitting-words.tsx';

/** As many as one act decides. */
const PAGE_SIZE = 500;

/** `/sittings/<sitting>`: who sits, what is on the agenda, and what may be done with it now. */
export const sittingPage: PrivateRoute = {
  path: '/sittings/:sitting',
  permission: readSitting.permission,
  answer: (request) => sittingAnswer(request),
  submit: (request) => actOnAgenda(request),
};

async function sittingAnswer(request: PrivateRequest): Promise<PrivateAnswer> {
  const { context, params, query, db, actor } = request;
  const { sitting: id } = params;
  if (!isUuid(id)) return NOT_FOUND;
  const waiting = query.shown !== 'settled';
  const page = /^[1-9]\d{0,3}$/.test(query.page ?? '') ? Number(query.page) : 1;
  const whole = await readSitting.execute(db, actor, {
    ...{ sitting: id, waiting, offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE },
  });
  if (whole === null) return NOT_FOUND;
  const { t, format } = context;
  const places = await filePlacesFor(request);
  const { sitting, commission, counts } = whole;
  const title = t('sittings.sitting-of', { day: format.date(sitting.opened_on ?? sitting.planned_on) });
  const sum = (settled: boolean) =>
    counts.filter(({ outcome }) => (outcome !== null) === settled).reduce((total, { count }) => total + count, 0);
  const [left, settled] = [sum(false), sum(true)];
  return {
    kind: 'framed',
    title,
    section: commissionPaths.sittings(),
    body: (
      <div class="office sitting">
        <PageTitle
          kicker={<a href={href(context, commissionPaths.sittings())}>{t('sittings.title')}</a>}
          title={title}
          meta={
            <p>
              <SittingMark context={context} state={sitting.state} />{' '}
              {sitting.instance === 'first' ? places.territory(sitting.territory) : t('sittings.instance.appeal')} ·{' '}
              {format.text(whole.campaign)}
            </p>
          }
        />
        <Done context={context} done={query.done} messages={DONE} />
        {whole.own && <Acts context={context} whole={whole} left={left} />}
        <Section id="sitting" title={t('sittings.sitting')}>
          <DefinitionList
            items={[
              { term: t('sittings.place'), description: sitting.place === null ? null : <bdi>{sitting.place}</bdi> },
              {
                term: t('sittings.quorum'),
                description:
                  sitting.quorum === null || sitting.seats === null
                    ? null
                    : t('sittings.quorum.of', { quorum: sitting.quorum, seats: sitting.seats }),
              },
              {
                term: t('sittings.mandate'),
                description:
                  commission === undefined
                    ? null
                    : commission.mandate_until === null
                      ? t('sittings.mandate.since', { day: format.date(commission.mandate_from) })
                      : t('sittings.mandate.until', {
                          from: format.date(commission.mandate_from),
                          until: format.date(commission.mandate_until),
                        }),
              },
              { term: t('sittings.tie'), description: t(`sittings.tie.${whole.composition.vote.tie}`) },
            ]}
          />
          <Presence context={context} whole={whole} />
        </Section>
        <Section
          id="agenda"
          title={t('sittings.agenda')}
          intro={t('sittings.agenda.count', { left, settled })}
          aside={
            <a
              href={href(context, waiting ? commissionPaths.settled(sitting.id) : commissionPaths.sitting(sitting.id))}
            >
              {waiting ? t('sittings.agenda.settled') : t('sittings.agenda.waiting')}
            </a>
          }
        >
          {!waiting && <Outcomes context={context} counts={counts} />}
          <AgendaForm context={context} places={places} whole={whole} waiting={waiting} />
          <Pagination
            context={context}
            page={page}
            pages={Math.max(1, Math.ceil((waiting ? left : settled) / PAGE_SIZE))}
            hrefFor={(number) =>
              href(
                context,
                `${commissionPaths.sitting(sitting.id)}?shown=${waiting ? 'waiting' : 'settled'}&page=${number}`,
              )
            }
          />
        </Section>
        {sitting.remarks !== null && (
          <Section id="remarks" title={t('sittings.remarks')}>
            <p class="said-words">
              <bdi>{sitting.remarks}</bdi>
            </p>
          </Section>
        )}
      </div>
    ),
  };
}

const DONE = {
  planned: 'sittings.done.planned',
  opened: 'sittings.done.opened',
  placed: 'sittings.done.placed',
  noted: 'sittings.done.noted',
  decided: 'sittings.done.decided',
  adjourned: 'sittings.done.adjourned',
  removed: 'sittings.done.removed',
  closed: 'sittings.done.closed',
  signed: 'sittings.done.signed',
  cancelled: 'sittings.done.cancelled',
} as const;

interface ActsProps {
  readonly context: PageContext;
  readonly whole: WholeSitting;
  readonly left: number;
}

/** What may be done with the sitting now, by who reads. */
function Acts({ context, whole: { sitting, presides, ends, chairs }, left }: ActsProps) {
  const { t } = context;
  const { id, state } = sitting;
  const link = (path: string) => href(context, path);
  return (
    <>
      <div class="acts">
        {state === 'planned' && chairs && (
          <ButtonLink href={link(commissionPaths.open(id))}>{t('sittings.open.title')}</ButtonLink>
        )}
        {(state === 'planned' || state === 'open') && (
          <ButtonLink href={link(commissionPaths.agenda(id))} kind="secondary">
            {t('sittings.place.title')}
          </ButtonLink>
        )}
        {state === 'open' && presides && (
          <ButtonLink href={link(commissionPaths.presence(id))} kind="secondary">
            {t('sittings.presence.title')}
          </ButtonLink>
        )}
        {state === 'open' && ends && left === 0 && (
          <ButtonLink href={link(commissionPaths.close(id))}>{t('sittings.close.title')}</ButtonLink>
        )}
        {state === 'closed' && ends && (
          <ButtonLink href={link(commissionPaths.sign(id))}>{t('sittings.sign.title')}</ButtonLink>
        )}
        {(state === 'closed' || state === 'signed') && (
          <a href={link(commissionPaths.minutes(id))}>{t('sittings.minutes.pdf')}</a>
        )}
        {state === 'planned' && <a href={link(commissionPaths.cancel(id))}>{t('sittings.cancel.title')}</a>}
      </div>
      {state === 'open' && !presides && (
        <Notice context={context} kind="info">
          <p>{t('sittings.not-presiding')}</p>
        </Notice>
      )}
    </>
  );
}

/** How the agenda ended, counted. */
function Outcomes({ context, counts }: { readonly context: PageContext; readonly counts: WholeSitting['counts'] }) {
  const byOutcome = Map.groupBy(
    counts.filter(({ outcome }) => outcome !== null),
    ({ outcome }) => outcome,
  );
  return (
    <DefinitionList
      items={[...byOutcome].map(([outcome, rows]) => ({
        term: itemOutcomeInWords(context, outcome),
        description: context.format.number(rows.reduce((sum, { count }) => sum + count, 0)),
      }))}
    />
  );
}
