import { Arithmetic } from '../arithmetic.tsx';
import { ClaimsCompare } from '../claims-compare.tsx';
import { Notice } from '../notice.tsx';
import { href } from '../page-context.ts';
import { Ruling } from '../ruling.tsx';
import { SourceLine } from '../source-line.tsx';
import { StateBadge } from '../state-badge.tsx';
import { StrategyTree } from '../strategy-tree.tsx';
import { Timeline } from '../timeline.tsx';
import type { SpecimenProps } from './specimen.tsx';

const STATES = ['open', 'explained', 'ruled', 'both-published', 'pass', 'fail', 'not-computable'] as const;

export function StateSpecimens({ context }: SpecimenProps) {
  const { t } = context;
  return (
    <>
      <p class="acts">
        {STATES.map((state) => (
          <StateBadge key={state} context={context} state={state} />
        ))}
      </p>
      <Notice context={context} kind="info">
        <p>{t('guide.notice.info')}</p>
      </Notice>
      <Notice context={context} kind="attention" title={t('guide.kicker')}>
        <p>{t('guide.notice.attention')}</p>
      </Notice>
    </>
  );
}

export function CaseSpecimens({ context }: SpecimenProps) {
  const { t } = context;
  const unit = t('guide.unit.persons');
  const source = (
    <SourceLine context={context} document={t('guide.document')} locator="251-254" href={href(context, '/')} />
  );
  const other = <SourceLine context={context} document={t('guide.document.other')} publisher={t('guide.publisher')} />;
  return (
    <>
      <ClaimsCompare
        context={context}
        claims={[
          { id: 'a', label: t('guide.figure.one'), value: 16666, unit, source: other },
          {
            id: 'b',
            label: t('guide.figure.one'),
            value: 20987,
            unit,
            source,
            preferred: true,
            href: href(context, '/'),
          },
        ]}
        difference={t('guide.claim.difference')}
        differenceNote={t('guide.claim.note')}
      />
      <ClaimsCompare
        context={context}
        claims={[
          { id: 'a', label: t('guide.figure.two'), value: 300, qualifier: 'at-least', source },
          { id: 'b', label: t('guide.figure.two'), value: null, statement: t('guide.claim.words'), source: other },
          { id: 'c', label: t('guide.figure.two'), value: 1234, qualifier: 'cumulative', source },
        ]}
      />
      <Arithmetic
        context={context}
        label={t('guide.arithmetic.label')}
        expression="11 111 + 2 222 = 13 333"
        result="pass"
      />
      <Arithmetic
        context={context}
        label={t('guide.arithmetic.other')}
        expression="4 321 ÷ 9 876 = 43,8 % ≠ 48 %"
        result="fail"
      />
      <Ruling
        context={context}
        author={t('guide.publisher')}
        date="2001-01-31"
        reason={t('guide.ruling.reason')}
        preferred={<a href={href(context, '/')}>{t('guide.figure.one')}</a>}
        provisional
      />
    </>
  );
}

export function TimeSpecimens({ context, id }: SpecimenProps) {
  const { t, format } = context;
  const event = (number: number, iso: string, title: string) => ({
    id: `${id}-${number}`,
    year: iso.slice(0, 4),
    date: format.date(iso),
    title,
    kind: t('guide.event.kind'),
    text: number === 2 ? undefined : t('guide.event.text'),
    href: number === 1 ? href(context, '/') : undefined,
  });
  return (
    <Timeline
      events={[
        event(1, '2001-01-02', t('guide.event.one')),
        event(2, '2001-06', t('guide.event.two')),
        event(3, '2002', t('guide.event.three')),
      ]}
    />
  );
}

export function TreeSpecimens({ context }: SpecimenProps) {
  const { t } = context;
  const actions = [1, 2].map((number) => ({ id: `x${number}`, mark: String(number), label: t('guide.tree.action') }));
  return (
    <StrategyTree
      context={context}
      label={t('guide.section.tree')}
      nodes={[
        {
          id: 'p',
          mark: '1',
          label: t('guide.tree.programme'),
          open: true,
          children: [
            {
              id: 'o1',
              mark: '1.1',
              label: t('guide.tree.objective'),
              detail: t('guide.tree.detail'),
              href: href(context, '/'),
              open: true,
              children: actions,
            },
            { id: 'o2', mark: '1.2', label: t('guide.tree.objective'), children: actions },
            { id: 'o3', mark: '1.3', label: t('guide.tree.objective'), href: href(context, '/') },
          ],
        },
      ]}
    />
  );
}
