import { type Case, figuresById, findCase, listCases, listChecks } from '#observatory';
import { CiteThis } from '#platform/ui/cite-this.tsx';
import { Downloads } from '#platform/ui/downloads.tsx';
import { Notice } from '#platform/ui/notice.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { Ruling } from '#platform/ui/ruling.tsx';
import { Section } from '#platform/ui/section.tsx';
import { SourceLine } from '#platform/ui/source-line.tsx';
import { StateBadge } from '#platform/ui/state-badge.tsx';
import { NOT_FOUND, type PageRoute, page, splitFormat } from '#platform/web/page-route.ts';
import { type Reference, referenceOf } from '../queries/reference.ts';
import { CaseClaims, CaseDifferences, comparableClaims, knownClaims } from './case-claims.tsx';
import { caseFile } from './case-file.ts';
import { CheckFindings } from './check-finding.tsx';
import { documentTitle } from './document-words.ts';
import { paths, permanent, to } from './paths.ts';
import { Shell } from './shell.tsx';
import { sourceOf } from './wording.ts';

/** `/cases/:code` and its twin `.json`: who says what, how far apart, why perhaps, and what was decided. */
export const casePage: PageRoute = {
  path: '/cases/:code',
  permission: 'public',
  async answer({ context, params, db, actor }) {
    const { name: asked, format } = splitFormat(params.code ?? '', ['json']);
    const code = canonicalCode(asked);
    const found = await findCase.execute(db, actor, code);
    if (found === undefined) return NOT_FOUND;
    if (code !== asked) {
      return { kind: 'redirect', to: to(context, `${paths.case(code)}${format === null ? '' : `.${format}`}`) };
    }
    const named = [
      ...found.claims.flatMap(({ figure }) => (figure === null ? [] : [figure])),
      ...found.rulings.flatMap(({ preferred }) => (preferred === null ? [] : [preferred])),
    ];
    const [reference, figures, checks, cases] = await Promise.all([
      referenceOf(db),
      figuresById.execute(db, actor, named),
      listChecks.execute(db, actor, { case: code }),
      listCases.execute(db, actor, undefined),
    ]);
    if (format !== null) return caseFile({ context, reference, found, figures, checks });
    const { t, format: formats } = context;
    const title = formats.text(found.title);
    const name = `${code} — ${title}`;
    const claims = knownClaims(context, found.claims, figures);
    const compared = comparableClaims(claims);
    const [ruling, ...earlier] = found.rulings;
    const rulingProps = (one: NonNullable<typeof ruling>) => {
      const figure = one.preferred === null ? undefined : figures.get(one.preferred);
      return { context, one, preferred: figure && { id: figure.id, label: formats.text(figure.label) } };
    };
    return page(
      <Shell
        context={context}
        section="cases"
        title={name}
        description={formats.text(found.question)}
        breadcrumbs={[{ label: t('portal.nav.cases'), href: to(context, paths.cases()) }, { label: name }]}
        canonicalPath={paths.case(code)}
        alternates={[{ href: to(context, `${paths.case(code)}.json`), type: 'application/json', title: 'JSON' }]}
      >
        <PageTitle
          kicker={t('portal.case.short', { code })}
          title={title}
          lead={formats.text(found.question)}
          meta={
            <>
              <StateBadge context={context} state={found.state} />
              <a href={to(context, paths.cases({ group: found.group }))}>{t(`readings.cases.group.${found.group}`)}</a>
              <span>{t(`readings.cases.state-help.${found.state}`)}</span>
            </>
          }
        />
        <Section id="claims" title={t('readings.case.claims', { count: claims.length })}>
          <CaseClaims
            context={context}
            reference={reference}
            claims={claims}
            preferred={ruling === undefined ? null : ruling.preferred}
          />
        </Section>
        {(compared.size > 0 || found.arithmetic !== null) && (
          <Section id="differences" title={t('readings.case.differences')}>
            {compared.size > 0 && <CaseDifferences context={context} reference={reference} compared={compared} />}
            {found.arithmetic !== null && (
              <Notice context={context} kind="info" title={t('readings.case.arithmetic')}>
                <p>{formats.text(found.arithmetic)}</p>
              </Notice>
            )}
          </Section>
        )}
        <Section id="checks" title={t('readings.case.checks', { count: checks.length })}>
          {checks.length === 0 ? (
            <p>{t('readings.case.checks-none')}</p>
          ) : (
            <CheckFindings context={context} checks={checks} within={found.code} />
          )}
        </Section>
        <Explanation context={context} reference={reference} found={found} />
        <Section id="handling" title={t('readings.case.handling')}>
          <p>{formats.text(found.handling)}</p>
        </Section>
        <Section id="ruling" title={t('readings.case.ruling')}>
          {ruling === undefined ? <p>{t('readings.case.ruling-none')}</p> : <CaseRuling {...rulingProps(ruling)} />}
        </Section>
        {earlier.length > 0 && (
          <Section id="earlier" title={t('readings.case.earlier')}>
            {earlier.map((one, position) => (
              <CaseRuling key={position} {...rulingProps(one)} />
            ))}
          </Section>
        )}
        <CiteThis
          context={context}
          citation={t('readings.case.citation', { code, title, state: t(`ui.state.${found.state}`) })}
          address={permanent(context, paths.case(code))}
        />
        <Downloads
          context={context}
          of={name}
          items={[{ format: 'JSON', href: to(context, `${paths.case(code)}.json`) }]}
        />
        <Neighbours context={context} codes={cases.map((one) => one.code)} code={code} />
      </Shell>,
    );
  },
};

