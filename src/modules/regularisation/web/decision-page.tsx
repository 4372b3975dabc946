import { isUuid } from '#lib/uuid.ts';
import type { Permission } from '#platform/access/actor.ts';
import { DefinitionList } from '#platform/ui/definition-list.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { ButtonLink } from '#platform/ui/form/button.tsx';
import { Notice } from '#platform/ui/notice.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { Section } from '#platform/ui/section.tsx';
import { NOT_FOUND, type PrivateAnswer, type PrivateRequest, type PrivateRoute } from '#platform/web/page-route.ts';
import { acknowledgeDecision } from '../commands/acknowledge-decision.ts';
import { WORKERS } from '../office-rule.ts';
import { type ReadDecision, readDecision } from '../queries/read-decision.ts';
import { commissionPaths } from './commission-paths.ts';
import { FileCriteria } from './file-criteria.tsx';
import { FileAppeals } from './file-decisions.tsx';
import { FileReference } from './file-words.tsx';
import { motivesInWords, OutcomeMark, votesInWords } from './sitting-words.tsx';

function decisionRoute(path: string, permission: Permission, isOwn: boolean): PrivateRoute {
  return { path, permission, answer: (request) => page(request, isOwn) };
}

/** What was decided, why, and what may be done against it: for the person, whose first opening is noted, and for staff. */
export const decisionRoutes: readonly PrivateRoute[] = [
  decisionRoute('/files/:file/decision', WORKERS, false),
  decisionRoute('/my-files/:file/decision', acknowledgeDecision.permission, true),
];

async function page(request: PrivateRequest, isOwn: boolean): Promise<PrivateAnswer> {
  const { context, params, db, actor } = request;
  const { file: application } = params;
  if (!isUuid(application)) return NOT_FOUND;
  const found = await readDecision.execute(db, actor, { application });
  if (found === null) return NOT_FOUND;
  const { t } = context;
  const { file, decisions } = found;
  if (isOwn) {
    for (const { id, readAt } of decisions) {
      if (readAt === null) await acknowledgeDecision.execute(db, actor, { application, decision: id });
    }
  }
  const title = t('sittings.decision.title');
  const [last] = decisions.slice(-1);
  const canAppeal = file.state === 'unfavourable' || file.state === 'lapsed';
  return {
    kind: 'framed',
    title,
    section: isOwn ? '/my-files' : '/files',
    body: (
      <div class="office">
        <PageTitle
          kicker={
            <a href={href(context, isOwn ? `/my-files/${file.id}` : `/files/${file.id}`)}>
              <bdi>{file.name}</bdi>
            </a>
          }
          title={title}
          meta={
            <p>
              <FileReference reference={file.reference} />
            </p>
          }
        />
        {last === undefined && <EmptyState title={t('sittings.decision.none')} />}
        {decisions.toReversed().map((decision) => (
          <OneDecision key={decision.id} context={context} found={found} decision={decision} isOwn={isOwn} />
        ))}
        {canAppeal && (
          <Section id="appeal" title={t('sittings.appeal.title')}>
            <p>
              {last?.appealUntil == null
                ? t('sittings.appeal.may')
                : t('sittings.appeal.until', { day: context.format.date(last.appealUntil) })}
            </p>
            {!found.sits && (
              <Notice context={context} kind="info">
                <p>{t('sittings.appeal.nobody-sits')}</p>
              </Notice>
            )}
            <div class="acts">
              <ButtonLink
                href={href(context, isOwn ? commissionPaths.ownAppeal(file.id) : commissionPaths.appeal(file.id))}
              >
                {t('regularisation.act.file-appeal')}
              </ButtonLink>
            </div>
          </Section>
        )}
        {found.appeals.length > 0 && (
          <Section id="appeals" title={t('sittings.appeals')}>
            <FileAppeals context={context} appeals={found.appeals} />
          </Section>
        )}
      </div>
    ),
  };
}

interface OneDecisionProps {
  readonly context: PageContext;
  readonly found: ReadDecision;
  readonly decision: ReadDecision['decisions'][number];
  readonly isOwn: boolean;
}

function OneDecision({ context, found: { file }, decision, isOwn }: OneDecisionProps) {
  const { t, format } = context;
  const { id, instance, outcome } = decision;
  const letter = isOwn ? commissionPaths.ownLetter(file.id, id) : commissionPaths.letter(file.id, id);
  return (
    <>
      <Section id={`decision-${id}`} title={t(`sittings.instance.${instance}`)}>
        <p class="lead">{t(`sittings.letter.${instance}.${outcome}`)}</p>
        <DefinitionList
          items={[
            { term: t('sittings.outcome'), description: <OutcomeMark context={context} outcome={outcome} /> },
            { term: t('sittings.decided-on'), description: format.date(decision.decidedOn) },
            { term: t('sittings.motives'), description: motivesInWords(context, decision) },
            { term: t('sittings.votes'), description: isOwn ? null : votesInWords(context, decision) },
            {
              term: t('sittings.appeal-until'),
              description: decision.appealUntil === null ? null : format.date(decision.appealUntil),
            },
            {
              term: t('sittings.read'),
              description: isOwn
                ? null
                : decision.readAt === null
                  ? t('sittings.read.not')
                  : format.dateTime(decision.readAt),
            },
          ]}
        />
        <div class="acts">
          <ButtonLink href={href(context, letter)} kind="secondary">
            {t('sittings.letter.download')}
          </ButtonLink>
        </div>
      </Section>
      <FileCriteria
        context={context}
        id={`criteria-${id}`}
        title={t('office.criteria.title')}
        evaluation={decision.criteria}
      />
    </>
  );
}
