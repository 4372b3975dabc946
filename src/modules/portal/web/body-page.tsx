import { Fragment } from 'preact';
import type { Body } from '#governance';
import type { Localised } from '#lib/localised.ts';
import { DefinitionList } from '#platform/ui/definition-list.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { Section } from '#platform/ui/section.tsx';
import { Timeline } from '#platform/ui/timeline.tsx';
import { NOT_FOUND, type PageRoute, page } from '#platform/web/page-route.ts';
import { listEvents } from '#strategy';
import { type Reference, referenceOf } from '../queries/reference.ts';
import { BODY_TIERS } from './body-tiers.ts';
import { timelineEvents } from './event-wording.tsx';
import { figuresOf } from './figures-of.ts';
import { FiguresTable } from './figures-table.tsx';
import { paths, to } from './paths.ts';
import { neighbours, PreviousNext } from './previous-next.tsx';
import { resultsFirst } from './programme-parts.tsx';
import { Shell } from './shell.tsx';
import { SourcesSection } from './sources.tsx';

/** `/bodies/:code`: a governance body as the sources describe it, silences included. */
export const bodyPage: PageRoute = {
  path: '/bodies/:code',
  permission: 'public',
  async answer({ context, params, db, actor }) {
    const { t, format } = context;
    const reference = await referenceOf(db);
    const body = reference.bodies.get(params.code ?? '');
    if (body === undefined) return NOT_FOUND;
    const [figures, allEvents] = await Promise.all([
      figuresOf(db, actor, { dimension: { key: 'body', code: body.code } }),
      listEvents.execute(db, actor, undefined),
    ]);
    const events = allEvents.filter(({ bodies }) => bodies.includes(body.code));
    const { before, after } = neighbours([...reference.bodies.values()], body);
    const name = format.text(body.name);
    const tier = BODY_TIERS.find((one) => one === body.tier);
    const figuresTitle = t('pages.body.figures', { count: figures.total });
    const step = (other: Body | undefined, key: 'pages.body.previous' | 'pages.body.next') =>
      other && { href: to(context, paths.body(other.code)), kicker: t(key), title: format.text(other.name) };
    return page(
      <Shell
        context={context}
        title={name}
        description={t('pages.body.description', { name })}
        breadcrumbs={[
          { label: t('portal.nav.bodies'), href: to(context, paths.bodies()) },
          { label: t('portal.body.short', { code: body.code }) },
        ]}
      >
        <PageTitle
          kicker={t('portal.body.short', { code: body.code })}
          title={name}
          lead={tier === undefined ? undefined : t(`pages.tier.${tier}`)}
        />
        <BodyFacts context={context} reference={reference} body={body} />
        {events.length > 0 && (
          <Section id="events" title={t('pages.programme.events', { count: events.length })}>
            <Timeline events={timelineEvents(context, reference, events)} />
          </Section>
        )}
        <Section id="figures" title={figuresTitle}>
          {figures.total === 0 ? (
            <p>{t('pages.body.no-figure')}</p>
          ) : (
            <FiguresTable
              context={context}
              reference={reference}
              figures={resultsFirst(figures.items)}
              caption={figuresTitle}
            />
          )}
        </Section>
        <SourcesSection context={context} reference={reference} sources={body.sources} />
        <PreviousNext
          context={context}
          previous={step(before, 'pages.body.previous')}
          next={step(after, 'pages.body.next')}
        />
      </Shell>,
    );
  },
};

interface BodyProps {
  readonly context: PageContext;
  readonly reference: Reference;
  readonly body: Body;
}

/** Every trait has its line, also when no source speaks of it: a silence is information too. */
function BodyFacts({ context, reference, body }: BodyProps) {
  const { t, format } = context;
  const stated = (text: Localised | null) => (text === null ? t('pages.not-stated') : format.text(text));
  return (
    <Section id="facts" title={t('pages.body.facts')}>
      <DefinitionList
        items={[
          { term: t('pages.body.members'), description: stated(body.members) },
          { term: t('pages.body.chair'), description: stated(body.chair) },
          { term: t('pages.body.secretariat'), description: stated(body.secretariat) },
          { term: t('pages.body.cadence'), description: stated(body.cadence) },
          { term: t('pages.body.inputs'), description: stated(body.inputs) },
          { term: t('pages.body.outputs'), description: stated(body.outputs) },
          {
            term: t('pages.body.escalates-to'),
            description: <BodyLink context={context} reference={reference} code={body.escalates_to} />,
          },
          {
            term: t('pages.body.parent'),
            description: body.parent && <BodyLink {...{ context, reference }} code={body.parent} />,
          },
          { term: t('pages.body.mandate'), description: mandateText(context, body) },
          { term: t('pages.body.aliases'), description: format.list(body.aliases.map((alias) => format.text(alias))) },
          {
            term: t('pages.body.programmes'),
            description:
              body.programmes.length === 0 ? (
                t('pages.not-stated')
              ) : body.programmes.length === reference.programmes.size ? (
                t('pages.event.all-programmes')
              ) : (
                <ProgrammeLinks context={context} reference={reference} body={body} />
              ),
          },
        ]}
      />
    </Section>
  );
}

function BodyLink({ context, reference, code }: Omit<BodyProps, 'body'> & { readonly code: string | null }) {
  const body = code === null ? undefined : reference.bodies.get(code);
  if (body === undefined) return <>{context.t('pages.body.no-escalation')}</>;
  return <a href={to(context, paths.body(body.code))}>{context.format.text(body.name)}</a>;
}

function ProgrammeLinks({ context, reference, body }: BodyProps) {
  return (
    <>
      {body.programmes.map((number, position) => {
        const programme = reference.programmes.get(number);
        return (
          <Fragment key={number}>
            {position > 0 && <br />}
            <a href={to(context, paths.programme(number))}>
              {number}. {programme && context.format.text(programme.name)}
            </a>
          </Fragment>
        );
      })}
    </>
  );
}

function mandateText({ t, format }: PageContext, { mandate }: Body) {
  if (mandate === null) return t('pages.not-stated');
  const { start, end, note } = mandate;
  const term =
    start !== null && end !== null
      ? t('pages.body.mandate-range', { start: format.date(start), end: format.date(end) })
      : start !== null
        ? t('pages.body.mandate-since', { start: format.date(start) })
        : end !== null
          ? t('pages.body.mandate-until', { end: format.date(end) })
          : t('pages.body.mandate-undated');
  return (
    <>
      {term}
      {note !== null && (
        <>
          <br />
          {format.text(note)}
        </>
      )}
    </>
  );
}