/** Codes are a capital, a number, and a small letter where a case was split; people write them either way. */
function canonicalCode(code: string): string {
  return `${code.slice(0, 1).toUpperCase()}${code.slice(1).toLowerCase()}`;
}

interface ExplanationProps {
  readonly context: PageContext;
  readonly reference: Reference;
  readonly found: Case;
}

/** A guess is marked as one; an explanation that a document gives stands with its source. */
function Explanation({ context, reference, found }: ExplanationProps) {
  const { t, format } = context;
  const cited = found.explanation_source === null ? undefined : sourceOf(reference, found.explanation_source);
  const title = t(cited === undefined ? 'readings.case.explanation' : 'readings.case.explanation-cited');
  return (
    <Section id="explanation" title={title}>
      {found.explanation === null ? (
        <p>{t('readings.case.explanation-none')}</p>
      ) : cited === undefined ? (
        <Notice context={context} kind="attention" title={t('readings.case.hypothesis')}>
          <p>{format.text(found.explanation)}</p>
        </Notice>
      ) : (
        <>
          <p>{format.text(found.explanation)}</p>
          <SourceLine
            context={context}
            document={documentTitle(context, reference, cited.id)}
            href={to(context, paths.document(cited.id))}
            locator={cited.locator}
          />
        </>
      )}
    </Section>
  );
}

interface CaseRulingProps {
  readonly context: PageContext;
  readonly one: Case['rulings'][number];
  readonly preferred: { readonly id: string; readonly label: string } | undefined;
}

function CaseRuling({ context, one, preferred }: CaseRulingProps) {
  return (
    <Ruling
      context={context}
      author={context.format.text(one.author)}
      date={one.ruled_on}
      reason={context.format.text(one.reason)}
      preferred={preferred && <a href={to(context, paths.figure(preferred.id))}>{preferred.label}</a>}
      provisional={one.is_provisional}
    />
  );
}

interface NeighboursProps {
  readonly context: PageContext;
  readonly codes: readonly string[];
  readonly code: string;
}

function Neighbours({ context, codes, code }: NeighboursProps) {
  const { t } = context;
  const place = codes.indexOf(code);
  const [previous, next] = [codes[place - 1], codes[place + 1]];
  return (
    <nav class="pagination" aria-label={t('readings.case.neighbours')}>
      <ul>
        {previous !== undefined && (
          <li>
            <a class="pagination-step" rel="prev" href={to(context, paths.case(previous))}>
              {t('readings.case.previous', { code: previous })}
            </a>
          </li>
        )}
        {next !== undefined && (
          <li>
            <a class="pagination-step" rel="next" href={to(context, paths.case(next))}>
              {t('readings.case.next', { code: next })}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
