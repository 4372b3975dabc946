import { Fragment } from 'preact';
import { DefinitionList } from '#platform/ui/definition-list.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import type { FileDecision, FiledAppeal, FiledItem } from '../queries/read-decision.ts';
import { AppealChanges } from './appeal-changes.tsx';
import { commissionPaths } from './commission-paths.ts';
import { answerInWords, itemOutcomeInWords, motivesInWords, OutcomeMark, votesInWords } from './sitting-words.tsx';

interface FileDecisionsProps {
  readonly context: PageContext;
  readonly file: { readonly id: string };
  readonly decisions: readonly FileDecision[];
}

/** What commissions decided of a file, with the way to the letter. */
export function FileDecisions({ context, file, decisions }: FileDecisionsProps) {
  const { t, format } = context;
  if (decisions.length === 0) return null;
  return (
    <>
      {decisions.map((decision) => (
        <DefinitionList
          key={decision.id}
          items={[
            {
              term: t(`sittings.instance.${decision.instance}`),
              description: <OutcomeMark context={context} outcome={decision.outcome} />,
            },
            { term: t('sittings.decided-on'), description: format.date(decision.decidedOn) },
            { term: t('sittings.motives'), description: motivesInWords(context, decision) },
            { term: t('sittings.votes'), description: votesInWords(context, decision) },
            {
              term: t('sittings.appeal-until'),
              description: decision.appealUntil === null ? null : format.date(decision.appealUntil),
            },
            {
              term: t('sittings.read'),
              description: decision.readAt === null ? t('sittings.read.not') : format.dateTime(decision.readAt),
            },
          ]}
        />
      ))}
      <p>
        <a href={href(context, commissionPaths.decision(file.id))}>{t('sittings.decision.link')}</a>
      </p>
    </>
  );
}

interface FileAppealsProps {
  readonly context: PageContext;
  readonly appeals: readonly FiledAppeal[];
}

/** The appeals of a file, and the acts that had it looked at again. */
export function FileAppeals({ context, appeals }: FileAppealsProps) {
  const { t, format } = context;
  if (appeals.length === 0) return null;
  return (
    <>
      {appeals.map((appeal) => (
        <Fragment key={appeal.id}>
          <DefinitionList
            items={[
              { term: t(`sittings.appeal.kind.${appeal.kind}`), description: format.date(appeal.filedOn) },
              { term: t('sittings.appeal.late'), description: appeal.late ? t('sittings.appeal.late.yes') : null },
              {
                term: t('sittings.appeal.grounds'),
                description: format.list(appeal.grounds.map((ground) => groundInWords(context, ground))),
              },
              {
                term: t('sittings.appeal.statement'),
                description: appeal.statement === null ? null : <bdi class="said-words">{appeal.statement}</bdi>,
              },
              {
                term: t('sittings.reexamination.before'),
                description: appeal.before === null ? null : answerInWords(context, appeal.before),
              },
              {
                term: t('sittings.reexamination.after'),
                description: appeal.after === null ? null : answerInWords(context, appeal.after),
              },
            ]}
          />
          <AppealChanges context={context} changed={appeal.changed} />
        </Fragment>
      ))}
    </>
  );
}

const GROUNDS = new Set(['new-evidence', 'facts-misjudged', 'criterion-misapplied', 'family-situation'] as const);

function groundInWords({ t }: PageContext, ground: string): string {
  const known = [...GROUNDS].find((one) => one === ground) ?? 'other';
  return t(`sittings.ground.${known}`);
}

interface FileSittingsProps {
  readonly context: PageContext;
  readonly file: { readonly id: string };
  readonly sittings: readonly FiledItem[];
}

/** The sittings that had a file on their agenda. */
export function FileSittings({ context, file, sittings }: FileSittingsProps) {
  const { t, format } = context;
  if (sittings.length === 0) return null;
  return (
    <ul class="plain-list">
      {sittings.map(({ sitting, day, outcome, state }) => (
        <li key={sitting}>
          {day === null ? (
            t('sittings.sitting')
          ) : (
            <a href={href(context, commissionPaths.file(sitting, file.id))}>
              {t('sittings.sitting-of', { day: format.date(day) })}
            </a>
          )}{' '}
          <span class="said-below">
            {state === 'planned' && outcome === null
              ? t('sittings.item.planned')
              : itemOutcomeInWords(context, outcome)}
          </span>
        </li>
      ))}
    </ul>
  );
}
