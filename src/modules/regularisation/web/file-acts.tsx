import type { Actor } from '#platform/access/actor.ts';
import { ButtonLink } from '#platform/ui/form/button.tsx';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { isMinor } from '../domain/minors.ts';
import type { Act } from '../domain/states.ts';
import type { WholeFile } from '../queries/read-file.ts';
import { actsOpenTo } from '../what-may-be-done.ts';
import { paths } from './paths.ts';
import { heldPermit, nextPermit } from './permit-held.ts';

type Page = (whole: WholeFile) => string | null;

const own =
  (act: Act): Page =>
  ({ file }) =>
    paths.act(file.id, act);

/** Only where the file has what the act is about, beside its state. */
const where =
  (has: (whole: WholeFile) => boolean, act: Act): Page =>
  (whole) =>
    has(whole) ? paths.act(whole.file.id, act) : null;

/** The pages on which the acts on one file are done, by those who work on files. What is not here is done elsewhere. */
const OFFICE_ACT_PAGES: Readonly<Partial<Record<Act, Page>>> = {
  'confirm-complete': own('confirm-complete'),
  'propose-outcome': own('propose-outcome'),
  'issue-permit': own('issue-permit'),
  'record-proof': own('record-proof'),
  'request-completion': own('request-completion'),
  'lapse-application': where(({ file }) => file.due_on !== null && file.due_on < todayHere(), 'lapse-application'),
  'refer-minor': where(mayBeReferred, 'refer-minor'),
  'ask-opinion': own('ask-opinion'),
  'reopen-instruction': own('reopen-instruction'),
  'transfer-application': own('transfer-application'),
  'change-application': own('change-application'),
  'answer-completion': own('answer-completion'),
  'register-applicant': where(({ file }) => file.record === null || file.register_behind, 'register-applicant'),
  'file-appeal': own('file-appeal'),
  'withdraw-application': own('withdraw-application'),
  'hand-over-permit': where((whole) => heldPermit(whole)?.handed_over_on === null, 'hand-over-permit'),
  'renew-permit': where((whole) => nextPermit(whole) !== null, 'renew-permit'),
  'replace-permit': where((whole) => (heldPermit(whole)?.valid_until ?? '') > todayHere(), 'replace-permit'),
  'withdraw-permit': where((whole) => heldPermit(whole) !== undefined, 'withdraw-permit'),
};

/** A child for sure, or somebody whose age is not known and who says that they are alone. */
function mayBeReferred({ file, facts }: WholeFile): boolean {
  const minor = isMinor(file.birth, todayHere());
  return minor ?? (file.role === 'ward' || facts?.unaccompanied?.value === true);
}

/** What leads the file on stands out. */
const LEADING: readonly Act[] = [
  'confirm-complete',
  'propose-outcome',
  'issue-permit',
  'hand-over-permit',
  'renew-permit',
];

interface FileActsProps {
  readonly context: PageContext;
  readonly actor: Actor;
  readonly whole: WholeFile;
}

/** What may I do now: the acts that the procedure opens to the reader, each a page of its own. */
export function FileActs({ context, actor, whole }: FileActsProps) {
  const { t } = context;
  const open = actsOpenTo(actor, whole.file).flatMap((act) => {
    const path = OFFICE_ACT_PAGES[act]?.(whole) ?? null;
    return path === null ? [] : [{ act, path }];
  });
  if (open.length === 0) return <p class="remark">{t('office.file.no-acts')}</p>;
  const leading = open.filter(({ act }) => LEADING.includes(act));
  const others = open.filter(({ act }) => !LEADING.includes(act));
  return (
    <nav class="file-acts" aria-label={t('office.file.acts')}>
      <div class="acts">
        {leading.map(({ act, path }) => (
          <ButtonLink key={act} href={href(context, path)}>
            {t(`regularisation.act.${act}`)}
          </ButtonLink>
        ))}
        {others.map(({ act, path }) => (
          <ButtonLink key={act} href={href(context, path)} kind="secondary">
            {t(`regularisation.act.${act}`)}
          </ButtonLink>
        ))}
      </div>
    </nav>
  );
}
